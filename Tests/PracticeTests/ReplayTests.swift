import Scheduling
import Testing

@testable import Practice

struct ReplayTests {
  @Test func eachReviewGivesALine() throws {
    let entries = try ReplayLog(
      "card_id,review_time_ms,rating\na,1795478400000,3\nb,1795478400000,1\na,1795737600000,3\n"
    ).entries
    let lines = Replay.lines(entries, scheduler: Scheduler()) { _ in 0 }
    // 2.3065 and 0.212 days of stability at first; the third line as py-fsrs 6.3.2 has it.
    #expect(lines.map(\.interval) == [2, 1, 14])
    #expect(lines[0].retrievability == nil)
    #expect(lines[2].retrievability == Scheduler().retrievability(of: lines[0].state, after: 3))
  }

  @Test func columnsMayStandInAnyOrderAndBeQuoted() throws {
    let entries = try ReplayLog("rating,extra,review_time_ms,card_id\r\n4,x,1000,\"a\"\r\n\r\n").entries
    #expect(entries == [Replay.Entry(card: "a", time: Moment(milliseconds: 1000), grade: .easy)])
  }

  @Test func aCellInQuotesHoldsCommasAndQuotes() throws {
    let entries = try ReplayLog("card_id,review_time_ms,rating\n\"a, \"\"b\"\"\",1,3\nc,2,4").entries
    #expect(entries.map(\.card) == ["a, \"b\"", "c"])
  }

  @Test func anEmptyLogIsALogWithoutReviews() throws {
    #expect(try ReplayLog("card_id,review_time_ms,rating").entries.isEmpty)
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
    (
      "card_id,review_time_ms,rating\na,-9223372036854775808,3",
      "line 2: \"-9223372036854775808\" is no time. Give milliseconds since 1970, UTC, as a whole number."
    ),
    (
      "card_id,review_time_ms,rating\n\"a,5,3\n",
      "line 2: a quotation mark is opened and not closed. Close it with another one."
    ),
    (
      "card_id,review_time_ms,rating\n\"a\"b,5,3\n",
      "line 2: text follows a closing quotation mark. Double a mark that belongs to the text."
    ),
  ])
  func aBadLogIsToldByItsLine(text: String, sentence: String) {
    do {
      _ = try ReplayLog(text)
      Issue.record("\(text) was read")
    } catch { #expect(error.description == sentence) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func quotedFieldsByteOrderMarksAndAnyLineEndAreRead(end: String) throws {
    let text = [
      "\u{FEFF}\"card_id\",review_time_ms,rating", "\"a, \"\"b\"\"\", 5 ,3", "", "\"two\(end)lines\",6,4", "c,7,1",
    ].joined(separator: end)
    let entries = try ReplayLog(text).entries
    #expect(entries.map(\.card) == ["a, \"b\"", "two\(end)lines", "c"])
    #expect(entries.map(\.time.milliseconds) == [5, 6, 7])
    #expect(throws: CSVReader.Problem(line: 7, sentence: "1 values, but 3 columns. Give one for each.")) {
      try ReplayLog(text + end + "d")
    }
  }

  @Test func itIsTheSameHoweverThePiecesFall() throws {
    let bytes = Array("\u{FEFF}card_id,review_time_ms,rating\r\n\"é, \"\"b\"\"\",5,3\r\n\r\nc,7,1".utf8)
    let whole = try ReplayLog(String(decoding: bytes, as: UTF8.self))
    for cut in 0...bytes.count {
      var reading = ReplayLog.Reading()
      try reading.read(bytes[..<cut])
      try reading.read(bytes[cut...])
      #expect(try reading.finish() == whole, "cut at \(cut)")
    }
  }

  @Test func textThatIsNoUTF8IsToldByItsLine() throws {
    var reading = ReplayLog.Reading()
    #expect(throws: CSVReader.Problem(line: 3, sentence: "the text is not UTF-8. Save the file as UTF-8.")) {
      try reading.read(Array("card_id,review_time_ms,rating\na,1,3\n".utf8) + [0x62, 0xFF] + Array(",2,3\n".utf8))
    }
  }

  @Test func manualEntriesAreLeftOutAndSaid() throws {
    let log = try ReplayLog("card_id,review_time_ms,rating\na,1,3\na,2,0\na,3,4\n")
    #expect(log.entries.map(\.time.milliseconds) == [1, 3])
    #expect(log.notes == ["1 row of rating 0 left out: no review, but a date set by hand."])
  }

  @Test func rowsOutOfOrderAreSortedCardByCardAndSaid() throws {
    let log = try ReplayLog("card_id,review_time_ms,rating\na,5,3\nb,9,3\na,1,1\na,3,2\n")
    #expect(log.entries.map(\.card) == ["a", "b", "a", "a"])
    #expect(log.entries.map(\.time.milliseconds) == [1, 9, 3, 5])
    #expect(log.notes == ["2 rows stood behind a later review of the same card; sorted by time."])
    let sorted = try ReplayLog("card_id,review_time_ms,rating\na,1,1\nb,9,3\na,3,2\na,5,3\n")
    #expect(sorted.entries == log.entries && sorted.notes.isEmpty)
  }
}
