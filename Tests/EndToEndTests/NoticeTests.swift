import Foundation
import Testing

/// What a learner should know of the file is told by every command that opens it.
@Suite struct NoticeTests {
  private func run(_ arguments: [String], in scratch: Scratch) throws -> Command {
    let options = [
      "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now", Program.now,
    ]
    return try Command(
      Program.path, arguments + options,
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
  }

  @Test(arguments: [
    ["settings", "--set", "minutes-per-day=21"], ["plan", "--minutes-per-day", "22"], ["merge", "other.sqlite"],
    ["doctor", "--redate", "2026-11-23=2026-11-22"], ["doctor", "--mend"],
  ])
  func everyCommandThatOpensTheFileTellsItsNotices(_ arguments: [String]) throws {
    let scratch = try Scratch()
    try SmallBank.write(to: scratch.path("content"))
    func run(_ arguments: [String]) throws -> Command {
      try self.run(arguments.map { $0 == "other.sqlite" ? scratch.path($0) : $0 }, in: scratch)
    }
    #expect(try run(["settings", "--set", "minutes-per-day=25"]).errors == "")
    #expect(try run(["backup", "other.sqlite"]).status == 0)
    #expect(chmod(scratch.path("progress.sqlite"), 0o666) == 0)
    let done = try run(arguments)
    #expect(done.errors.contains("could be read by other users; now it is yours alone."), "\(done)")
    #expect(try !run(arguments).errors.contains("could be read by other users"))
  }

  @Test(arguments: [["restore", "--yes"], ["merge"], ["backup"]])
  func aFileThatWasNamedIsNotTakenForTheProgressFile(_ command: [String]) throws {
    let scratch = try Scratch()
    try SmallBank.write(to: scratch.path("content"))
    #expect(try Program.run("settings", "--set", "minutes-per-day=25", in: scratch).status == 0)
    let named = scratch.path("none/none.sqlite")
    let done = try run(command + [named], in: scratch)
    #expect(done.status == 1 && done.errors.contains(named) && !done.errors.contains("--data"), "\(done)")
    let empty = try run(command + [""], in: scratch)
    #expect(empty.status != 0 && empty.errors.contains("this one is empty"), "\(empty)")
  }
}
