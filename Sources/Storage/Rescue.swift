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
  /// Goes on after the file went.
  ///
  /// - Returns: the file to go on with, which holds all that this one held.
  public func goOn(_ rescue: Rescue, now: Moment, offset: Int = 0) throws(StorageFailure) -> (ProgressFile, MergeReport)
  {
    let everything = everything()
    // Held on to, in case that the new file cannot be made and this is tried again.
    abandon(holding: everything)
    let file = try ProgressFile(path: path, now: now, offset: offset, anew: rescue == .writeAnew)
    return (file, try file.add(everything, now: now))
  }

  /// Writes all that this file holds, and answers that it could not take, into a new file beside it. Returns its path.
  public func keepCopy(
    adding reviews: [Review] = [], now: Moment, offset: Int = 0
  ) throws(StorageFailure) -> String {
    var everything = everything()
    everything.reviews += reviews
    var directory = Self.directory(of: path)
    if access(directory, W_OK) != 0 { directory = FileManager.default.temporaryDirectory.path }
    let name = (path as NSString).lastPathComponent
    let copy = Backup(of: directory + "/" + name).free("\(Day(now, offset: offset))-rescued")
    _ = try Self.replace(copy, with: [(path, everything)], now: now, day: Day(now, offset: offset), name: "")
    return copy
  }
}
