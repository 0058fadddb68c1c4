import Canvas
import Practice

/// Something could not be done with the progress file: what, and what the learner can do now.
struct FailureScreen: Screen {
  let title: String
  let sentence: String
  let ways: [WayOut]
  /// Whether something that was answered is not kept yet.
  let hasUnsaved: Bool
  /// Whether it is tried again by itself every second.
  var isWaiting = false
  /// Whether everything else goes on as before.
  var isOpen = false
  private var asked = false
  /// When it is tried again by itself.
  private var next: Moment?

  /// An answer, or something like it, could not be kept.
  ///
  /// - Parameter hasUnsaved: false where it was a way out that failed, and nothing else.
  init(sentence: String, ways: [WayOut] = [.tryAgain], hasUnsaved: Bool = true) {
    title = hasUnsaved ? "Your last answer is not kept yet" : "That could not be done"
    self.sentence = sentence
    self.ways = ways
    self.hasUnsaved = hasUnsaved
    isOpen = !hasUnsaved
  }

  /// The day's check found something.
  init(faults: [String]) {
    title = "Your progress file needs mending"
    sentence = faults.joined(separator: " ")
    ways = [.mend]
    hasUnsaved = false
    isOpen = true
  }

  /// The file could not be opened.
  init(opening sentence: String, ways: [WayOut], isWaiting: Bool) {
    title = "Your progress file cannot be opened"
    self.sentence = sentence
    self.ways = ways
    self.isWaiting = isWaiting
    hasUnsaved = false
  }

  enum Command: Equatable, Sendable {
    case way(WayOut)
    case quit
  }

  var name: String { isOpen ? "Progress file" : "Not kept" }

  func keys(_ world: World) -> KeyTable<Command> {
    let rows = ways.enumerated().map { rank, way in
      let row = way.row
      return KeyTable<Command>.Row([row.key], row.label, row.word, rank: rank + 1, help: row.help, .way(way))
    }
    if isOpen { return KeyTable(rows + [.help(rank: 4), .leave("later", rank: 2, help: "Go on as it is.")]) }
    let leave = KeyTable<Command>.Row(
      Binding.leave.keys, Binding.leave.name, hasUnsaved ? "quit without it" : "quit", rank: 2,
      help: hasUnsaved ? "Quit; what is named here is lost, and you are asked." : "Quit.", .quit)
    return KeyTable(rows + [leave])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .way(.tryAgain) where hasUnsaved || isOpen: context.pop()
    case .way(let way): context.effects.append(.rescue(way, []))
    case .quit where hasUnsaved && !asked:
      asked = true
      context.message = "\(Binding.leave.label) once more quits, and your last answer is lost. Any other key stays."
    case .quit: context.effects.append(.quit)
    }
    if command != .quit { asked = false }
  }

  func answer(to key: Key, _ world: World) -> String? {
    "\(keys(world).hints.map { "\($0.label) \($0.word)" }.joined(separator: ", "))."
  }

  func wait(_ world: World) -> Int? { isWaiting ? 1000 : nil }

  mutating func tick(_ context: inout Context) -> Bool {
    guard isWaiting else { return false }
    let now = context.now.moment
    if let next, now >= next { context.effects.append(.rescue(.tryAgain, [])) }
    if next.map({ now >= $0 }) ?? true { next = now + 1000 }
    return false
  }

  func page(_ world: World) -> Page {
    var page = Page(title)
    page.blocks = [Paragraph(sentence, lead: "  "), .blank]
    let isMendedOutside = hasUnsaved && ways.first == .tryAgain
    if isMendedOutside {
      page.blocks += [
        Paragraph("Mend that, then press \(WayOut.tryAgain.row.label): the answer is still here.", lead: "  "), .blank,
      ]
    }
    let others = isMendedOutside ? Array(ways.dropFirst()) : ways
    if !others.isEmpty {
      page.blocks += others.map { way in
        Paragraph(way.row.help, lead: "  \(way.row.label.padding(to: 7))", leadStyle: .key)
      }
      if isWaiting {
        page.blocks += [
          .blank, Paragraph("This window goes on by itself as soon as the other one closes.", lead: "  "),
        ]
      }
    }
    return page
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
