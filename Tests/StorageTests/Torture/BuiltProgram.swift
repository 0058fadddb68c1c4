import Foundation

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
    let (master, slave) = try terminal()
    defer { close(master) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let process = try spawn(all, slave, output: words.isEmpty ? nil : directory + "/shown.txt")
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

  /// Both ends of a terminal: the one of whoever looks, and the path of the other.
  private static func terminal() throws -> (master: Int32, path: String) {
    #if os(Linux)
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (locked, number) = (Int32(0), Int32(0))
      // TIOCSPTLCK and TIOCGPTN, which the headers hide from Swift.
      guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        throw CocoaError(.fileNoSuchFile)
      }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let path = ptsname(master) else {
        throw CocoaError(.fileNoSuchFile)
      }
      return (master, String(cString: path))
    #endif
  }

  private static func spawn(_ words: [String], _ terminal: String, output: String?) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A session of its own, so that the first terminal that it opens is its own too.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for number in [Int32(1), 2] {
      if let output {
        posix_spawn_file_actions_addopen(
          &actions, number, output, O_WRONLY | O_CREAT | (number == 1 ? O_TRUNC : O_APPEND), 0o600)
      } else {
        posix_spawn_file_actions_adddup2(&actions, 0, number)
      }
    }
    let variables = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=\((terminal as NSString).deletingLastPathComponent)",
      "PATH=/usr/bin:/bin",
    ]
    var arguments = words.map { strdup($0) } + [nil]
    var texts = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + texts { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, &attributes, &arguments, &texts) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    return process
  }
}
