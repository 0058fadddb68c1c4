import Foundation
import Testing

/// When the time is up, an exam is handed in once, at the right time, whatever is open.
@Suite struct ExamTimeTests {
  /// Three seconds, and so many questions that nobody is done by then.
  private static let short = "--questions 20 --minutes 0.05"

  /// Waits until the exam is over, as another program sees it, and looks whether it ended when it had to.
  private func expectEndOnTime(_ terminal: Tmux, seconds: Double = 3) throws {
    try terminal.wait("the end of the exam") {
      try ExamProgram.exams(in: terminal.scratch).contains { $0.state != "running" }
    }
    let exams = try ExamProgram.exams(in: terminal.scratch)
    #expect(exams.count == 1)
    let exam = try #require(exams.first)
    #expect(exam.state == "expired")
    let lasted = try #require(exam.lasted)
    #expect(abs(lasted - seconds) < 0.05, "it took \(lasted) s")
    #expect(exam.minutesUsed == exam.minutesAllowed)
  }

  private func waitForReport(_ terminal: Tmux) throws {
    try terminal.wait("the report") {
      try terminal.rows.first?.contains("Report") == true && terminal.bottomRow.contains("review")
    }
  }

  @Test(arguments: [("", "next"), ("e", "hand in"), ("Tab", "open"), ("o", "stay"), ("?", "close")])
  func whateverIsOpen(key: String, foot: String) throws {
    let terminal = try Tmux.withExams()
    try terminal.begin(Self.short)
    if !key.isEmpty {
      try terminal.press(key)
      try terminal.wait("what the key opens") { try terminal.bottomRow.contains(foot) }
    }
    try waitForReport(terminal)
    #expect(try terminal.screen.contains("The time is up"))
    try expectEndOnTime(terminal)
  }

  @Test func whileTheScreenIsTooSmall() throws {
    let terminal = try Tmux.withExams()
    try terminal.begin(Self.short)
    try terminal.resize(columns: 40, rows: 10)
    try terminal.waitFor("bedrill needs")
    try expectEndOnTime(terminal)
    try terminal.resize(columns: 80, rows: 24)
    try waitForReport(terminal)
  }

  @Test func whileTheProgramIsStopped() throws {
    let terminal = try Tmux.withExams()
    try terminal.begin(Self.short)
    try terminal.press("C-z")
    #expect(try terminal.waitForEnd() > 128)
    try waitUntilPast(terminal)
    // To whoever reads it is over by now.
    try expectEndOnTime(terminal)
    try terminal.goOn()
    try waitForReport(terminal)
    try expectEndOnTime(terminal)
  }

  @Test func whileTheProgramIsDead() throws {
    let terminal = try Tmux.withExams()
    try terminal.begin(Self.short)
    #expect(kill(terminal.program, SIGKILL) == 0)
    #expect(try terminal.waitForEnd() == 137)
    try waitUntilPast(terminal)
    try expectEndOnTime(terminal)
    #expect(try ExamProgram.run("exam", "--list", in: terminal.scratch).output.contains("time was up"))
    try terminal.enter("reset")
    try terminal.open()
    try terminal.waitFor("see its report")
    try expectEndOnTime(terminal)
    try terminal.press("e")
    try waitForReport(terminal)
  }

  /// Waits until the time of the exam is over by some seconds.
  private func waitUntilPast(_ terminal: Tmux) throws {
    let exam = try #require(try ExamProgram.exams(in: terminal.scratch).first)
    let end = try exam.beginning.addingTimeInterval(exam.minutesAllowed * 60 + 1)
    try terminal.wait("the time to be up") { Date.now > end }
  }
}
