import Foundation

/// A directory of its own that goes when it is no longer held.
final class Scratch: Sendable {
  let directory: String

  init() throws {
    // Short, because the path of a socket may have about a hundred characters.
    let name = "bd-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func path(_ name: String) -> String { directory + "/" + name }

  /// The text of a file; empty if there is none.
  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// All files below, as paths inside the directory.
  var files: [String] { FileManager.default.subpaths(atPath: directory) ?? [] }
}
