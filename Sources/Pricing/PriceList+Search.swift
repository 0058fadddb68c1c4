extension PriceList {
  /// The models whose name, provider or identifier has words that begin with all those of the text.
  public func search(_ text: String) -> [Model] {
    let wanted = PriceList.words(text)
    return choices.filter { model in
      let words = PriceList.words("\(model.name) \(model.provider) \(model.id)")
      return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }
  }

  /// The model that is meant: by identifier, by name, or by words that only one has.
  public func model(_ text: String) throws(Refusal) -> Model {
    if let model = self[text] { return model }
    let wanted = PriceList.words(text)
    guard !wanted.isEmpty else { throw .unknownModel(text, instead: []) }
    let found = search(text)
    let together = choices.filter { PriceList.words($0.name).hasRun(wanted) }
    let same = together.filter { PriceList.words($0.name) == wanted }
    // What comes last in a name: Haiku 4.5 itself, not one of its profiles.
    let last = together.filter { PriceList.words($0.name).suffix(wanted.count).elementsEqual(wanted) }
    for models in [same, last, together, found] where models.count == 1 { return models[0] }
    let several = (together.isEmpty ? found : together).map(\.name)
    if !several.isEmpty { throw .ambiguousModel(text, several) }
    throw .unknownModel(text, instead: near(wanted))
  }

  /// The models that have prices for all these meters.
  public func models(with meters: [Meter]) -> [Model] {
    choices.filter { choice in meters.allSatisfy { self[choice.id, $0] != nil } }
  }

  /// The names that have all the words but for a letter or two.
  private func near(_ wanted: [String]) -> [String] {
    choices.filter { model in
      let words = PriceList.words(model.name)
      return wanted.allSatisfy { word in words.contains { Spelling.isNear(word, $0) } }
    }.map(\.name)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
  }
}

extension [String] {
  /// Whether the words stand in it one after the other, the last one perhaps cut short.
  fileprivate func hasRun(_ words: [String]) -> Bool {
    guard let last = words.last, words.count <= count else { return false }
    return (0...count - words.count).contains { start in
      let run = self[start..<start + words.count]
      return run.dropLast().elementsEqual(words.dropLast()) && run.last?.hasPrefix(last) == true
    }
  }
}
