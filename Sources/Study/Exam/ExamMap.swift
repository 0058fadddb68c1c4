import Canvas
import Practice
import QuestionBank

/// The questions of an exam at a world, and where on it the learner is.
struct ExamMap: Equatable, Sendable {
  /// The question that the cursor is on, from 0.
  private(set) var cursor: Int
  /// Digits typed so far.
  private var typed = ""

  init(at cursor: Int) { self.cursor = cursor }

  enum Command: Equatable, Sendable {
    case left, right, up, down, first, last
    case digit(Int)
    case erase, open, blank, flagged, submit, back
  }

  static let keys = KeyTable<Command>(opening + numbers + others)

  private static let opening: [KeyTable<Command>.Row] = [
    .init([.enter], "enter", "open", rank: 1, help: "Go to the question under the cursor.", .open)
  ]

  private static let numbers: [KeyTable<Command>.Row] = .each(
    Key.all("0123456789"), "0-9", "number", rank: 9, help: "Type the number of a question."
  ) { .digit($0) }

  private static let others: [KeyTable<Command>.Row] = [
    .init([.right], "arrows", "move", rank: 6, help: "Move on the map.", .right),
    .init([.left], "left", "left", help: "Go to the question before.", .left),
    .init(Motion.down.keys, "down", "down", help: "Go a row down.", .down),
    .init(Motion.up.keys, "up", "up", help: "Go a row up.", .up),
    .init([.home, .pageUp], "home", "first", help: "Go to the first question.", .first),
    .init([.end, .pageDown], "end", "last", help: "Go to the last question.", .last),
    .init([.backspace], "backspace", "erase", help: "Erase a digit.", .erase),
    .init(Key.all("b"), "b", "blank", rank: 7, help: "Go to the next question without a whole answer.", .blank),
    .init(.flag, "flagged", rank: 8, help: "Go to the next flagged question.", .flagged),
    .init(Key.all("e"), "e", "hand in", rank: 4, help: "Hand the exam in; you are asked once.", .submit),
    .init(
      Binding.map.keys + Binding.back.keys + Binding.leave.keys, Binding.map.name, "back", rank: 2,
      help: "Go back to the question.", .back),
  ]

  /// Columns of a question on the map.
  private static let cell = 7

  static func columns(_ size: Size) -> Int { max(1, (Page.width(size) - 2) / cell / 5 * 5) }

  /// Moves the cursor; a place that is not there changes nothing.
  mutating func perform(_ command: Command, _ attempt: Attempt, _ context: inout Context) {
    let (before, place) = (typed, cursor)
    typed = ""
    let width = ExamMap.columns(context.size)
    switch command {
    case .left: go(cursor - 1, attempt)
    case .right: go(cursor + 1, attempt)
    case .up: go(cursor - width, attempt)
    case .down: go(cursor + width, attempt)
    case .first: go(0, attempt)
    case .last: go(attempt.entries.count - 1, attempt)
    case .digit(let digit): type(before + String(digit), attempt)
    case .erase: type(String(before.dropLast()), attempt)
    case .blank: goNext(ExamMap.open(attempt, context.profile.bank), "Every question is answered.", &context)
    case .flagged: goNext(ExamMap.flagged(attempt), "No question is flagged.", &context)
    case .open, .submit, .back: return
    }
    if cursor == place, typed.isEmpty, before.isEmpty, context.message == nil {
      context.message = "That leads to no other question."
    }
  }

  private mutating func go(_ place: Int, _ attempt: Attempt) {
    if attempt.entries.indices.contains(place) { cursor = place }
  }

  private mutating func type(_ digits: String, _ attempt: Attempt) {
    // Digits that lead nowhere begin anew.
    let last = String(digits.suffix(1))
    typed = [digits, last, ""].first { $0.isEmpty || Int($0).map { 1...attempt.entries.count ~= $0 } ?? false } ?? ""
    if let number = Int(typed) { cursor = number - 1 }
  }

  private mutating func goNext(_ places: [Int], _ none: String, _ context: inout Context) {
    if let next = places.first(where: { $0 > cursor }) ?? places.first { cursor = next } else { context.message = none }
  }

  /// Questions without a whole answer.
  static func open(_ attempt: Attempt, _ bank: Bank) -> [Int] {
    attempt.entries.indices.filter { !isWhole($0, attempt, bank) }
  }

  static func flagged(_ attempt: Attempt) -> [Int] {
    attempt.entries.indices.filter { attempt.entries[$0].isFlagged }
  }

  /// Whether a question has an answer with all its parts.
  static func isWhole(_ place: Int, _ attempt: Attempt, _ bank: Bank) -> Bool {
    attempt.item(at: place, in: bank).map { $0.isWhole(attempt.entries[place].answer) }
      ?? attempt.entries[place].isAnswered
  }

  // MARK: Showing

  func page(_ attempt: Attempt, _ world: World) -> Page {
    var page = Page("Map")
    let bank = world.profile.bank
    let width = ExamMap.columns(world.size)
    page.blocks = [Paragraph(ExamMap.summary(attempt, bank), lead: "  "), .blank]
    for first in stride(from: 0, to: attempt.entries.count, by: width) {
      if first...(first + width - 1) ~= cursor { page.focus = page.blocks.count }
      let cells = (first..<min(first + width, attempt.entries.count)).map { cell($0, attempt, bank) }
      page.blocks.append(.row(cells.joined(), lead: "  "))
    }
    page.blocks += [
      .blank, .row("* answered   / half answered   . blank   ! flagged   > here", style: .dim, lead: "  "),
    ]
    if !typed.isEmpty { page.blocks.append(Paragraph("Go to question \(typed)_", lead: "  ")) }
    return page
  }

  private func cell(_ place: Int, _ attempt: Attempt, _ bank: Bank) -> String {
    let entry = attempt.entries[place]
    let mark = !entry.isAnswered ? "." : ExamMap.isWhole(place, attempt, bank) ? "*" : "/"
    let number = Text.padded("\(place + 1)", width: 3, alignRight: true)
    return "\(place == cursor ? ">" : " ")\(number)\(mark)\(entry.isFlagged ? "!" : " ") "
  }

  /// `12 of 65 answered, 1 half answered, 52 blank, 3 flagged.`
  static func summary(_ attempt: Attempt, _ bank: Bank) -> String {
    let begun = attempt.entries.indices.count { attempt.entries[$0].isAnswered && !isWhole($0, attempt, bank) }
    let counts = [(begun, "half answered"), (attempt.blanks.count, "blank"), (attempt.flagged, "flagged")]
    return "\(attempt.answered - begun) of \(attempt.entries.count) answered"
      + counts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined() + "."
  }
}
