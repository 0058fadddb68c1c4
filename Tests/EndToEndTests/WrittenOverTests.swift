import Foundation
import Testing

/// What is done to the progress file under the running program loses nothing.
@Suite struct WrittenOverTests {
  /// A program with one answer in its file, an older copy of which lies beside it, and one more since then.
  private func running() throws -> Tmux {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    try FileManager.default.copyItem(atPath: file(terminal), toPath: terminal.scratch.path("old.sqlite"))
    try terminal.answer()
    return terminal
  }

  private func file(_ terminal: Tmux) -> String { terminal.scratch.path("progress.sqlite") }

  private func end(_ terminal: Tmux) throws {
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func aRestoreIsRefusedWhileTheFileIsInUse() throws {
    let terminal = try running()
    let done = try Program.run("restore", terminal.scratch.path("old.sqlite"), "--yes", in: terminal.scratch)
    #expect(done.status == 1 && done.errors.contains("is using"), "\(done)")
    try terminal.answer()
    try end(terminal)
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
  }

  @Test func anOlderFileInItsPlaceIsTakenWithWhatItLacks() throws {
    let terminal = try running()
    #expect(rename(terminal.scratch.path("old.sqlite"), file(terminal)) == 0)
    try terminal.answerInVain()
    try terminal.waitFor("is another file now")
    try terminal.press("t")
    try terminal.waitFor("Both files are together now")
    try end(terminal)
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
    #expect(try Program.run("doctor", in: terminal.scratch).status == 0)
  }

  @Test func aWayOutThatFailedLosesNothing() throws {
    let terminal = try running()
    let (path, moved) = (file(terminal), terminal.scratch.path("moved"))
    #expect(rename(path, moved) == 0)
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: path))
    try terminal.answerInVain()
    try terminal.waitFor("is another file now")
    try terminal.press("t")
    try terminal.waitFor("is no progress file")
    #expect(rename(moved, path) == 0)
    try terminal.press("Enter")
    try terminal.wait("what comes after") { try !terminal.screen.contains("not kept yet") }
    try end(terminal)
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
  }

  @Test func aCopyHoldsWhatWasNotKept() throws {
    let terminal = try running()
    #expect(rename(file(terminal), terminal.scratch.path("moved")) == 0)
    try terminal.answerInVain()
    try terminal.waitFor("is not there any more")
    try terminal.press("k")
    #expect(try terminal.waitForEnd() == 0)
    let copy = try #require(terminal.scratch.files.first { $0.contains("-rescued") })
    #expect(rename(terminal.scratch.path("moved"), file(terminal)) == 0)
    let done = try Program.run("merge", terminal.scratch.path(copy), in: terminal.scratch)
    #expect(done.status == 0 && done.output.contains("1 answer came in"), "\(done)")
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
  }

  @Test func anOlderCopyWrittenOverItLosesNothing() throws {
    let terminal = try running()
    let old = try #require(FileManager.default.contents(atPath: terminal.scratch.path("old.sqlite")))
    let handle = try #require(FileHandle(forWritingAtPath: file(terminal)))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: old)
    try handle.close()
    try terminal.answer()
    try end(terminal)
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
    let told = try terminal.screen.split(separator: "\n").joined()
    #expect(told.contains("was written over while bedrill was running"), "\(told)")
    #expect(try Program.run("doctor", in: terminal.scratch).status == 0)
  }

  @Test func anOlderCopyWrittenOverItWhileItIsClosedIsFoundByTheDaysCheckAndMended() throws {
    let terminal = try running()
    try end(terminal)
    // The file was well today, so far as is known; another day asks again.
    try? FileManager.default.removeItem(atPath: file(terminal) + "-lock")
    try FileManager.default.removeItem(atPath: file(terminal))
    try FileManager.default.moveItem(atPath: terminal.scratch.path("old.sqlite"), toPath: file(terminal))
    try terminal.open()
    try terminal.waitFor("something to mend")
    try terminal.press("m")
    try terminal.waitFor("Your progress file needs mending")
    #expect(try terminal.screen.contains("The copies have 1 answer that the file lacks"))
    try terminal.press("m")
    try terminal.waitFor("Mended: 2 answers are there.")
    try terminal.study()
    try terminal.answer()
    try end(terminal)
    #expect(try Program.counts(in: terminal.scratch).answers == 3)
    #expect(try Program.run("doctor", in: terminal.scratch).status == 0)
  }
}

extension Tmux {
  /// Answers what is asked, where the answer cannot be kept.
  fileprivate func answerInVain() throws {
    if try bottomRow.contains(/\d choose/) {
      try press("1")
      try press("Enter")
    } else {
      try press("Enter")
      try waitFor("easy")
      try press("3")
    }
  }
}
