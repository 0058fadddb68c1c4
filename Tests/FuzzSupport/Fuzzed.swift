import Canvas
import Practice
import Pricing
import QuestionBank
import Scheduling
import Study

@testable import Storage

/// What comes from outside, each as bytes that may be anything: the fuzzers find such bytes, and the tests keep those
/// that once did harm.
public enum Fuzzed: String, CaseIterable, Sendable {
  case bank, prices, log, keys, rows

  /// Takes the bytes as the program would; whatever they are, it comes back.
  public func take(_ bytes: [UInt8]) {
    switch self {
    case .bank: Fuzzed.takeBank(bytes)
    case .prices: Fuzzed.takePrices(bytes)
    case .log: Fuzzed.takeLog(bytes)
    case .keys: Fuzzed.takeKeys(bytes)
    case .rows: Fuzzed.takeRows(bytes)
    }
  }

  /// A bank in which one file, by the first byte, has the text that follows.
  private static func takeBank(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let name = FuzzBank.names[Int(first) % FuzzBank.names.count]
    let files = FuzzBank.files(name, String(decoding: bytes.dropFirst(), as: UTF8.self))
    let (bank, findings) = Bank.read(files)
    for finding in findings { check(Text.spelledOut(finding.description)) }
    guard let bank else { return }
    for finding in Lint.findings(in: bank, files: files, today: "2026-11-24", minimums: .bundled) {
      check(Text.spelledOut(finding.description))
    }
    for item in bank.items {
      let drawn = item.drawn(seed: UInt64(first))
      _ = Text.wrap(drawn.prompt, width: 60)
      _ = Grading.guessRate(drawn)
    }
    _ = CoverageTable(bank).text
    let profile = Profile(bank: bank)
    _ = profile.today(on: today)
  }

  private static func takePrices(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (list, findings) = PriceList.read(text, file: "prices.csv")
    for finding in findings { check(Text.spelledOut("\(finding)")) }
    for model in list.choices {
      for meter in list.meters(of: model.id) { check(Text.spelledOut(list[model.id, meter]?.text ?? "")) }
      guard let workload = try? Workload(requests: 1000, input: 1500, output: 300) else { continue }
      for (_, result) in Estimate.all(workload, model: model, prices: list) { _ = "\(result)" }
    }
    for field in text.split(maxSplits: 20, whereSeparator: { ",\n".contains($0) }) {
      _ = TypedNumber.answer(String(field), unit: "million tokens")
      _ = try? TypedNumber.parse(String(field))
      _ = Money(String(field))
    }
  }

  /// A review log, in two pieces.
  private static func takeLog(_ bytes: [UInt8]) {
    var reading = ReplayLog.Reading()
    let half = bytes.count / 2
    guard (try? reading.read(bytes[..<half])) != nil, (try? reading.read(bytes[half...])) != nil,
      let log = try? reading.finish()
    else { return }
    var course = Replay.Course(scheduler: Scheduler())
    for entry in log.entries {
      let line = course.take(entry, on: Day(entry.time, offset: 0))
      precondition(line.state.stability.isFinite && line.interval > 0, "a memory is a number")
    }
  }

  /// Keys and times, in the order in which they come.
  private static func takeKeys(_ bytes: [UInt8]) {
    var size = Size.usual
    var app = App(seed: UInt64(bytes.first ?? 0), size: size)
    var now = Now(Moment(milliseconds: 1_795_521_600_000))
    _ = app.update(.loaded(Profile(bank: FuzzBank.bank)), at: now)
    for byte in bytes.dropFirst().prefix(400) {
      now = Now(now.moment + Int64(byte) * 100)
      switch byte {
      case 128..<160:
        size = Size(width: Int(byte - 128) * 4, height: Int(byte - 128))
        _ = app.update(.resized(size), at: now)
      case 160...255: _ = app.update(.ticked, at: now)
      default: _ = app.update(.key(key(byte)), at: now)
      }
      let frame = app.view(at: now)
      precondition(frame.width == size.width && frame.height == size.height, "a frame fills its window")
    }
  }

  private static func key(_ byte: UInt8) -> Key {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    ]
    if byte < 32 { return named[Int(byte) % named.count] }
    return .character(Character(Unicode.Scalar(byte)))
  }

  /// Rows of a progress file, one a line, and all that follows from them.
  private static func takeRows(_ bytes: [UInt8]) {
    let now = Moment(milliseconds: 1_795_521_600_000)
    var snapshot = Snapshot()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if let (table, values) = Line.read(line) { snapshot.add(table, values, now: now) }
    }
    snapshot = snapshot.united(now: now)
    let profile = Profile(
      bank: FuzzBank.bank, reviews: snapshot.correctedReviews,
      attempts: snapshot.attempts.compactMap { try? Attempt(document: $0.document) }, settings: snapshot.chosen)
    let today = profile.today(on: today)
    _ = profile.report(today)
    _ = Statistics(profile, on: today.day)
    _ = WeakTopics(profile, on: today.day)
    _ = StudyHistory(profile, on: today.day)
    for attempt in profile.attempts { _ = ExamScore(attempt) }
    for line in snapshot.lines { precondition(Line.read(line.line) != nil, "what is written is read") }
  }

  private static let today = Day(20_782)

  /// What is printed steers no terminal.
  private static func check(_ text: String) {
    precondition(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }, "text is printable")
  }
}
