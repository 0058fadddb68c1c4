import QuestionBank

extension Item {
  /// The answer by the names of what was chosen, which outlive a change of the bank: `batch-inference,on-demand`,
  /// `first-step,second-step`, `prompt=response`; empty for cards and numbers, which name nothing.
  ///
  /// Places that the item does not have are left out.
  public func names(of answer: Answer) -> String {
    let options = optionNames
    func name(_ place: Int) -> String? { options.indices.contains(place) ? options[place] : nil }
    switch answer {
    case .recalled, .number: return ""
    case .chosen(let places): return places.sorted().compactMap(name).joined(separator: ",")
    case .ordered(let places): return places.compactMap(name).joined(separator: ",")
    case .matched(let pairs):
      let prompts = promptNames
      return pairs.sorted { $0.key < $1.key }.compactMap { prompt, response in
        guard prompts.indices.contains(prompt), let name = name(response) else { return nil }
        return "\(prompts[prompt])=\(name)"
      }.joined(separator: ",")
    }
  }

  /// An answer of the log as the item stands now: its names at the places that they have today.
  ///
  /// Nil where something that was chosen is there no more, or where the log has no names and the places do not fit.
  public func answer(_ review: Review) -> Answer? {
    guard !review.names.isEmpty else { return couldBeGiven(review.answer) ? review.answer : nil }
    let names = review.names.split(separator: ",").map(String.init)
    let places = Dictionary(zip(optionNames, 0...), uniquingKeysWith: { first, _ in first })
    switch review.answer {
    case .recalled, .number: return review.answer
    case .chosen, .ordered:
      let found = names.compactMap { places[$0] }
      guard found.count == names.count else { return nil }
      if case .ordered = review.answer { return .ordered(found) }
      return .chosen(Set(found))
    case .matched:
      let prompts = Dictionary(zip(promptNames, 0...), uniquingKeysWith: { first, _ in first })
      var pairs: [Int: Int] = [:]
      for name in names {
        let sides = name.split(separator: "=").map(String.init)
        guard sides.count == 2, let prompt = prompts[sides[0]], let response = places[sides[1]] else { return nil }
        pairs[prompt] = response
      }
      return .matched(pairs)
    }
  }
}
