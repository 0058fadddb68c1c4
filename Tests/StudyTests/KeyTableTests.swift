import Canvas
import Foundation
import Practice
import Testing

@testable import Study

/// What keys mean is the same on every screen.
@Suite struct KeyTableTests {
  /// The line at the bottom, as it is drawn.
  /// The world at the time at which the screen is looked at.
  private static func now(_ app: App) -> World {
    var world = app.world
    world.now = .test
    return world
  }

  private static func foot(_ app: App) -> String {
    String(app.text().split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
  }

  @Test(arguments: KeptScreen.all) func oneTableHoldsEverywhere(screen: KeptScreen) {
    let app = screen.app(.usual)
    // On home, letters are places.
    guard !(app.screen is HomeScreen), !(app.screen is FailureScreen) else { return }
    let isAnswering = app.screen is StudyScreen || app.screen is ExamScreen
    for (binding, words) in Binding.everywhere + (isAnswering ? Binding.answering : []) {
      for row in app.screen.told(app.world) where !Set(row.keys).isDisjoint(with: binding.keys) {
        // A row that tells nothing is a part of the one before, such as a sign of a number.
        guard let word = row.word else { continue }
        #expect(words.contains(word), "\(binding.label) is \(word) on \(screen.name)")
      }
    }
  }

  @Test(arguments: KeptScreen.all) func theWayOutIsAlwaysShown(screen: KeptScreen) {
    for size in KeptScreen.sizes {
      let app = screen.app(size)
      let foot = Self.foot(app)
      let words = [
        "quit", "leave", "back", "home", "close", "stay", "keep it", "leave it", "keep all", "all keys", "skip",
        "items",
      ]
      #expect(words.contains { foot.contains($0) }, "\(screen.name) at \(size.width): \(foot)")
      // What is printed is in the help.
      var screen = app.screen
      screen.refresh(Self.now(app))
      let told = screen.hints(Self.now(app)).map { "\($0.label) \($0.word)" }
      let printed = foot.components(separatedBy: "   ").map { $0.trimmingCharacters(in: .whitespaces) }
      for hint in printed where !hint.isEmpty { #expect(told.contains(hint), "\(hint) on \(screen.name)") }
    }
  }

  /// What does something is in the help, by the label of a line or behind its "Also".
  @Test(arguments: KeptScreen.all) func everyKeyIsInTheHelp(screen: KeptScreen) {
    let app = screen.app(.usual)
    let (rows, help) = app.screen.helped(app.world)
    // Without a field to type into there is always help, but in a question of yes and no.
    guard !rows.isEmpty else { return }
    let words: [String: [Key]] = [
      "arrows": Key.all("↑↓←→"), "enter": [.enter], "esc": [.escape], "tab": [.tab], "shift-tab": [.backTab],
      "backspace": [.backspace], "delete": [.delete], "up": [.up], "down": [.down], "left": [.left],
      "right": [.right], "PgUp": [.pageUp], "PgDn": [.pageDown], "home": [.home], "end": [.end],
      "space": Key.all(" "), "period": Key.all("."), "comma": Key.all(","), "up/down": [.up, .down],
      "left/right": [.left, .right],
      "0-9": Key.all("0123456789"),
    ]
    func keys(_ name: String) -> [Key] {
      let ends = name.split(separator: "-").compactMap { Int($0) }
      if ends.count == 2 { return Key.all((ends[0]...ends[1]).map(String.init).joined()) }
      return words[name] ?? name.split(separator: " ").flatMap { Key.all(String($0)) }
    }
    var told: Set<Key> = []
    for line in help {
      told.formUnion(keys(line.label))
      if let also = line.help.firstRange(of: " Also ") {
        told.formUnion(line.help[also.upperBound...].dropLast().components(separatedBy: ", ").flatMap(keys))
      }
    }
    // On home esc does nothing, and says so.
    let silent = app.screen is HomeScreen ? [Key.escape] : []
    for key in rows where !silent.contains(key) { #expect(told.contains(key), "\(key) on \(screen.name)") }
    #expect(Set(help.map(\.label)).count == help.count, "\(screen.name)")
  }

  @Test func helpSaysOnceWhatTwoKeysDo() {
    var app = App.test()
    _ = app.press("o?")
    let text = app.text()
    #expect(text.contains("left/right Make it more with right, less with left."))
    #expect(!text.contains("  left  "))
    #expect(text.contains("up/down    Go to another line. Also j, k, PgDn, space, PgUp, home, end."))
    #expect(text.contains("q          Go back. Also esc."))
    app = App.test(.of(.batch))
    _ = app.press("⏎1mc?")
    #expect(app.text().contains("enter      Close this."))
  }

  @Test(arguments: KeptScreen.all) func aListOrAPageMovesByAllKeys(screen: KeptScreen) {
    let app = screen.app(.usual)
    let rows = app.screen.told(app.world)
    guard rows.contains(where: { $0.keys.contains(.down) && $0.isMotion }) else { return }
    for key in Key.all("↓↑⇟⇞⇱⇲") {
      #expect(rows.contains { $0.keys.contains(key) }, "\(key) on \(screen.name)")
    }
  }
}

private struct Told {
  var keys: [Key]
  var word: String?
  var isMotion: Bool
}

extension Screen {
  /// The keys that do something, but for characters of a text, with the lines of the help; none where there is no help.
  fileprivate func helped(_ world: World) -> (keys: [Key], help: [Hint]) {
    let table = keys(world)
    guard table.rows.contains(where: { $0.action == .help }) else { return ([], table.help) }
    return (table.rows.filter { !$0.isTyped && $0.action != .type }.flatMap(\.keys), table.help)
  }

  fileprivate func told(_ world: World) -> [Told] {
    let table = keys(world)
    guard !table.rows.contains(where: { $0.action == .type }) else { return [] }
    return table.rows.map { row in
      var isMotion = false
      if case .move = row.action { isMotion = true }
      return Told(keys: row.keys, word: row.hint?.word, isMotion: isMotion)
    }
  }
}
