import Foundation
import Practice
import Storage
import TestSupport
import Testing

/// The program as a dialogue of lines: through pipes, and on a terminal that only prints.
@Suite struct PlainTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try SmallBank.write(to: scratch.path("content"))
  }

  @Test func betweenPipesItTalksInLinesByItself() throws {
    let done = try Program.talk(typing: ["b", "small", "1", "q", "q"], in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    let lines = done.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("Browse. 3 items with: small."))
    #expect(lines.contains { $0.hasPrefix("Right is 1 of 4: \(SmallBank.rightOption).") })
    #expect(lines.suffix(2) == ["The input has ended.", "Everything is kept."])
    #expect(!done.output.contains("\u{1B}"))
    #expect(done.errors == "")
  }

  /// A day on the screen, then the same keys in lines: the same rows, but for ids and times.
  @Test func aDayOfStudyIsKeptAsOnTheScreen() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    // The page on the concept comes first, and is skipped.
    let lines = try ["s", "skip"] + answers(terminal) { try terminal.rows.first?.contains("Done for now") == true }
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)

    let done = try Program.talk("--plain", typing: lines, in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("Done for now."))
    #expect(!done.output.contains("\u{1B}"))
    let (seen, heard) = (try rows(terminal.scratch), try rows(scratch))
    #expect(seen.count >= 3)
    #expect(heard == seen)
    #expect(done.output.hasSuffix("Everything is kept: \(heard.count) answers in this sitting.\n"))
  }

  /// A chapter with the questions on its page, by keys and in lines: the same rows.
  @Test func aChapterIsKeptAsOnTheScreen() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    for (key, next) in [("l", "of 1 page read"), ("Enter", "enter read"), ("Enter", "Pay for what is used")] {
      try terminal.press(key)
      try terminal.waitFor(next)
    }
    try terminal.press("Enter")
    try terminal.wait("a question on it") {
      let bottom = try terminal.bottomRow
      return bottom.contains("show the answer") || bottom.contains(/\d choose/)
    }
    let answers = try answers(terminal) { try terminal.rows.first?.contains("1 of 1 read") == true }
    try terminal.press("q")
    try terminal.waitFor("of 1 page read")
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)

    let done = try Program.talk("--plain", typing: ["l", "1", "1", ""] + answers, in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    #expect(!done.output.contains("\u{1B}"))
    #expect(done.output.contains("1 of 1: "))
    let (seen, heard) = (try rows(terminal.scratch), try rows(scratch))
    #expect(seen.count >= 3)
    #expect(heard == seen)
    let read = try [terminal.scratch, scratch].map { try Program.run("learn", "--json", in: $0).output }
    #expect(read[0] == read[1] && read[0].contains("\"read\" : 1"), "\(read)")
  }

  /// Answers what comes, each with its first option or its second grade, until the end; gives what is typed for it in lines.
  private func answers(_ terminal: Tmux, until isOver: () throws -> Bool) throws -> [String] {
    var lines: [String] = []
    for _ in 0..<12 where try !isOver() {
      if try terminal.bottomRow.contains(/\d choose/) {
        try terminal.press("1")
        try terminal.wait("the choice") { try terminal.rows.contains { $0.contains("> 1 ") } }
        try terminal.press("m")
        try terminal.waitFor("enter next")
        try terminal.press("Enter")
        try terminal.wait("what comes next") { try !terminal.bottomRow.contains("enter next") }
        lines += ["1 m", ""]
      } else {
        try terminal.press("Enter")
        try terminal.wait("the back of the card") { try terminal.bottomRow.contains("easy") }
        try terminal.press("2")
        try terminal.wait("what comes next") { try !terminal.bottomRow.contains("easy") }
        lines += ["", "2"]
      }
    }
    return lines
  }

  /// The answers as they are kept, without what hangs on the clock.
  private func rows(_ scratch: Scratch) throws -> [String] {
    let file = try ProgressFile(
      path: scratch.path("progress.sqlite"), now: Moment(milliseconds: 1_795_500_000_000), readOnly: true)
    return try file.load().reviews.map {
      "\($0.item) \($0.revision) \($0.day) \($0.kind) \($0.grade) \($0.answer) \(String(describing: $0.confidence)) "
        + "\($0.options) \($0.mode) \($0.draw) \(String(describing: $0.isRight)) \($0.isUndone)"
    }
  }

  /// The exam that is sat by keys in `ExamTests`, and written down there, comes out the same through a pipe.
  @Test func aWholeExamThroughAPipeIsTheOneOnTheScreen() throws {
    let first = try Scratch()
    try ExamProgram.install(in: first)
    #expect(try ExamProgram.talk("exam", "--preset", "full", "--seed", "2026", typing: [""], in: first).status == 0)
    let id = try #require(try ExamProgram.exams(in: first).last).id
    let done = try ExamProgram.run("exam", "--show", String(id.prefix(18)), "--json", in: first)
    let sheet = try ExamProgram.decode(ExamProgram.Sheet.self, done)

    let sat = try Scratch()
    try ExamProgram.install(in: sat)
    let lines = [""] + sheet.questions.map(line) + ["e", "y"]
    let talk = try ExamProgram.talk("exam", "--preset", "full", "--seed", "2026", "--plain", typing: lines, in: sat)
    #expect(talk.status == 0, "\(talk.errors)")
    #expect(!talk.output.contains("\u{1B}"))
    #expect(talk.output.contains("\nHanded in.\n"))
    #expect(Kept.difference(try ExamTests.report(sat), "full-exam.json") == nil)
  }

  /// What is typed to a question: the same as by keys there.
  private func line(_ question: ExamProgram.Sheet.Question) -> String {
    let number = Int(question.item.suffix(2)) ?? 0
    let place = number + (Int(question.item.dropFirst().prefix(3)) ?? 0)
    let kind = ExamBank.kinds[number % ExamBank.kinds.count]
    var words = place % 9 == 0 ? [] : answer(kind, question.shuffle, isRight: place % 4 != 0)
    let isBlank = words.isEmpty
    if place % 10 == 3 { words.append("f") }
    words.append(isBlank ? "next" : place % 6 == 5 ? "guess" : place % 5 == 1 ? "sure" : "maybe")
    return words.joined(separator: " ")
  }

  private func answer(_ kind: String, _ shuffle: [Int], isRight: Bool) -> [String] {
    func row(_ option: Int) -> String { "\((shuffle.firstIndex(of: option) ?? 0) + 1)" }
    let keys = kind == "multi" ? 2 : 1
    switch kind {
    case "number": return [isRight ? "42" : "7"]
    case "order", "match": return isRight ? [0, 1, 2].map(row) : [2, 1, 0].map(row)
    default:
      let rows = shuffle.indices.filter { (shuffle[$0] < keys) == isRight }.prefix(keys)
      return rows.map { "\($0 + 1)" }
    }
  }

  @Test func whateverIsPipedInNothingSteersTheTerminal() throws {
    var bytes = Data("s\r\n1 \u{1B}[31m\n".utf8) + Data([0xFF, 0xC3, 0x28, 0x00, 0x9B, 0x0A])
    bytes += Data(repeating: 0x61, count: 100_000) + Data("\n\u{202E}?\n".utf8)
    let done = try Program.talk([], typing: bytes, in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("That line was too long, and nothing was done."))
    #expect(!done.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x7F..<0xA0 ~= $0.value })
    #expect(done.output.hasSuffix("Everything is kept.\n"))
  }

  @Test func onATerminalThatOnlyPrintsAPromptWaits() throws {
    let terminal = try Tmux.withProgram(environment: ["TERM": "dumb"])
    try terminal.start()
    try terminal.wait("the prompt") {
      try terminal.bottomRow.hasPrefix("A number or a letter") || terminal.screen.contains("? help:")
    }
    try terminal.enter("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.log.contains("Everything is kept."))
    #expect(!terminal.log.contains("\u{1B}"))
  }

  @Test func aFileThatAnotherOneHasIsAFailureForAPipe() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    let done = try Program.talk("study", typing: ["1"], in: terminal.scratch)
    #expect(done.status == 1)
    #expect(done.errors.contains("another bedrill"))
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  /// Where the locale or the option says ASCII, what is no ASCII is told by what looks like it.
  @Test(arguments: [([], "C", "cafe"), (["--ascii"], Tmux.locale, "cafe"), ([], Tmux.locale, "caf\u{E9}")])
  func onlyASCIIIsPrintedWhereNothingElseIsShown(options: [String], locale: String, word: String) throws {
    let lines = Data("b\ncaf\u{E9}\n/small\n1\n".utf8)
    let done = try Program.talk(options + ["--plain"], typing: lines, in: scratch, environment: ["LC_ALL": locale])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("Browse. 0 items with: \(word)."))
    // Quotes and dashes of the bank, too.
    #expect(done.output.contains("It says so - doesn't it?") == (word == "cafe"))
    #expect(done.output.utf8.allSatisfy { $0 < 0x80 } == (word == "cafe"))
  }

  /// An exam that is broken off is left as by its key: what is answered is kept, and a clock that may stop does.
  @Test(arguments: [
    ("--practice", "The exam is paused with", "C-c", 130), ("", "The clock of the exam runs on", "C-c", 130),
    ("--practice", "The exam is paused with", "TERM", 143),
  ])
  func anExamThatIsBrokenOffIsKept(clock: String, sentence: String, ending: String, code: Int32) throws {
    let terminal = try Tmux.withExams()
    try terminal.start("", "exam --questions 2 --objective 3.1 \(clock) --plain")
    // What is typed before the prompt stands there does not count.
    try terminal.waitFor("enter begin")
    try terminal.enter("")
    try terminal.waitFor("f flag")
    try terminal.enter("f")
    try terminal.waitFor("Flagged.")
    if ending == "TERM" {
      #expect(kill(terminal.program, SIGTERM) == 0)
    } else {
      try terminal.press(ending)
    }
    #expect(try terminal.waitForEnd() == code)
    #expect(try terminal.screen.contains(sentence))
    #expect(try terminal.screen.contains("Everything is kept."))
    let exam = try #require(try ExamProgram.exams(in: terminal.scratch).first)
    #expect(exam.state == "running")
    if clock == "--practice" {
      #expect(try ExamProgram.exams(in: terminal.scratch).first?.minutesUsed == exam.minutesUsed)
    }
    // It goes on with the question that was open, as it was left.
    let talk = try ExamProgram.talk("exam", "--plain", typing: ["", ""], in: terminal.scratch)
    #expect(talk.output.contains("Question 1 of 2") && talk.output.contains("Flagged."), "\(talk.output)")
  }

  /// A pipe that nobody reads does not hold a program that is asked to end.
  @Test func aPipeThatNobodyReadsHoldsNobody() throws {
    let terminal = try Tmux.withProgram()
    let line = "yes '?' | sh b --plain | (read first; echo going; sleep 60)"
    try terminal.enter(line)
    try terminal.waitFor("\ngoing")
    let program = terminal.program
    // The pipe is full when the program has not moved for a while.
    var (last, looks) = ("", 0)
    try terminal.wait("a program that waits for its reader") {
      let now = try Command("/bin/ps", ["-o", "stat=,time=", "-p", "\(program)"]).output
      looks = now == last && now.hasPrefix("S") ? looks + 1 : 0
      last = now
      return looks > 20
    }
    #expect(kill(program, SIGTERM) == 0)
    try terminal.wait("the end of the program") {
      try Command("/bin/ps", ["-o", "stat=", "-p", "\(program)"]).output.isEmpty
    }
  }
}
