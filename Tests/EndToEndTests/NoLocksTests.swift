import Foundation
import Testing

/// A disk without locks is told, and there is a way to go on.
@Suite(.enabled(if: CCompiler.isThere)) struct NoLocksTests {
  /// A file system without locks, for programs that are started with it.
  private func layer(in scratch: Scratch) throws -> String {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("nolocks.c").path
    let library = scratch.path("nolocks.so")
    let built = try Command("/usr/bin/cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
    #expect(built.status == 0, "\(built.errors)")
    return library
  }

  private func run(_ words: [String], in scratch: Scratch, _ layer: String) throws -> Command {
    let options = [
      "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now", Program.now,
    ]
    return try Command(
      Program.path, words + options,
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC", "LD_PRELOAD": layer])
  }

  @Test func aCommandSaysWhatItIsAndTheOptionGoesOn() throws {
    let scratch = try Scratch()
    try SmallBank.write(to: scratch.path("content"))
    let layer = try layer(in: scratch)
    let refused = try run(["plan", "--minutes-per-day", "30"], in: scratch, layer)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("has no locks (No locks available), so two windows could not be kept apart."))
    #expect(refused.errors.contains("--no-lock"))
    let done = try run(["plan", "--minutes-per-day", "30", "--no-lock"], in: scratch, layer)
    #expect(done.status == 0, "\(done.errors)")
    // Who only reads needs no lock and is not refused.
    for words in [["plan", "--json"], ["stats", "--json"], ["doctor"]] {
      let read = try run(words, in: scratch, layer)
      #expect(read.status == 0, "\(words): \(read.output) \(read.errors)")
    }
    #expect(try run(["plan", "--json"], in: scratch, layer).output.contains("\"minutes_per_day\" : 30"))
  }

  @Test func theProgramAsksAndGoesOnByAKey() throws {
    let terminal = try Tmux.withProgram()
    let layer = try layer(in: terminal.scratch)
    try terminal.start("LD_PRELOAD=\(layer)")
    try terminal.waitFor("g go on without")
    // The path before it is as long as it happens to be, so the sentence wraps anywhere.
    #expect(try terminal.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("has no locks"))
    try terminal.press("g")
    try terminal.waitForHome()
    try terminal.study()
    try terminal.answer()
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }

  @Test func theProgramCanBeOpenedToReadAlone() throws {
    let terminal = try Tmux.withProgram()
    let layer = try layer(in: terminal.scratch)
    try terminal.start("LD_PRELOAD=\(layer)")
    try terminal.waitFor("r read only")
    try terminal.press("r")
    try terminal.waitForHome()
    try terminal.press("s")
    try terminal.waitFor("This window only reads")
  }
}

/// What is loaded before the C library is built with it.
private enum CCompiler {
  #if os(Linux)
    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")
  #else
    static let isThere = false
  #endif
}
