extension Bank {
  /// The items that have all the words, the best match first; a word matches where one begins with it.
  public func search(_ words: [String]) -> [Item] {
    let wanted = words.flatMap { $0.split(separator: " ") }.flatMap(Bank.wanted)
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

  /// A number such as 2.3.4 stays whole, as it may name an objective.
  private static func wanted(_ word: Substring) -> [String] {
    word.utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") } ? [String(word)] : Words.lowercased(String(word))
  }

  /// The items that have all the words of the text.
  public func search(_ text: String) -> [Item] { search([text]) }
}

extension Item {
  fileprivate func searched(_ names: [Concept.ID: String]) -> [(weight: Int, words: [String])] {
    let about = concepts.map { $0.rawValue + " " + (names[$0] ?? "") }.joined(separator: " ")
    return [
      (5, Words.lowercased(id.rawValue)), (4, Words.lowercased(about)), (3, Words.lowercased(prompt)),
      (1, Words.lowercased(responses.joined(separator: " "))), (5, [objective.rawValue]),
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
