/// Names of services and of the subject's terms: that a question uses one gives away nothing.
struct TermNames {
  /// The names by their first word, each as its words without endings, the longest first.
  private var names: [String: [[String]]] = [:]

  /// The names of the bank's concepts and services.
  init(_ bank: Bank) {
    // What a name has in parentheses is an explanation.
    let texts = bank.concepts.map { String($0.name.prefix { $0 != "(" }) } + bank.blueprint.names.map(\.right)
    for words in Set(texts.map { Words.lowercased($0).map(Words.stem) }) where !words.isEmpty {
      names[words[0], default: []].append(words)
    }
    names = names.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The words of a text in lower case, but for the names in it.
  func wordsWithout(in text: String) -> [String] {
    let words = Words.lowercased(text)
    let stems = words.map(Words.stem)
    var kept: [String] = []
    var index = 0
    while index < words.count {
      let name = names[stems[index]]?.first { stems[index...].starts(with: $0) }
      if name == nil { kept.append(words[index]) }
      index += name?.count ?? 1
    }
    return kept
  }
}
