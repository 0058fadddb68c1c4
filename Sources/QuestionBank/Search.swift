/// The words of a bank's items, folded and sorted once, so that a search only compares.
public struct SearchIndex: Sendable {
  private let items: [Item]
  /// All words, in order; what follows names them by their place.
  private let words: [String]
  /// By item: its fields.
  private let entries: [[Field]]

  /// Words that count the same, each once, in order.
  private struct Field: Sendable {
    var weight: Int
    var words: [Int]
  }

  public init(_ bank: Bank) {
    items = bank.items
    let names = Dictionary(bank.concepts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var numbers: [String: Int] = [:]
    let fields = items.map { item in
      item.searched(names).map { field in
        (
          field.weight,
          field.words.map { word -> Int in
            if let known = numbers[word] { return known }
            numbers[word] = numbers.count
            return numbers.count - 1
          }
        )
      }
    }
    let sorted = numbers.sorted { $0.key < $1.key }
    var places = Array(repeating: 0, count: sorted.count)
    for (place, entry) in sorted.enumerated() { places[entry.value] = place }
    words = sorted.map(\.key)
    entries = fields.map { $0.map { Field(weight: $0.0, words: Set($0.1).map { places[$0] }.sorted()) } }
  }

  /// The items that have all the words of a text, the best match first; a word matches where one begins with it. Case,
  /// accents, kinds of quotes and dashes, and separators in numbers make no difference. Without words, all of them.
  public func search(_ text: String) -> [Item] {
    let wanted = SearchIndex.wanted(text).map(matches)
    guard !wanted.isEmpty else { return items }
    var found: [(score: Int, index: Int)] = []
    for (index, fields) in entries.enumerated() {
      var score = 0
      for word in wanted {
        let best = fields.reduce(0) { $0 + $1.weight * word.match(in: $1.words) }
        guard best > 0 else {
          score = 0
          break
        }
        score += best
      }
      if score > 0 { found.append((score, index)) }
    }
    return found.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map { items[$0.index] }
  }

  /// The text with each word that the bank has nowhere replaced by the one that was probably meant; nil where there is
  /// none to offer, or nothing to replace.
  public func suggestion(for text: String) -> String? {
    let wanted = SearchIndex.wanted(text)
    let meant = wanted.map { matches($0).words.isEmpty ? Suggestion.closest(to: $0, among: words) : $0 }
    guard meant.contains(where: { $0 != nil }), !meant.contains(nil), meant != wanted else { return nil }
    return meant.compactMap { $0 }.joined(separator: " ")
  }

  /// What a wanted word matches: the words that begin with it stand side by side, itself before the others.
  private struct Matches {
    var words: Range<Int>
    var hasItself: Bool

    /// 2 for the word itself, 1 for the beginning of one, 0 for neither.
    func match(in sorted: [Int]) -> Int {
      let first = SearchIndex.first(in: sorted.count) { sorted[$0] >= words.lowerBound }
      guard first < sorted.count, sorted[first] < words.upperBound else { return 0 }
      return hasItself && sorted[first] == words.lowerBound ? 2 : 1
    }
  }

  private func matches(_ word: String) -> Matches {
    let low = SearchIndex.first(in: words.count) { words[$0] >= word }
    var high = low
    while high < words.count, words[high].hasPrefix(word) { high += 1 }
    return Matches(words: low..<high, hasItself: low < high && words[low] == word)
  }

  /// The first of so many places at which it holds, where it holds for all that follow.
  private static func first(in count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  fileprivate static func wanted(_ text: String) -> [String] { text.split(separator: " ").flatMap(wanted) }

  /// A number such as 2.3.4 stays whole, as it may name an objective.
  private static func wanted(_ word: Substring) -> [String] {
    word.utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") } ? [String(word)] : FoldedWords.of(String(word))
  }
}

extension Bank {
  /// The items that have all the words of a text, for a single search; several are quicker with a `SearchIndex`.
  public func search(_ text: String) -> [Item] { SearchIndex(self).search(text) }

  /// The text as it was probably meant; see `SearchIndex`.
  public func suggestion(for text: String) -> String? { SearchIndex(self).suggestion(for: text) }

  /// Whether a text that is not of the bank, such as a note, has all the words that are looked for.
  public static func has(_ words: String, in text: String) -> Bool {
    let wanted = SearchIndex.wanted(words)
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
