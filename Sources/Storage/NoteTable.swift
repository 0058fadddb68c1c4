import Foundation
import GRDB
import Practice

extension ProgressFile {
  /// Keeps a note in place of the one of this name, if there was one.
  public func save(_ note: Note) throws(StorageFailure) {
    try write { try note.put(in: $0, opened) }
    self.note([note], at: note.time)
  }

  /// All notes in the order of their time.
  public func notes() throws(StorageFailure) -> [Note] { try load().notes }

  /// Keeps a star or a note of one's own in place of the one of this name, if there was one.
  public func save(_ mark: Mark) throws(StorageFailure) {
    try write { try mark.put(in: $0, opened) }
    note([mark], at: mark.time)
  }

  /// Stars and notes of one's own, those taken away again among them.
  public func marks() throws(StorageFailure) -> [Mark] { try load().marks }

  /// Counts answers as given so many days later than they count now, or earlier where that is negative; the log stays.
  public func redate(_ ids: Set<Review.ID>, by days: Int, at now: Moment) throws(StorageFailure) {
    let ids = Set(ids.map { renamedReviews[$0] ?? $0 })
    let snapshot = try load()
    let before = Dictionary(snapshot.reviews.map { ($0.id, $0.day) }, uniquingKeysWith: { first, _ in first })
    // The last one that was made holds, even if the clock that dated an older one was ahead.
    let time = max(now, (snapshot.corrections.map(\.time).max() ?? now) + 1)
    // Each is about the date in the log.
    let groups = Dictionary(grouping: snapshot.correctedReviews.filter { ids.contains($0.id) }) { review in
      review.day - (before[review.id] ?? review.day) + days
    }
    let corrections = groups.sorted { $0.key < $1.key }.map { days, reviews in
      Correction(id: UUID().uuidString.lowercased(), time: time, days: days, reviews: Set(reviews.map(\.id)))
    }
    try write { for correction in corrections { try correction.put(in: $0, opened) } }
    note(corrections, at: now)
  }

  /// Keeps that answers have wrong dates, or takes that back.
  public func save(_ correction: Correction) throws(StorageFailure) {
    try write { try correction.put(in: $0, opened) }
    note([correction], at: correction.time)
  }
}
