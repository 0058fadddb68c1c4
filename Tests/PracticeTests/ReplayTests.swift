import Scheduling
import Testing

@testable import Practice

struct ReplayTests {
  @Test func eachReviewGivesALine() throws {
    let entries = try Replay.read(
      "card_id,review_time_ms,rating\na,1795478400000,3\nb,1795478400000,1\na,1795737600000,3\n")
    let lines = Replay.lines(entries, scheduler: Scheduler()) { _ in 0 }
    // 2.3065 and 0.212 days of stability at first; the third line as py-fsrs 6.3.2 has it.
    #expect(lines.map(\.interval) == [2, 1, 14])
    #expect(lines[0].retrievability == nil)
    #expect(lines[2].retrievability == Scheduler().retrievability(of: lines[0].state, after: 3))
  }

  @Test func columnsMayStandInAnyOrderAndBeQuoted() throws {
    let entries = try Replay.read("rating,extra,review_time_ms,card_id\r\n4,x,1000,\"a\"\r\n\r\n")
    #expect(entries == [Replay.Entry(card: "a", time: Moment(milliseconds: 1000), grade: .easy)])
  }

  @Test func anEmptyLogIsALogWithoutReviews() throws {
    #expect(try Replay.read("card_id,review_time_ms,rating").isEmpty)
  }

  @Test(arguments: [
    ("", "line 1: the columns card_id, review_time_ms and rating are needed. Name them here."),
    ("card_id,rating\na,1", "line 1: the columns card_id, review_time_ms and rating are needed. Name them here."),
    ("card_id,review_time_ms,rating\na,1", "line 2: 2 values, but 3 columns. Give one for each."),
    ("card_id,review_time_ms,rating\n,1,1", "line 2: the card has no name. Give card_id."),
    (
      "card_id,review_time_ms,rating\na,1,3\na,soon,1",
      "line 3: \"soon\" is no time. Give milliseconds since 1970, UTC, as a whole number."
    ),
    (
      "card_id,review_time_ms,rating\na,1,5",
      "line 2: \"5\" is no rating. Give 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)."
    ),
  ])
  func aBadLogIsToldByItsLine(text: String, sentence: String) {
    do {
      _ = try Replay.read(text)
      Issue.record("\(text) was read")
    } catch { #expect(error.description == sentence) }
  }
}
