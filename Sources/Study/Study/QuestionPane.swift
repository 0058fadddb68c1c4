import Canvas
import Numerics
import Practice
import QuestionBank

/// A question as it lies before the learner: what is shuffled, what is marked, what is answered so far. What a type makes
/// of it stands in `Items`.
struct QuestionPane: Equatable, Sendable {
  let item: Item
  let scenario: String?
  /// The options, steps or responses in the order shown, by their positions in the bank's file.
  let shuffle: [Int]
  /// The row that the arrows are on: an option, a step, or a prompt of a match.
  var cursor = 0
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
    shuffle = item.shuffled(using: &random)
    answer = item.blankAnswer
  }

  /// The same with nothing answered, the options where they are.
  var blank: QuestionPane {
    var pane = self
    (pane.cursor, pane.answer, pane.struck, pane.showsScenario) = (0, item.blankAnswer, [], scenario != nil)
    return pane
  }

  /// A question of an exam as it was left; nil where the bank no longer has it.
  init?(_ attempt: Attempt, at place: Int, in bank: Bank) {
    let entry = attempt.entries[place]
    guard let item = attempt.item(at: place, in: bank) else { return nil }
    self.item = item
    scenario = item.caseID.flatMap { bank[case: $0] }?.scenario
    showsScenario = scenario != nil
    shuffle = entry.shuffle
    answer = entry.answer
    struck = entry.struck
    exponent = "E"
    cursor = item.body.pane.beginning(self)
  }

  /// How many rows the arrows can be on.
  var rows: Int { item.body.pane.rows(self) }

  // MARK: Answering

  enum Command: Equatable, Sendable {
    /// The option, step or response of this row.
    case pick(Int)
    /// A character of a number.
    case type(Character)
    case up, down, toggle, clear, scenario, strike
  }

  var keys: KeyTable<Command> {
    var keys = item.body.pane.keys(self)
    if rows > 0 {
      keys.append(.init(Motion.down.keys, "down", "next line", help: "Go down; in a choice this chooses.", .down))
      keys.append(.init(Motion.up.keys, "up", "line before", help: "Go up; in a choice this chooses.", .up))
    }
    if scenario != nil {
      keys.append(.init(.scenario, "scenario", rank: 6, help: "Show or hide the scenario.", .scenario))
    }
    return KeyTable(keys)
  }

  mutating func perform(_ command: Command) {
    let pane = item.body.pane
    switch command {
    case .up: pane.move(-1, &self)
    case .down: pane.move(1, &self)
    case .pick(let row): pane.pick(row, &self)
    case .type(let character): pane.type(character, &self)
    case .toggle: pane.mark(cursor, &self)
    case .clear: pane.clear(&self)
    case .scenario: showsScenario.toggle()
    case .strike: strike()
    }
  }

  /// What is said of a command that changed nothing.
  func idle(_ command: Command) -> String {
    switch command {
    case .clear: "There is nothing to take back here."
    case .pick: "That is chosen already."
    case .type: "That is as long as a number can be here."
    case .up, .down, .toggle, .scenario, .strike: "That changes nothing here."
    }
  }

  private mutating func strike() {
    guard shuffle.indices.contains(cursor) else { return }
    struck.formSymmetricDifference([shuffle[cursor]])
    if case .chosen(let options) = answer { answer = .chosen(options.subtracting(struck)) }
  }

  /// What is said to a number that no row has.
  func answer(to key: Key) -> String? {
    guard case .character(let digit) = key, digit.isWholeNumber, rows > 0 else { return nil }
    return "The numbers here are 1 to \(shuffle.count)."
  }

  /// What is still missing before the answer can be given; nil when it is whole.
  var missing: String? { item.body.pane.missing(self) }

  // MARK: Showing

  /// The scenario, to stand beside the question where the window is wide; nil where it does not.
  func beside(_ size: Size) -> SideColumn? {
    guard showsScenario, let scenario else { return nil }
    return SideColumn(size) { _ in [Paragraph("Scenario", style: .strong), Paragraph(scenario)] }
  }

  /// The question as paragraphs, and which of them the cursor is on.
  func blocks(_ size: Size) -> (blocks: [Paragraph], focus: Int?) {
    var blocks: [Paragraph] = []
    if let scenario, beside(size) == nil {
      let hidden = "Scenario hidden; \(keys.label(.scenario)) shows it."
      blocks += [
        showsScenario
          ? Paragraph(scenario, lead: "  | ", leadStyle: .dim) : Paragraph(hidden, style: .dim, lead: "  | "), .blank,
      ]
    }
    blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    let (own, focus) = item.body.pane.paragraphs(self)
    return (blocks + own, focus.map { $0 + blocks.count })
  }
}
