import Foundation
import Pricing

/// A cost report for scripts: every amount as an exact decimal number.
struct CostDocument: Encodable {
  var model, modelId: String
  var workload: [String: Int]
  var estimates: [Row]
  var unavailable: [Missing]
  var breakEvens: [Crossing]
  var cachingPaysFromUse: Int?
  var exam: Exam?
  var note: String

  struct Row: Encodable {
    var option, name: String
    var upFront, monthly, total: Decimal
    var months: Int
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
    var asOf, source, note: String
  }

  struct Missing: Encodable { var option, name, reason: String }

  struct Crossing: Encodable {
    var option, sentence: String
    /// The first whole number of requests a day at or above the crossing; nil when there is none.
    var requests: Int?
    var costThere: Decimal?
    var until: Int?
    var forGoodFrom: Int?
  }

  struct Exam: Encodable {
    var option: String?
    var sentence: String
  }

  init(_ report: CostReport) {
    model = report.model.name
    modelId = report.model.id
    // A rate of 0 is one that is not known.
    let numbers = report.workload.numbers.filter { $0.key != .unitRate || $0.value > 0 }
    workload = Dictionary(uniqueKeysWithValues: numbers.map { ($0.key.rawValue.snakeCase, $0.value) })
    estimates = report.estimates.map(Row.init)
    unavailable = report.refused.map { Missing(option: $0.option.key, name: $0.option.name, reason: $0.reason) }
    breakEvens = report.breakEvens.map(Crossing.init)
    cachingPaysFromUse = report.cachingUses
    exam = report.answer.map { Exam(option: $0.option?.key, sentence: $0.sentence) }
    note = "Sample prices, for learning and not for a bill."
  }
}

extension CostDocument.Row {
  init(_ option: CostReport.Way, _ estimate: Estimate) {
    self.init(
      option: option.key, name: option.name, upFront: estimate.upFront.decimal, monthly: estimate.monthly.decimal,
      total: estimate.total.decimal, months: estimate.months, lines: estimate.lines.map(CostDocument.Line.init),
      notes: estimate.notes)
  }
}

extension CostDocument.Line {
  init(_ line: Estimate.Line) {
    self.init(
      meter: line.meter.key, name: line.name, when: line.when.rawValue, unit: line.unit, model: line.model,
      quantity: line.quantity, detail: line.detail, usd: line.price.usd.decimal, per: line.price.per,
      amount: line.amount.decimal, asOf: line.price.asOf, source: line.price.source, note: line.price.note)
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
      costThere: crossing.cost.decimal, until: crossing.until, forGoodFrom: crossing.forGood?.roundedUp)
  }
}

extension Money {
  /// The same amount, exactly.
  var decimal: Decimal { Decimal(string: exact, locale: nil) ?? .nan }
}

extension String {
  /// `unitRate` as `unit_rate`: the encoder leaves the keys of dictionaries as they are.
  fileprivate var snakeCase: String { reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) } }
}
