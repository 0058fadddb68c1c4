import Foundation

/// Which file it is, whatever its name.
struct FileIdentity: Equatable {
  var device: UInt64
  var inode: UInt64

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What became of the file of this identity that was opened at a path; nil while it is the one that is there.
  func change(at path: String) -> FileChange? {
    var status = stat()
    guard stat(path, &status) == 0 else { return .gone }
    guard FileIdentity(status) == self else { return .replaced }
    return status.st_size == 0 ? .emptied : nil
  }
}

/// What became of a progress file under the running program.
public enum FileChange: String, Equatable, Sendable {
  case gone, replaced, emptied
}

/// When a file was written last, and how long it is: another one that was written over it differs.
struct FileStamp: Equatable {
  private var seconds: Int
  private var nanoseconds: Int
  private var size: Int64

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds, size) = (Int(time.tv_sec), Int(time.tv_nsec), Int64(status.st_size))
  }
}

/// Where a path leads.
enum RealPath {
  /// The path of the file itself, through all symbolic links, those that lead to nothing yet among them; the path as it
  /// is where it cannot be told.
  static func of(_ path: String) -> String {
    var path = path.isEmpty ? "." : path
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      let directory = ProgressFile.directory(of: path)
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        guard let real = realpath(directory, nil) else { return path }
        defer { free(real) }
        let parent = String(cString: real)
        return (parent == "/" ? "" : parent) + "/" + (path as NSString).lastPathComponent
      }
      path = target.hasPrefix("/") ? target : directory + "/" + target
    }
    return path
  }

  /// Makes sure that a change of names in a directory outlives a power cut.
  static func sync(directoryOf path: String) {
    let directory = open(ProgressFile.directory(of: path), O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}
