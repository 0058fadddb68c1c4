import Foundation
import Practice
import QuestionBank
import Storage
import TestSupport
import Testing

@testable import bedrill

/// The first week of a new learner, seven days of twenty minutes: the real program in a terminal, and each screen that is
/// met, kept in `Golden` so that a change of any of them is read like code.
///
/// The bank is one of its own, and the clock as well: reading and thinking take as long as a person's, and no time at all.
@Suite struct KeptWeekTests {
  @Test func theFirstWeekIsAsItWasKept() throws {
    let week = try Week()
    for (number, steps) in Self.days.enumerated() {
      let seen = try week.live(day: number, steps)
      #expect(Kept.difference(seen, "day-\(number + 1).txt", in: "Golden") == nil)
    }
    // What was answered is in the file, and each of the days had its minutes.
    let kept = try week.log()
    let modes: [Review.Mode] = [.study, .findOut, .openBook, .openPractice]
    #expect(kept.filter { modes.contains($0.mode) }.count == week.answers)
    #expect(Set(kept.map(\.day)).count == 7)
    // The first day goes by with the course and with finding out.
    #expect(week.minutes.count == 6 && week.minutes.allSatisfy { 17...25 ~= $0 }, "\(week.minutes)")
  }

  /// What is done on each day, besides looking at home first.
  private static let days: [[Week.Step]] = [
    [
      .go("?", "help", until: "[?] close"), .keys("Escape", until: "q quit"),
      .go("l", "learn", until: "enter open"), .go("Enter", "learn: a chapter", until: "enter read"),
      .go("Enter", "learn: a page", until: "questions on it"), .wait(40), .keys("Enter", until: "leave"),
      .answers("learn"), .keys("q", until: "enter read"), .go("q", "learn: one page read", until: "enter open"),
      .keys("q", until: "q quit"), .go("d", "find out", until: "enter begin"), .keys("Enter", until: "q leave"),
      .answers("find out"), .shot("find out: in between"), .keys("Enter", until: "q leave"), .answers("find out"),
      .shot("find out: the result"), .keys("q", until: "q quit"),
    ],
    [
      .go("x", "exam day: not set", until: "q back"), .keys("d", until: "take it"), .type("2026-12-21"),
      .go("Enter", "exam day: the plan", until: "q back"), .keys("q", until: "q quit"), .study,
    ],
    [
      .go("b", "browse", until: "to the list"), .keys("Enter", until: "q back"),
      .go("Tab", "browse: new ones", until: "q back"), .go("Enter", "browse: an item", until: "t try it"),
      .go("*", "browse: a star", until: "unstar"), .keys("'", until: "keep it"), .type("no term, no discount"),
      .go("Enter", "browse: a note of one's own", until: "your note"), .go("s", "browse: its source", until: "1 copy"),
      .keys("q", until: "t try it"), .go("c", "browse: its concept", until: "q back"), .keys("q", until: "t try it"),
      .keys("q", until: "/ search"), .keys("q", until: "q quit"), .study,
    ],
    [
      .go("o", "settings", until: "q back"), .keys(["End", "Up", "Up", "Up"], until: "enter (choose|open)"),
      .go("Enter", "settings: study only", until: "q back"), .keys("q", until: "left/right|enter (choose|open)"),
      .keys("q", until: "q quit"), .study,
    ],
    [
      .go("e", "exam: which", until: "q back"), .go("Enter", "exam: before it begins", until: "esc|q back"),
      .go("Enter", "exam: a question", until: "leave"), .wait(60), .keys(["1", "Enter"], until: "leave"), .wait(60),
      .keys(["1", "f", "Enter"], until: "leave"), .go("Tab", "exam: the map", until: "back"),
      .keys("Tab", until: "leave"), .go("e", "exam: hand in?", until: "hand in"),
      .go("y", "exam: the report", until: "r review"), .go("r", "exam: the review", until: "q back|q leave"), .home,
      .study,
    ],
    [.study],
    [
      .study, .go("w", "weak topics", until: "q back"), .go("2", "weak topics: concepts", until: "q back"),
      .go("3", "weak topics: traps", until: "q back"), .keys("q", until: "q quit"),
    ] + (1...8).map { .go($0 == 1 ? "p" : "\($0)", "progress \($0)", until: "q back") } + [.keys("q", until: "q quit")],
  ]
}

/// A learner whose every step is fixed: what is known follows from the name of an item and from how often it was asked.
private final class Week {
  enum Step {
    /// Keys, and what the line at the bottom then holds.
    case keys([String], until: String)
    static func keys(_ key: String, until words: String) -> Step { .keys([key], until: words) }
    /// The same, with a picture of what is there then.
    case go(String, String, until: String)
    case shot(String)
    /// Back to home from wherever it is.
    case home
    case type(String)
    /// Seconds in which nothing is pressed.
    case wait(Int64)
    /// Answers what comes until a session or a lesson is over.
    case answers(String)
    /// Studies from home until the minutes are over, and comes back.
    case study
  }

  /// Monday, 30 November 2026, 18:30 UTC.
  private static let start: Int64 = 1_796_063_400_000
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  private let terminal: Tmux
  private let bank: Bank
  private(set) var answers = 0
  private(set) var minutes: [Int] = []
  private var asked: [Item.ID: Int] = [:]
  private var now = start
  private var pages: [String] = []
  /// What was shown once is shown no more.
  private var shown: Set<String> = []

  init() throws {
    let place = Self.folder.appendingPathComponent("bank").path
    terminal = try Tmux()
    bank = try #require(Bank.read(try Reading.files([place])).bank)
  }

  // MARK: A day

  func live(day: Int, _ steps: [Step]) throws -> String {
    pages = []
    now = Self.start + Int64(day) * 86_400_000
    try wait(0)
    let date = Day(Moment(milliseconds: now), offset: 0)
    try terminal.enter(
      "BEDRILL_TEST_CLOCK=$HOME/clock '\(Program.path)' --content '\(Self.folder.appendingPathComponent("bank").path)'"
        + " --now \(date)T18:30:00Z --seed \(day + 1); echo over")
    try settle("home") { try $0.contains("q quit") && !terminal.screen.contains("reading the question bank") }
    try shoot("home")
    for step in steps { try take(step) }
    try settle("home") { $0.contains("q quit") }
    try shoot("home, after study")
    try terminal.press("q")
    try terminal.wait("the shell") { try terminal.bottomRow.hasPrefix(Tmux.prompt) }
    return pages.joined()
  }

  private func take(_ step: Step) throws {
    switch step {
    case .keys(let keys, let text): try press(keys, until: text)
    case .go(let keys, let name, let text):
      try press(keys, until: text)
      try shoot(name)
    case .shot(let name): try shoot(name)
    case .home: while try !terminal.bottomRow.contains("q quit") { try press("q", until: ".") }
    case .wait(let seconds): try wait(seconds)
    case .type(let text):
      try terminal.type(text)
      try settle("what was typed") { _ in try terminal.screen.contains(text + "_") }
    case .answers(let name):
      while try isAsked { try answer(name) }
    case .study: try study()
    }
  }

  private func study() throws {
    try press("Enter", until: "enter ask me|leave")
    while try isAsked {
      if try terminal.screen.contains("That was") {
        try shoot("the minutes are over")
        try press("q", until: "home")
        break
      }
      try answer("study")
    }
    minutes.append(Int((now - Self.start) % 86_400_000 / 60_000))
    try shoot("summary")
    if try terminal.bottomRow.contains("enter read") {
      try press("Enter", until: "enter next")
      try shoot("summary: what was not right")
      try press("q", until: "enter read")
    }
    try press("q", until: "q quit")
  }

  /// Whether there is a question, its page or its feedback.
  private var isAsked: Bool {
    get throws { try terminal.bottomRow.contains(/leave$|enter ask me/) }
  }

  // MARK: An answer

  private func answer(_ place: String) throws {
    let row = try terminal.bottomRow
    if row.contains("enter ask me") {
      try shoot("\(place): the page first", once: true)
      try wait(40)
      try press("Enter", until: "leave")
      return
    }
    let screen = try terminal.screen
    let item = try #require(self.item(on: screen), "\(screen)")
    let times = asked[item.id, default: 0]
    asked[item.id] = times + 1
    let isKnown = times > 0 || item.id.rawValue.utf8.reduce(0) { $0 + Int($1) } % 3 > 0
    answers += 1
    try shoot("\(place): \(item.kind.rawValue)", once: true)
    if item.kind == .card {
      try wait(25)
      try press("Enter", until: "easy")
      try shoot("\(place): card, its back", once: true)
      try wait(10)
      try press(isKnown ? "3" : "1", until: Self.next)
      return
    }
    try wait(70)
    // One of three that were wrong was a sure one.
    let key =
      times > 0 || isKnown || item.id.rawValue.count % 3 == 0 ? "Enter" : item.id.rawValue.count % 3 == 1 ? "m" : "g"
    try press(keys(item, on: screen, isRight: isKnown) + [key], until: "enter next")
    try shoot("\(place): \(item.kind.rawValue), \(isKnown ? "right" : "not right"), \(key)", once: true)
    try wait(25)
    try press("Enter", until: Self.next)
  }

  /// What there is after an answer.
  private static let next = "leave|enter ask me|home|questions on it|enter read|q back"

  /// The item whose question is on the screen.
  private func item(on screen: String) -> Item? {
    let words = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return bank.items.first { item in
      let prompt = item.prompt.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.contains(prompt.prefix { $0 != "{" }.prefix(60))
    }
  }

  /// The keys of the right answer, or of another whole one.
  private func keys(_ item: Item, on screen: String, isRight: Bool) -> [String] {
    let rows = screen.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^ +[>.]? *(\d)  (?:\[.\] )?(.+?) *$/)?.output
    }
    func key(_ text: String) -> String {
      String(rows.first { text.hasPrefix($0.2) }?.1 ?? "1")
    }
    switch item.body {
    case .card: return []
    case .choice(let choice), .multi(let choice):
      let right = choice.options.indices.filter(choice.keys.contains)
      let wrong = choice.options.indices.filter { !choice.keys.contains($0) }
      return (isRight ? right : Array((wrong.prefix(1) + right).prefix(right.count))).map {
        key(choice.options[$0].text)
      }
    case .order(let order):
      let steps = order.steps.map { key($0.text) }
      return isRight ? steps : steps.reversed()
    case .match(let match):
      let rights = match.pairs.map { key($0.right) }
      return isRight ? rights : rights.reversed()
    case .number(let number):
      // The quantities of a template are drawn by the program; nobody sees them here.
      return isRight && item.template == nil ? number.answer.map(String.init) : ["7"]
    }
  }

  // MARK: The terminal

  /// Lets the learner's time pass.
  private func wait(_ seconds: Int64) throws {
    now += seconds * 1000
    try Data("\(now)".utf8).write(to: URL(fileURLWithPath: terminal.scratch.path("clock")), options: .atomic)
  }

  private func press(_ key: String, until words: String) throws { try press([key], until: words) }

  private func press(_ keys: [String], until words: String) throws {
    let before = try terminal.screen
    let found = try Regex(words)
    try terminal.press(keys)
    try settle(words) { try $0.contains(found) && terminal.screen != before }
  }

  /// Waits until the line at the bottom holds what it should, and the screen stays.
  private func settle(_ what: String, until holds: (String) throws -> Bool) throws {
    var last = ""
    try terminal.wait(what) {
      let screen = try terminal.screen
      defer { last = screen }
      return try screen == last && holds(terminal.bottomRow)
    }
  }

  private func shoot(_ name: String, once: Bool = false) throws {
    guard !once || shown.insert(name).inserted else { return }
    let rows = try terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let time = Moment(milliseconds: now).dateAndTime(offset: 0)
    pages.append("--- \(time)  \(name)\n\(rows.joined(separator: "\n"))\n")
  }

  /// The answers that the file holds.
  func log() throws -> [Review] {
    let path = terminal.scratch.path(".local/share/bedrill/progress.sqlite")
    return try ProgressFile(path: path, now: Moment(milliseconds: now), readOnly: true).load().reviews
  }
}
