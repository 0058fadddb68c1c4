import Canvas
import Foundation
import Numerics
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

/// Seen, new, met, due, put aside, today and right mean the same wherever they are shown, whatever stands in the log.
struct OneMeaningTests {
  /// 200 logs where BEDRILL_LONG is set; the first fifty of them elsewhere.
  private static let logs: UInt64 = ProcessInfo.processInfo.environment["BEDRILL_LONG"] == nil ? 50 : 200

  @Test(arguments: 0..<logs) func noTwoPlacesDisagree(seed: UInt64) throws {
    let life = RandomLife(seed: seed)
    for profile in [life.profile, life.afterTheUpdate] {
      let today = Now.test.day
      expectCounts(profile, today, "seed \(seed)")
      expectTheDay(profile, today, "seed \(seed)")
      try expectTheScreens(profile, "seed \(seed)")
    }
    // What was right stays right whatever became of the bank.
    #expect(Statistics(life.profile, on: Now.test.day).right == Statistics(life.afterTheUpdate, on: Now.test.day).right)
  }

  private func expectCounts(_ profile: Profile, _ today: Day, _ seed: Comment) {
    let counted = profile.reviews.filter { !$0.isUndone }
    let right = counted.count { $0.isRight ?? ($0.grade > .again) }
    let statistics = Statistics(profile, on: today)
    let history = StudyHistory(profile, on: today)
    #expect(statistics.answers == counted.count, seed)
    #expect(statistics.answers == history.days.reduce(0) { $0 + $1.answers }, seed)
    #expect(statistics.right == right, seed)
    #expect(statistics.right == history.days.reduce(0) { $0 + $1.right }, seed)
    #expect(statistics.milliseconds == history.days.reduce(0) { $0 + $1.milliseconds }, seed)
    #expect(statistics.daysStudied == history.days.count, seed)
    #expect(statistics.today == history.days.first { $0.day == today }?.answers ?? 0, seed)
    #expect(statistics.rightToday == history.days.first { $0.day == today }?.right ?? 0, seed)
    #expect(statistics.streak == StudyHistory.streak(profile.reviews, on: today), seed)
    #expect(statistics.seen == profile.seen.count, seed)
    #expect(statistics.seen == statistics.objectives.reduce(0) { $0 + $1.seen }, seed)
    let seen = Set(
      counted.filter { review in profile.bank[review.item].map { review.revision >= $0.revision } ?? false }
        .map(\.item))
    #expect(profile.seen == seen, seed)
    for item in profile.bank.items where !seen.contains(item.id) { #expect(profile.isNew(item.id), seed) }

    // Exams: the report, the history and the log tell the same.
    for attempt in profile.attempts where attempt.isOver {
      let scored = Set(attempt.entries.filter(\.isScored).map(\.item))
      let inLog = counted.filter { $0.mode == .exam(attempt.id) && scored.contains($0.item) && $0.isRight == true }
      #expect(ExamScore(attempt).right == inLog.count, seed)
      #expect(ExamReport(attempt, bank: profile.bank).score == ExamScore(attempt), seed)
    }
  }

  private func expectTheDay(_ profile: Profile, _ today: Day, _ seed: Comment) {
    let day = profile.today(on: today)
    let aside = profile.settings.suspended
    #expect(Set(day.queue.all).isDisjoint(with: aside), seed)
    #expect(day.queue.all == day.entries.map(\.item), seed)
    #expect(day.queue.new.allSatisfy(profile.isNew) && day.queue.due.allSatisfy(profile.isMet), seed)
    #expect(day.entries.allSatisfy { $0.isNew == profile.isNew($0.item) }, seed)
    #expect(Set(day.queue.all).count == day.queue.all.count, seed)
    if day.plan == nil {
      let due = Set(profile.bank.items.map(\.id).filter { profile.isDue($0, on: today) })
      let first = Set(ConfidentErrors(profile).due(on: today))
      #expect(due.subtracting(day.queue.due).count <= day.postponed, seed)
      #expect(
        Set(day.queue.due).subtracting(due).subtracting(first).allSatisfy { id in
          profile.reviews.contains { $0.item == id && $0.day == today }
        }, seed)
    }
    let forecast = profile.forecast(day)
    #expect(forecast.days.first?.reviews == day.queue.due.count, seed)
    #expect(
      Array(StudyHistory(profile, on: today).forecast.prefix(forecast.days.count)) == forecast.days.map(\.reviews), seed
    )
  }

  private func expectTheScreens(_ profile: Profile, _ seed: Comment) throws {
    var app = App(seed: 1, size: Size(width: 100, height: 40))
    _ = app.update(.loaded(profile), at: .test)
    let day = profile.today(on: Now.test.day)
    let home = app.text()
    if profile.settings.examDay == Now.test.day {
      #expect(home.contains("nothing has to be studied"), seed)
    } else if day.queue.all.isEmpty {
      #expect(home.contains("nothing due") || home.contains("today's share is done"), seed)
    } else {
      #expect(home.contains("\(day.queue.due.count) due · \(day.queue.new.count) new · about \(day.minutes) min"), seed)
      // Study asks what the day lists, in that order; after a gap it begins with a small step of it.
      _ = app.press("s")
      let screen = try #require(app.screen as? StudyScreen)
      let isReturning = profile.isReturning(on: Now.test.day)
      #expect(screen.session.queue == (isReturning ? day.beginning.map(\.item) : day.queue.all), seed)
    }
  }
}

/// A learner's weeks as chance has them: study, practice, exams, undo, clocks set wrong, items put aside, two machines.
private struct RandomLife {
  let profile: Profile
  /// The same log, and a bank in which options moved, texts were revised and items went and came.
  let afterTheUpdate: Profile

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 77)
    func below(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
    var bank = Bank.exam
    for number in 0..<6 {
      var card = Item.token
      card.id = Item.ID("card\(number)")
      card.concepts = [Concept.ID("c\(number)")]
      bank.items.append(card)
    }
    for index in bank.items.indices where index % 7 == 0 {
      bank.items[index].template = Template(variables: [.init(name: "n", values: (1...9).map(String.init))])
    }
    let today = Now.test.day
    var reviews: [Review] = []
    var moment = Now.test.moment + Int64(-40 * 86_400_000)
    for number in 0..<below(160) {
      moment = moment + Int64(below(26) * 1_500_000)
      // A clock a year ahead, a clock behind, and no later than now otherwise.
      let shown =
        switch below(40) {
        case 0: moment + 365 * 86_400_000
        case 1: moment + -90 * 86_400_000
        default: min(moment, Now.test.moment)
        }
      let item = bank.items[below(bank.items.count)]
      let isRight = below(3) > 0
      let confidence: Confidence? = item.kind == .card ? nil : Confidence.allCases[below(3)]
      let modes: [Review.Mode] = [.study, .study, .study, .practice]
      reviews.append(
        Review(
          id: Review.ID("r\(1000 + number)"), item: item.id, time: shown, day: Day(shown, offset: 0), kind: item.kind,
          grade: confidence.map { Grading.grade(isRight: isRight, confidence: $0) } ?? (isRight ? .good : .again),
          answer: item.kind == .card ? .recalled(isRight ? .good : .again) : .chosen([isRight ? 1 : 0]),
          confidence: confidence, options: 4, duration: below(600_000), mode: modes[below(modes.count)],
          draw: random.next(), isRight: item.kind == .card ? nil : isRight, isUndone: below(10) == 0))
    }
    // Two machines: the log of one is merged in, by id and time.
    if below(3) == 0 { reviews.sort { ($0.time.milliseconds, $0.id) < ($1.time.milliseconds, $1.id) } }
    var settings = Settings(minutesPerDay: 5 + below(40), newPerDay: below(12), readsFirst: false)
    if below(2) == 0 { settings.examDay = today + (below(50) - 10) }
    settings.suspended = Set((0..<below(6)).map { _ in bank.items[below(bank.items.count)].id })
    var profile = Profile(bank: bank, reviews: reviews, settings: settings)
    if below(2) == 0 { RandomLife.sit(&profile, &random) }
    self.profile = profile

    var other = bank
    for index in other.items.indices {
      switch below(8) {
      case 0: other.items[index].revision += 1
      case 1: other.items[index] = other.items[index].withOptionsMoved
      default: break
      }
    }
    other.items.removeLast(below(3))
    afterTheUpdate = Profile(
      bank: other, reviews: profile.reviews, attempts: profile.attempts, settings: profile.settings)
  }

  /// An exam this morning, answered by chance.
  private static func sit(_ profile: inout Profile, _ random: inout SeededGenerator) {
    let request = ExamRequest(questions: 8, time: 900_000)
    func tick(_ seconds: Int64) -> ClockReading {
      let moment = Now.test.moment + (-7_200_000 + seconds * 1000)
      return ClockReading(wall: moment, monotonic: moment.milliseconds)
    }
    guard
      let questions = try? ExamPool(
        request, bank: profile.bank, reviews: profile.reviews, aside: profile.settings.suspended
      ).draw(seed: random.next())
    else { return }
    var attempt = Attempt(id: "exam", request: request, questions: questions, budget: 900_000, seed: 1, at: tick(0))
    attempt.open(at: tick(0))
    for place in attempt.entries.indices {
      if let item = attempt.item(at: place, in: profile.bank), random.next() % 4 > 0 {
        let isRight = random.next() % 2 == 0
        attempt.answer(isRight ? item.rightAnswer : item.blankAnswer, struck: [], at: tick(Int64(place * 20 + 10)))
      }
      attempt.move(to: min(place + 1, attempt.entries.count - 1), at: tick(Int64(place * 20 + 20)))
    }
    attempt.submit(at: tick(300), bank: profile.bank)
    for review in attempt.reviews(bank: profile.bank, pace: profile.pace, offset: 0, random: &random) {
      profile.record(review)
    }
    profile.record(attempt)
  }
}

extension Item {
  /// The answer that is right.
  fileprivate var rightAnswer: Answer {
    switch body {
    case .card: .recalled(.good)
    case .choice(let choice), .multi(let choice): .chosen(choice.keys)
    case .order(let order): .ordered(Array(order.steps.indices))
    case .match(let match): .matched(Dictionary(uniqueKeysWithValues: match.pairs.indices.map { ($0, $0) }))
    case .number(let number): .number(number.answer)
    }
  }

  fileprivate var withOptionsMoved: Item {
    var item = self
    switch body {
    case .choice(var choice):
      choice.options.reverse()
      item.body = .choice(choice)
    case .multi(var choice):
      choice.options.reverse()
      item.body = .multi(choice)
    case .card, .order, .match, .number: break
    }
    return item
  }
}
