/// Something in a question that an answer names, with its rationale.
protocol Reasoned {
  var name: String { get }
  var text: String { get }
  var why: String { get }
}

/// Names of options, made from their texts unless the author gave one.
enum OptionNames {
  /// The longest name that is made from a text.
  static let length = 48

  /// The words of the text in lower case with hyphens between them, cut at a word; a text without a plain letter or
  /// digit is named by its checksum.
  static func derived(from text: String) -> String {
    var name = ""
    for word in words(of: text) {
      if name.isEmpty {
        name = String(word.prefix(length))
      } else if name.utf8.count + 1 + word.utf8.count > length {
        break
      } else {
        name += "-" + word
      }
    }
    return name.isEmpty ? "text-" + checksum(text) : name
  }

  /// The names that these have among each other. Where a name made from the text stands for several, each of them gets
  /// the checksum of its text behind it, so that no name passes to another when they change places.
  static func of(_ options: [some Reasoned]) -> [String] {
    let derived = options.map { OptionNames.derived(from: $0.text) }
    let counts = options.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    var taken: Set<String> = []
    return zip(options, derived).map { option, derived in
      let isShared = option.name == derived && counts[option.name] ?? 0 > 1
      let name = isShared ? derived + "-" + checksum(option.text) : option.name
      // The same text twice, which the rules refuse.
      let free = (1...options.count + 1).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !taken.contains($0) }
      taken.insert(free ?? name)
      return free ?? name
    }
  }

  private static func words(of text: String) -> [String] {
    let plain = text.utf8.filter { $0 != UInt8(ascii: "'") }.map { 65...90 ~= $0 ? $0 + 32 : $0 }
    return plain.split { !(97...122 ~= $0 || 48...57 ~= $0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Eight digits of the hash FNV-1a of the text.
  private static func checksum(_ text: String) -> String {
    let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Item {
  /// The names of the options, by their positions.
  public var optionNames: [String] { options.map(\.name) }

  /// The names of the prompts of a match, by their positions; none for other types.
  public var promptNames: [String] { body.content.promptNames }

  /// The option with this name; nil where the question has none, because it was written anew since.
  public func option(named name: String) -> Option? { options.first { $0.name == name } }

  /// The traps of the item's options, each once, in the order of the options.
  public var traps: [Trap.ID] {
    options.compactMap(\.trap).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
