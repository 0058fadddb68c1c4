import Foundation
import Testing

/// The program with the bank of the exams, and what it says of them from outside.
enum ExamProgram {
  static func install(in scratch: Scratch, kinds: [String] = ExamBank.kinds) throws {
    try ExamBank.write(to: scratch.path("content"), kinds: kinds)
    let words = options(in: scratch).map { "'\($0)'" }.joined(separator: " ")
    let script = "echo $$ > ~/pid\nexec '\(Program.path)' \"$@\" \(words)\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: scratch.path("b")))
  }

  private static func options(in scratch: Scratch) -> [String] {
    ["--data", scratch.path("progress.sqlite"), "--content", scratch.path("content")]
  }

  /// Types lines into the program, and nobody looks.
  static func talk(_ arguments: String..., typing lines: [String], in scratch: Scratch) throws -> Command {
    try Command(
      Program.path, arguments + options(in: scratch),
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TERM": "xterm-256color", "TZ": "UTC"],
      input: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Runs the program to its end, without a terminal.
  static func run(_ arguments: String..., in scratch: Scratch) throws -> Command {
    try Command(
      Program.path, arguments + options(in: scratch),
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TERM": "xterm-256color", "TZ": "UTC"])
  }

  /// What the program says of its exams, the oldest first.
  static func exams(in scratch: Scratch) throws -> [Exam] {
    let done = try run("exam", "--list", "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    return try decode(List.self, done).exams
  }

  /// The answers of an exam as they are on the disk.
  static func sheet(_ id: String, in scratch: Scratch) throws -> Sheet {
    let done = try run("exam", "--show", id, "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    return try decode(Sheet.self, done)
  }

  static func decode<Value: Decodable>(_: Value.Type, _ done: Command) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Value.self, from: Data(done.output.utf8))
  }

  private struct List: Decodable { var exams: [Exam] }

  struct Exam: Decodable {
    var id, state, started: String
    var ended: String?
    var questions, answered: Int
    var minutesAllowed, minutesUsed: Double

    /// Seconds from its beginning to its end.
    var lasted: Double? {
      guard let ended else { return nil }
      return try? Date(ended, strategy: Self.format).timeIntervalSince(Date(started, strategy: Self.format))
    }

    /// When it began.
    var beginning: Date { get throws { try Date(started, strategy: Self.format) } }

    private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
  }

  struct Sheet: Decodable {
    var exam: Exam
    var position: Int
    var questions: [Question]
    struct Question: Decodable {
      var number: Int
      var item, answer: String
      var shuffle: [Int]
      var flagged: Bool
    }
  }
}

extension Tmux {
  /// A terminal with the program and the bank of the exams in it.
  static func withExams(kinds: [String] = ExamBank.kinds) throws -> Tmux {
    let terminal = try Tmux()
    try ExamProgram.install(in: terminal.scratch, kinds: kinds)
    return terminal
  }

  /// Begins an exam and waits for its first question.
  func begin(_ options: String) throws {
    try start("", "exam \(options)")
    try wait("the page before the exam") { try rows.contains { $0.contains("> Begin") } && bottomRow.contains("begin") }
    try press("Enter")
    try waitForQuestion(1)
  }

  /// Waits until a question of an exam is shown whole: its keys are drawn last.
  func waitForQuestion(_ number: Int) throws {
    try wait("question \(number)") {
      try rows.first?.contains("xam · \(number) of ") == true && bottomRow.contains("next")
    }
  }
}
