import Foundation
import Testing

/// What a learner should know of the file is told by every command that opens it.
@Suite struct NoticeTests {
  @Test(arguments: [
    ["settings", "--set", "minutes-per-day=21"], ["plan", "--minutes-per-day", "22"], ["merge", "other.sqlite"],
    ["doctor", "--redate", "2026-11-23=2026-11-22"], ["doctor", "--mend"],
  ])
  func everyCommandThatOpensTheFileTellsItsNotices(_ arguments: [String]) throws {
    let scratch = try Scratch()
    try SmallBank.write(to: scratch.path("content"))
    func run(_ arguments: [String]) throws -> Command {
      let options = [
        "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now", Program.now,
      ]
      return try Command(
        Program.path, arguments.map { $0 == "other.sqlite" ? scratch.path($0) : $0 } + options,
        environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
    }
    #expect(try run(["settings", "--set", "minutes-per-day=25"]).errors == "")
    #expect(try run(["backup", "other.sqlite"]).status == 0)
    #expect(chmod(scratch.path("progress.sqlite"), 0o666) == 0)
    let done = try run(arguments)
    #expect(done.errors.contains("could be read by other users; now it is yours alone."), "\(done)")
    #expect(try !run(arguments).errors.contains("could be read by other users"))
  }
}
