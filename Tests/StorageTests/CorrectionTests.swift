import Foundation
import Practice
import Testing

@testable import Storage

/// Answers of a wrong date are set right, and the log stays.
@Suite struct CorrectionTests {
  private func withLog(_ body: (_ path: String, _ file: ProgressFile) throws -> Void) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...3 { try file.append(.test(number)) }
      try body(path, file)
    }
  }

  private let days = Review.test(1).day

  @Test func answersCountAsOfAnotherDayAndTheLogStays() throws {
    try withLog { path, file in
      let before = try file.load().reviews
      try file.redate([Review.test(1).id, Review.test(2).id], by: -365, at: .noon)
      let after = try file.load()
      #expect(after.reviews == before)
      #expect(after.correctedReviews.map { $0.day - days } == [-365, -365, 0])
      #expect(after.correctedReviews.map(\.id) == before.map(\.id))
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func theLastWordCountsFromWhereTheAnswersStandNow() throws {
    try withLog { _, file in
      // Made while the clock was a year ahead.
      try file.redate([Review.test(1).id], by: -10, at: .noon + 365.0)
      try file.redate([Review.test(1).id, Review.test(2).id], by: -1, at: .noon)
      #expect(try file.load().correctedReviews.map { $0.day - days } == [-11, -1, 0])
      try file.redate([Review.test(1).id], by: 11, at: .noon)
      #expect(try file.load().correctedReviews.map { $0.day - days }.sorted() == [-1, 0, 0])
    }
  }

  @Test func correctionsAreInTheJournalAndInAMerge() throws {
    try withLog { path, file in
      try file.redate([Review.test(2).id], by: -7, at: .noon)
      let journal = try #require(AnswerJournal.contents(beside: path, now: .noon))
      #expect(journal.snapshot.correctedReviews.map { $0.day - days }.sorted() == [-7, 0, 0])
      let other = try ProgressFile(path: path + "-other.sqlite", now: .noon)
      try other.append(.test(2))
      _ = try other.merge(from: path)
      #expect(try other.load().correctedReviews.map { $0.day - days }.sorted() == [-7, 0, 0])
    }
  }

  @Test func whatWouldLeaveTheCalendarStays() throws {
    try withLog { _, file in
      for days in [3_999_000, -3_999_000] {
        try file.redate([Review.test(1).id], by: days, at: .noon)
        #expect(try file.load().correctedReviews.map(\.day) == [self.days, self.days, self.days])
      }
    }
  }

  @Test func theDoctorNamesAnswersThatAreDatedLaterThanNow() throws {
    try withLog { path, _ in
      let examination = Examination(path: path, now: .noon + -30.0)
      #expect(examination.isWell)
      let words = "Dated later than now: 3 answers, the last of 2026-11-24."
      #expect(examination.findings.contains { $0.kind == .note && $0.sentence.hasPrefix(words) })
      #expect(!Examination(path: path, now: .noon).findings.contains { $0.sentence.hasPrefix("Dated later") })
    }
  }
}
