import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct LessonTests {
  private static let noon = Moment(milliseconds: Int64(Day.test.number) * 86_400_000 + 43_200_000)

  private let bank: Bank = {
    let items = ["a", "b", "c"].flatMap { concept in
      (0..<5).map { number -> Item in
        var item = number == 0 ? Item.card : Item.choice
        item.id = Item.ID("\(concept)\(number)")
        item.concepts = [Concept.ID(concept)]
        item.level = number > 2 ? .apply : .recall
        return item
      }
    }
    return Bank(
      blueprint: Blueprint(objectives: [Objective(id: "2.3.4", name: "Cost")]),
      concepts: ["a", "b", "c"].map { Concept(id: $0, name: $0.rawValue, objective: "2.3.4", primer: "It is.") },
      items: items,
      chapters: [Chapter(id: "one", title: "One", lessons: [.init("c"), .init("a", after: ["c"]), .init("b")])])
  }()

  private func profile(_ reviews: [Review] = [], read: Concept.ID...) -> Profile {
    var profile = Profile(bank: bank, reviews: reviews)
    for id in read { profile.pages.take(Mark(page: id, time: Self.noon)) }
    return profile
  }

  private func item(_ id: Item.ID) -> Item { bank[id]! }

  private func choice(_ id: Item.ID, _ grade: Grade, _ mode: Review.Mode, on day: Day = .test) -> Review {
    var review = Review.test(id, grade, on: day, mode: mode, name: "\(id)\(day)", kind: .choice)
    review.answer = .chosen([grade > .again ? 1 : 0])
    review.confidence = .sure
    return review
  }

  @Test func aLessonIsACardAndTwoQuestionsTheEasyOnesFirst() {
    #expect(profile().lesson(on: "a") == ["a0", "a1", "a2"])
    // What was met has its own days.
    #expect(profile([choice("a1", .good, .study)]).lesson(on: "a") == ["a0", "a2", "a3"])
    #expect(profile().lesson(on: "none") == [])
  }

  @Test func anAnswerRightAfterReadingIsNoEvidenceAndComesBackTheNextDay() {
    let read = profile([choice("a1", .good, .openBook)])
    let asked = profile([choice("a1", .good, .study)])
    #expect(Readiness(read, on: .test).answers == 0)
    #expect(Readiness(asked, on: .test).answers == 1)
    #expect(read.memories["a1"]?.due == .test + 1)
    #expect(asked.memories["a1"]!.due > .test + 1)
    // It is no sign that things are known beforehand, and it is one of the day's new items.
    #expect(read.fit == LearnerFit())
    #expect(asked.fit != LearnerFit())
    #expect(read.metToday(on: .test) == 1)
    // Nor is the next answer: the page and its feedback are remembered.
    let later = profile([choice("a1", .good, .openBook), choice("a1", .good, .study, on: .test + 1)])
    #expect(Readiness(later, on: .test + 1).answers == 0)
  }

  @Test func whatWasWrongRightAfterReadingComesBackToday() {
    let profile = profile([choice("a1", .again, .openBook)])
    #expect(profile.today(on: .test).queue.all.first == "a1")
  }

  @Test func whatWasLookedAtIsNoFirstAnswer() {
    let peeked = profile([choice("a1", .good, .openPractice)])
    #expect(Readiness(peeked, on: .test).answers == 0)
    #expect(peeked.isNew("a1"))
    #expect(Readiness(profile([choice("a1", .good, .practice)]), on: .test).answers == 1)
    #expect(Review.Mode(text: Review.Mode.findOut.text) == .findOut)
    #expect(!Review.Mode.findOut.isScheduled && !Review.Mode.findOut.isStudy && !Review.Mode.findOut.isOpenBook)
  }

  @Test func newItemsFollowTheCourseAndWhatWasReadComesFirst() {
    func concepts(_ profile: Profile) -> [String] {
      NewOrder.byCourse(bank.items, profile, on: .test).map { String($0.id.rawValue.prefix(1)) }
    }
    #expect(concepts(profile()).joined() == "cabccaabbccaabb")
    #expect(concepts(profile(read: "b", "a")).joined() == "abcaabbccaabbcc")
  }

  @Test func withoutAnExamDayEveryObjectiveHasItsTurns() throws {
    let bank = Bank.simulated
    var profile = Profile(bank: bank, settings: Settings(minutesPerDay: 20))
    for day in 0..<12 {
      let queue = profile.today(on: .test + day).queue.all
      if day < 8 { #expect(Set(queue.map { bank[$0]!.objective }).count >= 3, "day \(day)") }
      for (place, id) in queue.enumerated() {
        profile.record(
          .test(
            id, place % 3 == 0 ? .again : .good, on: .test + day, name: "\(day) \(place)", kind: bank[id]!.kind,
            confidence: bank[id]!.kind == .card ? nil : .unsure, duration: 40_000))
      }
    }
    let met = Dictionary(grouping: bank.items.filter { profile.isMet($0.id) }, by: \.objective).mapValues(\.count)
    #expect(met.count == 10)
    let all = Double(met.values.reduce(0, +))
    for objective in bank.blueprint.objectives {
      #expect(Double(met[objective.id] ?? 0) / all < 0.3, "\(objective.id): \(met)")
    }
  }

  @Test func thePageComesBeforeTheFirstQuestionUnlessItWasOffered() {
    let item = item("a1")
    #expect(profile().page(before: item) == "a")
    #expect(profile(read: "a").page(before: item) == nil)
    #expect(profile([choice("a2", .good, .study)]).page(before: item) == nil)
    #expect(profile([choice("a1", .good, .practice)]).page(before: item) == "a")
    var skipped = profile()
    skipped.pages.take(Mark(page: "a", isSkipped: true, time: Self.noon))
    #expect(skipped.page(before: item) == nil)
    #expect(!skipped.pages.isRead("a"))
    var asked = profile()
    asked.settings.readsFirst = false
    #expect(asked.page(before: item) == nil)
  }

  @Test func theNewestMarkOfAPageHolds() {
    let skipped = Mark(page: "a", isSkipped: true, time: Self.noon)
    let read = Mark(page: "a", time: Self.noon + 1)
    #expect(Pages([skipped, read]).isRead("a"))
    #expect(Pages([read, skipped]).isRead("a"))
    #expect(!Pages([Mark(.star, on: "a", time: Self.noon)]).isOffered("a"))
  }

  @Test func itIsToldHowFarOneIsAndWhatIsLeft() {
    let before = CourseStanding(profile())
    let after = CourseStanding(profile(read: "c", "a"))
    #expect((before.read, before.pages, before.next) == (0, 3, 0))
    #expect((after.read, after.pages, after.next) == (2, 3, 0))
    #expect(after.minutesLeft < before.minutesLeft && after.minutesLeft > 0)
    let all = CourseStanding(profile(read: "c", "a", "b"))
    #expect(all.minutesLeft == 0 && all.next == nil && all.chapters[0].isOver)
  }
}
