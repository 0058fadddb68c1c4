extension Inspection {
  /// Each type has the numbers of options, steps, pairs and questions that the exam has, and no two are equal.
  var shapes: [Finding] { bank.items.flatMap(shape) + bank.cases.flatMap(shape) }

  private func shape(_ item: Item) -> [Finding] {
    switch item.body {
    case .card: []
    case .choice(let choice):
      count(choice.options.count, 4...4, "options", of: item)
        + equal(choice.options.map(\.text), "options.text", of: item)
    case .multi(let choice):
      count(choice.options.count, 5...6, "options", of: item)
        + equal(choice.options.map(\.text), "options.text", of: item)
        + howMany(choice, of: item)
    case .order(let order):
      count(order.steps.count, 3...5, "steps", of: item) + count(order.all.count, 3...6, "steps and decoys", of: item)
        + equal(order.steps.map(\.text), "steps.text", and: order.decoys.map(\.text), "decoys.text", of: item)
    case .match(let match):
      count(match.pairs.count, 3...7, "pairs", of: item)
        + equal(match.pairs.map(\.left), "pairs.left", of: item)
        + equal(match.pairs.map(\.right), "pairs.right", and: match.spare.map(\.text), "spare.text", of: item)
    case .number:
      item.level == .compute ? [] : [Finding(.level("number"), at: place(item, "level"))]
    }
  }

  private func shape(_ found: Case) -> [Finding] {
    let count = found.questions.count
    let caseless = bank.blueprint.editions.filter { !$0.hasCases && found.guides.contains($0.id) }
    let place = places[found.id.rawValue, "guide"] ?? found.place
    return (2...4 ~= count ? [] : [Finding(.count("questions", count, 2...4, in: "case"), at: found.place)])
      + caseless.map { Finding(.caseUnder($0.id.rawValue), at: place) }
  }

  private func count(_ count: Int, _ range: ClosedRange<Int>, _ field: String, of item: Item) -> [Finding] {
    range ~= count ? [] : [Finding(.count(field, count, range, in: item.kind.rawValue), at: item.place)]
  }

  private func equal(
    _ texts: [String], _ field: String, and more: [String] = [], _ other: String = "", of item: Item
  ) -> [Finding] {
    var seen: Set<[String]> = []
    let all = texts.enumerated().map { ($1, field, $0) } + more.enumerated().map { ($1, other, $0) }
    return all.compactMap { text, field, index in
      seen.insert(Words.lowercased(text)).inserted ? nil : Finding(.equalTexts(text), at: place(item, field, index))
    }
  }

  private func howMany(_ choice: Choice, of item: Item) -> [Finding] {
    let words = ["two", "three", "four", "five"]
    let count = choice.keys.count
    let phrase = "(Choose \(2...5 ~= count ? words[count - 2] : "\(count)").)"
    return choice.stem.hasSuffix(phrase) ? [] : [Finding(.howMany(phrase), at: place(item, "stem"))]
  }
}
