import Foundation
import Practice

/// The examination of a progress file that is made once a day while it is in use: of its pages, its checksums, its backups
/// and its journal. It changes nothing, and may run on another thread than the one that writes.
public struct DailyCheck: Sendable {
  public let day: Day
  private let path: String
  private let now: Moment

  fileprivate init(path: String, now: Moment, day: Day) {
    (self.path, self.now, self.day) = (path, now, day)
  }

  /// The faults that were found, a sentence each; none for a file that is well, nil where it could not be looked at.
  public func faults() -> [String]? {
    guard let examination = try? Examination(running: path, now: now, today: day) else { return nil }
    return examination.findings.filter { $0.kind == .fault }.map(\.sentence)
  }
}

extension ProgressFile {
  /// The check that is still to be made on the learner's day; nil where it was made, or where nothing may be written.
  ///
  /// - Parameter offset: seconds that the local clock is ahead of UTC.
  public func dailyCheck(now: Moment, offset: Int = 0) -> DailyCheck? {
    let day = Day(now, offset: offset)
    guard let lock, !path.isEmpty, lock.checked != day else { return nil }
    return DailyCheck(path: path, now: now, day: day)
  }

  /// Notes that the file was well on a day. What is not well is looked at again at the next start.
  public func note(well check: DailyCheck) { lock?.note(checked: check.day) }
}
