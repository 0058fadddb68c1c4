import Foundation
import Practice

/// What a learner can do when the progress file went under the running program.
public enum Rescue: Equatable, Sendable {
  /// Make the file anew at its path, where nothing stands now.
  case writeAnew
  /// Go on with the file that stands there now, with what it lacks added.
  case takeOther
}

extension ProgressFile {
  /// Goes on after the file went. Where that fails this one still holds all that it held, and can be tried again.
  ///
  /// - Returns: the file to go on with, which holds all that this one held.
  public func goOn(_ rescue: Rescue, now: Moment, offset: Int = 0) throws(StorageFailure) -> (ProgressFile, MergeReport)
  {
    let everything = everything()
    var result: (ProgressFile, MergeReport)?
    try handOver { () throws(StorageFailure) in
      // A file that is empty by now is no reason to stop: all that is known comes into it.
      let file = try ProgressFile(path: path, now: now, offset: offset, anew: true)
      result = (file, try file.add(everything, now: now))
    }
    guard let result else { throw .moved(path, .gone) }
    return result
  }

  /// Writes all that this file holds, and what it could not take, into a new file beside it. Returns its path.
  ///
  /// - Parameter change: puts in what this file could not take.
  public func keepCopy(
    now: Moment, offset: Int = 0, adding change: (ProgressFile) throws(StorageFailure) -> Void = { _ in }
  ) throws(StorageFailure) -> String {
    let memory = try ProgressFile.inMemory()
    memory.renamedReviews = renamedReviews
    _ = try memory.add(everything(), now: now)
    try change(memory)
    let everything = try memory.read { try Snapshot($0, now: now) }
    var directory = Self.directory(of: path)
    if access(directory, W_OK) != 0 { directory = FileManager.default.temporaryDirectory.path }
    let name = (path as NSString).lastPathComponent
    let copy = Backup(of: directory + "/" + name).free("\(Day(now, offset: offset))-rescued")
    _ = try Self.replace(copy, with: [(path, everything)], now: now, day: Day(now, offset: offset), name: "")
    return copy
  }
}
