extension LintContext {
  /// Each type has the numbers of options, steps, pairs and questions that the exam has, and no two are equal.
  var shapes: [Finding] {
    bank.items.flatMap { $0.body.content.findings(of: $0, in: self) } + bank.cases.flatMap(shape)
  }

  private func shape(_ found: Case) -> [Finding] {
    let count = found.questions.count
    let caseless = bank.blueprint.editions.filter { !$0.hasCases && found.guides.contains($0.id) }
    let place = sourceMap[found.id.rawValue, "guide"] ?? found.place
    return (2...4 ~= count ? [] : [Finding(.count("questions", count, 2...4, in: "case"), at: found.place)])
      + caseless.map { Finding(.caseUnder($0.id.rawValue), at: place) }
  }

  /// Whether the item has as many entries as its type asks for.
  func count(_ count: Int, _ range: ClosedRange<Int>, _ field: String, of item: Item) -> [Finding] {
    range ~= count ? [] : [Finding(.count(field, count, range, in: item.kind.rawValue), at: item.place)]
  }

  /// Texts that stand twice.
  func equal(
    _ texts: [String], _ field: String, and more: [String] = [], _ other: String = "", of item: Item
  ) -> [Finding] {
    var seen: Set<[String]> = []
    let all = texts.enumerated().map { ($1, field, $0) } + more.enumerated().map { ($1, other, $0) }
    return all.compactMap { text, field, index in
      seen.insert(Words.lowercased(text)).inserted ? nil : Finding(.equalTexts(text), at: place(item, field, index))
    }
  }
}
