import Canvas
import Practice
import Testing

@testable import Study

/// No key that a screen has is silent: something is seen, something is asked for outside, or something is said.
@Suite struct SilentKeyTests {
  @Test(arguments: KeptScreen.all) func noKeyOfAScreenIsSilent(screen: KeptScreen) {
    let app = screen.app(.usual)
    let before = app.view(at: .test)
    func isSilent(_ key: Key) -> Bool {
      var after = app
      let effects = after.update(.key(key), at: .test)
      return effects.isEmpty && after.message == nil && after.screens.count == app.screens.count
        && after.view(at: .test) == before
    }
    let silent = (app.screen.pressable(app.world) + [.character("Ω"), .unnamed]).filter(isSilent)
    // Choosing by its number what is chosen already is heard, and changes nothing.
    #expect(silent.count { !$0.isDigit } == 0 && silent.count <= 1, "\(silent)")
  }

  /// `1-4`, `left/right`, `z z`, `shift-tab`: each key that a label names is one of the table.
  @Test(arguments: KeptScreen.all) func everyKeyThatALabelNamesIsTaken(screen: KeptScreen) {
    let app = screen.app(.usual)
    for (label, actions) in app.screen.named(app.world) {
      #expect(!actions.isEmpty && !actions.contains(false), "\(label)")
    }
  }
}

extension Key {
  fileprivate var isDigit: Bool { if case .character(let digit) = self { digit.isWholeNumber } else { false } }
}

extension Screen {
  /// All its keys, but for the characters of a text.
  fileprivate func pressable(_ world: World) -> [Key] {
    keys(world).rows.filter { !$0.isTyped }.flatMap(\.keys)
  }

  /// For each label the keys that it names, and whether the table has them.
  fileprivate func named(_ world: World) -> [(label: String, isTaken: [Bool])] {
    let table = keys(world)
    return table.rows.compactMap { row in
      guard let hint = row.hint, row.action != .type else { return nil }
      return (hint.label, Self.keys(named: hint.label).map { table.action(for: $0) != nil })
    }
  }

  private static func keys(named label: String) -> [Key] {
    let words: [String: [Key]] = [
      "enter": [.enter], "esc": [.escape], "tab": [.tab], "shift-tab": [.backTab], "backspace": [.backspace],
      "up": [.up], "down": [.down], "left": [.left], "right": [.right], "PgDn": [.pageDown], "PgUp": [.pageUp],
      "space": [.character(" ")], "arrows": [.up, .down], "home": [.home], "end": [.end],
    ]
    return label.split(separator: " ").flatMap { part -> [Key] in
      if let keys = words[String(part)] { return keys }
      let ends = Array(part)
      if ends.count == 3, ends[1] == "-", let first = ends[0].wholeNumberValue, let last = ends[2].wholeNumberValue {
        return (first...last).map { .character(Character("\($0)")) }
      }
      if ends.count == 1 { return [.character(ends[0])] }
      return part.split(separator: "/").flatMap { name in
        words[String(name)] ?? (name.count == 1 ? [.character(name.first!)] : [])
      }
    }
  }
}
