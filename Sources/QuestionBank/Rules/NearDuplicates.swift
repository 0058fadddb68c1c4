extension Inspection {
  /// No two items ask nearly the same: their questions and answers share less than half of their runs of three words.
  var nearDuplicates: [Finding] {
    let shingles = bank.items.map { NearDuplicates.shingles(of: $0) }
    var holders: [Int: [Int]] = [:]
    for (item, set) in shingles.enumerated() { for shingle in set { holders[shingle, default: []].append(item) } }
    return bank.items.indices.compactMap { item in
      var shared: [Int: Int] = [:]
      for shingle in shingles[item] {
        for other in holders[shingle] ?? [] where other < item { shared[other, default: 0] += 1 }
      }
      let twin = shared.filter { other, count in
        // Jaccard: shared over united.
        let united = shingles[item].count + shingles[other].count - count
        return Double(count) >= NearDuplicates.limit * Double(united)
      }.keys.min()
      return twin.map { bank.items[$0] }.map { twin in
        Finding(.nearDuplicate(twin.id.rawValue, at: twin.place), at: bank.items[item].place)
      }
    }
  }
}

private enum NearDuplicates {
  static let limit = 0.5

  /// The runs of three words in the question and in the right answers.
  static func shingles(of item: Item) -> Set<Int> {
    let words = Words.lowercased(item.prompt) + item.rightAnswers.flatMap { Words.lowercased($0) }
    guard words.count > 2 else { return [words.hashValue] }
    return Set(words.indices.dropLast(2).map { [words[$0], words[$0 + 1], words[$0 + 2]].hashValue })
  }
}

extension Item {
  /// What is right, as text.
  var rightAnswers: [String] {
    switch body {
    case .card(let card): [card.back]
    case .choice(let choice), .multi(let choice): choice.options.filter(\.isKey).map(\.text)
    case .order(let order): order.steps.map(\.text)
    case .match(let match): match.pairs.flatMap { [$0.left, $0.right] }
    case .number(let number): [number.answer, number.unit]
    }
  }
}
