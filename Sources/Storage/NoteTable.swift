import GRDB
import Practice

extension ProgressFile {
  /// Keeps a note in place of the one of this name, if there was one.
  public func save(_ note: Note) throws(StorageFailure) {
    try write { try note.save(in: $0) }
    self.note([note], at: note.time)
  }

  /// All notes in the order of their time.
  public func notes() throws(StorageFailure) -> [Note] { try load().notes }

  /// Keeps a star or a note of one's own in place of the one of this name, if there was one.
  public func save(_ mark: Mark) throws(StorageFailure) {
    try write { try mark.save(in: $0) }
    note([mark], at: mark.time)
  }

  /// Stars and notes of one's own, those taken away again among them.
  public func marks() throws(StorageFailure) -> [Mark] { try load().marks }

  /// Keeps that answers have wrong dates, or takes that back.
  public func save(_ correction: Correction) throws(StorageFailure) {
    try write { try correction.save(in: $0) }
    note([correction], at: correction.time)
  }
}
