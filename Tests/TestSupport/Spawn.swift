import Foundation

/// Processes as the tests start them: their signals as a shell would leave them, their streams where the test says.
///
/// No Process of Foundation, which waits for every descendant, such as a server that stays.
public enum Spawn {
  public struct NotStarted: Error {
    public var path: String
    public var error: Int32
  }

  /// Where one of the standard streams leads.
  public enum Stream {
    /// A file or a terminal, with the flags of `open`.
    case file(String, Int32)
    case same(as: Int32)
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: its path and its arguments.
  ///   - streams: standard input, output and error, in this order.
  ///   - leads: whether it leads a session of its own, whose terminal is the first one that it opens.
  public static func start(
    _ words: [String], environment: [String: String], streams: [Stream], leads: Bool = false
  ) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      // POSIX_SPAWN_SETSID, which the headers hide from Swift.
      let newSession = Int16(0x80)
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession = Int16(POSIX_SPAWN_SETSID)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Tests run on threads that block most signals, and a program would inherit that: it could not be stopped.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | (leads ? newSession : 0)
    posix_spawnattr_setflags(&attributes, flags)
    for (number, stream) in streams.enumerated() {
      switch stream {
      case .file(let path, let flags): posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
      case .same(let other): posix_spawn_file_actions_adddup2(&actions, other, Int32(number))
      }
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw NotStarted(path: words[0], error: error) }
    return process
  }

  /// Both ends of a new terminal: that of whoever looks, and the path of the other. No process that is started gets it.
  public static func terminal() throws -> (master: Int32, path: String) {
    #if os(Linux)
      // What Swift sees of the C library has no posix_openpt, and its headers hide TIOCSPTLCK and TIOCGPTN.
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (locked, number) = (Int32(0), Int32(0))
      guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        throw NotStarted(path: "/dev/ptmx", error: errno)
      }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let path = ptsname(master) else {
        throw NotStarted(path: "a terminal", error: errno)
      }
      _ = fcntl(master, F_SETFD, FD_CLOEXEC)
      return (master, String(cString: path))
    #endif
  }
}
