import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct PlanTests {
  private static let objectives = [1, 4].enumerated().map {
    Objective(id: Objective.ID("o\($0)"), name: "", weight: $1)
  }
  private static func bank(_ count: Int) -> Bank {
    Bank(
      blueprint: Blueprint(objectives: objectives),
      items: (0..<count).map { Item.plain("i\($0)", objective: Objective.ID("o\($0 % 2)")) })
  }

  private func plan(
    _ bank: Bank, _ reviews: [Review] = [], days: Int = 10, minutes: Int = 10, on day: Day = .test
  ) throws -> Plan {
    try #require(
      Plan(
        bank: bank, memories: Memories(reviews, bank: bank),
        aptitude: Aptitude(reviews, bank: bank, scheduler: Scheduler()),
        time: StudyTime(), examDay: .test + days, minutesPerDay: minutes, on: day))
  }

  @Test func thereIsNoPlanWithoutADayAhead() {
    for exam in [nil, Day.test, .test + -3] {
      #expect(
        Plan(
          bank: Self.bank(3), memories: Memories(), aptitude: Aptitude(), time: StudyTime(), examDay: exam,
          minutesPerDay: 10,
          on: .test) == nil)
    }
  }

  @Test func todayFitsTheMinutes() throws {
    let plan = try plan(Self.bank(300))
    let seconds = Double(plan.today.count) * StudyTime().meeting(.card, known: 0.4)
    #expect(500...620 ~= seconds)
  }

  @Test func whatWasStudiedTodayIsTakenOffTheMinutes() throws {
    let bank = Self.bank(300)
    let all = try plan(bank).today
    let half = all.prefix(all.count / 2).map { Review.test($0, .good) }
    let rest = try plan(bank, half).today
    #expect(!rest.isEmpty && rest.count < all.count)
    #expect(Set(rest).isDisjoint(with: half.map(\.item)))
  }

  @Test func theObjectiveThatWeighsMoreComesFirst() throws {
    let bank = Self.bank(300)
    let first = try plan(bank, days: 3).today.prefix(20).compactMap { bank[$0] }
    #expect(first.filter { $0.objective == "o1" }.count == 20)
  }

  @Test func whatIsNearlyForgottenComesBeforeWhatIsFresh() throws {
    let bank = Self.bank(20)
    let reviews = (0..<20).map { Review.test(Item.ID("i\($0)"), .good, on: .test + ($0 < 10 ? -9 : -1)) }
    let order = try plan(bank, reviews, minutes: 60).ranking
    let weighty = order.filter { bank[$0]?.objective == "o1" }
    #expect(Set(weighty.prefix(5)) == Set([1, 3, 5, 7, 9].map { Item.ID("i\($0)") }))
  }

  @Test func aMissedDayLeavesNoDebt() throws {
    let bank = Self.bank(300)
    let before = try plan(bank, days: 14)
    let after = try plan(bank, days: 14, on: .test + 3)
    #expect(after.today.count <= before.today.count + 1)
    #expect(after.forecast.days.count == 11)
    #expect(after.forecast.recall <= before.forecast.recall + 0.02)
  }

  @Test func theForecastIsRepeatable() throws {
    let plan = try plan(Self.bank(300))
    #expect(plan.forecast == plan.forecast)
  }

  @Test func moreMinutesAreRememberedBetter() throws {
    let recalls = try [5, 10, 20, 40].map { try plan(Self.bank(300), minutes: $0).forecast.recall }
    #expect(recalls == recalls.sorted())
    #expect(recalls[3] > recalls[0] + 0.1)
  }

  @Test func noDayCarriesMoreThanOneAndAHalfTimesTheMean() throws {
    for (count, days, minutes) in [(300, 10, 10), (485, 30, 20), (485, 60, 45), (40, 14, 15)] {
      let load = try plan(Self.bank(count), days: days, minutes: minutes).forecast.days.map(\.minutes)
      let mean = load.reduce(0, +) / Double(days)
      #expect((load.max() ?? 0) <= 1.5 * mean, "\(count) items, \(days) days, \(minutes) minutes")
    }
  }

  @Test func whereTheTimeIsEnoughEveryItemIsLeftTwoRecalls() throws {
    var roster = try plan(Self.bank(150), days: 21, minutes: 20).roster
    let plan = try plan(Self.bank(150), days: 21, minutes: 20)
    var random = SeededGenerator(seed: 1)
    var met: [Int: Int] = [:]
    for day in 0..<21 {
      let budget = 1200 - plan.exam(on: .test + day).seconds
      for index in plan.choose(&roster, on: .test + day, seconds: budget) {
        if met[index] == nil { met[index] = day }
        roster.review(index, on: .test + day, Scheduler(), &random)
      }
    }
    #expect(met.count == 150)
    #expect((met.values.max() ?? 99) <= 21 - 5)
  }

  @Test func aPracticeExamIsPlannedInEachWeekAndTwoDaysBeforeTheDay() throws {
    func exams(_ minutes: Int) throws -> [Int: Int] {
      let days = try plan(Self.bank(400), days: 15, minutes: minutes).forecast.days.filter { $0.examQuestions > 0 }
      return Dictionary(uniqueKeysWithValues: days.map { ($0.day - .test, $0.examQuestions) })
    }
    // Fourteen days before the exam nothing is known that could be asked.
    #expect(try exams(60) == [8: 21, 13: 21])
    #expect(try exams(20) == [8: 10, 13: 10])
    #expect(try exams(10) == [:])
    #expect(try exams(120) == [:])
  }

  @Test func whoKnowsSomethingSitsAnExamAtOnce() throws {
    let reviews = (0..<150).map { Review.test(Item.ID("i\($0)"), .good, on: .test + -4) }
    let days = try plan(Self.bank(400), reviews, days: 14, minutes: 30).forecast.days
    #expect(days.first?.examQuestions == 10)
  }

  @Test func aLargeBankIsProjectedWhole() throws {
    let forecast = try plan(Self.bank(485), days: 40, minutes: 40).forecast
    #expect(forecast.items == 485)
    #expect(forecast.met <= 485)
    #expect(forecast.days.reduce(0) { $0 + $1.new } == forecast.met)
  }

  @Test func anEmptyBankHasAnEmptyPlan() throws {
    let plan = try plan(Bank())
    #expect(plan.today.isEmpty)
    #expect(plan.forecast.recall == 0)
    #expect(plan.forecast.days.count == 10)
  }

  @Test func theTimeOfAnItemFollowsThePace() {
    #expect(StudyTime()[.choice] == 28)
    let slow = StudyTime(Pace((0..<12).map { .test(Item.ID("i\($0)"), .good, kind: .choice, duration: 60_000) }))
    #expect(slow[.choice] == 68)
    #expect(slow[.card] == 10)
  }
}
