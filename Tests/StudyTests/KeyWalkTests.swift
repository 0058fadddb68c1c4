import Canvas
import Foundation
import Practice
import Testing

@testable import Study

/// One walk over every screen: what its keys are, and that they do what is told of them.
@Suite struct KeyWalkTests {
  @Test(arguments: KeptScreen.all) func everyKeyStandsOnceAndDoesWhatIsTold(screen: KeptScreen) {
    let app = screen.app(.usual)
    let table = app.screen.walked(app.world)
    #expect(Set(table.keys).count == table.keys.count, "a key stands twice: \(table.keys)")
    #expect(Set(table.hints.map(\.label)).count == table.hints.count, "two hints have one label")
    for hint in table.hints {
      #expect(!hint.label.isEmpty && !hint.word.isEmpty && !hint.help.isEmpty, "\(hint)")
      guard let key = hint.key else { continue }
      #expect(table.keys.contains(key), "\(hint.label) is told and not taken")
      var after = app
      _ = after.update(.key(key), at: .test)
      #expect(!after.text().contains("does nothing here"), "\(hint.label)")
    }
  }

  @Test(arguments: KeptScreen.all) func everyScreenHasHelpAndAWayOut(screen: KeptScreen) {
    var app = screen.app(.usual)
    let table = app.screen.walked(app.world)
    let isQuestion = table.hints.count == 2
    #expect(table.hasHelp || table.takesText || isQuestion || app.screen is HelpScreen, "no help")
    let depth = app.screens.count
    var effects: [App.Effect] = []
    for _ in 0..<4 where app.screens.count >= depth && effects.isEmpty { effects = app.press("⎋") }
    if app.screens.count >= depth { effects = app.press("q") }
    // Where something would be lost, leaving is asked about.
    if app.screen is FailureScreen, effects.isEmpty { effects = app.press("q") }
    #expect(app.screens.count < depth || effects.contains(.quit), "no way out")
  }

  /// The table of keys in README: each has its row on the screen of a question, with that word.
  @Test func theKeysInReadmeAreThoseOfTheCode() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let table = lines.drop { !$0.hasPrefix("| key | means |") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    #expect(table.count > 2)
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    let hints = app.screen.hints(app.world)
    for line in table {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(hints.contains { $0.label == cells[0] && $0.word == cells[1] }, "\(line)")
    }
    // What it says of the keys in an exam.
    for (beginning, app) in [("In an exam nothing tells", App.sitting())] {
      let text = lines.drop { !$0.contains(beginning) }.prefix(3).joined(separator: " ")
      let said = text[(text.firstRange(of: beginning)?.lowerBound ?? text.startIndex)...]
      let letters = said.matches(of: /`([a-z])`/).map { Character(String($0.output.1)) }
      #expect(letters.count > 4, "\(beginning)")
      let keys = app.screen.walked(app.world).keys
      for letter in letters { #expect(keys.contains(.character(letter)), "\(beginning): \(letter)") }
    }
  }

  /// `press q`, `(z there)`, `w shows`.
  private nonisolated(unsafe) static let spelled =
    /(?:^|[ (])(?:[Pp]ress [b-z!?]\b|[b-z!?] (?:there|again)\b|[b-z!?] [a-z]+s\b)|\([b-z!?]\)/

  /// A sentence that names a key asks the table for it: no literal of a sentence holds one.
  @Test func noSentenceSpellsAKey() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Study")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var found: [String] = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.contains("///") {
        for match in line.matches(of: /"([^"]*)"/) where match.output.1.contains(Self.spelled) {
          found.append("\(name): \(match.output.0)")
        }
      }
    }
    #expect(found == [])
  }
}

private struct Walked {
  var keys: [Key]
  var hints: [Hint]
  var hasHelp: Bool
  /// Whether letters go into a text, so that no letter can be a key.
  var takesText: Bool
}

extension Screen {
  fileprivate func walked(_ world: World) -> Walked {
    let table = keys(world)
    let digits = table.action(for: .character("7")) != nil && table.action(for: .character("m")) == nil
    return Walked(
      keys: table.rows.flatMap(\.keys), hints: table.hints, hasHelp: table.rows.contains { $0.action == .help },
      takesText: digits || table.rows.contains { $0.action == .type })
  }
}
