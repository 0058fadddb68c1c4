import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct PlanReportTests {
  private static let bank = Bank(
    blueprint: Blueprint(objectives: [Objective(id: "2.3.1", name: "a"), Objective(id: "2.3.2", name: "b")]),
    items: (0..<40).map {
      Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 2 + 1)"), concept: Concept.ID("c\($0 / 4)"))
    })

  private static func profile(
    days: Int = 6, minutes: Int = 20, retention: Double = 0.9, reviews: [Review] = []
  ) -> Profile {
    Profile(
      bank: bank, reviews: reviews,
      settings: Settings(examDay: .test + days, minutesPerDay: minutes, desiredRetention: retention))
  }

  private static func report(_ profile: Profile) throws -> PlanReport {
    profile.report(try #require(profile.plan(on: .test)))
  }

  @Test func everyDayFromTodayToTheEveOfTheExamHasALine() throws {
    let report = try Self.report(Self.profile())
    #expect(report.days.map(\.day) == (0..<6).map { .test + $0 })
    #expect(report.daysLeft == 6)
    #expect(report.items == 40)
    #expect(report.days.reduce(0) { $0 + $1.new } >= report.met - 1)
  }

  @Test func plentyOfTimeReachesTheGoalAndNeedsNoRemedy() throws {
    let report = try Self.report(Self.profile(minutes: 60, retention: 0.7))
    #expect(report.recall >= 0.7)
    #expect(report.isReachable && report.remedy == nil)
    #expect(report.goal == 0.7)
  }

  @Test func tooFewMinutesNameTheFewestThatWouldDo() throws {
    var items = Self.bank
    items.items = (0..<200).map { Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 2 + 1)")) }
    let profile = Profile(
      bank: items, settings: Settings(examDay: .test + 6, minutesPerDay: 5, desiredRetention: 0.7))
    let plan = try #require(profile.plan(on: .test))
    let report = profile.report(plan)
    #expect(!report.isReachable)
    guard case .minutes(let needed)? = report.remedy else {
      Issue.record("\(String(describing: report.remedy))")
      return
    }
    #expect(needed % 5 == 0 && needed > 5 && needed <= PlanReport.mostMinutes)
    // It does, and five less do not.
    #expect((plan.recall(minutes: needed) * 100).rounded() >= 70)
    #expect(needed == 10 || (plan.recall(minutes: needed - 5) * 100).rounded() < 70)
  }

  @Test func whatNoMinutesReachSaysWhatTheMostWould() throws {
    var items = Self.bank
    items.items = (0..<3000).map { Item.plain("i\($0)", objective: "2.3.1") }
    let profile = Profile(
      bank: items, settings: Settings(examDay: .test + 1, minutesPerDay: 20, desiredRetention: 0.9))
    let report = try Self.report(profile)
    guard case .none(let best)? = report.remedy else {
      Issue.record("\(String(describing: report.remedy))")
      return
    }
    #expect(best < 0.9 && best > report.recall)
  }

  @Test func todayIsWhatTheQueueHolds() throws {
    let reviews = (0..<5).map { Review.test(Item.ID("i\($0)"), .good, on: .test + -4) }
    let profile = Self.profile(reviews: reviews)
    let report = try Self.report(profile)
    let queue = profile.queue(on: .test, seed: 3)
    let today = try #require(report.today)
    #expect(today.reviews == queue.due.count)
    #expect(today.new == queue.new.count)
    #expect(queue.due.allSatisfy { profile.memories[$0] != nil })
    #expect(queue.new.allSatisfy { profile.memories[$0] == nil })
  }

  @Test func daysWithoutStudyAreCountedFromTheLastOne() throws {
    #expect(try Self.report(Self.profile()).missed == 0)
    for (ago, missed) in [(0, 0), (1, 0), (2, 1), (5, 4)] {
      let reviews = [Review.test("i1", .good, on: .test + -9), .test("i2", .good, on: .test + -ago)]
      #expect(try Self.report(Self.profile(reviews: reviews)).missed == missed)
    }
  }

  @Test func theHeaviestDayIsComparedWithTheMeanOne() throws {
    let report = try Self.report(Self.profile())
    let minutes = report.days.map(\.minutes)
    #expect(abs(report.unevenness - minutes.max()! / (minutes.reduce(0, +) / 6)) < 1e-9)
  }
}

struct PlannedQueueTests {
  private static let bank = Bank(
    items: (0..<40).map {
      Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 4 + 1)"), concept: Concept.ID("c\($0 / 4)"))
    })

  @Test func thePlanIsThereOnlyBeforeTheExamDay() {
    for (days, isPlanned) in [(3, true), (1, true), (0, false), (-1, false)] {
      let profile = Profile(bank: Self.bank, settings: Settings(examDay: .test + days))
      #expect((profile.plan(on: .test) != nil) == isPlanned)
    }
    #expect(Profile(bank: Self.bank).plan(on: .test) == nil)
  }

  @Test func theQueueFollowsThePlanAndThenPlainSpacingAgain() throws {
    let profile = Profile(bank: Self.bank, settings: Settings(examDay: .test + 5, minutesPerDay: 5))
    let plan = try #require(profile.plan(on: .test))
    #expect(Set(profile.queue(on: .test, seed: 1).all) == Set(plan.today))
    // Chosen, not drawn.
    #expect(profile.queue(on: .test, seed: 1) == profile.queue(on: .test, seed: 2))
    let plain = Profile(bank: Self.bank)
    #expect(profile.queue(on: .test + 5, seed: 1) == plain.queue(on: .test + 5, seed: 1))
    #expect(profile.queue(on: .test + 9, seed: 1) == plain.queue(on: .test + 9, seed: 1))
  }

  @Test func theMinutesOfADayLimitTheQueue() {
    func minutes(_ minutes: Int) -> Double {
      let profile = Profile(bank: Self.bank, settings: Settings(examDay: .test + 5, minutesPerDay: minutes))
      return profile.plan(on: .test)!.minutes(profile.queue(on: .test, seed: 1).all)
    }
    #expect(minutes(5) <= 6)
    #expect(minutes(60) > minutes(5))
  }

  @Test func aShareThatIsDoneIsDone() {
    var bank = Self.bank
    bank.items = (0..<200).map { Item.plain("i\($0)", concept: Concept.ID("c\($0 % 50)")) }
    var profile = Profile(bank: bank, settings: Settings(examDay: .test + 5, minutesPerDay: 10))
    let first = profile.queue(on: .test, seed: 1).all
    #expect(first.count > 20)
    // As many are known as the plan expects.
    for (index, id) in first.enumerated() {
      profile.record(.test(id, index % 5 < 3 ? .again : .good, name: "r\(index)"))
    }
    #expect(profile.queue(on: .test, seed: 1).all.isEmpty)
    #expect(!profile.queue(on: .test + 1, seed: 1).all.isEmpty)
  }

  @Test func halfOfAShareLeavesTheOtherHalf() {
    var bank = Self.bank
    bank.items = (0..<200).map { Item.plain("i\($0)", concept: Concept.ID("c\($0 % 50)")) }
    var profile = Profile(bank: bank, settings: Settings(examDay: .test + 5, minutesPerDay: 10))
    let first = profile.queue(on: .test, seed: 1).all
    for (index, id) in first.prefix(first.count / 2).enumerated() {
      profile.record(.test(id, index % 5 < 3 ? .again : .good, name: "r\(index)"))
    }
    let left = profile.queue(on: .test, seed: 1).all.count
    #expect(abs(left - first.count / 2) <= 3, "\(left) of \(first.count)")
  }

  @Test func confidentErrorsComeFirstAndWhatIsSuspendedNever() {
    var error = Review.test("i3", .again, on: .test + -1)
    error.confidence = .sure
    var profile = Profile(
      bank: Self.bank, reviews: [error, .test("i5", .good, on: .test + -3, name: "b")],
      settings: Settings(examDay: .test + 5, minutesPerDay: 60))
    #expect(profile.queue(on: .test, seed: 1).due.first == "i3")
    profile.settings.suspended = ["i3", "i9"]
    #expect(Set(profile.queue(on: .test, seed: 1).all).isDisjoint(with: ["i3", "i9"]))
  }

  @Test func theOrderOfThePlanIsKeptButForSiblings() {
    let chosen: [Item.ID] = ["i0", "i1", "i8", "i30", "i12"]
    let memories = Memories([.test("i30", .good, on: .test + -3)], bank: Self.bank)
    let queue = Queue(chosen, bank: Self.bank, memories: memories)
    #expect(queue.due == ["i30"])
    #expect(queue.new == ["i0", "i8", "i1", "i12"])
  }

  @Test func aPreparedTableChangesNothingButTheTimeItTakes() throws {
    var profile = Profile(bank: Self.bank, settings: Settings(examDay: .test + 4))
    let before = try #require(profile.plan(on: .test))
    profile.preparePlan(on: .test)
    #expect(profile.planTable == before.table)
    #expect(profile.plan(on: .test)?.today == before.today)
  }
}
