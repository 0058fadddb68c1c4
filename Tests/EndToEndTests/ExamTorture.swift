import Foundation
import Numerics
import Practice
import Storage

/// An exam of 65 questions with four options each, in which the program is killed while keys rain down on it.
struct ExamTorture {
  private let terminal: Tmux
  private var random: SeededGenerator
  private var id: String?
  /// The answers on the disk after the last kill, by the number of the question.
  private var known: [Int: String] = [:]

  private(set) var faults: [String] = []
  private(set) var kills = 0
  /// Answers of which the frame had been drawn, and answers that were kept although no frame showed them yet.
  private(set) var drawn = 0
  private(set) var ahead = 0
  /// Answers that are not as they were drawn, and files with something wrong in them.
  private(set) var lost = 0
  private(set) var unsound = 0
  /// Kills that came before the last key was taken.
  private(set) var amid = 0
  /// The farthest that the clock on the screen was from the true one, in seconds.
  private(set) var clockError = 0.0

  private static let questions = 65
  private static let minutes = 600

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    terminal = try Tmux.withExams(kinds: ["choice"])
  }

  /// Keys sent at once: a digit that answers each of some questions in a row, and `n`.
  private struct Burst {
    var first: Int
    var digits: [Int]
    var keys: [String]
    var last: Int { first + digits.count }
    func digit(_ number: Int) -> Int? { first..<last ~= number ? digits[number - first] : nil }
  }

  /// Starts the program, lets it answer, kills it at a random moment, and looks at what is left.
  mutating func strike() throws {
    try start()
    let burst = burst(from: try place(terminal.rows) ?? 1)
    try terminal.press(burst.keys)
    usleep(UInt32(random.next() % 200_000))
    let program = terminal.program
    kill(program, SIGKILL)
    try terminal.wait("the death of the program") { kill(program, 0) != 0 }
    kills += 1
    let screen = try terminal.settledScreen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try rest()
    try check(burst, screen)
  }

  // MARK: The program

  /// Starts the program in such a way that nothing is written over its last frame, and goes into the room.
  private mutating func start() throws {
    try? FileManager.default.removeItem(atPath: terminal.scratch.path("rested"))
    let options = id == nil ? "--questions \(Self.questions) --minutes \(Self.minutes) --seed 5" : ""
    let after = #"read x; stty sane; printf "\033[?1049l\033[?25h"; echo > ~/rested"#
    try terminal.enter("sh -c 'sh b exam \(options); \(after)' 2>~/complaint")
    try terminal.wait("the way into the room") {
      try terminal.screen.contains(id == nil ? "> Begin" : "> Go on") && terminal.bottomRow.contains("enter")
    }
    try terminal.press("Enter")
    let before = Date.now
    var rows: [String] = []
    try terminal.wait("a question") {
      rows = try terminal.rows
      return place(rows) != nil && rows.contains { $0.contains("next") && $0.contains("choose") }
    }
    if let id { try checkClock(rows, id, between: before, and: .now) }
  }

  /// Lets the shell have its terminal back.
  private func rest() throws {
    try terminal.press("C-j")
    try terminal.wait("the shell") { FileManager.default.fileExists(atPath: terminal.scratch.path("rested")) }
  }

  private mutating func burst(from place: Int) -> Burst {
    let digits = (0..<(3 + Int(random.next() % 10))).map { _ in 1 + Int(random.next() % 4) }
    let isNearEnd = place + digits.count >= Self.questions
    let keys = digits.flatMap { ["\($0)"] + (random.next() % 3 == 0 ? ["f"] : []) + ["n"] }
    return Burst(first: isNearEnd ? 1 : place, digits: digits, keys: (isNearEnd ? ["o", "1", "Enter"] : []) + keys)
  }

  // MARK: The screen

  private func place(_ rows: [String]) -> Int? {
    (rows.first?.firstMatch(of: #/Exam · (\d+) of 65 /#)?.output.1).flatMap { Int($0) }
  }

  /// The digit of the option that the screen shows as chosen, if the frame is whole: all its parts name the item.
  private func chosen(_ rows: [String], _ item: String) -> Int? {
    guard rows.contains(where: { $0.contains("Asked is \(item):") }) else { return nil }
    let marked = rows.compactMap { $0.firstMatch(of: #/^ *> (\d)  (?:right|wrong) \w+ (e\d+)$/#)?.output }
    return marked.count == 1 && marked[0].2 == item ? Int(marked[0].1) : nil
  }

  // MARK: Checking

  private mutating func check(_ burst: Burst, _ screen: [String]) throws {
    let path = terminal.scratch.path("progress.sqlite")
    let problems = try ProgressFile(path: path, now: Moment(milliseconds: 0), readOnly: true).problems()
    unsound += problems.isEmpty ? 0 : 1
    faults += problems.map { "kill \(kills): the file: \($0)" }
    if id == nil { id = try ExamProgram.exams(in: terminal.scratch).first?.id }
    guard let id else {
      faults.append("kill \(kills): the exam is not there")
      return
    }
    let sheet = try ExamProgram.sheet(id, in: terminal.scratch)
    let shown = place(screen).flatMap { burst.first...burst.last ~= $0 ? $0 : nil }
    amid += shown == burst.last ? 0 : 1
    for question in sheet.questions {
      let before = known[question.number] ?? ""
      let planned = burst.digit(question.number).map { "c\(question.shuffle[$0 - 1])" }
      let isSeen = shown.map { burst.first..<$0 ~= question.number } ?? false
      let seen = question.number == shown ? chosen(screen, question.item).map { "c\(question.shuffle[$0 - 1])" } : nil
      let needed = isSeen ? planned : seen
      let isRight = needed.map { $0 == question.answer || $0 == before && planned == question.answer }
      if isRight ?? [before, planned].contains(question.answer) {
        drawn += needed == nil ? 0 : 1
        ahead += needed == nil && planned == question.answer && before != question.answer ? 1 : 0
      } else {
        lost += 1
        faults.append(
          "kill \(kills), question \(question.number): \(question.answer) is kept, before it was \(before), typed was "
            + "\(planned ?? "nothing"), drawn was \(needed ?? "nothing")")
      }
      known[question.number] = question.answer
    }
    if let shown, !(shown...burst.last ~= sheet.position) {
      faults.append("kill \(kills): question \(shown) was drawn, \(sheet.position) is kept")
    }
  }

  /// Compares the clock of the first frame with the true one: drawn at some time between two.
  private mutating func checkClock(_ rows: [String], _ id: String, between: Date, and: Date) throws {
    guard let exam = try ExamProgram.exams(in: terminal.scratch).first(where: { $0.id == id }),
      let match = rows[0].firstMatch(of: #/(\d+):(\d\d):(\d\d) left/#)?.output,
      let hours = Int(match.1), let minutes = Int(match.2), let seconds = Int(match.3)
    else {
      faults.append("kill \(kills): no clock in \(rows.first ?? "")")
      return
    }
    let shown = Double(hours * 3600 + minutes * 60 + seconds)
    let end = try exam.beginning.addingTimeInterval(Double(Self.minutes * 60))
    // A second that has begun counts as a whole one.
    let least = end.timeIntervalSince(and).rounded(.up)
    let most = end.timeIntervalSince(between).rounded(.up)
    let error = shown < least ? shown - least : max(0, shown - most)
    clockError = max(clockError, abs(error))
    if abs(error) > 1 { faults.append("kill \(kills): the clock is off by \(error) s") }
  }

  /// What came of it, in words.
  var figures: String {
    """
    # Killing the program in an exam

    `make torture` sits an exam in a terminal, sends keys faster than they can be drawn, kills the program with SIGKILL
    at a random moment, and compares what the last frame showed with what is on the disk. Last run:

    | what | figure |
    | --- | --- |
    | kills | \(kills) |
    | of them before the last key was taken | \(amid) |
    | answers whose frame was drawn, all of them on the disk | \(drawn) |
    | answers on the disk before their frame was drawn | \(ahead) |
    | answers lost | \(lost) |
    | farthest that the clock was off after a start, in seconds | \(clockError) |
    | files that were not whole (`PRAGMA integrity_check`, and every row read) | \(unsound) |

    """
  }
}
