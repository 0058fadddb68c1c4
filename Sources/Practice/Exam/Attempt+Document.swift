import Numerics
import QuestionBank

/// Why the text of an attempt cannot be read.
public enum AttemptFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is not what was written.
  case damaged
  /// It was written by a later bedrill.
  case newer(Int)

  public var description: String {
    switch self {
    case .damaged: "what was kept of it is damaged. A backup may still have it whole: bedrill doctor."
    case .newer(let version): "it was kept by a newer bedrill (form \(version)). Install that one to open it."
    }
  }
}

extension Attempt {
  /// The form of the text below; raised when it changes.
  static let form = 2

  /// The attempt as text, in JSON: its form, a checksum of what follows, and a line for itself, its clock and each
  /// of its questions.
  public var document: String {
    let lines = [head, clockLine] + entries.map(\.line)
    let quoted = (["bedrill \(Attempt.form)", Attempt.checksum(lines)] + lines).map { "\"\($0)\"" }
    return "[" + quoted.joined(separator: ",\n") + "]"
  }

  /// Reads what `document` wrote, now or in the form before, which had no names.
  ///
  /// - Parameter names: the options and the prompts of an item of a revision by their places then, for that form.
  public init(
    document: String, names: (Item.ID, Int) -> (options: [String], prompts: [String])? = { _, _ in nil }
  ) throws(AttemptFailure) {
    guard document.utf8.first == UInt8(ascii: "["), document.utf8.last == UInt8(ascii: "]") else { throw .damaged }
    // Nothing that is written has a quotation mark, a bracket or a backslash in it.
    let quoted = document.dropFirst().dropLast().split(separator: ",\n", omittingEmptySubsequences: false)
    let lines = quoted.map { String($0.dropFirst().dropLast()) }
    guard quoted.allSatisfy({ $0.count >= 2 && $0.first == "\"" && $0.last == "\"" }), let first = lines.first,
      first.hasPrefix("bedrill "), let form = Int(first.dropFirst(8))
    else { throw .damaged }
    guard form >= 1 else { throw .damaged }
    guard form <= Attempt.form else { throw .newer(form) }
    guard lines.count > 4, lines[1] == Attempt.checksum(Array(lines[2...])),
      let attempt = Attempt(Array(lines[2...]), form: form, names: names)
    else { throw .damaged }
    self = attempt
  }

  private static func checksum(_ lines: [String]) -> String {
    String(lines.reduce(0) { ($0 &* 31) &+ SeededGenerator.seed($1) }, radix: 16)
  }

  // MARK: Lines

  private var head: String {
    Fields.line([
      id, name, String(seed), guide.rawValue, isPractice ? "practice" : "timed", prediction.map(String.init) ?? "",
      String(started.milliseconds), String(position), state.rawValue, ended.map { String($0.milliseconds) } ?? "",
    ])
  }

  private var clockLine: String {
    Fields.line([
      String(clock.budget), String(clock.spent), String(clock.last.wall.milliseconds), String(clock.last.monotonic),
      clock.last.boot, clock.isPaused ? "paused" : "runs",
    ])
  }

  private init?(
    _ lines: [String], form: Int, names: (Item.ID, Int) -> (options: [String], prompts: [String])?
  ) {
    guard let head = Fields.read(lines[0], count: 10), let seed = UInt64(head[2]), let guide = Guide(rawValue: head[3]),
      ["practice", "timed"].contains(head[4]),
      let prediction = Fields.optional(head[5], read: { Int($0).flatMap { 0...100 ~= $0 ? $0 : nil } }),
      let started = Fields.moment(head[6]), let position = Int(head[7]), let state = State(rawValue: head[8]),
      let ended = Fields.optional(head[9], read: Fields.moment), let clock = ExamClock(line: lines[1])
    else { return nil }
    let entries = lines[2...].compactMap { Entry(line: $0, form: form, names: names) }
    guard entries.count == lines.count - 2, entries.indices.contains(position), (state == .running) == (ended == nil)
    else { return nil }
    self.init(
      id: head[0], name: head[1], seed: seed, guide: guide, isPractice: head[4] == "practice", prediction: prediction,
      started: Moment(milliseconds: started), clock: clock, entries: entries, position: position, state: state,
      ended: ended.map(Moment.init(milliseconds:)))
  }
}

extension ExamClock {
  fileprivate init?(line: String) {
    guard let fields = Fields.read(line, count: 6), let budget = Fields.time(fields[0]),
      let spent = Fields.time(fields[1]), let wall = Fields.moment(fields[2]), let monotonic = Fields.time(fields[3]),
      budget > 0, spent >= 0, ["paused", "runs"].contains(fields[5])
    else { return nil }
    self.init(
      budget: budget, spent: spent,
      last: ClockReading(wall: Moment(milliseconds: wall), monotonic: monotonic, boot: fields[4]),
      isPaused: fields[5] == "paused")
  }
}

extension Attempt.Entry {
  fileprivate var line: String {
    Fields.line([
      item.rawValue, String(revision), String(draw), Fields.numbers(shuffle), isScored ? "scored" : "unscored",
      answer.text, given.map(\.text).joined(separator: ";"), Fields.numbers(struck.sorted()),
      isFlagged ? "flagged" : "", confidence?.rawValue ?? "", String(time),
      isRight.map { $0 ? "right" : "wrong" } ?? "", names.joined(separator: ","), prompts.joined(separator: ","),
    ])
  }

  fileprivate init?(line: String, form: Int, names: (Item.ID, Int) -> (options: [String], prompts: [String])?) {
    guard let fields = Fields.read(line, count: form == 1 ? 12 : 14), let revision = Int(fields[1]),
      let draw = UInt64(fields[2]),
      let shuffle = Fields.numbers(fields[3]), let isScored = ["scored": true, "unscored": false][fields[4]],
      let answer = Answer(text: fields[5]), let struck = Fields.numbers(fields[7]),
      ["flagged", ""].contains(fields[8]),
      let confidence = Fields.optional(fields[9], read: { Confidence(rawValue: $0) }),
      let time = Fields.time(fields[10]), 0...Int64(Review.longest) ~= time,
      let isRight = Fields.optional(fields[11], read: { ["right": true, "wrong": false][$0] })
    else { return nil }
    let texts = fields[6].split(separator: ";")
    let given = texts.compactMap { Answer(text: String($0)) }
    guard given.count == texts.count else { return nil }
    let known = form == 1 ? names(Item.ID(fields[0]), revision) : (Fields.words(fields[12]), Fields.words(fields[13]))
    self.init(
      item: Item.ID(fields[0]), revision: revision, draw: draw, shuffle: shuffle, names: known?.options ?? [],
      prompts: known?.prompts ?? [], isScored: isScored, answer: answer,
      given: given, struck: Set(struck), isFlagged: fields[8] == "flagged", confidence: confidence, time: time,
      isRight: isRight)
  }
}

/// Fields of a line: words between blanks, whatever is not plain written as `%` and two digits a byte.
private enum Fields {
  static func line(_ fields: [String]) -> String { fields.map(escaped).joined(separator: " ") }

  static func read(_ line: String, count: Int) -> [String]? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let fields = words.compactMap(unescaped)
    return words.count == count && fields.count == count ? fields : nil
  }

  /// Nil where the text is no such value; a value of nil where it is empty.
  static func optional<Value>(_ text: String, read: (String) -> Value?) -> Value?? {
    text.isEmpty ? .some(nil) : read(text).map { .some($0) }
  }

  /// Milliseconds, small enough that sums of them stay whole numbers.
  static func time(_ text: String) -> Int64? {
    Int64(text).flatMap { (-(1 << 53)...(1 << 53)).contains($0) ? $0 : nil }
  }

  /// Milliseconds of a day in the calendar.
  static func moment(_ text: String) -> Int64? {
    Int64(text).flatMap { Moment.range.contains($0) ? $0 : nil }
  }

  static func words(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }

  static func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

  static func numbers(_ text: String) -> [Int]? {
    let words = text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    return numbers.count == words.count ? numbers : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    return text.utf8.reduce(into: "") { result, byte in
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  private static func unescaped(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text.utf8.allSatisfy(isPlain) ? String(text) : nil }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        guard isPlain(byte) else { return nil }
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
