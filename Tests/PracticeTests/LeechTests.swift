import Numerics
import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct LeechTests {
  /// A learner who forgets so often; one answer whenever the item is due.
  private func memories(forgetting share: Double, answers: Int, seed: UInt64) -> Memories {
    var memories = Memories()
    var random = SeededGenerator(seed: seed)
    var day = Day.test
    for _ in 0..<answers {
      memories.record(.test("a", random.share() < share ? .again : .good, on: day))
      day = memories["a"]!.due
    }
    return memories
  }

  @Test func whatTheModelForeseesIsNoLeech() {
    // One in ten is forgotten when due: that is what a retention of 90 % means.
    let leeches = (0..<200).count { memories(forgetting: 0.1, answers: 20, seed: UInt64($0)).byItem["a"]!.isLeech }
    #expect(leeches <= 10)
  }

  @Test func whatIsForgottenHalfTheTimeIsFound() {
    let leeches = (0..<200).count { memories(forgetting: 0.5, answers: 20, seed: UInt64($0)).byItem["a"]!.isLeech }
    #expect(leeches >= 160)
  }

  @Test func theNumberOfLapsesAloneDoesNotCount() {
    // Forgotten five times, but each time after so long that nobody would have known.
    var late = Memories([.test("a", .good)])
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
    var memories = Memories([.test("a", .good)])
    for day in 1...5 { memories.record(.test("a", .again, on: .test + day)) }
    #expect(memories["a"]!.isLeech)
    while memories["a"]!.repetitions < 60 { memories.record(.test("a", .good, on: memories["a"]!.due)) }
    #expect(!memories["a"]!.isLeech)
  }

  @Test func anAnswerOnTheSameDayIsNoSurprise() {
    let once = Memories([.test("a", .good), .test("a", .again, on: .test + 2)])
    let twice = Memories([.test("a", .good), .test("a", .again, on: .test + 2), .test("a", .again, on: .test + 2)])
    #expect(once["a"]!.surprise == twice["a"]!.surprise)
  }
}
