extension LintContext {
  /// No text names a letter, a number or a position of an option, for they are shuffled.
  var positions: [Finding] {
    asked.compactMap { passage in
      let words = Words.split(passage.text)
      if passage.isOption, let phrase = Positions.allOrNone(words) {
        return Finding(.allOrNone(phrase), at: passage.place)
      }
      return Positions.named(words, in: passage.text).map { Finding(.namesPosition($0), at: passage.place) }
    }
  }
}

private enum Positions {
  private static let nouns: Set<String> = ["option", "options", "answer", "answers", "choice", "choices"]
  private static let single: Set<String> = ["option", "answer", "choice"]
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "sixth", "last"]
  private static let directions: Set<String> = ["above", "below"]

  /// The first phrase that names a position, such as "option B", "the first answer" or "the option above".
  static func named(_ words: [Substring], in text: String) -> String? {
    guard words.count > 1 else { return nil }
    return words.indices.dropLast().lazy.compactMap { index -> String? in
      let (word, next) = (words[index].lowercased(), words[index + 1].lowercased())
      let isThe = index > 0 && words[index - 1].lowercased() == "the"
      let isNamed =
        nouns.contains(word) && (isMark(words[index + 1]) || directions.contains(next))
        || single.contains(next) && (directions.contains(word) || ordinals.contains(word) && isThe)
      guard isNamed, Words.areTogether(words[index], words[index + 1], in: text) else { return nil }
      return "\(words[index]) \(words[index + 1])"
    }.first
  }

  static func allOrNone(_ words: [Substring]) -> String? {
    guard words.count >= 3 else { return nil }
    return words.indices.dropLast(2).lazy.compactMap { index -> String? in
      let phrase = words[index..<min(index + 4, words.count)].joined(separator: " ").lowercased()
      return ["all of the above", "none of the above", "all of these", "none of these"].first(where: phrase.hasPrefix)
    }.first
  }

  private static func isMark(_ word: Substring) -> Bool {
    guard word.utf8.count == 1, let byte = word.utf8.first else { return false }
    return 65...70 ~= byte || 49...54 ~= byte
  }
}
