import Canvas
import Practice
import QuestionBank

/// Where the program opens: what to do now, and how each objective stands.
public struct HomeScreen: Equatable, Sendable {
  private var cursor = 0

  init() {}

  enum Command: Equatable, Sendable { case study, practice, browse, up, down, run }

  /// A line of the menu.
  struct Entry {
    var key: String
    var name: String
    var note: String
    var command: Command
  }

  private func entries(_ glance: Glance) -> [Entry] {
    [
      Entry(key: "enter", name: "Study now", note: studyNote(glance), command: .study),
      Entry(key: "r", name: "Practice round", note: "ten items, the schedule stays as it is", command: .practice),
      Entry(
        key: "b", name: "Browse",
        note: "\(Words.count(glance.library.bank.items.count, "item")) · "
          + Words.count(glance.library.bank.concepts.count, "concept"), command: .browse),
    ]
  }

  private func studyNote(_ glance: Glance) -> String {
    if glance.isLoading { return "reading the question bank" }
    let queue = glance.library.queue(on: glance.now.day, seed: 0)
    if queue.all.isEmpty { return "nothing due" + next(glance) }
    let minutes = max(1, Int((Double(queue.due.count * 20 + queue.new.count * 40) / 60).rounded()))
    return "\(queue.due.count) due · \(queue.new.count) new · about \(minutes) min"
  }

  private func next(_ glance: Glance) -> String {
    let later = glance.library.deck.memories.values.map(\.due).filter { $0 > glance.now.day }.min()
    guard let later else { return "" }
    let days = later - glance.now.day
    return ", " + (days == 1 ? "more tomorrow" : "more in \(days) days")
  }

  private var keys: KeyTable<Command> {
    KeyTable([
      .init([.enter], "enter", cursor == 0 ? "study" : "open", rank: 1, help: "Open the line under the cursor.", .run),
      .init(Key.all("s"), "s", "study", help: "Study what is due, then what is new.", .study),
      .init(Key.all("r"), "r", "practice round", rank: 4, help: "Ten items; the schedule stays as it is.", .practice),
      .init(Key.all("b"), "b", "browse", rank: 5, help: "Look through the bank, and search it.", .browse),
      .init(Key.all("↓j"), "down", "down", help: "Go to the line below.", .down),
      .init(Key.all("↑k"), "up", "up", help: "Go to the line above.", .up),
    ])
  }

  private func perform(_ command: Command, _ desk: inout Desk) {
    let library = desk.library
    switch command {
    case .browse: desk.push(.browse(BrowseScreen()))
    case .practice:
      let count = 10
      let items = library.bank.items.filter { $0.caseID == nil }.shuffled(using: &desk.chance).prefix(count)
      guard !items.isEmpty else { return }
      desk.push(.study(StudyScreen(items.map(\.id), title: "Practice", mode: .practice, &desk)))
    default:
      let queue = library.queue(on: desk.now.day, seed: desk.chance.next()).all
      guard !queue.isEmpty else {
        desk.message =
          library.bank.items.isEmpty
          ? "The question bank is still being read." : "Nothing is due now. r starts a practice round."
        return
      }
      desk.push(.study(StudyScreen(queue, &desk)))
    }
  }
}

extension HomeScreen: Sheet {
  var name: String { "Home" }

  func hints(_ glance: Glance) -> [Hint] {
    keys.hints + [
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 3),
      Hint(key: .character("q"), label: "q", word: "quit", help: "Quit; everything is kept.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    guard let command = keys.command(for: key) else { return false }
    let glance = Glance(library: desk.library, now: desk.now, size: desk.size, isLoading: false)
    let entries = entries(glance)
    switch command {
    case .down: cursor = min(entries.count - 1, cursor + 1)
    case .up: cursor = max(0, cursor - 1)
    case .run: perform(entries[cursor].command, &desk)
    default: perform(command, &desk)
    }
    return true
  }

  func page(_ glance: Glance) -> Page {
    var page = Page("bedrill", note: note(glance), hints: hints(glance))
    for (index, entry) in entries(glance).enumerated() {
      let isHere = index == cursor
      page.blocks.append(
        .row(
          "\(Text.padded(entry.name, width: 17)) \(entry.note)", style: isHere ? .strong : .plain,
          lead: " \(isHere ? ">" : " ") \(Text.padded(entry.key, width: 6)) ", leadStyle: .key))
    }
    page.blocks.append(.blank)
    if glance.library.reviews.isEmpty, !glance.isLoading {
      page.blocks += [
        Block(
          "Welcome. \(glance.library.bank.items.count) cards and questions on Amazon Bedrock pricing and "
            + "Task Statements 2.3 and 3.1 wait here. Press enter to begin: each comes back when you are about to forget "
            + "it. Everything you answer is kept at once, in one file of yours.", lead: "   "),
        .blank,
      ]
    }
    page.blocks += objectives(glance)
    return page
  }

  private func note(_ glance: Glance) -> String {
    let blueprint = glance.library.bank.blueprint
    guard let day = glance.library.settings.examDay, day >= glance.now.day else { return blueprint.code }
    let days = day - glance.now.day
    return "\(blueprint.code) · exam \(days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days")"
  }

  private func objectives(_ glance: Glance) -> [Block] {
    let width = Page.width(glance.size)
    let bar = width >= 76 ? 16 : 10
    let name = width - bar - 29
    return Statistics(glance.library, on: glance.now.day).objectives.map { line in
      let objective = glance.library.bank[line.objective]
      let title = Text.padded(objective?.name ?? "", width: name)
      guard line.answers >= 5 else {
        return .row(
          "\(line.objective)  \(title)  \(Text.padded(bar < 16 ? "too few" : "too few answers", width: bar))      -    n \(line.answers)",
          lead: "   ")
      }
      let share = Double(line.right) / Double(line.answers)
      let percent = Text.padded("\(Int((share * 100).rounded())) %", width: 6, alignRight: true)
      return .row(
        "\(line.objective)  \(title)  \(Chart.bar(share, width: bar))  \(percent)  n \(line.answers)", lead: "   ")
    }
  }
}
