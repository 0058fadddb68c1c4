import Foundation

/// A program that ran to its end, with nothing to read or with what a file holds.
struct Command {
  var output: String
  /// What stood on standard error, but for the notice that the file named is new.
  var errors: String
  /// Whether it was said that the progress file that was named is not there yet.
  var saysFileIsNew: Bool
  /// Above 128 if a signal ended it, as a shell says it.
  var status: Int32

  /// - Parameters:
  ///   - environment: The whole environment; nil is that of the tests.
  ///   - input: What it reads.
  init(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: Data = Data()
  ) throws {
    let scratch = try Scratch()
    try input.write(to: URL(fileURLWithPath: scratch.path("input")))
    // Files, not pipes: nothing can fill up while nobody reads. And no Process of Foundation, which waits for every
    // descendant, such as a server that stays.
    let process = try Command.spawn(
      [path] + arguments, environment: environment ?? ProcessInfo.processInfo.environment,
      files: [scratch.path("input"), scratch.path("output"), scratch.path("errors")])
    var ending: Int32 = 0
    while waitpid(process, &ending, 0) < 0, errno == EINTR {}
    output = scratch.text("output")
    let told = scratch.text("errors").split(separator: "\n", omittingEmptySubsequences: false)
    let others = told.filter { !$0.hasSuffix(" is not there, so there is nothing in it yet.") }
    saysFileIsNew = others.count < told.count
    errors = others.joined(separator: "\n")
    let signal = ending & 0x7F
    status = signal == 0 ? (ending >> 8) & 0xFF : 128 + signal
  }

  struct NotStarted: Error {
    var path: String
    var error: Int32
  }

  private static func spawn(_ words: [String], environment: [String: String], files: [String]) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
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
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    for (number, file) in files.enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(number), file, flags, 0o600)
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw NotStarted(path: words[0], error: error) }
    return process
  }
}
