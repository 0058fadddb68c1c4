import Canvas
import Pricing

/// A cost report for a reader, at most 80 columns wide, or as comma-separated values.
struct CostTable {
  private let report: CostReport

  init(_ report: CostReport) { self.report = report }

  private static let width = 78

  var text: String {
    var lines = wrapped("\(report.model.name): \(workload)") + [""]
    lines += report.estimates.count == 1 && report.refused.isEmpty ? bill(report.estimates[0].estimate) : table
    lines += sentences
    return lines.joined(separator: "\n")
  }

  private var workload: String {
    let workload = report.workload
    var parts = ["\(workload.requests.grouped) requests a day"]
    if workload.requestTokens > 0 {
      parts.append("\(workload.input.count.grouped) tokens in, \(workload.output.count.grouped) out")
    }
    if workload.images.count > 0 { parts.append("\(workload.images.count.grouped) images a request") }
    parts.append("\(workload.days) days a month")
    return parts.joined(separator: "; ")
  }

  // MARK: One estimate

  private func bill(_ estimate: Estimate) -> [String] {
    var rows = ["\(estimate.name), in USD"]
    for line in estimate.lines {
      rows.append(row("  " + line.name + (line.when == .once ? " (once)" : ""), line.amount.text))
      var how = "\(line.billed) x \(line.price.text)"
      if !line.detail.isEmpty { how += " (\(line.detail))" }
      rows += Text.wrap(how, width: Self.width - 6).map { "      " + $0 }
    }
    rows.append(row("  A month", estimate.monthly.text))
    if estimate.upFront > .zero { rows.append(row("  Up front", estimate.upFront.text)) }
    if estimate.months > 1 || estimate.upFront > .zero {
      rows.append(row("  After \(months(estimate.months))", estimate.total.text))
    }
    return rows + estimate.notes.flatMap(wrapped)
  }

  private func row(_ name: String, _ amount: String) -> String {
    Text.padded(name, width: Self.width - 24) + Text.padded(amount, width: 24, alignRight: true)
  }

  private func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }

  // MARK: Several

  private var table: [String] {
    let columns = [28, 16, 16, 18]
    func line(_ cells: [String]) -> String {
      zip(cells, columns).enumerated().map { index, cell in
        Text.padded(cell.0, width: cell.1, alignRight: index > 0)
      }.joined()
    }
    var rows: [String] = []
    if !report.estimates.isEmpty {
      rows.append(line(["USD", "up front", "a month", "after \(months(report.workload.months))"]))
    }
    for (option, estimate) in report.estimates {
      rows.append(line([option.name, estimate.upFront.text, estimate.monthly.text, estimate.total.text]))
    }
    return rows + report.refused.flatMap { wrapped("\($0.option.name): none. \($0.reason)") }
  }

  private var sentences: [String] {
    var sentences: [String] = []
    if !report.breakEvens.isEmpty || report.cachingUses != nil { sentences.append("") }
    sentences += report.breakEvens.flatMap { wrapped($0.result.description) }
    if let uses = report.cachingUses {
      sentences += wrapped(
        "Caching pays from the \(uses == 2 ? "2nd" : "\(uses)th") use of a prefix within its 5 minutes.")
    }
    if let answer = report.answer { sentences += [""] + wrapped("The exam would say: \(answer.sentence)") }
    return sentences + [""] + wrapped(report.provenance)
  }

  private func wrapped(_ sentence: String) -> [String] { Text.wrap(sentence, width: Self.width) }

  // MARK: Comma-separated values

  /// A line of a bill each; amounts with every digit.
  var csv: String {
    var text = "option,model,meter,when,quantity,unit,usd,per,amount_usd,as_of,source\n"
    for (option, estimate) in report.estimates {
      for line in estimate.lines {
        let fields = [
          option.key, line.model ?? estimate.model.name, line.meter.key, line.when.rawValue, String(line.quantity),
          line.unit, line.price.usd.exact, String(line.price.per), line.amount.exact, line.price.asOf,
          line.price.source,
        ]
        text += fields.map(CSV.field).joined(separator: ",") + "\n"
      }
    }
    return text
  }
}

/// Comma-separated values (RFC 4180).
enum CSV {
  static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
