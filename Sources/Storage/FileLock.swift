import Foundation

/// The claim of one bedrill to write a progress file: a lock on a file beside it, which ends with the process.
///
/// The lock is advisory and on a side file because locks of SQLite come and go with each commit, while the claim stays
/// for as long as somebody studies; and because readers need not ask for it.
final class FileLock {
  private let file: Int32

  /// Takes the lock at once or not at all.
  init(for path: String) throws(StorageFailure) {
    file = open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw [EACCES, EROFS, EPERM].contains(errno)
        ? .readOnly(path) : errno == ENOSPC ? .full(path) : .broken(path, reason: Inspection.reason)
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      // The file is closed by deinit, which runs once every property is set.
      let (code, reason) = (errno, Inspection.reason)
      throw code == EWOULDBLOCK ? .inUse(path, process: Self.process(in: file)) : .broken(path, reason: reason)
    }
    let text = Array("\(getpid())\n".utf8)
    // For the sentence that another bedrill says; without it the sentence only lacks the number.
    if ftruncate(file, 0) == 0 { _ = pwrite(file, text, text.count, 0) }
  }

  deinit {
    // A child process between fork and exec holds the file too, so that closing alone would not give the lock back.
    flock(file, LOCK_UN)
    close(file)
  }

  private static func process(in file: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(file, &bytes, 16, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes.prefix(count), as: UTF8.self).prefix { $0.isNumber })
  }
}
