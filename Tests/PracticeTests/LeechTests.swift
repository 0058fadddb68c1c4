import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct LeechTests {
  /// A learner who forgets so often; one answer whenever the item is due.
  private func deck(forgetting share: Double, answers: Int, seed: UInt64) -> Deck {
    var deck = Deck()
    var chance = Chance(seed: seed)
    var day = Day.test
    for _ in 0..<answers {
      deck.record(.test("a", chance.share() < share ? .again : .good, on: day))
      day = deck["a"]!.due
    }
    return deck
  }

  @Test func whatTheModelForeseesIsNoLeech() {
    // One in ten is forgotten when due: that is what a retention of 90 % means.
    let leeches = (0..<200).count { deck(forgetting: 0.1, answers: 20, seed: UInt64($0)).memories["a"]!.isLeech }
    #expect(leeches <= 10)
  }

  @Test func whatIsForgottenHalfTheTimeIsFound() {
    let leeches = (0..<200).count { deck(forgetting: 0.5, answers: 20, seed: UInt64($0)).memories["a"]!.isLeech }
    #expect(leeches >= 160)
  }

  @Test func theNumberOfLapsesAloneDoesNotCount() {
    // Forgotten five times, but each time after so long that nobody would have known.
    var late = Deck([.test("a", .good)])
    var soon = late
    var (lateDay, soonDay) = (Day.test, Day.test)
    for _ in 0..<5 {
      lateDay = lateDay + 400
      late.record(.test("a", .again, on: lateDay))
      soonDay = soonDay + 1
      soon.record(.test("a", .again, on: soonDay))
    }
    #expect(late["a"]!.lapses == soon["a"]!.lapses)
    #expect(!late["a"]!.isLeech)
    #expect(soon["a"]!.isLeech)
  }

  @Test func whatSticksAgainIsForgiven() {
    var deck = Deck([.test("a", .good)])
    for day in 1...5 { deck.record(.test("a", .again, on: .test + day)) }
    #expect(deck["a"]!.isLeech)
    while deck["a"]!.repetitions < 60 { deck.record(.test("a", .good, on: deck["a"]!.due)) }
    #expect(!deck["a"]!.isLeech)
  }

  @Test func anAnswerOnTheSameDayIsNoSurprise() {
    let once = Deck([.test("a", .good), .test("a", .again, on: .test + 2)])
    let twice = Deck([.test("a", .good), .test("a", .again, on: .test + 2), .test("a", .again, on: .test + 2)])
    #expect(once["a"]!.surprise == twice["a"]!.surprise)
  }
}
