import Foundation
import Storage

/// The day's check of the progress file, made beside the keys.
final class BackgroundCheck: @unchecked Sendable {
  let check: DailyCheck
  private let lock = NSLock()
  private var state = State.running

  /// Nil faults: it could not be looked at.
  private enum State {
    case running
    case over(faults: [String]?)
  }

  init(_ check: DailyCheck) { self.check = check }

  func begin() {
    DispatchQueue.global(qos: .utility).async { [self] in
      let faults = check.faults()
      lock.withLock { state = .over(faults: faults) }
    }
  }

  /// What came of it; nil while it goes on.
  var faults: [String]?? {
    lock.withLock {
      guard case .over(let faults) = state else { return nil }
      return .some(faults)
    }
  }

  /// Milliseconds after which it is asked for.
  static let patience = 100
}
