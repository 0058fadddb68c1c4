import Canvas

extension KeyTable {
  /// The lines of the help: what is told, and behind it the keys that no label names, so that no key does anything unsaid.
  var help: [Hint] {
    var lines: [HelpLine] = []
    var last = 0
    for row in rows {
      guard let hint = row.hint else {
        // The row before says it, as one for several digits does.
        if lines.indices.contains(last), !row.isMotion, !row.isTyped { lines[last].keys += row.keys }
        continue
      }
      let named = Key.named(in: hint.label)
      // What a line before names already, as "left/right" does, is told there.
      if !named.isEmpty, let place = lines.firstIndex(where: { Set(named).isSubset(of: $0.named) }) {
        lines[place].keys += row.keys
        last = place
      } else {
        last = lines.count
        lines.append(HelpLine(hint: hint, named: Set(named), keys: row.keys, isMotion: row.isMotion))
      }
    }
    let motions = rows.filter { $0.isMotion && $0.hint == nil }.flatMap(\.keys)
    if let place = lines.firstIndex(where: \.isMotion) {
      lines[place].keys += motions
    } else if let first = [Key.down, .pageDown].first(where: motions.contains) {
      let label = first == .down ? "up/down" : "PgDn"
      let hint = Hint(key: first, label: label, word: "scroll", help: "Scroll.", rank: nil)
      lines.append(HelpLine(hint: hint, named: Set(Key.named(in: label)), keys: motions, isMotion: true))
    }
    let named = lines.reduce(into: Set<Key>()) { $0.formUnion($1.named) }
    return lines.map { $0.told(without: named) }
  }
}

/// A line of the help while it is put together.
private struct HelpLine {
  var hint: Hint
  /// The keys that its label names.
  let named: Set<Key>
  /// All that do it.
  var keys: [Key]
  let isMotion: Bool

  func told(without named: Set<Key>) -> Hint {
    let bindings = Bindings.current
    var hint = hint
    hint.label = bindings.label(hint.label)
    let others = keys.filter { !named.contains($0) }.compactMap(\.name).map(bindings.label)
    if !others.isEmpty { hint.help += " Also \(others.joined(separator: ", "))." }
    return hint
  }
}

extension Key {
  /// As a label calls it; nil for what no label does.
  var name: String? {
    switch self {
    case .character(" "): "space"
    case .character("."): "period"
    case .character(","): "comma"
    case .character(let character): String(character)
    default: Key.names.first { $0.value == [self] }?.key
    }
  }

  private static let names: KeyValuePairs<String, [Key]> = [
    "enter": [.enter], "esc": [.escape], "tab": [.tab], "shift-tab": [.backTab], "backspace": [.backspace],
    "delete": [.delete], "up": [.up], "down": [.down], "left": [.left], "right": [.right], "PgUp": [.pageUp],
    "PgDn": [.pageDown], "home": [.home], "end": [.end], "space": [.character(" ")],
    "arrows": [.up, .down, .left, .right],
  ]

  /// The keys that a label names: `up/down`, `1-4`, `z z`.
  static func named(in label: String) -> [Key] {
    func keys(_ name: Substring) -> [Key] {
      if let keys = names.first(where: { $0.key == name })?.value { return keys }
      return name.count == 1 ? [.character(name.first!)] : []
    }
    return label.split(separator: " ").flatMap { part -> [Key] in
      let ends = Array(part)
      if ends.count == 3, ends[1] == "-", let first = ends[0].wholeNumberValue, let last = ends[2].wholeNumberValue,
        first <= last
      {
        return (first...last).map { .character(Character("\($0)")) }
      }
      return keys(part).isEmpty ? part.split(separator: "/").flatMap(keys) : keys(part)
    }
  }
}
