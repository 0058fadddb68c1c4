import Practice
import Storage
import Study

extension GlobalOptions {
  /// Opens the progress file for a command, and tells at the end all that a learner should know of it.
  ///
  /// - Parameter readOnly: looks only, and changes nothing.
  func withFile<Result>(readOnly: Bool = false, _ body: (ProgressFile, Now) throws -> Result) throws -> Result {
    do {
      let now = clock.now
      let file = try ProgressFile(path: locations.data, now: now.moment, offset: now.offset, readOnly: readOnly)
      defer { for notice in file.notices { Output.complain(notice) } }
      return try body(file, now)
    } catch let failure as StorageFailure {
      throw Failure(failure)
    }
  }
}
