import Foundation
import Practice
import QuestionBank
import Storage
import TestSupport
import Testing

/// What each command prints for scripts, of a bank and a log that never change: its names are a promise.
@Suite struct KeptDocumentTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try ExamProgram.install(in: scratch)
    try Data(Kept.prices.utf8).write(to: URL(fileURLWithPath: scratch.path("content/prices.csv")))
    try Learned.write(to: scratch)
  }

  static let commands: [(name: String, words: String)] = [
    ("due", "due"), ("learn", "learn"), ("stats", "stats"), ("weak", "weak"), ("plan", "plan"), ("report", "report"),
    ("exam-list", "exam --list"), ("exam-show", "exam --show 0"), ("check", "check small.yaml"), ("paths", "paths"),
    ("cost", "cost --scenario steady-load"), ("cost-compare", "cost --compare --requests 20k"),
    ("cost-ladder", "cost --ladder --months 12"), ("cost-models", "cost --models --model nova"),
    ("replay", "replay log.csv"), ("doctor", "doctor"), ("restore", "restore"),
    ("exam-preview", "exam --preview --questions 6"), ("config", "config"),
  ]

  @Test(arguments: commands) func everyDocumentIsAsItWasKept(name: String, words: String) throws {
    let parts = words.split(separator: " ").map { $0.contains(".") ? scratch.path(String($0)) : String($0) }
    let done = try Command(
      Program.path,
      parts + [
        "--json", "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now",
        "2026-11-24T12:00:00Z", "--seed", "1",
      ], environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
    #expect(done.errors == "")
    #expect(done.status == (name == "check" ? 3 : 0))
    let text = done.output.replacing(scratch.directory, with: "HOME")
    #expect(Kept.difference(Self.rounded(text), "\(name).json") == nil)
  }

  /// The last digits of a logarithm are those of the machine's profile.
  private static func rounded(_ text: String) -> String {
    text.replacing(/-?\d+\.\d{7,}(e-?\d+)?/) { match in
      let number = Double(match.output.0) ?? .nan
      return "\((number * 1e6).rounded() / 1e6)"
    }
  }
}

/// A learner's twelve days, an exam and a note.
private enum Learned {
  static let noon = Moment(milliseconds: 1_795_521_600_000)

  static func write(to scratch: Scratch) throws {
    let log = "card_id,review_time_ms,rating\na,1790000000000,3\n\"b \"\"x\"\"\",1790000000000,1\na,1790400000000,2\n"
    try Data(log.utf8).write(to: URL(fileURLWithPath: scratch.path("log.csv")))
    let small =
      "- id: e23401\n  rev: 1\n  type: choice\n  objective: 2.3.4\n  stem: Which?\n  options: [{ text: One }]\n"
    try Data(small.utf8).write(to: URL(fileURLWithPath: scratch.path("small.yaml")))
    let files = try ["exam.yaml", "concepts.yaml", "items.yaml"].map { name in
      Bank.File(
        path: name,
        text: try String(contentsOf: URL(fileURLWithPath: scratch.path("content/\(name)")), encoding: .utf8))
    }
    let bank = try #require(Bank.read(files).bank)
    let progress = try ProgressFile(path: scratch.path("progress.sqlite"), now: noon)
    for review in reviews(bank) { try progress.append(review) }
    try progress.save(exam(bank), adding: [])
    try progress.save(
      Settings(examDay: Day(noon, offset: 0) + 23, minutesPerDay: 20, suspended: ["e23401"]), at: noon)
    try progress.save(
      Note(
        id: "0192", time: noon, item: "e23400", revision: 1, shuffle: "2,0,1,3", answer: "0",
        words: "A tab\tand \"quotes\"."))
  }

  private static func reviews(_ bank: Bank) -> [Review] {
    let items = bank.items.filter { $0.kind == .choice }
    return (0..<160).map { number in
      let item = items[number * 7 % items.count]
      let time = Moment(milliseconds: noon.milliseconds + Int64(number / 14 - 11) * 86_400_000 + Int64(number) * 1000)
      let isRight = number % 5 > 1 || number > 120
      let confidence = Confidence.allCases[number % 3]
      return Review(
        id: Review.ID("r\(1000 + number)"), item: item.id, time: time, day: Day(time, offset: 0), kind: .choice,
        grade: Grading.grade(isRight: isRight, confidence: confidence), answer: .chosen([isRight ? 0 : 1]),
        confidence: confidence, options: 4, duration: 20_000)
    }
  }

  private static func exam(_ bank: Bank) throws -> Attempt {
    let request = ExamRequest(
      questions: 6, time: 600_000, scope: .items(["e23400", "e23401", "e23403", "e31100", "e31101", "e31103"]),
      guide: Guide(rawValue: "1.1")!)
    func at(_ seconds: Int64) -> (Moment) { Moment(milliseconds: noon.milliseconds - 3_600_000 + seconds * 1000) }
    var attempt = Attempt(
      id: "0190-exam", request: request, questions: try ExamPool(request, bank: bank).draw(seed: 7), budget: 600_000,
      seed: 7, at: tick(at(0)))
    attempt.open(at: tick(at(0)))
    for place in 0..<5 {
      let item = attempt.item(at: place, in: bank)
      if place % 2 == 0 { attempt.mark(.sure, at: tick(at(Int64(place) * 20))) }
      attempt.answer(
        item?.kind == .choice ? .chosen([place % 3]) : attempt.current.answer, struck: [],
        at: tick(at(Int64(place) * 20 + 15)))
      if place == 3 { attempt.flag(at: tick(at(75))) }
      attempt.move(to: place + 1, at: tick(at(Int64(place + 1) * 20)))
      attempt.open(at: tick(at(Int64(place + 1) * 20)))
    }
    attempt.submit(at: tick(at(200)), bank: bank)
    return attempt
  }

  private static func tick(_ moment: Moment) -> ClockReading {
    ClockReading(wall: moment, monotonic: moment.milliseconds)
  }
}
