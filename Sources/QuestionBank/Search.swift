extension Bank {
  /// The items that have all the words, the best match first; a word matches where one begins with it. Case, accents, kinds
  /// of quotes and dashes, and separators in numbers make no difference.
  public func search(_ words: [String]) -> [Item] {
    let wanted = Bank.wanted(words)
    guard !wanted.isEmpty else { return items }
    let names = Dictionary(concepts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return items.enumerated().compactMap { index, item -> (Int, Int, Item)? in
      let fields = item.searched(names)
      var sum = 0
      for word in wanted {
        let best = fields.map { $0.weight * word.match(in: $0.words) }.reduce(0, +)
        if best == 0 { return nil }
        sum += best
      }
      return (-sum, index, item)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The text with each word that the bank has nowhere replaced by the one that was probably meant; nil where there is
  /// none to offer, or nothing to replace.
  public func suggestion(for text: String) -> String? {
    let names = Dictionary(concepts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let known = items.reduce(into: Set<String>()) { known, item in
      for field in item.searched(names) { known.formUnion(field.words) }
    }
    let wanted = Bank.wanted([text])
    let meant = wanted.map { word in
      known.contains { $0.hasPrefix(word) } ? word : Suggestion.closest(to: word, among: known)
    }
    guard meant.contains(where: { $0 != nil }), !meant.contains(nil), meant != wanted else { return nil }
    return meant.compactMap { $0 }.joined(separator: " ")
  }

  private static func wanted(_ words: [String]) -> [String] {
    words.flatMap { $0.split(separator: " ") }.flatMap(wanted)
  }

  /// A number such as 2.3.4 stays whole, as it may name an objective.
  private static func wanted(_ word: Substring) -> [String] {
    word.utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") } ? [String(word)] : FoldedWords.of(String(word))
  }

  /// The items that have all the words of the text.
  public func search(_ text: String) -> [Item] { search([text]) }
}

extension Bank {
  /// Whether a text that is not of the bank, such as a note, has all the words that are looked for.
  public static func has(_ words: String, in text: String) -> Bool {
    let wanted = Bank.wanted([words])
    let known = FoldedWords.of(text)
    return !wanted.isEmpty && wanted.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
  }
}

extension Item {
  fileprivate func searched(_ names: [Concept.ID: String]) -> [(weight: Int, words: [String])] {
    let about = concepts.map { $0.rawValue + " " + (names[$0] ?? "") }.joined(separator: " ")
    return [
      (5, FoldedWords.of(id.rawValue)), (4, FoldedWords.of(about)), (3, FoldedWords.of(prompt)),
      (1, FoldedWords.of(responses.joined(separator: " "))), (5, [objective.rawValue]),
    ]
  }

  /// What is right, and what else can be chosen.
  private var responses: [String] { rightAnswers + options.filter { !$0.isKey }.map(\.text) }
}

extension String {
  /// 2 for the word itself, 1 for the beginning of one, 0 for neither.
  fileprivate func match(in words: [String]) -> Int {
    var best = 0
    for word in words where word.hasPrefix(self) {
      if word == self { return 2 }
      best = 1
    }
    return best
  }
}
