extension BreakEven: CustomStringConvertible {
  /// What it says, in a sentence or two.
  public var description: String {
    switch self {
    case .never(let reason): reason
    case .crossing(let crossing): crossing.sentence
    }
  }
}

extension BreakEven.Crossing {
  /// `PT 1 month costs less than On-Demand from 760,320 requests a day on (528,000 tokens a minute).`
  public var sentence: String {
    let from = (requests.roundedUp ?? 0).grouped
    let count = "\(from) requests \(period.name)"
    if isJump { return "\(below) costs less than \(above) up to \(count); then another unit is needed." }
    var text = "\(above) costs less than \(below) from \(count) on\(load)"
    guard let until else { return text + "." }
    text += ", up to \(until.grouped), where the next model unit has to be paid for"
    guard let forGood = forGood?.roundedUp else { return text + "." }
    return text + "; for good from \(forGood.grouped) on."
  }

  /// What the load is there: ` (528,000 tokens a minute, units 75 % in use)`.
  private var load: String {
    guard let tokensPerMinute else { return "" }
    let busy = use.map { ", units \($0.percent) % in use" } ?? ""
    return " (\(tokensPerMinute.grouped) tokens a minute\(busy))"
  }

  /// The volumes for which it holds, as short as a label: `126k to 144k`, `from 70k`.
  public func range(_ short: (Int) -> String) -> String {
    let from = short(requests.roundedUp ?? 0)
    if isJump { return "up to \(from)" }
    return until.map { "\(from) to \(short($0))" } ?? "from \(from)"
  }
}

extension BreakEven {
  /// Where On-Demand crosses each term of Provisioned Throughput that has a price for the model.
  ///
  /// - Returns: the ways with their crossing, or with why there is none; nothing where On-Demand has no price.
  public static func all(
    _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) -> [(option: PricingModel, result: BreakEven)] {
    guard workload.period != .job, let onDemand = try? Curve(.onDemand, workload, model: model, prices: prices) else {
      return []
    }
    return Meter.Term.allCases.compactMap { term in
      let option = PricingModel.provisioned(term)
      guard let curve = try? Curve(option, workload, model: model, prices: prices) else { return nil }
      do throws(Refusal) {
        return (option, try BreakEven(onDemand, curve))
      } catch {
        return (option, .never(error.description))
      }
    }
  }
}
