import Canvas
import Pricing

/// All that the ladder shows: estimates of every way of customizing, month by month, and where they cross.
struct LadderFigures {
  let results: [(option: Customization, result: Result<Estimate, Refusal>)]
  let months: Int
  /// Sentences about what beats what, from which volume on.
  let crossings: [String]

  /// Nothing when the price list does not have the model.
  init?(_ ladder: LadderScreen, _ prices: PriceList) {
    guard let model = prices[ladder.model] else { return nil }
    results = Estimate.allCustomizations(ladder.plan, ladder.workload, model: model, prices: prices)
    months = ladder.workload.months
    crossings = LadderFigures.crossings(ladder, model, prices)
  }

  var estimates: [(option: Customization, estimate: Estimate)] {
    results.compactMap { row in (try? row.result.get()).map { (row.option, $0) } }
  }

  private static func crossings(_ ladder: LadderScreen, _ model: PriceList.Model, _ prices: PriceList) -> [String] {
    func curve(_ option: Customization, _ model: PriceList.Model) -> Curve? {
      try? Curve(option, ladder.plan, ladder.workload, model: model, prices: prices)
    }
    var sentences: [String] = []
    guard let tuned = curve(.fineTuning, model) else { return [] }
    if let prompted = curve(.promptEngineering, model), let result = try? BreakEven(prompted, tuned) {
      sentences.append(result.description)
    }
    if let large = prices[ladder.plan.teacher ?? "amazon.nova-premier-v1:0"], large.id != model.id,
      var prompted = curve(.promptEngineering, large)
    {
      prompted.name = "Prompting \(large.name)"
      if let result = try? BreakEven(prompted, tuned) { sentences.append(result.description) }
    }
    return sentences
  }

  /// What the exam says of it, and what the figures add.
  var sentence: String {
    let order = "try prompt engineering first, then RAG, then fine-tuning, then continued pre-training."
    let best = estimates.min { $0.estimate.total < $1.estimate.total }
    let cheapest = best.map { " Over \(months) months \($0.option.name.lowercasedFirst) costs least here." } ?? ""
    guard let tuned = estimates.first(where: { $0.option == .fineTuning })?.estimate, let line = tuned.dominant,
      line.when == .monthly, tuned.total > .zero,
      let share = Ratio((try? line.amount.times(100 * months)) ?? .zero, over: tuned.total)
    else { return order + cheapest }
    let part = share.text() == "100" ? "nearly all" : "\(share.text()) %"
    return "\(order)\(cheapest) Of what fine-tuning costs, \(part) is what runs on (\(line.name.lowercasedFirst))."
  }

  // MARK: The table

  func header(width: Int) -> String { columns("", ["up front", "a month", "\(months) mo."], width) }

  /// A row for each way that has an estimate, and one that names the others.
  func rows(width: Int) -> [String] {
    var rows = estimates.enumerated().map { index, row in
      columns(
        "\(LabFigures.sign(index)) \(width >= 76 ? row.option.name : row.option.shortName)",
        [row.estimate.upFront, row.estimate.monthly, row.estimate.total].map(\.text), width)
    }
    let missing = results.filter { (try? $0.result.get()) == nil }.map(\.option.shortName)
    if !missing.isEmpty {
      rows.append(LabFigures.missing(missing, width: width))
    }
    return rows
  }

  private func columns(_ name: String, _ amounts: [String], _ width: Int) -> String {
    let wide = width >= 76 ? 16 : 15
    return Text.padded(name, width: width - 3 * wide)
      + amounts.map { Text.padded($0, width: wide, alignRight: true) }.joined()
  }

  // MARK: The chart

  /// USD paid so far over the months.
  func chart(size: (width: Int, height: Int)) -> Frame {
    let series = estimates.map { row in
      Chart.Series(
        name: row.option.shortName,
        points: (0...months).compactMap { month in
          (try? row.estimate.total(months: month)).map { Chart.Point(x: Double(month), y: $0.approximate) }
        })
    }
    let most = series.flatMap(\.points).map(\.y).max() ?? 0
    let y = Chart.Axis(title: "USD paid so far", range: most > 0 ? 0...most * 1.02 : nil)
    return Chart.line(series, size: size, x: Chart.Axis(title: "months"), y: y)
  }
}

extension String {
  /// As within a sentence; a name such as RAG stays as it is.
  fileprivate var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
