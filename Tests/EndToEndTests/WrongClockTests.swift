import Foundation
import Testing

/// The program under a clock that was wrong, or goes on over four in the morning.
@Suite struct WrongClockTests {
  /// The program from here on at another time than that of the tests.
  private func set(_ now: String, _ terminal: Tmux) throws {
    let script = terminal.scratch.text("b").replacing(/--now' '[^']*'/, with: "--now' '\(now)'")
    try Data(script.utf8).write(to: URL(fileURLWithPath: terminal.scratch.path("b")))
  }

  /// A day's session of one answer.
  private func study(_ terminal: Tmux) throws {
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  private func days(_ terminal: Tmux) throws -> [String] {
    let done = try Program.run("stats", "--json", in: terminal.scratch)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
    return try #require(report["days"] as? [[String: Any]]).compactMap { $0["day"] as? String }
  }

  @Test func answersOfAClockThatWasAheadAreAskedAboutOnceAndSetRight() throws {
    let terminal = try Tmux.withProgram()
    try set("2027-11-22T08:00:00Z", terminal)
    try study(terminal)
    try set(Program.now, terminal)
    // Until the learner says more they count as given today, and the doctor names them.
    #expect(try days(terminal) == ["2026-11-23"])
    let doctor = try Program.run("doctor", in: terminal.scratch)
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("Dated later than now: 1 answer, the last of 2027-11-22."))
    try terminal.start()
    try terminal.waitFor("Is the clock right?")
    #expect(try terminal.screen.contains("< Sun 22 Nov 2026 >"))
    try terminal.press("Enter")
    try terminal.waitForHome()
    #expect(try days(terminal) == ["2026-11-22"])
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    try terminal.open()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try !Program.run("doctor", in: terminal.scratch).output.contains("Dated later"))
  }

  @Test func aLongBreakIsAskedAbout() throws {
    let terminal = try Tmux.withProgram()
    try study(terminal)
    try set("2027-11-23T09:00:00Z", terminal)
    try terminal.start()
    try terminal.waitFor("365 days ago")
    try terminal.press("w")
    #expect(try terminal.waitForEnd() == 0)
    try terminal.start()
    try terminal.waitFor("365 days ago")
    try terminal.press("Enter")
    try terminal.waitForHome()
  }

  @Test func theDoctorSetsTheDatesOfADayRight() throws {
    let terminal = try Tmux.withProgram()
    try study(terminal)
    let done = try Program.run("doctor", "--redate", "2026-11-23=2026-11-20", in: terminal.scratch)
    #expect(done.status == 0 && done.output == "1 answer of 2026-11-23 now counts as of 2026-11-20.\n", "\(done)")
    #expect(try days(terminal) == ["2026-11-20"])
    // Twice and back; the log has its own date all the while.
    #expect(try Program.run("doctor", "--redate", "2026-11-20=2026-11-01", in: terminal.scratch).status == 0)
    #expect(try Program.run("doctor", "--redate", "2026-11-01=2026-11-23", in: terminal.scratch).status == 0)
    #expect(try days(terminal) == ["2026-11-23"])
    let none = try Program.run("doctor", "--redate", "2026-11-01=2026-11-23", in: terminal.scratch)
    #expect(none.status == 1 && none.errors.contains("there is no answer of 2026-11-01"))
    for wrong in ["2026-11-23", "2026-11-23=", "a=b", "2026-02-30=2026-02-28"] {
      let done = try Program.run("doctor", "--redate", wrong, in: terminal.scratch)
      #expect(done.status == 2 && done.errors.contains("is no pair of days"), "\(wrong): \(done)")
    }
  }

  @Test func theHomeScreenChangesAtFourWithoutAKey() throws {
    let terminal = try Tmux.withProgram()
    #expect(try Program.run("plan", "--exam-date", "2026-12-17", in: terminal.scratch).status == 0)
    try set("2026-11-24T03:59:56Z", terminal)
    try terminal.open()
    // The learner's day is still the 23rd, or has just turned.
    try terminal.waitFor("exam in 23 days")
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
  }
}
