import Foundation
import TestSupport

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
    // Files, not pipes: nothing can fill up while nobody reads.
    let write = O_WRONLY | O_CREAT | O_TRUNC
    let process = try Spawn.start(
      [path] + arguments, environment: environment ?? ProcessInfo.processInfo.environment,
      streams: [
        .file(scratch.path("input"), O_RDONLY), .file(scratch.path("output"), write),
        .file(scratch.path("errors"), write),
      ])
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
}
