import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct PlanTests {
  /// Five objectives of unlike weight with five concepts each; of a concept a card and three questions.
  static let bank: Bank = {
    let objectives = [1, 4, 2, 2, 3].enumerated().map { Objective(id: Objective.ID("o\($0)"), name: "", weight: $1) }
    let items = objectives.flatMap { objective in
      (0..<5).flatMap { concept in
        (0..<4).map { index in
          var item = index == 0 ? Item.card : index == 3 && concept == 0 ? Item.number : Item.choice
          item.id = Item.ID("\(objective.id)-\(concept)-\(index)")
          item.objective = objective.id
          item.concepts = [Concept.ID("\(objective.id)-\(concept)")]
          item.level = index == 0 ? .recall : .apply
          return item
        }
      }
    }
    return Bank(
      blueprint: Blueprint(questions: 65, scored: 50, minutes: 90, passMark: 700, objectives: objectives), items: items)
  }()

  private func profile(
    _ reviews: [Review] = [], days: Int = 10, minutes: Int = 10, rest: RestDays = RestDays()
  ) -> Profile {
    Profile(
      bank: Self.bank, reviews: reviews,
      settings: Settings(examDay: .test + days, minutesPerDay: minutes, restDays: rest))
  }

  private func items(_ profile: Profile, on day: Day = .test) -> [Item] {
    profile.today(on: day).queue.all.compactMap { profile.bank[$0] }
  }

  @Test func thereIsNoPlanWithoutADayAhead() {
    for days in [0, -3, 366, 20_808, 3_000_000, -3_000_000] { #expect(profile(days: days).plan(on: .test) == nil) }
    #expect(Profile(bank: Self.bank).plan(on: .test) == nil)
  }

  @Test func aFirstDayTeaches() {
    let items = items(profile(days: 21, minutes: 20))
    #expect(items.count <= 15)
    #expect(Set(items.map(\.objective)).count >= 3)
    #expect(items.count { $0.kind.isQuestion } >= 4)
    #expect(items.count { $0.kind == .number } <= 1)
    // The card of a concept comes before its first question.
    for (place, item) in items.enumerated() where item.kind != .card {
      #expect(items[..<place].contains { $0.kind == .card && $0.concepts == item.concepts }, "\(item.id)")
    }
    #expect(items.indices.dropFirst(2).allSatisfy { Set(items[($0 - 2)...$0].map(\.objective)).count > 1 })
  }

  @Test func noDayIsARunOfOneObjective() {
    for (minutes, days) in [(10, 21), (20, 21), (40, 21), (20, 5)] {
      var profile = profile(days: days, minutes: minutes)
      for day in 0..<4 {
        let items = items(profile, on: .test + day)
        for place in items.indices.dropFirst(3) where Set(items[(place - 3)...place].map(\.objective)).count == 1 {
          // Four in a row only where nothing else is left that may come.
          #expect(items[place...].allSatisfy { $0.objective == items[place].objective }, "\(minutes) min, day \(day)")
        }
        for item in items {
          profile.record(
            .test(item.id, .good, on: .test + day, name: "\(day)\(item.id)", kind: item.kind, duration: 40_000))
        }
      }
    }
  }

  @Test func everyObjectiveIsMetWithinTwoDays() {
    var profile = profile(days: 21, minutes: 20)
    for day in 0..<2 {
      for item in items(profile, on: .test + day) {
        profile.record(.test(item.id, .good, on: .test + day, name: "\(item.id)", kind: item.kind, duration: 40_000))
      }
    }
    let met = Set(profile.bank.items.filter { profile.isMet($0.id) }.map(\.objective))
    #expect(met.count == 5)
  }

  @Test func todayFitsTheMinutes() {
    for minutes in [10, 20, 40] {
      let today = profile(minutes: minutes).today(on: .test)
      #expect(today.exactMinutes <= Double(minutes) * 1.06, "\(minutes): \(today.exactMinutes)")
    }
  }

  @Test func whatWasStudiedTodayIsTakenOffTheMinutes() {
    var profile = profile(days: 21, minutes: 20)
    let first = items(profile)
    for item in first.prefix(6) {
      profile.record(.test(item.id, .good, name: "\(item.id)", kind: item.kind, duration: 55_000))
    }
    let today = profile.today(on: .test)
    #expect(today.used > 200)
    #expect(today.exactMinutes + today.used / 60 < 22)
    #expect(Set(today.queue.all).isDisjoint(with: first.prefix(6).map(\.id)))
  }

  @Test func whatIsNearlyForgottenComesBeforeWhatIsFresh() throws {
    let questions = Self.bank.items.filter { $0.objective == "o1" && $0.kind == .choice }
    let reviews = questions.enumerated().map { index, item in
      Review.test(item.id, .good, on: .test + (index % 2 == 0 ? -9 : -1), name: "\(index)", kind: .choice)
    }
    let plan = try #require(profile(reviews).plan(on: .test))
    let order = plan.ranked(plan.items, on: Day.test.number).map { plan.items.entries[$0.index] }
      .filter { $0.state != nil }
    let old = order.filter { $0.last == Day.test.number - 9 }.count
    #expect(order.prefix(old).allSatisfy { $0.last == Day.test.number - 9 })
  }

  @Test func aMissedDayLeavesNoDebt() throws {
    let profile = profile(days: 14)
    let before = try #require(profile.plan(on: .test)).forecast
    let after = try #require(profile.plan(on: .test + 3)).forecast
    #expect(after.days.count == 11)
    #expect(after.days[0].minutes <= before.days[0].minutes + 1)
    #expect(after.share <= before.share + 0.005)
  }

  @Test func daysOffBringNothingAndTheOthersNoMore() throws {
    let rest = RestDays(weekdays: [5, 6], dates: [.test + 1])
    let profile = profile(days: 14, minutes: 10, rest: rest)
    let forecast = try #require(profile.plan(on: .test)).forecast
    for line in forecast.days where rest.contains(line.day) { #expect(line.minutes == 0) }
    #expect(forecast.days.allSatisfy { $0.minutes < 11 })
    #expect(forecast.returns.values.allSatisfy { !rest.contains($0) })
  }

  @Test func daysOffAreReadAsTheyAreWritten() {
    for text in ["", "sat,sun", "mon,2026-12-24", "2026-12-24,2027-01-01", "2026-12-24..2026-12-31,2027-01-02"] {
      #expect(RestDays(text: text)?.text == text)
      var settings = Settings()
      let isTaken = settings.take(text, for: .daysOff)
      #expect(isTaken && settings[.daysOff] == text)
    }
    for text in ["someday", "2026-02-30", "mon,tue,wed,thu,fri,sat,sun", "2026-12-24..", "2026-12-24..2029-12-24"] {
      #expect(RestDays(text: text) == nil)
    }
    #expect(RestDays(text: "2026-12-24..2026-12-31")?.dates.count == 8)
  }

  @Test func daysOffThatCannotBeAreExplained() throws {
    let today = Day("2026-11-24")!
    for (text, sentence) in [
      (
        "sometimes",
        "\"sometimes\" is no day off. Type weekdays and dates, such as sat,sun, 2026-12-24 or 2026-12-24..2026-12-30."
      ),
      (
        "sat,2026-02-30",
        "\"2026-02-30\" is no day off. Type weekdays and dates, such as sat,sun, 2026-12-24 or 2026-12-24..2026-12-30."
      ),
      ("2026-12-31..2026-12-24", "2026-12-31..2026-12-24 ends before it begins. Type the earlier day first."),
      ("2026-12-24..2028-12-24", "2026-12-24..2028-12-24 is 732 days. Type at most 366 at once."),
      ("2026-11-20..2026-11-23", "2026-11-20..2026-11-23 is over. Type days from today on; today is 2026-11-24."),
      ("mon,tue,wed,thu,fri,sat,sun", "No day of the week would be left for study. Leave at least one out."),
    ] {
      var settings = Settings()
      #expect { try settings.take(typed: text, for: .daysOff, today: today) } throws: {
        ($0 as? Settings.Problem)?.description == sentence
      }
      #expect(settings == Settings())
    }
    for (text, kept) in [
      ("Saturday, Sunday", "sat,sun"), ("2026-11-20..2026-11-25", "2026-11-20..2026-11-25"), ("none", ""), ("", ""),
    ] {
      var settings = Settings(restDays: RestDays(weekdays: [2]))
      try settings.take(typed: text, for: .daysOff, today: today)
      #expect(settings[.daysOff] == kept)
    }
  }

  @Test func aBreakOfAWeekIsPlannedAround() throws {
    let rest = RestDays(dates: Set((3..<10).map { .test + $0 }))
    let profile = profile(days: 17, minutes: 20, rest: rest)
    let report = try #require(profile.report(profile.today(on: .test)))
    #expect(report.days.filter(\.isOff).map(\.day) == (3..<10).map { .test + $0 })
    #expect(report.days.allSatisfy { $0.isOff ? $0.minutes == 0 && $0.new + $0.reviews == 0 : $0.minutes < 22 })
    // It costs something, and is not told as a debt when it is over.
    let whole = try #require(self.profile(days: 17, minutes: 20).plan(on: .test)).forecast.share
    #expect(report.share < whole)
    var after = profile
    after.record(.test("o1-1-1", .good, on: .test + 2))
    #expect(after.report(after.today(on: .test + 10))?.missed == 0)
    after.settings.restDays = RestDays()
    #expect(after.report(after.today(on: .test + 10))?.missed == 7)
  }

  @Test func aDayOffForeseesNothingAndStillOffersItsItems() throws {
    let profile = profile(days: 9, rest: RestDays(dates: [.test]))
    let today = profile.today(on: .test)
    #expect(today.isRestDay && !today.queue.all.isEmpty)
    #expect(profile.report(today)?.today == DayForecast(day: .test, isOff: true))
    #expect(profile.forecast(today).days.first?.isOff == true)
  }

  @Test func aPracticeExamOfADayOffIsHeldBeforeIt() throws {
    func exams(_ rest: RestDays) throws -> [Int] {
      let plan = try #require(profile(days: 22, minutes: 40, rest: rest).plan(on: .test))
      return (0..<22).filter { plan.exam(on: .test + $0).questions > 0 }
    }
    let usual = try exams(RestDays())
    #expect(usual == [8, 15, 20])
    #expect(try exams(RestDays(dates: [.test + 14, .test + 15, .test + 20])) == [8, 13, 19])
  }

  @Test func plainSpacingBringsNothingBackOnADayOff() throws {
    var profile = Profile(bank: Self.bank, settings: Settings(restDays: RestDays(weekdays: [5, 6])))
    for item in Self.bank.items.prefix(20) { profile.record(.test(item.id, .good, name: "\(item.id)")) }
    let forecast = profile.forecast(profile.today(on: .test))
    for item in Self.bank.items.prefix(20) {
      let back = try #require(forecast.back(item.id))
      #expect(!profile.settings.restDays.contains(back))
    }
    #expect(forecast.days.allSatisfy { !$0.isOff || $0.reviews == 0 })
  }

  @Test func moreMinutesBringMore() throws {
    let shares = try [5, 10, 20, 40].map { try #require(profile(minutes: $0).plan(on: .test)).forecast.share }
    #expect(shares == shares.sorted())
    #expect(shares[3] > shares[0] + 0.05)
  }

  @Test func theMinutesNeededStayTheSameWhenTheyAreFollowed() throws {
    func report(_ minutes: Int) throws -> PlanReport {
      var profile = profile(days: 21, minutes: minutes)
      profile.settings.desiredRetention = 0.8
      return try #require(profile.report(profile.today(on: .test)))
    }
    let needed = try #require(try report(5).minutesNeeded)
    for minutes in [5, 20, 40, needed] { #expect(try report(minutes).minutesNeeded == needed) }
    #expect(try report(needed).isReachable)
    #expect(try !report(needed - 5).isReachable || needed == 5)
  }

  @Test func aDayThatTakesLongerShortensTheNext() {
    func tomorrow(_ slowness: Double) -> Today {
      var profile = profile(days: 21, minutes: 20)
      for item in items(profile) {
        let usual = profile.times.answering(item.id, item.kind)
        profile.record(
          .test(item.id, .good, name: "\(item.id)", kind: item.kind, duration: Int(usual * slowness * 1000)))
      }
      return profile.today(on: .test + 1)
    }
    let (quick, slow) = (tomorrow(1), tomorrow(2))
    #expect(slow.queue.all.count < quick.queue.all.count)
    // What is asked takes the same minutes, counted by the learner's own pace.
    #expect(slow.exactMinutes < 22)
  }

  @Test func newQuestionsArePromisedLessThanThoseThatWereStudied() throws {
    for minutes in [5, 20, 60] {
      let report = try #require({ $0.report($0.today(on: .test)) }(profile(days: 30, minutes: minutes)))
      #expect(report.freshShare < report.share)
      #expect(report.freshShare > 0.4)
    }
  }

  @Test func whatNoMinutesReachSaysWhatTheMostWould() throws {
    var profile = profile(days: 1)
    profile.settings.desiredRetention = 0.97
    let report = try #require(profile.report(profile.today(on: .test)))
    guard case .none(let best, let fresh)? = report.shortfall else {
      Issue.record("\(String(describing: report.shortfall))")
      return
    }
    #expect(best < 0.97 && best >= report.share - 0.001)
    #expect(fresh < best && fresh >= report.freshShare - 0.001)
    #expect(report.minutesNeeded == nil)
  }

  @Test func everyDayFromTodayToTheEveOfTheExamHasALine() throws {
    let profile = profile(days: 6)
    let report = try #require(profile.report(profile.today(on: .test)))
    #expect(report.days.map(\.day) == (0..<6).map { .test + $0 })
    #expect(report.daysLeft == 6)
    #expect(report.items == 100)
    #expect(report.days.reduce(0) { $0 + $1.new } == report.met)
  }

  @Test func noDayCarriesMoreThanOneAndAHalfTimesTheMean() throws {
    for (days, minutes) in [(10, 10), (30, 20), (60, 15)] {
      let load = try #require(profile(days: days, minutes: minutes).plan(on: .test)).forecast.days.map(\.minutes)
      #expect((load.max() ?? 0) <= 1.5 * load.reduce(0, +) / Double(days), "\(days) days, \(minutes) minutes")
    }
  }

  @Test func daysWithoutStudyAreCountedFromTheLastOne() throws {
    for (ago, missed) in [(0, 0), (1, 0), (2, 1), (5, 4)] {
      let profile = profile([.test("o1-1-1", .good, on: .test + -9), .test("o1-1-2", .good, on: .test + -ago)])
      #expect(profile.report(profile.today(on: .test))?.missed == missed)
    }
  }

  /// Answers all of a day's queue, right by a rule; what was wrong is asked once more.
  private func study(_ profile: inout Profile, _ day: Day, _ confidence: Confidence, _ isRight: (Item, Int) -> Bool) {
    for (place, id) in profile.today(on: day).queue.all.enumerated() {
      let item = profile.bank[id]!
      let isRight = isRight(item, place)
      let grades: [Grade] = isRight ? [.good] : [.again, .good]
      for (attempt, grade) in grades.enumerated() {
        profile.record(
          .test(
            id, grade, on: day, name: "\(id) \(day) \(attempt)", kind: item.kind,
            confidence: item.kind == .card ? nil : confidence, duration: item.kind == .card ? 14_000 : 48_000))
      }
    }
  }

  /// As an objective with many items that share a heavy weight.
  private static let crowded: Bank = {
    var items = bank.items
    for number in 0..<150 {
      var item = Item.choice
      item.id = Item.ID("o1-more-\(number)")
      item.objective = "o1"
      item.concepts = [Concept.ID("o1-more-\(number % 30)")]
      item.level = .apply
      items.append(item)
    }
    return Bank(blueprint: bank.blueprint, items: items)
  }()

  @Test func anObjectiveWithManyItemsGetsItsPartOfTheNewOnes() {
    var profile = Profile(bank: Self.crowded, settings: Settings(examDay: .test + 21, minutesPerDay: 20))
    for day in 0..<5 { study(&profile, .test + day, .unsure) { _, place in place % 2 == 0 } }
    let met = profile.bank.items.filter { profile.isMet($0.id) }
    let part = Double(met.count { $0.objective == "o1" }) / Double(met.count)
    #expect(met.count > 40)
    // Its weight is a third of all.
    #expect(part >= 4.0 / 12 * 0.5 - 0.02, "\(part)")
  }

  @Test func aSumComesEveryThirdDayAtTheLeast() {
    var profile = profile(days: 21, minutes: 20)
    var sums: [Int] = []
    for day in 0..<9 {
      sums.append(items(profile, on: .test + day).count { $0.kind == .number })
      study(&profile, .test + day, .unsure) { _, place in place % 2 == 0 }
    }
    // A practice exam takes the place of one.
    for first in 1..<6 { #expect(sums[first..<first + 4].contains { $0 > 0 }, "\(sums) \(first)") }
  }

  @Test func whatIsBeyondTheGuideIsNotStudiedForTheExam() {
    var bank = Self.bank
    let beyond = Set(bank.items.indices.filter { bank.items[$0].id.rawValue.contains("-2-") }.map { bank.items[$0].id })
    for index in bank.items.indices where beyond.contains(bank.items[index].id) { bank.items[index].guides = .beyond }
    var profile = Profile(bank: bank, settings: Settings(examDay: .test + 21, minutesPerDay: 20))
    for day in 0..<3 {
      #expect(beyond.isDisjoint(with: profile.today(on: .test + day).queue.all))
      study(&profile, .test + day, .unsure) { _, _ in true }
    }
  }

  @Test func aPracticeExamThatIsAnnouncedIsThereWhenItsDayHasCome() throws {
    var profile = Profile(bank: Self.crowded, settings: Settings(examDay: .test + 21, minutesPerDay: 20))
    let announced = try #require(profile.plan(on: .test)).forecast.days.filter { $0.examQuestions > 0 }.map(\.day)
    #expect(announced.count >= 2)
    var held: [Day] = []
    for day in 0..<20 {
      if try #require(profile.plan(on: .test + day)).examQuestions > 0 { held.append(.test + day) }
      study(&profile, .test + day, .unsure) { _, place in place % 3 > 0 }
    }
    #expect(held == announced)
  }

  @Test(arguments: [true, false]) func anErrorThatIsAskedBringsNoOther(hasExamDay: Bool) {
    var profile = Profile(
      bank: Self.crowded, settings: Settings(examDay: hasExamDay ? .test + 21 : nil, minutesPerDay: 20, newPerDay: 15))
    // A day of boasts.
    study(&profile, .test, .sure) { _, _ in false }
    let morning = profile.today(on: .test + 1)
    let errors = Set(ConfidentErrors(profile).due(on: .test + 1))
    let asked = errors.intersection(morning.queue.all)
    #expect(!asked.isEmpty && (asked.count < errors.count || !hasExamDay))
    study(&profile, .test + 1, .unsure) { _, _ in true }
    for _ in 0..<3 {
      let rest = profile.today(on: .test + 1)
      if !hasExamDay || rest.used > 1200 { #expect(errors.isDisjoint(with: rest.queue.all)) }
      study(&profile, .test + 1, .unsure) { _, _ in true }
    }
    // What the plan asks for its worth is another matter.
    guard !hasExamDay else { return }
    #expect(errors.subtracting(asked).isDisjoint(with: profile.reviews.filter { $0.day > .test }.map(\.item)))
  }

  @Test func withoutAnExamDayTheMinutesHoldTheNewItemsToo() {
    var profile = Profile(bank: Self.crowded, settings: Settings(minutesPerDay: 20, newPerDay: 15))
    for day in 0..<12 {
      #expect(profile.today(on: .test + day).exactMinutes < 22.5, "day \(day)")
      study(&profile, .test + day, .unsure) { _, place in place % 2 == 0 }
    }
  }

  @Test func aPracticeExamThatWasSatLeavesTheRestOfTheDayForStudy() throws {
    var profile = Profile(bank: Self.crowded, settings: Settings(examDay: .test + 21, minutesPerDay: 20))
    var day = Day.test
    while try #require(profile.plan(on: day)).examQuestions == 0 {
      study(&profile, day, .unsure) { _, place in place % 3 > 0 }
      day = day + 1
    }
    let before = try #require(profile.plan(on: day))
    let asked = before.examQuestions
    let items = profile.bank.items.filter { $0.isExamQuestion && profile.isNew($0.id) }.prefix(asked)
    try #require(items.count == asked && asked >= 10)
    // Quicker than the plan had it.
    for item in items {
      profile.record(
        Review(
          id: Review.ID("exam-\(item.id)"), item: item.id, revision: 1,
          time: Moment(milliseconds: Int64(day.number) * 86_400_000 + 40_000_000), day: day, kind: item.kind,
          grade: .good, answer: .recalled(.good), confidence: .sure, options: 4, duration: 20_000, mode: .exam("e")))
    }
    let after = try #require(profile.plan(on: day))
    #expect(after.examQuestions == 0)
    #expect(after.left(of: 20, on: day) == 20 * 60 - before.used - Double(asked) * 20)
    #expect(profile.today(on: day).exactMinutes > 14)
    study(&profile, day, .unsure) { _, _ in true }
    for _ in 0..<4 { study(&profile, day, .unsure) { _, _ in true } }
    let report = try #require(profile.report(profile.today(on: day)))
    #expect(report.today?.examQuestions == 0 && report.today?.minutes ?? 9 < 1)
  }

  @Test(arguments: [Confidence.sure, .unsure]) func theEveningForeseesTheMorning(confidence: Confidence) throws {
    var profile = Profile(bank: Self.crowded, settings: Settings(examDay: .test + 21, minutesPerDay: 20))
    var compared = 0
    for day in 0..<6 {
      // Whatever is left in the evening is studied too.
      for _ in 0..<4 { study(&profile, .test + day, confidence) { _, place in place % 3 > 0 } }
      guard profile.today(on: .test + day).queue.all.isEmpty else { continue }
      compared += 1
      let tomorrow = try #require(profile.plan(on: .test + day)).forecast.days[1]
      let morning = profile.today(on: .test + day + 1)
      #expect(tomorrow.reviews == morning.queue.due.count && tomorrow.new == morning.queue.new.count, "day \(day)")
    }
    #expect(compared >= 2)
  }

  @Test(arguments: [nil, 21]) func aBacklogOfErrorsTakesHalfOfADayAtMost(days: Int?) {
    var profile = Profile(
      bank: Self.crowded,
      settings: Settings(examDay: days.map { .test + $0 }, minutesPerDay: 20, newPerDay: 5))
    let questions = Self.crowded.items.filter { $0.kind == .choice }.prefix(60)
    for item in questions {
      for (attempt, grade) in [Grade.again, Grade.good].enumerated() {
        profile.record(
          .test(item.id, grade, name: "\(item.id) \(attempt)", kind: .choice, confidence: .sure, duration: 48_000))
      }
    }
    let today = profile.today(on: .test + 1)
    let errors = Set(ConfidentErrors(profile).due(on: .test + 1))
    #expect(errors.count == 60)
    let seconds = today.entries.filter { errors.contains($0.item) }.reduce(0) { $0 + $1.seconds }
    // Half of the day, and of the rest what is worth it as a review.
    #expect(seconds > 300)
    if days != nil { #expect(!today.queue.new.isEmpty) }
    #expect(today.exactMinutes <= 22)
  }

  @Test func anEmptyBankHasAnEmptyPlan() throws {
    let profile = Profile(settings: Settings(examDay: .test + 10))
    let plan = try #require(profile.plan(on: .test))
    #expect(plan.today().isEmpty && plan.forecast.share == 0 && plan.forecast.days.count == 10)
  }
}

@Suite struct ExamShareTests {
  private let weights: [Item.ID: Double] = Dictionary(
    uniqueKeysWithValues: zip(PlanTests.bank.items.map(\.id), ExamShare(PlanTests.bank.items, PlanTests.bank).weights))

  @Test func allWeightsAreOneWholeAndObjectivesHaveTheirs() {
    #expect(abs(weights.values.reduce(0, +) - 1) < 1e-9)
    let share = ExamShare(PlanTests.bank.items, PlanTests.bank)
    for part in [share.own, share.fresh] { #expect(abs(part.reduce(0, +) - 1) < 1e-9) }
    for (index, weight) in [1, 4, 2, 2, 3].enumerated() {
      let own = weights.filter { $0.key.rawValue.hasPrefix("o\(index)") }.values.reduce(0, +)
      #expect(abs(own - Double(weight) / 12) < 1e-9)
    }
  }

  @Test func aCardCountsForWhatAsksToRecallAndASumForNoQuestionOfTheBank() {
    // No question of these concepts asks to recall.
    #expect(weights["o1-1-0"] == 0)
    #expect(weights["o1-0-3"]! < weights["o1-0-1"]!)
    #expect(weights["o1-0-3"]! > 0)
  }

  @Test func twentyItemsOnOneConceptShareItsWeight() {
    var bank = PlanTests.bank
    for index in 0..<20 {
      var item = Item.choice
      item.id = Item.ID("more\(index)")
      item.objective = "o0"
      item.concepts = ["o0-0"]
      item.level = .apply
      bank.items.append(item)
    }
    let shares = ExamShare(bank.items, bank).weights
    func total(_ concept: Concept.ID) -> Double {
      zip(bank.items, shares).filter { $0.0.concepts == [concept] }.reduce(0) { $0 + $1.1 }
    }
    // Half of the aim counts concepts alike, half questions.
    #expect(total("o0-0") < 4 * total("o0-1"))
    #expect(shares.last! < weights["o0-1-1"]!)
  }
}
