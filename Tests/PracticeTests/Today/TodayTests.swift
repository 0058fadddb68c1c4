import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct TodayTests {
  static let bank = Bank(
    items: (0..<40).map {
      Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 4 + 1)"), concept: Concept.ID("c\($0 / 4)"))
    })

  private func profile(_ reviews: [Review] = [], new: Int = 10, minutes: Int = 60, exam: Int? = nil) -> Profile {
    Profile(
      bank: Self.bank, reviews: reviews,
      settings: Settings(examDay: exam.map { .test + $0 }, minutesPerDay: minutes, newPerDay: new))
  }

  @Test func theSameLogGivesTheSameDayAndAnotherDayAnotherOrder() {
    #expect(profile().today(on: .test).queue == profile().today(on: .test).queue)
    #expect(profile().today(on: .test).queue != profile().today(on: .test + 1).queue)
  }

  @Test func aNewItemCountsOnceOnTheDayItWasFirstAskedHoweverItWent() {
    var reviews: [Review] = []
    for index in 0..<4 {
      let id = Item.ID("i\(index)")
      reviews += [.test(id, .again, name: "a\(index)"), .test(id, .good, name: "b\(index)")]
    }
    let profile = profile(reviews)
    #expect(profile.metToday(on: .test) == 4)
    #expect(profile.today(on: .test).queue.new.count == 6)
    #expect(profile.today(on: .test + 1).queue.new.count == 10)
  }

  @Test func anExamTakesNoneOfTheNewItemsOfItsDay() {
    let reviews = (0..<20).map { Review.test(Item.ID("i\($0)"), .good, mode: .exam("e"), name: "\($0)") }
    #expect(profile(reviews).today(on: .test).queue.new.count == 10)
  }

  @Test func whatWasPracticedIsSeenAndStillNew() {
    let reviews = (0..<10).map { Review.test(Item.ID("i\($0)"), .good, mode: .practice, name: "\($0)") }
    let profile = profile(reviews, new: 40)
    #expect(profile.seen.count == 10)
    #expect(profile.today(on: .test).queue.new.count == 40)
    #expect(Statistics(profile, on: .test).seen == 10)
    #expect(profile.isNew("i3") && !profile.isMet("i3"))
  }

  @Test func whatWasForgottenTodayComesBackInTheNextSessionOfTheDay() {
    let reviews: [Review] = [
      .test("i1", .again, name: "a"), .test("i2", .again, name: "b"), .test("i2", .good, name: "c"),
    ]
    for exam in [nil, 20] {
      let profile = profile(reviews, exam: exam)
      #expect(profile.today(on: .test).queue.all.first == "i1")
      #expect(!profile.today(on: .test).queue.all.contains("i2"))
    }
  }

  @Test func whatIsPutAsideIsAskedNowhere() {
    var error = Review.test("i3", .again, on: .test + -1, name: "a")
    error.confidence = .sure
    for exam in [nil, 9] {
      var profile = profile([error, .test("i5", .again, name: "b")], new: 99, exam: exam)
      profile.settings.suspended = ["i3", "i5", "i9"]
      #expect(Set(profile.today(on: .test).queue.all).isDisjoint(with: ["i3", "i5", "i9"]))
      #expect(profile.askable.count == 37)
    }
  }

  @Test func confidentErrorsComeBackTheNextDayAndAtAboutAWeekBeforeAllElse() {
    var error = Review.test("i3", .again)
    error.confidence = .sure
    var profile = profile([error, .test("i1", .again, on: .test + -9)])
    #expect(profile.today(on: .test + 1).queue.all.first == "i3")
    profile.record(.test("i3", .easy, on: .test + 1))
    profile.record(.test("i3", .easy, on: .test + 3))
    // Plain spacing would bring it later.
    #expect(profile.memories["i3"]!.due > .test + 7)
    // What is told is when it comes.
    let today = profile.today(on: .test + 3)
    #expect(profile.back("i3", today) == .test + 7 && profile.forecast(today).back("i3") == .test + 7)
    for day in 4..<7 { #expect(!profile.today(on: .test + day).queue.all.contains("i3")) }
    #expect(profile.today(on: .test + 7).queue.all.first == "i3")
    profile.record(.test("i3", .good, on: .test + 7))
    #expect(!profile.today(on: .test + 8).queue.all.contains("i3"))
  }

  @Test func aConfidentErrorInPracticeComesBackNever() {
    var error = Review.test("i3", .again, mode: .practice)
    error.confidence = .sure
    #expect(ConfidentErrors(profile([error])).open.isEmpty)
  }

  @Test func aBacklogIsSpreadOverDays() throws {
    let bank = Bank(items: (0..<200).map { Item.plain("i\($0)", concept: Concept.ID("c\($0 / 4)")) })
    let reviews = bank.items.map { Review.test($0.id, .good, on: .test + -60, name: "\($0.id)") }
    let profile = Profile(bank: bank, reviews: reviews, settings: Settings(minutesPerDay: 5))
    let today = profile.today(on: .test)
    #expect(today.exactMinutes < 6.5)
    #expect(today.postponed == 200 - today.queue.due.count && today.postponed > 100)
    let forecast = profile.forecast(today)
    #expect(forecast.days.reduce(0) { $0 + $1.reviews } == 200)
    #expect(try #require(forecast.tomorrow).reviews > 0)
  }

  @Test func theForecastOfTomorrowIsWhatTomorrowBrings() throws {
    for exam in [nil, 9] {
      var profile = profile(new: 8, minutes: 8, exam: exam)
      for day in 0..<4 {
        for _ in 0..<4 {
          for id in profile.today(on: .test + day).queue.all {
            profile.record(.test(id, .good, on: .test + day, name: "\(day)\(id)", duration: 20_000))
          }
        }
        let today = profile.today(on: .test + day)
        #expect(today.queue.all.isEmpty)
        let foreseen = try #require(profile.forecast(today).tomorrow)
        #expect(foreseen.reviews == profile.today(on: .test + day + 1).queue.due.count, "day \(day)")
      }
    }
  }

  @Test func theEntriesAreTheQueueInItsOrder() {
    let today = profile([.test("i1", .good, on: .test + -9)], exam: 9).today(on: .test)
    #expect(today.entries.map(\.item) == today.queue.all)
    #expect(today.entries.filter(\.isNew).map(\.item) == today.queue.new)
    #expect(today.entries.allSatisfy { $0.seconds > 0 })
  }

  @Test func afterTheExamDayPlainSpacingGoesOn() {
    let reviews = [Review.test("i1", .good, on: .test + -9)]
    for day in [0, 4] {
      let over = profile(reviews, exam: 0).today(on: .test + day)
      #expect(over.plan == nil)
      #expect(over.queue == profile(reviews).today(on: .test + day).queue)
    }
  }
}

struct BacklogPriorityTests {
  @Test func whatAReviewAddsComesFirst() {
    let bank = Bank(items: ["fading", "lost", "fresh"].map { Item.plain($0, concept: Concept.ID($0)) })
    let profile = Profile(
      bank: bank,
      reviews: [
        .test("lost", .again, on: .test + -300), .test("fading", .good, on: .test + -10),
        .test("fresh", .good, on: .test + -2),
      ])
    let priority = BacklogPriority(profile, on: .test)
    let (fading, lost, fresh) = (priority(bank["fading"]!), priority(bank["lost"]!), priority(bank["fresh"]!))
    #expect(fading > fresh)
    #expect(min(fresh, lost) > 0)
    #expect(priority(Item.plain("new")) == 0)
  }
}

struct UndoTests {
  @Test func anAnswerTakenBackLeavesAllAsItWas() {
    var profile = Profile(bank: TodayTests.bank)
    for index in 0..<30 {
      let id = Item.ID("i\(index % 11)")
      profile.record(
        .test(id, index % 3 == 0 ? .again : .good, on: .test + index / 4, name: "\(index)", duration: 9000))
    }
    let before = profile
    profile.record(.test("i3", .good, on: .test + 9, name: "last", kind: .choice, duration: 12_000))
    #expect(profile.memories != before.memories)
    profile.undo(Review.ID("last"))
    #expect(profile.memories == before.memories)
    #expect(profile.times == before.times && profile.fit == before.fit && profile.pace == before.pace)
    #expect(profile.reviews.last?.isUndone == true)
    // The one before it, too, and one from the middle by reading the log.
    profile.undo(Review.ID("29"))
    profile.undo(Review.ID("7"))
    let left = Profile(bank: TodayTests.bank, reviews: profile.reviews)
    #expect(profile.memories == left.memories && profile.fit == left.fit)
  }
}
