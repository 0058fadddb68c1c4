import Foundation
import Pricing

/// A cost report for scripts: every amount as an exact decimal number.
struct CostDocument: Encodable {
  var model, modelId, lifecycle, period: String
  var workload: [String: Int]
  var load: Load
  /// What a model unit is taken to serve; nil where no unit is in what is shown.
  var unitRate: Rate?
  var estimates: [Row]
  var unavailable: [Missing]
  var breakEvens: [Crossing]
  /// Uses of a prefix from which caching for 5 minutes, and for 1 hour, pays.
  var cachingPaysFromUse, cachingFor1HPaysFromUse: Int?
  var exam: Exam?
  var difference: Difference?
  var ranking: [Ranked]?
  var rules: [String]
  var note: String

  /// What the requests make of a minute; nil beyond what is counted.
  struct Load: Encodable { var requests, inputTokens, outputTokens: Int, tokensPerMinute, peakTokensPerMinute: Int? }

  struct Rate: Encodable {
    var tokensPerMinute: Int
    /// `given`, `listed` or `assumed`.
    var origin: String
  }

  struct Row: Encodable {
    var option, name: String
    /// Within the months; owed after them; and both.
    var upFront, monthly, paid, owed, total: Decimal
    var months: Int
    /// Rounded down to a trillionth of a dollar.
    var perRequest, perMillionTokens: Decimal?
    /// Of 365 days, without what is paid up front.
    var yearly: Decimal?
    var modelUnits: Int?
    var lines: [Line]
    var notes: [String]
  }

  struct Line: Encodable {
    var meter, name, when, unit: String
    var model: String?
    var quantity: Int
    var detail: String
    /// For `per` units.
    var usd: Decimal
    var per: Int
    var amount: Decimal
    /// Months that are paid for, come what may.
    var commitmentMonths: Int?
    var asOf, source, note: String
  }

  struct Missing: Encodable { var option, name, reason: String }

  struct Crossing: Encodable {
    var option, sentence: String
    /// The first whole number of requests of the period at or above the crossing; nil when there is none.
    var requests: Int?
    /// The crossing itself, to six places.
    var requestsExact: String?
    var costThere: Decimal?
    var tokensPerMinute: Int?
    /// Of the model units.
    var percentInUse: String?
    var until: Int?
    var forGoodFrom: Int?
  }

  struct Exam: Encodable {
    var option: String?
    var sentence: String
    var others: [String]
  }

  struct Difference: Encodable {
    var than: String
    /// A month, or for the job; below zero where the other one costs more.
    var amount: Decimal
    /// Of the other one, as a number without a sign.
    var percent: String?
  }

  struct Ranked: Encodable {
    var model, modelId, lifecycle, option: String
    var perRequest, monthly, yearly: Decimal?
    var total: Decimal
  }

  init(_ report: CostReport) {
    let load = report.workload
    model = report.model.name
    modelId = report.model.id
    lifecycle = report.prices.lifecycle(of: report.model.id).rawValue
    period = load.period.rawValue
    // A rate of 0 is one that is not known.
    let numbers = load.all.filter { $0.key != .unitRate || $0.value > 0 }
    workload = Dictionary(uniqueKeysWithValues: numbers.map { ($0.key.key, $0.value) })
    self.load = Load(
      requests: load.monthlyRequests, inputTokens: load.read.count, outputTokens: load.written.count,
      tokensPerMinute: load.tokensPerMinute, peakTokensPerMinute: load.peakTokensPerMinute)
    unitRate = report.unitRate.map { Rate(tokensPerMinute: $0.tokensPerMinute, origin: "\($0.origin)") }
    estimates = report.ranking == nil ? report.estimates.map { Row($0, $1, report) } : []
    unavailable =
      report.ranking == nil
      ? report.refused.map { Missing(option: $0.option.key, name: $0.option.name, reason: $0.reason) } : []
    breakEvens = report.ranking == nil ? report.breakEvens.map(Crossing.init) : []
    cachingPaysFromUse = report.cachingUses(.fiveMinutes)
    cachingFor1HPaysFromUse = report.cachingUses(.oneHour)
    exam = report.answer.map { Exam(option: $0.option?.key, sentence: $0.sentence, others: $0.others) }
    difference = report.difference.map {
      Difference(than: $0.name, amount: $0.amount.decimal, percent: $0.percent?.text(places: 2))
    }
    ranking = report.ranking?.rows.map(Ranked.init)
    rules = report.rules
    note = "Sample prices, for learning and not for a bill."
  }
}

extension CostDocument.Row {
  init(_ option: CostReport.Option, _ estimate: Estimate, _ report: CostReport) {
    self.init(
      option: option.key, name: option.name, upFront: estimate.upFront.decimal, monthly: estimate.monthly.decimal,
      paid: estimate.paid.decimal, owed: estimate.owed.decimal, total: estimate.total.decimal, months: estimate.months,
      perRequest: estimate.perRequest?.decimal,
      perMillionTokens: estimate.perMillion(report.workload.requestTokens)?.decimal,
      yearly: report.yearly(option)?.decimal, modelUnits: estimate.units > 0 ? estimate.units : nil,
      lines: estimate.lines.map(CostDocument.Line.init), notes: estimate.notes)
  }
}

extension CostDocument.Ranked {
  init(_ row: Ranking.Row) {
    self.init(
      model: row.model.name, modelId: row.model.id, lifecycle: row.lifecycle.rawValue, option: row.option.key,
      perRequest: row.estimate.perRequest?.decimal, monthly: row.yearly == nil ? nil : row.estimate.monthly.decimal,
      yearly: row.yearly?.decimal, total: row.estimate.total.decimal)
  }
}

extension CostDocument.Line {
  init(_ line: Estimate.Line) {
    self.init(
      meter: line.meter.key, name: line.name, when: line.when.rawValue, unit: line.unit, model: line.model,
      quantity: line.quantity, detail: line.detail, usd: line.price.usd.decimal, per: line.price.per,
      amount: line.amount.decimal, commitmentMonths: line.commitment > 0 ? line.commitment : nil, asOf: line.price.asOf,
      source: line.price.source, note: line.price.note)
  }
}

extension CostDocument.Crossing {
  init(_ option: PricingModel, _ result: BreakEven) {
    guard case .crossing(let crossing) = result else {
      self.init(option: option.key, sentence: result.description)
      return
    }
    self.init(
      option: option.key, sentence: result.description, requests: crossing.requests.roundedUp,
      requestsExact: String(crossing.requests.text(places: 6).filter { $0 != "," }),
      costThere: crossing.cost.decimal, tokensPerMinute: crossing.tokensPerMinute,
      percentInUse: crossing.use?.text(places: 1), until: crossing.until, forGoodFrom: crossing.forGood?.roundedUp)
  }
}

extension Money {
  /// The same amount, exactly.
  var decimal: Decimal { Decimal(string: exact, locale: nil) ?? .nan }
}
