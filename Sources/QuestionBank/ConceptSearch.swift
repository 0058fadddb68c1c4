extension Bank {
  /// The concepts that have all the words of the text in name, objective or primer, those with them in the name first.
  public func searchConcepts(_ text: String) -> [Concept] {
    let wanted = FoldedWords.of(text)
    guard !wanted.isEmpty else { return concepts }
    func has(_ words: [String], _ all: [String]) -> Bool {
      words.allSatisfy { word in all.contains { $0.hasPrefix(word) } }
    }
    let named = concepts.filter { has(wanted, FoldedWords.of($0.id.rawValue + " " + $0.name)) }
    let ids = Set(named.map(\.id))
    return named
      + concepts.filter { concept in
        !ids.contains(concept.id)
          && has(wanted, FoldedWords.of("\(concept.name) \(concept.objective) \(concept.primer)"))
      }
  }
}
