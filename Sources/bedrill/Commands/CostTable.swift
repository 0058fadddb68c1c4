import Canvas
import Pricing

/// A cost report for a reader, at most 80 columns wide, or as comma-separated values.
struct CostTable {
  let report: CostReport

  init(_ report: CostReport) { self.report = report }

  private static let width = 78

  var text: String {
    var lines = wrapped("\(report.model.name)\(mark): \(workload)") + [""]
    if let ranking = report.ranking {
      lines = wrapped("All models: \(workload)") + [""] + CostRanking(ranking.rows, of: ranking.all, report).lines
    } else if let only = report.estimates.first, report.estimates.count == 1, report.refused.isEmpty {
      lines += bill(only.option, only.estimate)
    } else {
      lines += table
    }
    lines += sentences
    return lines.joined(separator: "\n")
  }

  /// Whether the model can still be had.
  private var mark: String {
    switch report.prices.lifecycle(of: report.model.id) {
    case .active: ""
    case .legacy: " (legacy)"
    case .retired: " (retired: good for arithmetic)"
    case .example: " (made up)"
    }
  }

  private var workload: String {
    let workload = report.workload
    let isChat = workload[.turns] > 1
    let noun = isChat ? "conversation" : "request"
    let count = workload.requests == 1 ? "1 \(noun)" : "\(workload.requests.grouped) \(noun)s"
    var parts = ["\(count)\(isChat ? " of \(workload[.turns]) turns" : "") \(workload.period.name)"]
    if workload.requestTokens > 0 {
      parts.append(
        "\(workload.input.count.grouped) tokens in, \(workload.output.count.grouped) out\(isChat ? " a turn" : "")")
    }
    if workload[.system] > 0 { parts.append("\(workload[.system].grouped) of system prompt with each call") }
    if workload[.calls] > 1 { parts.append("\(workload[.calls]) model calls each") }
    if workload.images.count > 0 {
      parts.append(
        workload.images.count == 1 ? "1 image a request" : "\(workload.images.count.grouped) images a request")
    }
    if !report.isJob { parts.append("\(workload.days) days a month") }
    return parts.joined(separator: "; ")
  }

  // MARK: One estimate

  private func bill(_ option: CostReport.Option, _ estimate: Estimate) -> [String] {
    var rows = ["\(estimate.name), in USD"]
    for line in estimate.lines {
      let once = line.when == .once && !report.isJob ? " (once)" : ""
      rows.append(row("  " + line.name, once, line.amount.readable))
      var how = "\(line.billed) x \(line.price.text)"
      if !line.detail.isEmpty { how += " (\(line.detail))" }
      rows += Text.wrap(how, width: Self.width - 6).map { "      " + $0 }
    }
    rows += sums(option, estimate)
    return rows + estimate.notes.flatMap(wrapped)
  }

  private func sums(_ option: CostReport.Option, _ estimate: Estimate) -> [String] {
    var rows: [String] = []
    func add(_ name: String, _ amount: Money?) { if let amount { rows.append(row("  " + name, "", amount.readable)) } }
    if report.isJob {
      add("In all", estimate.upFront)
    } else {
      add("A month", estimate.monthly)
      if estimate.upFront > .zero { add("Up front", estimate.upFront) }
    }
    if estimate.requests != 1 { add("A request", estimate.perRequest) }
    if report.workload.requestTokens > 0 { add("A million tokens", estimate.perMillion(report.workload.requestTokens)) }
    guard !report.isJob else { return rows }
    add("A day", estimate.monthly.divided(by: report.workload.days))
    add("A year of 365 days", report.yearly(option))
    if estimate.months > 1 || estimate.owed > .zero || estimate.upFront > .zero {
      add("Paid in \(months(estimate.months))", estimate.paid)
    }
    if estimate.owed > .zero {
      add("Owed after them, to the end of the term", estimate.owed)
      add("In all", estimate.total)
    }
    return rows
  }

  private func row(_ name: String, _ ending: String, _ amount: String) -> String {
    let room = Self.width - max(16, amount.count + 1)
    let shown = Text.truncated(name, width: room - ending.count) + ending
    return Text.padded(shown, width: room) + Text.padded(amount, width: Self.width - room, alignRight: true)
  }

  private func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }

  // MARK: Several

  private var table: [String] {
    let isLadder = report.answer == nil
    let head =
      report.isJob
      ? ["USD", "in all", "a request", "units"]
      : ["USD", isLadder ? "up front" : "a request", "a month", "over \(months(report.workload.months))"]
    var rows = report.estimates.isEmpty ? [] : [line(head)]
    for (option, estimate) in report.estimates {
      let request = estimate.perRequest.map { Amount.text($0, width: 13) } ?? ""
      let cells =
        report.isJob
        ? [Amount.text(estimate.total, width: 17), request, estimate.units > 0 ? "\(estimate.units.grouped) MU" : ""]
        : [
          isLadder ? Amount.text(estimate.upFront, width: 13) : request, Amount.text(estimate.monthly, width: 17),
          Amount.text(estimate.total, width: 17),
        ]
      rows.append(line([option.name] + cells))
      if estimate.owed > .zero {
        rows += wrapped("    \(Amount.text(estimate.owed, width: 20)) of it still owed when the months are over")
      }
    }
    return rows + refusals
  }

  private func line(_ cells: [String]) -> String {
    zip(cells, report.isJob ? [30, 18, 14, 16] : [28, 14, 18, 18]).enumerated().map { index, cell in
      Text.padded(Text.truncated(cell.0, width: cell.1 - 1), width: cell.1, alignRight: index > 0)
    }.joined()
  }

  /// What there is none for: those without a price in one sentence, the others one by one.
  private var refusals: [String] {
    let unpriced = report.refused.filter(\.isPrice)
    guard unpriced.count > 1 else { return report.refused.flatMap { wrapped("\($0.option.name): none. \($0.reason)") } }
    let names = unpriced.map(\.option.name).joined(separator: "; ")
    return report.refused.filter { !$0.isPrice }.flatMap { wrapped("\($0.option.name): none. \($0.reason)") }
      + wrapped("No sample price for \(report.model.name): \(names). --option says which models have one.")
  }

  // MARK: Sentences

  private var sentences: [String] {
    var sentences: [String] = []
    let isCompared = report.estimates.count > 1 && report.ranking == nil
    if isCompared, report.answer != nil { sentences += thresholds }
    if let difference = report.difference { sentences += ["", say(difference)].flatMap(wrapped) }
    if let answer = report.answer, report.ranking == nil {
      sentences += [""] + wrapped("The exam would say: \(answer.sentence)") + answer.others.flatMap(wrapped)
    }
    let rules = report.rules.flatMap(wrapped)
    return sentences + [""] + rules + wrapped(report.provenance)
  }

  private var thresholds: [String] {
    var sentences = report.breakEvens.map(\.result.description)
    if let rate = report.unitRate { sentences.append(rate.sentence) }
    if report.workload.prefixShare > 0 {
      for lifetime in BreakEven.Lifetime.allCases {
        guard let uses = report.cachingUses(lifetime) else { continue }
        sentences.append("A prefix kept for \(lifetime.name) pays from its \(Amount.ordinal(uses)) use on.")
      }
    }
    return sentences.isEmpty ? [] : [""] + sentences.flatMap(wrapped)
  }

  private func say(_ difference: CostReport.Difference) -> String {
    let period = report.isJob ? "" : " a month"
    let amount = difference.amount.magnitude.readable
    if difference.amount == .zero { return "\(difference.name) costs the same." }
    let share = difference.percent.map { " (\($0.text(places: 1)) % of it)" } ?? ""
    return "\(difference.amount < .zero ? "Less" : "More") than \(difference.name) by \(amount) USD\(period)\(share)."
  }

  private func wrapped(_ sentence: String) -> [String] { Text.wrap(sentence, width: Self.width) }
}

/// Amounts and counts where there is little room.
enum Amount {
  /// The amount in so many cells: without its cents, and then in millions, where it is too long.
  static func text(_ amount: Money, width: Int) -> String {
    if amount.readable.count <= width { return amount.readable }
    let whole = amount.rounded(to: 0, grouped: true)
    if whole.count <= width { return whole }
    return amount.divided(by: 1_000_000).rounded(to: 0, grouped: true) + "M"
  }

  /// `2nd`, `3rd`, `22nd`, `111th`.
  static func ordinal(_ number: Int) -> String {
    let isTeen = 11...13 ~= number % 100
    let endings = [1: "st", 2: "nd", 3: "rd"]
    return "\(number)" + (isTeen ? "th" : endings[number % 10] ?? "th")
  }
}

/// Models and pricing options for a reader, the cheapest first.
struct CostRanking {
  private let rows: [Ranking.Row]
  private let all: Int
  private let report: CostReport

  init(_ rows: [Ranking.Row], of all: Int, _ report: CostReport) {
    self.rows = rows
    self.all = all
    self.report = report
  }

  var lines: [String] {
    let days = report.workload.days
    let head =
      report.isJob ? ["USD", "", "a request", "in all"] : ["USD", "", "a request", "a day", "a month", "a year"]
    var lines = [line(head)]
    for row in rows {
      let mark = [.retired: "r ", .legacy: "l "][row.lifecycle] ?? "  "
      let request = row.estimate.perRequest.map { Amount.text($0, width: 10) } ?? ""
      let sums =
        report.isJob
        ? [Amount.text(row.estimate.total, width: 13)]
        : [
          Amount.text(row.daily(days), width: 9), Amount.text(row.estimate.monthly, width: 11),
          row.yearly.map { Amount.text($0, width: 12) } ?? "",
        ]
      lines.append(line([mark + row.model.name, row.option.shortName, request] + sums))
    }
    if all > rows.count { lines.append("\(all - rows.count) more; --top 0 shows all.") }
    if rows.contains(where: { $0.lifecycle != .active }) { lines.append("r: retired, good for arithmetic; l: legacy.") }
    if rows.contains(where: { $0.option.needsPatience }) {
      lines.append("Batch and Flex are for answers that can wait.")
    }
    return lines
  }

  private func line(_ cells: [String]) -> String {
    let columns = [25, 12, 10, 9, 11, 11]
    return zip(cells, columns).enumerated().map { index, cell in
      Text.padded(Text.truncated(cell.0, width: cell.1 - (index < 2 ? 1 : 0)), width: cell.1, alignRight: index > 1)
    }.joined()
  }
}
