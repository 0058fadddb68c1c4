import GRDB
import Practice

/// What a progress file holds, in two numbers, so that a journal can tell whether it goes with it: another file with as many
/// answers differs in the second.
struct JournalState: Equatable {
  var answers: Int
  /// The seals of all answers, added up; that knows no order.
  private var reviews: UInt64 = 0
  /// The same of all else that the journal has.
  private var others: UInt64 = 0

  init(_ database: Database) throws {
    answers = try Int.fetchOne(database, sql: "SELECT count(*) FROM review") ?? 0
    reviews = try Self.sum(database, "SELECT seal FROM review")
    others = try Self.others(database)
  }

  /// Takes in rows that are in the file now.
  ///
  /// - Parameter new: how many of them are answers that the file had not; where there is none, answers among them were
  ///   taken back.
  mutating func add(_ rows: [any StoredRow], new: Int, _ database: () throws(StorageFailure) -> UInt64)
    throws(StorageFailure)
  {
    answers += new
    for review in rows.compactMap({ $0 as? Review }) {
      reviews &+= UInt64(bitPattern: review.seal)
      guard new == 0 else { continue }
      var before = review
      before.isUndone = false
      reviews &-= UInt64(bitPattern: before.seal)
    }
    if rows.contains(where: { !($0 is Review) }) { others = try database() }
  }

  /// As it stands in a line: `answers=17 rows=9f…`.
  var text: String { "answers=\(answers) rows=\(String(reviews &+ others, radix: 16))" }

  /// Settings, marks and the like are few, so that they are added up anew each time.
  static func others(_ database: Database) throws -> UInt64 {
    let tables = Table.all.filter { ![.review, .attempt].contains($0) }.map { "SELECT seal FROM \($0.name)" }
    // A running exam is not in the journal.
    let attempts = "SELECT seal FROM attempt WHERE state != '\(Attempt.State.running.rawValue)'"
    return try (tables + [attempts]).map { try sum(database, $0) }.reduce(0, &+)
  }

  private static func sum(_ database: Database, _ query: String) throws -> UInt64 {
    let seals = try Int64.fetchCursor(database, sql: query)
    var sum: UInt64 = 0
    while let seal = try seals.next() { sum &+= UInt64(bitPattern: seal) }
    return sum
  }
}
