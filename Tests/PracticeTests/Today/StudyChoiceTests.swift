import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct StudyChoiceTests {
  static let bank: Bank = {
    var cost = Item.choice
    cost.id = "cost"
    var other = Item.plain("beside", objective: "2.3.1", concept: "tokens")
    other.concepts.append("batch")
    return Bank(
      blueprint: Blueprint(
        code: "X", name: "X", questions: 65, scored: 50, minutes: 90, passMark: 700, tasks: [],
        objectives: [
          Objective(id: "2.3.1", name: "One"), Objective(id: "2.3.3", name: "Three"),
          Objective(id: "2.3.4", name: "Four"), Objective(id: "3.1.3", name: "Five"),
        ], cost: .init(objectives: ["2.3.4"], concepts: ["tokens"])),
      concepts: [
        Concept(id: "batch", name: "Batch", objective: "2.3.4", primer: "Later."),
        Concept(id: "tokens", name: "Tokens", objective: "2.3.1", primer: "Pieces."),
        Concept(id: "lonely", name: "Lonely", objective: "2.3.1", primer: "Nobody asks."),
      ],
      items: [.card, cost, .multi, .order, .number, other, .plain("far", objective: "2.3.1", concept: "far")])
  }()

  private func answer(_ item: Item.ID, _ isRight: Bool, _ days: Int, mode: Review.Mode = .study) -> Review {
    var review = Review.test(
      item, isRight ? .good : .again, on: .test + days, mode: mode, name: "\(item)\(days)", kind: .choice)
    review.isRight = isRight
    return review
  }

  private func items(_ choice: StudyChoice, _ profile: Profile) -> [Item.ID] {
    profile.items(of: choice, on: .test).map(\.id)
  }

  @Test func everyChoiceHasTheItemsThatItNames() {
    let profile = Profile(bank: Self.bank)
    #expect(items(.objective("2.3.1"), profile) == ["beside", "far"])
    #expect(items(.concept("batch"), profile) == ["cost", "beside"])
    #expect(items(.pricing, profile) == ["card", "cost", "number", "beside"])
    #expect(items(.cards, profile) == ["card", "beside", "far"])
    #expect(items(.questions, profile) == ["cost", "multi", "order", "number"])
    #expect(items(.sums, profile) == ["number"])
    for choice in StudyChoice.all(Self.bank) {
      #expect(StudyChoice(choice.text, in: Self.bank) == choice)
      #expect(!choice.nothing(in: Self.bank).isEmpty && !choice.name(in: Self.bank).isEmpty)
    }
    #expect(StudyChoice("2.3.9", in: Self.bank) == nil)
  }

  @Test func wrongIsWhatWasWrongInTheLastSevenDaysWhereverItWasAsked() {
    var undone = answer("multi", false, 0)
    undone.isUndone = true
    let profile = Profile(
      bank: Self.bank,
      reviews: [
        answer("card", false, -7), answer("cost", false, -6), answer("cost", true, -5),
        answer("order", false, -1, mode: .practice), answer("number", false, 0, mode: .exam("e")),
        answer("far", true, 0), undone,
      ])
    #expect(items(.wrong, profile) == ["cost", "order", "number"])
    #expect(Set(profile.session(.wrong, minutes: 10, on: .test)) == ["cost", "order", "number"])
  }

  @Test func starsAndLeechesAreThoseOfTheLearner() {
    var profile = Profile(bank: Self.bank)
    #expect(items(.starred, profile) == [])
    #expect(items(.leeches, profile) == [])
    profile.marks.take(Mark(.star, on: "order", time: Moment(milliseconds: 1)))
    profile.marks.take(Mark(.star, on: "far", time: Moment(milliseconds: 1), isDeleted: true))
    #expect(items(.starred, profile) == ["order"])
    for day in -8 ... -1 { profile.record(answer("far", day == -8, day)) }
    #expect(profile.memories["far"]?.isLeech == true)
    #expect(items(.leeches, profile) == ["far"])
  }

  @Test func nothingThatWasPutAsideIsAsked() {
    let profile = Profile(bank: Self.bank, settings: Settings(suspended: ["card", "cost"]))
    #expect(items(.pricing, profile) == ["number", "beside"])
  }

  @Test func aSessionTakesItsMinutesAndWhatIsDueComesFirst() {
    let bank = Bank(items: (0..<60).map { .plain("i\($0)", concept: Concept.ID("c\($0)")) })
    var profile = Profile(bank: bank)
    for name in ["i40", "i41"] {
      profile.record(.test(Item.ID(name), .good, on: .test + -30, name: name))
    }
    let all = profile.session(.cards, on: .test)
    #expect(Set(all) == Set(bank.items.map(\.id)))
    let short = profile.session(.cards, minutes: 1, on: .test)
    #expect(1..<20 ~= short.count)
    #expect(Set(short).isSuperset(of: ["i40", "i41"]))
    let seconds = short.compactMap { bank[$0] }.reduce(0) { $0 + profile.seconds($1, on: .test) }
    #expect(seconds <= 60 || short.count == 1)
    // Whoever studies goes on to what is left, and what was answered today is not asked once more.
    for id in all { profile.record(.test(id, .good, name: "n\(id)")) }
    #expect(profile.session(.cards, on: .test) == [])
  }

  @Test func fiveMoreAreTheNextNewOnes() {
    let bank = Bank(items: (0..<30).map { .plain("i\($0)", concept: Concept.ID("c\($0)")) })
    var profile = Profile(bank: bank, settings: Settings(newPerDay: 3))
    let today = Set(profile.today(on: .test).queue.new)
    let more = profile.more(on: .test)
    #expect(more.count == 5 && today.isDisjoint(with: more))
    for item in bank.items { profile.record(.test(item.id, .good, name: item.id.rawValue)) }
    #expect(profile.more(on: .test) == [])
  }

  @Test func theMostReviewsADayAndTheOrderHold() {
    let bank = Bank(items: (0..<40).map { .plain("i\($0)", concept: Concept.ID("c\($0)")) })
    let reviews = (0..<20).map { Review.test(Item.ID("i\($0)"), .good, on: .test + -40, name: "\($0)") }
    var settings = Settings(minutesPerDay: 120, newPerDay: 5)
    settings.reviewsPerDay = 6
    settings.order = .newFirst
    for exam in [nil, Day.test + 30] {
      settings.examDay = exam
      var profile = Profile(bank: bank, reviews: reviews, settings: settings)
      let queue = profile.today(on: .test).queue
      #expect(queue.due.count == 6)
      let new = queue.new.count
      #expect(new > 0 && Array(queue.all.prefix(new)) == queue.new)
      profile.settings.order = .dueFirst
      #expect(Array(profile.today(on: .test).queue.all.prefix(6)) == profile.today(on: .test).queue.due)
      // What was answered today counts.
      for id in queue.due.prefix(4) { profile.record(.test(id, .good, name: "t\(id)")) }
      #expect(profile.today(on: .test).queue.due.count == 2)
    }
  }

  @Test func settingsAreTypedAsPeopleTypeThem() throws {
    var settings = Settings()
    try settings.take(typed: "40", for: .reviewsPerDay, today: .test)
    #expect(settings.reviewsPerDay == 40)
    try settings.take(typed: "none", for: .reviewsPerDay, today: .test)
    #expect(settings.reviewsPerDay == nil)
    for text in ["", "0", "many"] {
      #expect(throws: Settings.Problem.self) { try settings.take(typed: text, for: .reviewsPerDay, today: .test) }
    }
    for text in ["0.85", "85", "85 %"] {
      settings.desiredRetention = 0.9
      try settings.take(typed: text, for: .desiredRetention, today: .test)
      #expect(settings.desiredRetention == 0.85, "\(text)")
    }
    try settings.take(typed: "+23", for: .examDay, today: .test)
    #expect(settings.examDay == .test + 23)
    try settings.take(typed: "none", for: .examDay, today: .test)
    #expect(settings.examDay == nil)
    try settings.take(typed: "due-first", for: .order, today: .test)
    #expect(settings.order == .dueFirst)
    // As it is kept.
    for key in [Settings.Key.reviewsPerDay, .order, .knownBank] {
      var other = Settings()
      let isTaken = other.take(settings[key], for: key)
      #expect(isTaken && other[key] == settings[key])
    }
  }
}
