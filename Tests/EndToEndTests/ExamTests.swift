import Foundation
import TestSupport
import Testing

/// Exams from the shell to the report.
@Suite struct ExamTests {
  @Test func aFullExamByKeysAloneEndsInTheReportThatIsWrittenDown() throws {
    let terminal = try Tmux.withExams()
    try terminal.begin("--preset full --seed 2026")
    for number in 1...65 {
      try terminal.waitForQuestion(number)
      try answer(terminal, number)
    }
    try terminal.wait("the map") { try terminal.rows.first?.contains("Map") == true }
    try terminal.press("e")
    try terminal.wait("the question whether to hand in") { try terminal.bottomRow.contains("y hand in") }
    #expect(try terminal.screen.contains("Once it is handed in"))
    try terminal.press("y")
    try terminal.wait("the report") { try terminal.rows.first?.contains("Report · full") == true }

    let report = try Self.report(terminal.scratch)
    #expect(Kept.difference(report, "full-exam.json") == nil)

    // What the screen says is what the report says.
    let score = try #require(report.firstMatch(of: /"right" : (\d+),\n    "scored" : 50/)?.output.1)
    #expect(try terminal.screen.contains("\(score) of 50 questions right"))
  }

  /// Answers what is asked: every fourth item wrongly, every ninth not at all, some flagged, some sure, some a guess.
  private func answer(_ terminal: Tmux, _ number: Int) throws {
    let screen = try terminal.rows
    let id = try #require(screen.joined(separator: " ").firstMatch(of: /Asked is (e\d+):/)?.output.1)
    let place = try #require(Int(id.suffix(2))) + (try #require(Int(id.dropFirst().prefix(3))))
    var keys = place % 9 == 0 ? [] : answerKeys(screen, isRight: place % 4 != 0)
    let isBlank = keys.isEmpty
    if place % 10 == 3 { keys.append("f") }
    keys.append(isBlank ? "Right" : place % 6 == 5 ? "g" : place % 5 == 1 ? "Enter" : "m")
    for key in keys { try terminal.press(key) }
  }

  private func answerKeys(_ screen: [String], isRight: Bool) -> [String] {
    func digits(_ text: String) -> [String] {
      screen.filter { $0.contains(text) }.compactMap { $0.firstMatch(of: #/^ *>? *(\d) /#).map { String($0.output.1) } }
    }
    let words = ["one", "two", "three"]
    if screen.contains(where: { $0.contains("Answer:") }) { return isRight ? ["4", "2"] : ["7"] }
    for kind in ["step", "pair"] where screen.contains(where: { $0.contains("\(kind) one") }) {
      let keys = words.flatMap { digits("\(kind) \($0)") }
      return isRight ? keys : keys.reversed()
    }
    let right = digits(" right ")
    return isRight ? right : Array(digits(" wrong ").prefix(right.count))
  }

  /// The report for scripts, without what hangs on the time.
  static func report(_ scratch: Scratch) throws -> String {
    let exam = try #require(try ExamProgram.exams(in: scratch).last)
    let done = try ExamProgram.run("exam", "--show", String(exam.id.prefix(18)), "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    var text = done.output.replacing(exam.id, with: "ID")
    for name in ["started", "ended"] {
      text.replace(try Regex("\"\(name)\" : \"[^\"]*\""), with: "\"\(name)\" : \"TIME\"")
    }
    for name in ["milliseconds", "minutes_used"] {
      text.replace(try Regex("\"\(name)\" : [0-9.]+"), with: "\"\(name)\" : 0")
    }
    text.replace(/"slowest" : \[[^\]]*\]/, with: "\"slowest\" : []")
    return text
  }

  @Test(arguments: [
    ("--preset long", "there is no exam called long. Take quick, task 2.3, task 3.1, full."),
    ("--questions 0", "an exam cannot have 0 questions. Ask for 1 to 999."),
    ("--questions 200", "the bank has 120 questions for this exam, and 200 were asked for. Ask for 120, or take more "),
    ("--minutes 0", "an exam takes more than 0 and at most 1440 minutes."),
    ("--objective 9.9", "there is no objective 9.9. The bank has 2.3.1, 2.3.2"),
    ("--guide 7", "there is no exam guide 7. Take 1.4 or 1.1."),
    ("--json", "--json goes with --list, --show or --preview."),
    ("--show nothing", "there is no exam nothing. bedrill exam --list names them."),
  ])
  func anExamThatCannotBeIsRefusedBeforeTheTerminalIsTaken(options: String, sentence: String) throws {
    let scratch = try Scratch()
    try ExamProgram.install(in: scratch)
    let words = options.split(separator: " ").map(String.init)
    let done =
      words.count == 2
      ? try ExamProgram.run("exam", words[0], words[1], in: scratch)
      : try ExamProgram.run("exam", words[0], in: scratch)
    #expect(done.status == 2)
    #expect(done.output.isEmpty)
    #expect(done.errors.hasPrefix("bedrill: \(sentence)"), "\(done.errors)")
    #expect(done.errors.split(separator: "\n").count == 1)
  }

  @Test func whatWasSatIsListedAndShown() throws {
    let terminal = try Tmux.withExams()
    try terminal.begin("--questions 2 --objective 3.1 --practice")
    #expect(try terminal.screen.contains("Practice exam"))
    try terminal.press("e", "y")
    try terminal.wait("the report") { try terminal.rows.first?.contains("Report · custom") == true }
    let list = try ExamProgram.run("exam", "--list", in: terminal.scratch)
    #expect(list.output.contains("custom: 0 of 2\n"))
    let id = try #require(try ExamProgram.exams(in: terminal.scratch).first?.id)
    let show = try ExamProgram.run("exam", "--show", id, in: terminal.scratch)
    #expect(show.output.contains("0 of 2 right. Points are told from 50 questions that count."))
    #expect(show.output.contains("Next: "))
  }

  @Test func whatWouldBeAskedIsPrintedWithoutATerminal() throws {
    let scratch = try Scratch()
    try ExamProgram.install(in: scratch)
    let preview = try ExamProgram.run("exam", "--preset", "quick", "--preview", "--seed", "7", in: scratch)
    #expect(preview.output.hasPrefix("quick: 10 questions, guide 1.1, seed 7\n"))
    #expect(preview.output.split(separator: "\n").count == 11)
    #expect(
      try ExamProgram.run("exam", "--preset", "quick", "--preview", "--seed", "7", in: scratch).output == preview.output
    )
    let json = try ExamProgram.run("exam", "--questions", "3", "--preview", "--json", in: scratch)
    #expect(json.output.contains("\"number\" : 3"))
    let paper = try ExamProgram.run("exam", "--questions", "3", "--paper", in: scratch)
    #expect(paper.output.contains("## 3\n") && paper.output.contains("# Key\n"))
  }
}
