import Canvas
import Pricing

/// All that the lab shows of a workload: estimates, curves, break-evens and the exam's answer.
struct LabFigures {
  let results: [(option: PricingModel, result: Result<Estimate, Refusal>)]
  let answer: ExamAnswer
  let breakEvens: [(option: PricingModel, result: BreakEven)]
  let curves: [(option: PricingModel, curve: Curve)]
  let requests: Int
  private let period: Period
  /// Uses of a prefix, and busy shares of a model unit, from which they pay, in sentences.
  let thresholds: [String]
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
    let drawn = LabFigures.drawn(results)
    curves = results.compactMap { row in
      guard drawn.contains(row.option), let curve = try? Curve(row.option, workload, model: model, prices: prices)
      else {
        return nil
      }
      return (row.option, curve)
    }
    requests = workload.requests
    period = workload.period
    thresholds = LabFigures.thresholds(workload, model, prices)
  }

  /// The options that a chart can tell apart: four at most, and of the terms those that cost least.
  private static func drawn(_ results: [(option: PricingModel, result: Result<Estimate, Refusal>)]) -> [PricingModel] {
    let all = results.compactMap { row in (try? row.result.get()).map { (option: row.option, total: $0.total) } }
    let asked = all.filter { !$0.option.isReserved }.map(\.option)
    let terms = all.filter(\.option.isReserved).sorted { $0.total < $1.total }.map(\.option)
    return asked + terms.prefix(max(1, 4 - asked.count))
  }

  /// Whether there is a volume to draw over.
  var hasChart: Bool { period != .job && !curves.isEmpty }

  private static func thresholds(_ workload: Workload, _ model: PriceList.Model, _ prices: PriceList) -> [String] {
    var sentences: [String] = []
    if let uses = try? BreakEven.cachingUses(model, prices: prices) {
      sentences.append("A cached prefix pays from its use number \(uses), within 5 minutes of the one before.")
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

  /// USD a month over the requests, with the break-evens and the workload as lines that `markLine` names.
  ///
  /// - Parameter hasLegend: false where the table stands above it, with the same signs.
  func chart(size: (width: Int, height: Int), hasLegend: Bool) -> Frame {
    // Every row of the table has its sign, drawn or not.
    let series = estimates.map { row in
      let curve = curves.first { $0.option == row.option }?.curve
      return Chart.Series(
        name: hasLegend ? row.option.shortName : "",
        points: curve.map { points($0, count: max(8, min(size.width, 120))) } ?? [],
        style: row.option == answer.option ? .strong : .plain)
    }
    let most = series.flatMap(\.points).map(\.y).max() ?? 0
    let y = Chart.Axis(title: "USD a month", range: most > 0 ? 0...most * 1.02 : nil)
    let x = Chart.Axis(title: "requests \(period.name)", range: 0...Double(mostRequests))
    let height = hasLegend ? size.height : size.height + 1
    let chart = Chart.line(series, size: (size.width, height), x: x, y: y, marks: marks)
    guard !hasLegend else { return chart }
    // Legends of nothing but signs take one row, the last.
    var frame = Frame(width: size.width, height: size.height)
    frame.paste(chart, row: 0, column: 0)
    return frame
  }

  /// What the upright lines of the chart are, from left to right, with the range in which each holds.
  func markLine(width: Int) -> String {
    let now = (requests, "now \(LabField.short(requests, width: 6))")
    let others = breakEvens.compactMap { row -> (Int, String)? in
      guard case .crossing(let crossing) = row.result, let from = crossing.requests.roundedUp, from <= mostRequests
      else {
        return nil
      }
      return (from, "\(row.option.shortName) \(crossing.range { LabField.short($0, width: 6) })")
    }
    let names = ([now] + others).sorted { $0.0 < $1.0 }.map(\.1)
    return Text.truncated("┊ " + names.joined(separator: " · "), width: width)
  }

  /// Evenly over the volume, and on both sides of where another model unit begins.
  private func points(_ curve: Curve, count: Int) -> [Chart.Point] {
    let most = mostRequests
    let even = (0...count).map { most / count * $0 + most % count * $0 / count }
    let steps = curve.jumps(upTo: most, count: count).flatMap { [$0, $0 + 1] }
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

  /// Lines without names: `markLine` has them, where they cannot hide a curve.
  private var marks: [Chart.Mark] {
    ([requests] + crossings.map(\.requests)).map { Chart.Mark(name: "", x: Double($0)) }
  }

  // MARK: The table

  /// A row for each way that has an estimate, and one that names the others.
  func rows(width: Int) -> [(text: String, isBest: Bool)] {
    let isWide = width >= 76
    let most = estimates.map { sum($0.estimate) }.max() ?? .zero
    let onDemand = estimates.first { $0.option == .onDemand }.map { sum($0.estimate) }
    var rows = estimates.enumerated().map { index, row in
      let amount = sum(row.estimate)
      let share = most > .zero ? amount.approximate / most.approximate : 0
      let name = Text.padded(isWide ? row.option.name : row.option.shortName, width: isWide ? 27 : 12)
      let shown = Text.padded(amount.readable, width: 16, alignRight: true)
      let bar = Chart.bar(share, width: isWide ? 12 : 8)
      let text = "\(LabFigures.sign(index)) \(name)\(shown)  \(bar)  \(remark(row.option, row.estimate, onDemand))"
      return (text: text, isBest: row.option == answer.option)
    }
    if !missing.isEmpty { rows.append((Text.truncated("  not here: " + missing, width: width), false)) }
    return rows
  }

  /// A month of it, or the job.
  private func sum(_ estimate: Estimate) -> Money { period == .job ? estimate.upFront : estimate.monthly }

  /// What there is no estimate for, each with the reason in a word or two.
  private var missing: String {
    var groups: [(reason: String, names: [String])] = []
    for (option, result) in results {
      guard case .failure(let refusal) = result else { continue }
      if let index = groups.firstIndex(where: { $0.reason == refusal.word }) {
        groups[index].names.append(option.shortName)
      } else {
        groups.append((refusal.word, [option.shortName]))
      }
    }
    return groups.map { "\($0.names.joined(separator: ", ")) (\($0.reason))" }.joined(separator: "; ")
  }

  /// What has no estimate, and the key that says why.
  static func missing(_ names: [String], width: Int) -> String {
    let key = LabScreen.keys.label(.lines)
    return Text.truncated("  not here: \(names.joined(separator: ", ")) (\(key) says why)", width: width)
  }

  private func remark(_ option: PricingModel, _ estimate: Estimate, _ onDemand: Money?) -> String {
    if let line = estimate.lines.first(where: { if case .provisioned = $0.meter { true } else { false } }) {
      let units = String(line.detail.prefix { $0 != "x" }).trimmedEnd
      return estimate.owed > .zero ? "\(units), owes more" : units
    }
    guard option != .onDemand, let onDemand, onDemand > .zero, sum(estimate) != onDemand else { return "" }
    let gap = onDemand - sum(estimate)
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
