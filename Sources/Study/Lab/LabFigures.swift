import Canvas
import Pricing

/// All that the lab shows of a workload: estimates, curves, break-evens and the exam's answer.
struct LabFigures {
  let results: [(option: PricingModel, result: Result<Estimate, Refusal>)]
  let answer: ExamAnswer
  let breakEvens: [(option: PricingModel, result: BreakEven)]
  let curves: [(option: PricingModel, curve: Curve)]
  let requests: Int
  /// Uses of a prefix, and busy shares of a model unit, from which they pay, in sentences.
  let thresholds: [String]
  private let isCustom: Bool
  private let months: Double

  /// Nothing when the price list does not have the model.
  init?(
    _ model: PriceList.Model.ID, _ workload: Workload, _ requirements: Requirements, _ prices: PriceList
  ) {
    guard let model = prices[model] else { return nil }
    let options = requirements.isCustom ? PricingModel.ofCustomModels : PricingModel.ofTheExam
    results = Estimate.all(workload, model: model, prices: prices, options: options)
    answer = ExamAnswer(requirements, workload, model: model, prices: prices, results: results)
    breakEvens = requirements.isCustom ? [] : BreakEven.all(workload, model: model, prices: prices)
    months = Double(workload.months)
    curves = results.compactMap { row in
      guard case .success = row.result, let curve = try? Curve(row.option, workload, model: model, prices: prices)
      else {
        return nil
      }
      return (row.option, curve)
    }
    requests = workload.requests
    isCustom = requirements.isCustom
    thresholds = LabFigures.thresholds(workload, model, prices)
  }

  private static func thresholds(_ workload: Workload, _ model: PriceList.Model, _ prices: PriceList) -> [String] {
    var sentences: [String] = []
    if let uses = try? BreakEven.cachingUses(model, prices: prices) {
      sentences.append("A cached prefix pays from its use number \(uses) within 5 minutes.")
    }
    if let uses = try? BreakEven.cachingUses(model, .oneHour, prices: prices) {
      sentences.append("Kept for 1 hour, it pays from use number \(uses).")
    }
    for term in Meter.Term.allCases {
      guard let share = try? BreakEven.utilization(term, workload, model: model, prices: prices) else { continue }
      let name = PricingModel.provisioned(term).shortName
      sentences.append("\(name) pays where a unit is busy for more than \(share.text(places: 1)) % of the month.")
    }
    return sentences
  }

  var estimates: [(option: PricingModel, estimate: Estimate)] {
    results.compactMap { row in (try? row.result.get()).map { (row.option, $0) } }
  }

  /// The sign of a way in the chart and before its row of the table.
  static func sign(_ index: Int) -> Character { ["*", "o", "+", "x", "#", "@"][index % 6] }

  /// The days of the prices used, and the hosts where they were read.
  var provenance: String {
    let prices = prices
    let days = Set(prices.map(\.asOf).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    let hosts = Set(prices.map(\.host).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    return prices.isEmpty
      ? "sample prices" : "Sample prices as of \(days)" + (hosts.isEmpty ? "" : " from \(hosts)")
  }

  /// `sample prices 2026-11-23`.
  var asOf: String { "sample prices " + Set(prices.map(\.asOf)).sorted().joined(separator: ", ") }

  private var prices: [Price] { estimates.flatMap(\.estimate.lines).map(\.price) }

  // MARK: The chart

  /// USD a month over the requests a day, with the break-evens and the workload marked.
  ///
  /// - Parameter hasLegend: false where the table stands above it, with the same signs.
  func chart(size: (width: Int, height: Int), hasLegend: Bool) -> Frame {
    let series = curves.map { row in
      Chart.Series(
        name: hasLegend ? row.option.shortName : "", points: points(row.curve, count: max(8, min(size.width, 120))),
        style: row.option == answer.option ? .strong : .plain)
    }
    let most = series.flatMap(\.points).map(\.y).max() ?? 0
    let y = Chart.Axis(title: "USD a month", range: most > 0 ? 0...most * 1.02 : nil)
    let x = Chart.Axis(title: "requests a day", range: 0...Double(mostRequests))
    let height = hasLegend ? size.height : size.height + 1
    let chart = Chart.line(series, size: (size.width, height), x: x, y: y, marks: marks)
    guard !hasLegend else { return chart }
    // Legends of nothing but signs take one row, the last.
    var frame = Frame(width: size.width, height: size.height)
    frame.paste(chart, row: 0, column: 0)
    return frame
  }

  /// Evenly over the volume, and on both sides of where another model unit begins.
  private func points(_ curve: Curve, count: Int) -> [Chart.Point] {
    let most = mostRequests
    let even = (0...count).map { most / count * $0 + most % count * $0 / count }
    let steps = curve.unitEnds(upTo: most, count: count).flatMap { [$0, $0 + 1] }
    return (even + steps).sorted().compactMap { requests in
      (try? curve.cost(requests: requests)).map { Chart.Point(x: Double(requests), y: $0.approximate / months) }
    }
  }

  /// Twice the workload, or as far as a break-even that is within sight.
  private var mostRequests: Int {
    let near = crossings.map(\.requests).filter { $0 / 20 <= requests }.max() ?? 0
    return max(10, requests * 2, near + near / 4)
  }

  private var crossings: [(option: PricingModel, requests: Int)] {
    breakEvens.compactMap { row in
      guard case .crossing(let crossing) = row.result else { return nil }
      return crossing.requests.roundedUp.map { (row.option, $0) }
    }
  }

  private var marks: [Chart.Mark] {
    [Chart.Mark(name: "now", x: Double(requests))]
      + crossings.map { row in
        let volume = LabField.short(row.requests, width: 6)
        return Chart.Mark(name: "\(row.option.shortName) from \(volume)", x: Double(row.requests))
      }
  }

  // MARK: The table

  /// A row for each way that has an estimate, and one that names the others.
  func rows(width: Int) -> [(text: String, isBest: Bool)] {
    let isWide = width >= 76
    let most = estimates.map(\.estimate.monthly).max() ?? .zero
    let onDemand = estimates.first { $0.option == .onDemand }?.estimate.monthly
    var rows = estimates.enumerated().map { index, row in
      let share = most > .zero ? row.estimate.monthly.approximate / most.approximate : 0
      let name = Text.padded(isWide ? row.option.name : row.option.shortName, width: isWide ? 26 : 12)
      let amount = Text.padded(row.estimate.monthly.text, width: isWide ? 17 : 16, alignRight: true)
      let bar = Chart.bar(share, width: isWide ? 12 : 8)
      let text = "\(LabFigures.sign(index)) \(name)\(amount)  \(bar)  \(remark(row.option, row.estimate, onDemand))"
      return (text: text, isBest: row.option == answer.option)
    }
    let missing = results.filter { (try? $0.result.get()) == nil }.map(\.option.shortName)
    if !missing.isEmpty {
      rows.append((LabFigures.missing(missing, width: width), false))
    }
    return rows
  }

  /// What has no estimate, and the key that says why.
  static func missing(_ names: [String], width: Int) -> String {
    let key = LabScreen.keys.label(.lines)
    return Text.truncated("  not here: \(names.joined(separator: ", ")) (\(key) says why)", width: width)
  }

  private func remark(_ option: PricingModel, _ estimate: Estimate, _ onDemand: Money?) -> String {
    if let line = estimate.lines.first(where: { if case .provisioned = $0.meter { true } else { false } }) {
      return String(line.detail.prefix { $0 != "x" }).trimmedEnd
    }
    if isCustom { return "base model only" }
    guard option != .onDemand, let onDemand, onDemand > .zero, estimate.monthly != onDemand else { return "" }
    let gap = onDemand - estimate.monthly
    guard let percent = Ratio((try? gap.magnitude.times(100)) ?? .zero, over: onDemand) else { return "" }
    return "\(percent.text()) % \(gap > .zero ? "less" : "more")"
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
