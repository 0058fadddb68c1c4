import Foundation
import TestSupport

/// The program as it was built with the tests, run on a progress file; its screen in a terminal that is a pair of files.
enum BuiltProgram {
  struct Seen {
    var output: String
    /// What it ended with, 128 and more for a signal; -1 where it did not end.
    var status: Int32
    var seconds: Double
  }

  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content").path

  /// Runs a command, or opens the home screen where there are no words, sees it and leaves by its key.
  static func run(_ words: [String], _ path: String, in directory: String) throws -> Seen {
    let begun = Date.now
    let all =
      [Torture.built("bedrill")] + words + ["--data", path, "--content", content, "--now", "2026-11-24T13:00:00Z"]
    let (master, slave) = try Spawn.terminal()
    defer { close(master) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let process = try start(all, slave, output: words.isEmpty ? nil : directory + "/shown.txt")
    var bytes: [UInt8] = []
    var hasLeft = !words.isEmpty
    while Date.now.timeIntervalSince(begun) < 20 {
      var ending: Int32 = 0
      if waitpid(process, &ending, WNOHANG) == process {
        let status = ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + (ending & 0x7F)
        if let text = FileManager.default.contents(atPath: directory + "/shown.txt"), !words.isEmpty {
          bytes = Array(text)
        }
        return Seen(
          output: String(decoding: bytes, as: UTF8.self), status: status, seconds: Date.now.timeIntervalSince(begun))
      }
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 20) > 0 else { continue }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = read(master, &part, part.count)
      if count > 0 { bytes += part.prefix(count) } else { usleep(5000) }
      // The row at the bottom is drawn last.
      if !hasLeft, String(decoding: bytes, as: UTF8.self).contains("quit") {
        hasLeft = true
        // Whatever is shown first: a question about it is left, home is quit, what is not kept is given up.
        for _ in 0..<4 { _ = write(master, "q", 1) }
      }
    }
    kill(process, SIGKILL)
    _ = waitpid(process, nil, 0)
    return Seen(output: String(decoding: bytes, as: UTF8.self), status: -1, seconds: 20)
  }

  private static func start(_ words: [String], _ terminal: String, output: String?) throws -> pid_t {
    let shown: [Spawn.Stream] =
      output.map { path in [O_TRUNC, O_APPEND].map { .file(path, O_WRONLY | O_CREAT | $0) } } ?? [
        .same(as: 0), .same(as: 0),
      ]
    return try Spawn.start(
      words,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "HOME": (terminal as NSString).deletingLastPathComponent, "PATH": "/usr/bin:/bin",
      ],
      streams: [.file(terminal, O_RDWR)] + shown, leads: true)
  }
}
