import Foundation
import Practice

/// The claim of one bedrill to write a progress file; it ends with the process.
///
/// It lies on the file itself, on a byte that SQLite never uses, so that it holds through every name that the file has:
/// links, and lock files that were removed, change nothing. A lock file beside it names the process, and keeps bedrills
/// of formats 1 and 2 out, which know no other lock.
///
/// The file is opened before SQLite opens it and closed after SQLite is done with it: closing any descriptor of a file
/// would give back the locks that SQLite has on it.
final class FileLock {
  /// The file that is locked.
  let file: Int32
  private let side: Int32
  let identity: FileIdentity

  /// Takes the lock at once or not at all.
  ///
  /// - Parameter path: a real path; the file must be there.
  init(for path: String) throws(StorageFailure) {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    guard let identity = FileIdentity(descriptor: file) else { throw Self.failure(path) }
    let side = open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    do throws(StorageFailure) {
      guard !Locks.areUsed || Self.lock(file) else {
        let code = errno
        if [EAGAIN, EACCES, EWOULDBLOCK].contains(code) { throw .inUse(path, process: Self.process(in: side)) }
        throw .noLocks(path, reason: String(cString: strerror(code)))
      }
      if Locks.areUsed, side >= 0, flock(side, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        throw .inUse(path, process: Self.process(in: side))
      }
    } catch {
      close(file)
      if side >= 0 { close(side) }
      throw error
    }
    (self.file, self.side, self.identity) = (file, side, identity)
    checked = Self.checked(in: side)
    sign()
  }

  /// When the file was written last, and how long it is.
  var stamp: FileStamp? { FileStamp(descriptor: file) }

  /// Whether the lock is held.
  private(set) var isHeld = true

  /// Lets go of the lock and keeps the file, so that another opening can have it.
  func give() {
    Self.unlock(file)
    if side >= 0 { flock(side, LOCK_UN) }
    isHeld = false
  }

  /// Takes the lock again where it was given; false where somebody else has it by now.
  func take() -> Bool {
    guard !isHeld, Locks.areUsed else { return true }
    guard Self.lock(file) else { return false }
    guard side < 0 || flock(side, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      Self.unlock(file)
      return false
    }
    isHeld = true
    sign()
    return true
  }

  /// Makes sure that no bedrill has a file open that was at a path and need not be there any more.
  static func checkFree(_ path: String) throws(StorageFailure) {
    let side = open(path + "-lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard side >= 0 else { return }
    defer { close(side) }
    guard Locks.areUsed, flock(side, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw .inUse(path, process: process(in: side))
  }

  deinit {
    // A child process between fork and exec holds the files too, so that closing alone would not give the locks back.
    Self.unlock(file)
    close(file)
    guard side >= 0 else { return }
    flock(side, LOCK_UN)
    close(side)
  }

  /// The day on which the file was looked through last and found well; nil where nobody knows. It stands in the lock file,
  /// which is nobody's work: where that goes, the file is looked through once more.
  private(set) var checked: Day?

  /// Notes that the file was looked through and is well.
  func note(checked day: Day) {
    checked = day
    sign()
  }

  /// Writes the process down for the sentence that another bedrill says, and the day of the last check, where the lock file
  /// is nobody else's.
  private func sign() {
    var status = stat()
    guard side >= 0, fstat(side, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return }
    let text = Array(("\(getpid())\n" + (checked.map { "\(Self.checkedWord)\($0)\n" } ?? "")).utf8)
    if ftruncate(side, 0) == 0 { _ = pwrite(side, text, text.count, 0) }
  }

  private static let checkedWord = "checked "

  private static func text(in file: Int32) -> String? {
    guard file >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  private static func failure(_ path: String) -> StorageFailure {
    switch errno {
    case EACCES, EROFS, EPERM: .readOnly(path)
    case ENOSPC, EDQUOT: .full(path)
    default: .broken(path, reason: FileKind.reason)
    }
  }

  private static func process(in file: Int32) -> Int32? { text(in: file).flatMap { Int32($0.prefix { $0.isNumber }) } }

  private static func checked(in file: Int32) -> Day? {
    let lines = text(in: file)?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix(checkedWord) }.flatMap { Day(String($0.dropFirst(checkedWord.count))) }
  }

  #if os(Linux)
    /// A lock of the open file description, so that it is not lost when SQLite closes the file, and holds against
    /// another opening in the same process too.
    private static func lock(_ file: Int32) -> Bool { set(file, Int16(F_WRLCK)) }
    private static func unlock(_ file: Int32) { _ = set(file, Int16(F_UNLCK)) }

    /// Whether the file system knows locks at all; asking takes none.
    static func canBeAsked(_ file: Int32) -> Bool {
      var lock = lock(Int16(F_WRLCK))
      return fcntl(file, getLock, &lock) == 0 || ![ENOLCK, ENOSYS, EOPNOTSUPP].contains(errno)
    }

    /// `F_OFD_GETLK` and `F_OFD_SETLK`, which the headers hide from Swift.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37

    private static func set(_ file: Int32, _ kind: Int16) -> Bool {
      var lock = lock(kind)
      return fcntl(file, setLock, &lock) == 0
    }

    private static func lock(_ kind: Int16) -> Glibc.flock {
      var lock = Glibc.flock()
      lock.l_type = kind
      lock.l_whence = Int16(SEEK_SET)
      // SQLite locks bytes from 2^30 on, far below this one.
      lock.l_start = 1 << 62
      lock.l_len = 1
      return lock
    }
  #else
    private static func lock(_ file: Int32) -> Bool { flock(file, LOCK_EX | LOCK_NB) == 0 }
    private static func unlock(_ file: Int32) { flock(file, LOCK_UN) }

    /// Whether the file system knows locks at all.
    static func canBeAsked(_ file: Int32) -> Bool {
      guard flock(file, LOCK_SH | LOCK_NB) != 0 else { return flock(file, LOCK_UN) == 0 }
      return ![ENOLCK, ENOSYS, EOPNOTSUPP].contains(errno)
    }
  #endif
}
