import Canvas
import Practice
import Pricing
import QuestionBank

/// A question as it lies before the learner: what is shuffled, what is marked, what is answered so far.
struct QuestionPane: Equatable, Sendable {
  let item: Item
  let scenario: String?
  /// The options, steps or responses in the order shown, by their positions in the bank's file.
  let shuffle: [Int]
  /// The row that the arrows are on: an option, a step, or a prompt of a match.
  var cursor: Int
  var answer: Answer
  var showsScenario: Bool
  /// What begins an exponent besides E; in an exam e hands in.
  var exponent: Character = "e"
  /// Options that the learner ruled out.
  var struck: Set<Int> = []

  init(_ item: Item, scenario: String? = nil, random: inout SeededGenerator) {
    self.item = item
    self.scenario = scenario
    showsScenario = scenario != nil
    cursor = 0
    switch item.body {
    case .card:
      shuffle = []
      answer = .recalled(.again)
    case .choice(let choice), .multi(let choice):
      shuffle = choice.options.indices.shuffled(using: &random)
      answer = .chosen([])
    case .order(let order):
      // Never shown in the right order.
      var steps = Array(order.all.indices)
      repeat {
        steps.shuffle(using: &random)
      } while steps.filter { $0 < order.steps.count } == Array(order.steps.indices)
      shuffle = steps
      answer = .ordered([])
    case .match(let match):
      shuffle = match.rights.indices.shuffled(using: &random)
      answer = .matched([:])
    case .number:
      shuffle = []
      answer = .number("")
    }
  }

  /// How many rows the arrows can be on.
  var rows: Int {
    if case .match(let match) = item.body { return match.pairs.count }
    return shuffle.count
  }

  // MARK: Answering

  enum Command: Equatable, Sendable {
    /// The option, step or response of this row.
    case pick(Int)
    /// A character of a number.
    case type(Character)
    case up, down, toggle, clear, scenario, strike
  }

  var keys: KeyTable<Command> {
    var rows: [KeyTable<Command>.Row] = []
    let digits = "1-\(max(1, shuffle.count))"
    let numbers = Key.all(String("123456789".prefix(shuffle.count)))
    func pick(_ word: String, _ help: String) -> [KeyTable<Command>.Row] {
      .each(numbers, digits, word, rank: 1, help: help) { .pick($0) }
    }
    switch item.body {
    case .card: break
    case .choice:
      rows += pick("choose", "Choose an option.")
      rows.append(.init(Key.all("x"), "x", "strike out", help: "Strike out an option, or take it back.", .strike))
    case .multi:
      rows += pick("mark", "Mark an option, or take the mark back.")
      rows.append(.init(Key.all(" "), "space", "mark", help: "Mark the option under the cursor.", .toggle))
      rows.append(.init(Key.all("x"), "x", "strike out", help: "Strike out an option, or take it back.", .strike))
    case .order:
      rows += pick("next step", "Put a step next, or take it out again.")
      rows.append(.init(Key.all(" "), "space", "next step", help: "Put the step under the cursor next.", .toggle))
      rows.append(.init([.backspace], "backspace", "take back", rank: 8, help: "Take the last step out.", .clear))
    case .match:
      rows += pick("pair", "Give the marked prompt this response.")
      rows.append(.init([.backspace], "backspace", "clear", rank: 8, help: "Clear the marked prompt.", .clear))
    case .number:
      let characters = Array(typeable)
      let help = "Type the number: 1234.5, 1.2e3, 200k, 33/2 will do."
      rows += .each(characters.map(Key.character), "0-9", "type", rank: 1, help: help) { .type(characters[$0]) }
      rows.append(.init([.backspace], "backspace", "erase", rank: 8, help: "Erase the last digit.", .clear))
    }
    if self.rows > 0 {
      rows.append(.init(Motion.down.keys, "down", "next line", help: "Go down; in a choice this chooses.", .down))
      rows.append(.init(Motion.up.keys, "up", "line before", help: "Go up; in a choice this chooses.", .up))
    }
    if scenario != nil {
      rows.append(.init(Key.all("s"), "s", "scenario", rank: 6, help: "Show or hide the scenario.", .scenario))
    }
    return KeyTable(rows)
  }

  mutating func perform(_ command: Command) {
    switch command {
    case .up: move(-1)
    case .down: move(1)
    case .pick(let row): pick(row)
    case .type(let character): type(character)
    case .toggle: mark(cursor)
    case .clear: clear()
    case .scenario: showsScenario.toggle()
    case .strike:
      if shuffle.indices.contains(cursor) {
        struck.formSymmetricDifference([shuffle[cursor]])
        if case .chosen(let options) = answer { answer = .chosen(options.subtracting(struck)) }
      }
    }
  }

  /// What is said to a number that no row has.
  func answer(to key: Key) -> String? {
    guard case .character(let digit) = key, digit.isWholeNumber, rows > 0 else { return nil }
    return "The numbers here are 1 to \(shuffle.count)."
  }

  private mutating func move(_ step: Int) {
    guard rows > 0 else { return }
    let isFresh = answer.isBlank && struck.isEmpty
    if case .choice = item.body {
      // The first arrow chooses where the cursor stands; the next ones move on.
      if !isFresh { cursor = (cursor + step + rows) % rows } else if step < 0 { cursor = rows - 1 }
      mark(cursor)
    } else {
      cursor = (cursor + step + rows) % rows
    }
  }

  private mutating func type(_ character: Character) {
    guard case .number(let digits) = answer, digits.count < 24 else { return }
    answer = .number(digits + String(character))
  }

  private mutating func pick(_ row: Int) {
    guard case .matched(var pairs) = answer else {
      cursor = row
      return mark(row)
    }
    let right = shuffle[row]
    for (left, other) in pairs where other == right { pairs[left] = nil }
    pairs[cursor] = right
    answer = .matched(pairs)
    if let open = (0..<rows).map({ (cursor + $0) % rows }).first(where: { pairs[$0] == nil }) { cursor = open }
  }

  private mutating func mark(_ row: Int) {
    guard shuffle.indices.contains(row) else { return }
    let option = shuffle[row]
    struck.remove(option)
    switch (item.body, answer) {
    case (.choice, _): answer = .chosen([option])
    case (_, .chosen(let options)): answer = .chosen(options.symmetricDifference([option]))
    case (_, .ordered(let steps)):
      answer = .ordered(steps.contains(option) ? steps.filter { $0 != option } : steps + [option])
    default: break
    }
  }

  private mutating func clear() {
    switch answer {
    case .number(let digits): answer = .number(String(digits.dropLast()))
    case .ordered(let steps): answer = .ordered(Array(steps.dropLast()))
    case .matched(var pairs):
      pairs[cursor] = nil
      answer = .matched(pairs)
    default: break
    }
  }

  /// What is still missing before the answer can be given; nil when it is whole.
  var missing: String? {
    switch (item.body, answer) {
    case (.choice, .chosen(let options)): return options.isEmpty ? "Choose an option first." : nil
    case (.multi(let choice), .chosen(let options)):
      let count = choice.keys.count
      return options.count == count
        ? nil
        : "Mark \(Words.count(count, "option")); \(options.isEmpty ? "none is" : "\(options.count) \(options.count == 1 ? "is" : "are")") marked."
    case (.order(let order), .ordered(let steps)):
      return steps.count == order.steps.count
        ? nil : "Put \(Words.count(order.steps.count, "step")) into order; so far \(steps.count)."
    case (.match(let match), .matched(let pairs)):
      return pairs.count == match.pairs.count
        ? nil : "Pair every prompt; \(Words.count(match.pairs.count - pairs.count, "prompt")) left."
    case (.number(let number), .number(let digits)):
      return TypedNumber.answer(digits, unit: number.unit).question(about: digits)
    default: return nil
    }
  }

  // MARK: Showing

  /// The question as paragraphs, and which of them the cursor is on.
  func blocks() -> (blocks: [Paragraph], focus: Int?) {
    var blocks: [Paragraph] = []
    if let scenario {
      if showsScenario {
        blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
      } else {
        blocks += [Paragraph("Scenario hidden; \(keys.label(.scenario)) shows it.", style: .dim, lead: "  | "), .blank]
      }
    }
    blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    var focus: Int?
    switch item.body {
    case .card: break
    case .choice(let choice), .multi(let choice):
      for (row, option) in shuffle.enumerated() {
        if row == cursor { focus = blocks.count }
        blocks.append(optionBlock(choice.options[option].text, row, option))
      }
    case .order(let order):
      blocks.append(
        Paragraph("\(Words.count(order.steps.count, "step")), from first to last.", style: .dim, lead: "  "))
      for (row, step) in shuffle.enumerated() {
        if row == cursor { focus = blocks.count }
        blocks.append(stepBlock(order.all[step].text, row, step))
      }
    case .match(let match):
      for (row, pair) in match.pairs.enumerated() {
        if row == cursor { focus = blocks.count }
        blocks += pairBlocks(pair.left, row, match)
      }
      blocks.append(.blank)
      let used = matched
      for (row, right) in shuffle.enumerated() {
        let isUsed = used.values.contains(right)
        blocks.append(
          Paragraph(
            match.rights[right], style: isUsed ? .dim : .plain, lead: "   \(isUsed ? "." : " ") \(row + 1)  ",
            leadStyle: .key))
      }
    case .number(let number):
      focus = blocks.count
      if case .number(let digits) = answer {
        blocks.append(Paragraph("\(digits)_ \(number.unit)", style: .strong, lead: "   Answer: "))
        if let meant = QuestionPane.meant(by: digits, number) {
          blocks.append(Paragraph("read as \(meant) \(number.unit)", style: .dim, lead: "           "))
        }
      }
    }
    return (blocks, focus)
  }

  /// What can be typed next of a number.
  private var typeable: String {
    guard case .number(let digits) = answer else { return "" }
    let signs =
      digits.last.map { "eE".contains($0) || $0.isNumber } == true ? TypedNumber.following : TypedNumber.leading
    return "0123456789" + signs.filter { $0 != "e" || exponent == "e" }
  }

  /// The number as it is understood, where it was written in another way.
  private static func meant(by digits: String, _ number: Number) -> String? {
    let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !isPlain, case .number(let value) = TypedNumber.answer(digits, unit: number.unit) else { return nil }
    return abs(value) < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  private var matched: [Int: Int] {
    if case .matched(let pairs) = answer { return pairs }
    return [:]
  }

  private func optionBlock(_ text: String, _ row: Int, _ option: Int) -> Paragraph {
    var isChosen = false
    if case .chosen(let options) = answer { isChosen = options.contains(option) }
    let isMulti = item.kind == .multi
    let here = isMulti ? row == cursor : isChosen
    let box = isMulti ? (isChosen ? "[x] " : "[ ] ") : ""
    let isStruck = struck.contains(option)
    return Paragraph(
      isStruck ? "-- \(text)" : text, style: isChosen ? .selected : isStruck ? .dim : .plain,
      lead: "   \(here ? ">" : " ") \(row + 1)  \(box)", leadStyle: .key)
  }

  private func stepBlock(_ text: String, _ row: Int, _ step: Int) -> Paragraph {
    var place: Int?
    if case .ordered(let steps) = answer { place = steps.firstIndex(of: step).map { $0 + 1 } }
    return Paragraph(
      text, style: place == nil ? .plain : .selected,
      lead: "   \(row == cursor ? ">" : " ") \(row + 1)  [\(place.map(String.init) ?? " ")] ", leadStyle: .key)
  }

  private func pairBlocks(_ left: String, _ row: Int, _ match: Match) -> [Paragraph] {
    let right = matched[row]
    let number = right.flatMap { shuffle.firstIndex(of: $0) }.map { "\($0 + 1)" } ?? "?"
    return [
      Paragraph(
        left, style: row == cursor ? .strong : .plain, lead: "   \(row == cursor ? ">" : " ") ", leadStyle: .key),
      Paragraph(
        right.map { match.rights[$0] } ?? "", style: .selected, lead: "       = \(number)  ",
        leadStyle: right == nil ? .dim : .key),
    ]
  }
}
