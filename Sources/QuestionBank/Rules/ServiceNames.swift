extension LintContext {
  /// Services bear the names that the exam gives them.
  var serviceNames: [Finding] {
    let names = WrongNames(bank.blueprint.names)
    return passages.compactMap { passage in
      names.first(in: passage.text).map { Finding(.serviceName($0.wrong, right: $0.right), at: passage.place) }
    }
  }
}

/// Wrong and former names, to be found in texts.
struct WrongNames {
  /// The entries by their first word, the longest first.
  private let byFirstWord: [Substring: [(words: [Substring], right: String)]]

  init(_ names: [Blueprint.WrongName]) {
    let entries = names.map { (words: Words.split($0.wrong), right: $0.right) }.filter { !$0.words.isEmpty }
    byFirstWord = Dictionary(grouping: entries) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The first wrong name in the text.
  func first(in text: String) -> (wrong: String, right: String)? {
    let words = Words.split(text)
    for index in words.indices {
      guard let entries = byFirstWord[words[index]] else { continue }
      if let entry = entries.first(where: { stands($0.words, in: words[index...], of: text) }) {
        return (entry.words.joined(separator: " "), entry.right)
      }
    }
    return nil
  }

  private func stands(_ name: [Substring], in words: ArraySlice<Substring>, of text: String) -> Bool {
    guard words.starts(with: name) else { return false }
    let span = words.prefix(name.count)
    return zip(span, span.dropFirst()).allSatisfy { Words.areTogether($0, $1, in: text) }
  }
}
