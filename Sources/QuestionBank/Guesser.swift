/// A way to pick an option without knowing anything.
public enum Guesser: String, CaseIterable, Sendable, Codable {
  case longest, shortest
  case stemWords
  case mostHedged, leastAbsolute
  case mostSpecific
  case oddOneOut, mostAlike

  /// What is picked, as it stands in a sentence.
  public var name: String {
    switch self {
    case .longest: "the longest option"
    case .shortest: "the shortest option"
    case .stemWords: "the option that repeats the stem most"
    case .mostHedged: "the most hedged option"
    case .leastAbsolute: "the least absolute option"
    case .mostSpecific: "the option with most digits and names"
    case .oddOneOut: "the odd one out"
    case .mostAlike: "the option most like the others"
    }
  }

  /// The chance that the pick is a key; options that look equally good share it.
  public func score(_ question: GuessedQuestion) -> Double {
    let marks = marks(question)
    guard let best = marks.max() else { return 0 }
    let picks = marks.indices.filter { marks[$0] == best }
    return Double(picks.count { question.keys.contains($0) }) / Double(picks.count)
  }

  private func marks(_ question: GuessedQuestion) -> [Int] {
    switch self {
    case .longest: question.lengths
    case .shortest: question.lengths.map { -$0 }
    case .stemWords: question.content.map { $0.intersection(question.stem).count }
    case .mostHedged: question.words.map { $0.count { Guesser.hedges.contains($0) } }
    case .leastAbsolute: question.words.map { -$0.count { Guesser.absolutes.contains($0) } }
    case .mostSpecific: question.specifics
    case .oddOneOut: question.likeness.map { -$0 }
    case .mostAlike: question.likeness
    }
  }

  private static let hedges = Set(
    "usually often can may might generally typically up sometimes likely could about some".split(separator: " ")
      .map(String.init))
  private static let absolutes = Set(
    """
    always never only all every none any must guaranteed guarantees cannot no completely entirely
    """.split(separator: " ").map(String.init))
}

/// What a guesser can see of a question.
public struct GuessedQuestion: Sendable {
  public let id: Item.ID
  let keys: Set<Int>
  let lengths: [Int]
  let words: [[String]]
  let content: [Set<String>]
  let stem: Set<String>
  let specifics: [Int]
  /// How many words each option shares with the others.
  let likeness: [Int]

  public init(_ id: Item.ID, _ choice: Choice) {
    let texts = choice.options.map(\.text)
    self.id = id
    keys = choice.keys
    lengths = texts.map(\.count)
    words = texts.map(Words.lowercased)
    let content = texts.map(Words.content)
    self.content = content
    stem = Words.content(choice.stem)
    specifics = texts.map(GuessedQuestion.specifics)
    likeness = content.indices.map { a in
      content.indices.reduce(0) { $1 == a ? $0 : $0 + content[a].intersection(content[$1]).count }
    }
  }

  /// The chance of hitting a key blindly.
  var chance: Double { lengths.isEmpty ? 0 : Double(keys.count) / Double(lengths.count) }

  /// Runs of digits, and capitalized words after the first.
  private static func specifics(_ text: String) -> Int {
    let digits = text.utf8.split { !(48...57 ~= $0) }.count
    let names = Words.split(text).count { word in
      word.startIndex != text.startIndex && word.utf8.count > 1 && 65...90 ~= word.utf8.first!
    }
    return digits + names
  }
}
