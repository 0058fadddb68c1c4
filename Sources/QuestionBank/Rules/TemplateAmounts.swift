extension LintContext {
  /// The size of a drawn key gives nothing away, and no wrong amount is out of all proportion.
  var templateAmounts: [Finding] {
    templates.flatMap { item -> [Finding] in
      guard case .choice = item.body, let amounts = TemplateAmounts(item) else { return [] }
      let place = place(item, "options.text")
      return (amounts.isTelling ? [Finding(.keyRank(amounts.percents), at: place)] : [])
        + (amounts.implausible.map { [Finding(.implausible($0.option, key: $0.key), at: place)] } ?? [])
    }
  }
}

/// Where the key of a template stands among its options by size, over many draws.
struct TemplateAmounts {
  /// How often the key was the smallest, the next, and so on.
  private var ranks: [Int]
  /// A wrong amount that is out of all proportion to the key.
  private(set) var implausible: (option: String, key: String)?

  private static let draws: UInt64 = 400
  /// Each place has its fair share, give or take half of it.
  private static let tolerance = 0.5
  /// No wrong amount is more than so many times the key, or less than that part of it.
  private static let mostTimes = 50.0

  /// Nil for options that are no amounts.
  init?(_ item: Item) {
    ranks = Array(repeating: 0, count: item.options.count)
    for seed in 0..<TemplateAmounts.draws {
      let options = item.drawn(seed: seed).options
      let amounts = options.map { TemplateAmounts.amount($0.text) }
      guard let key = options.firstIndex(where: \.isKey), let right = amounts[key],
        amounts.allSatisfy({ $0 != nil }), options.count == ranks.count
      else { return nil }
      ranks[amounts.count { $0! < right }] += 1
      if implausible == nil, right > 0,
        let wrong = amounts.firstIndex(where: { $0! > right * Self.mostTimes || $0! < right / Self.mostTimes })
      {
        implausible = (options[wrong].text, options[key].text)
      }
    }
  }

  var percents: [Int] { ranks.map { Int((100 * Double($0) / Double(TemplateAmounts.draws)).rounded()) } }

  var isTelling: Bool {
    let fair = Double(TemplateAmounts.draws) / Double(ranks.count)
    return ranks.contains { abs(Double($0) - fair) > TemplateAmounts.tolerance * fair }
  }

  /// The one number of a text; nil where there is none, or more than one.
  private static func amount(_ text: String) -> Double? {
    let numbers = text.split { !($0.isNumber || $0 == "." || $0 == ",") }
      .map { $0.filter { $0 != "," } }.filter { $0.contains(where: \.isNumber) }.compactMap { Double($0) }
    return numbers.count == 1 ? numbers[0] : nil
  }
}
