import Pricing

extension CostTable {
  /// A line of a bill each, then the sums of each option; amounts with every digit.
  var csv: String { CostCSV(report).text }
}

/// A cost report as comma-separated values.
struct CostCSV {
  private let report: CostReport

  init(_ report: CostReport) { self.report = report }

  static let columns = [
    "option", "model", "meter", "when", "quantity", "unit", "usd", "per", "amount_usd", "as_of", "source", "note",
  ]

  var text: String {
    let rows = report.ranking.map { $0.rows.map { row($0) } } ?? bills
    return ([CostCSV.columns] + rows).map { $0.map(CSV.field).joined(separator: ",") + "\n" }.joined()
  }

  private var bills: [[String]] {
    report.estimates.flatMap { option, estimate in
      estimate.lines.map { line(option, estimate, $0) } + sums(option, estimate)
    }
      + report.refused.map {
        [$0.option.key, report.model.name, "none"] + Array(repeating: "", count: 8) + [$0.reason]
      }
  }

  private func line(_ option: CostReport.Option, _ estimate: Estimate, _ line: Estimate.Line) -> [String] {
    [
      option.key, line.model ?? estimate.model.name, line.meter.key, line.when.rawValue, String(line.quantity),
      line.unit, line.price.usd.exact, String(line.price.per), line.amount.exact, line.price.asOf, line.price.source,
      line.price.note,
    ]
  }

  private func sums(_ option: CostReport.Option, _ estimate: Estimate) -> [[String]] {
    let sums: [(String, Money)] =
      [("once", estimate.upFront), ("monthly", estimate.monthly)].filter { $0.1 > .zero }
      + [("over \(estimate.months) months", estimate.total)].filter { _ in !report.isJob }
    return sums.map { when, amount in
      [option.key, estimate.model.name, "total", when, "", "", "", "", amount.exact, "", "", ""]
    }
  }

  private func row(_ row: Ranking.Row) -> [String] {
    let when = report.isJob ? "once" : "monthly"
    let amount = report.isJob ? row.estimate.total : row.estimate.monthly
    return [
      row.option.key, row.model.name, "total", when, "", "", "", "", amount.exact, "", "", row.lifecycle.rawValue,
    ]
  }
}
