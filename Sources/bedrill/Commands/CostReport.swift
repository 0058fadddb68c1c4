import Pricing

/// What `bedrill cost` found out: estimates, what there is none for, and where ways of paying cross.
struct CostReport {
  let model: PriceList.Model
  let prices: PriceList
  let workload: Workload
  let plan: CustomizationPlan
  var estimates: [(way: Way, estimate: Estimate)] = []
  var refused: [(way: Way, reason: String)] = []
  var breakEvens: [(way: PricingModel, result: BreakEven)] = []
  /// Uses of a prefix from which caching pays; nil when it never does.
  var cachingUses: Int?
  var verdict: Verdict?

  enum Way {
    case paying(PricingModel)
    case customizing(Customization)

    var name: String {
      switch self {
      case .paying(let way): way.name
      case .customizing(let way): way.name
      }
    }

    var key: String {
      switch self {
      case .paying(let way): way.key
      case .customizing(let way): way.key
      }
    }
  }

  init(
    model: PriceList.Model, prices: PriceList, workload: Workload, plan: CustomizationPlan, ways: [Way],
    circumstances: Verdict.Circumstances
  ) {
    self.model = model
    self.prices = prices
    self.workload = workload
    self.plan = plan
    for way in ways {
      do throws(Refusal) {
        estimates.append((way, try estimate(way)))
      } catch {
        refused.append((way, error.description))
      }
    }
    guard case .paying = ways.first else { return }
    breakEvens = BreakEven.all(workload, model: model, prices: prices)
    cachingUses = try? BreakEven.cachingUses(model, prices: prices)
    verdict = Verdict(
      circumstances, workload, results: Estimate.all(workload, model: model, prices: prices))
  }

  private func estimate(_ way: Way) throws(Refusal) -> Estimate {
    switch way {
    case .paying(let way): try Estimate(way, workload, model: model, prices: prices)
    case .customizing(let way): try Estimate(way, plan, workload, model: model, prices: prices)
    }
  }

  /// Every price that stands on a line, each once.
  var usedPrices: [Price] {
    var seen: Set<Price> = []
    return estimates.flatMap(\.estimate.lines).map(\.price).filter { seen.insert($0).inserted }
  }

  /// The days of the prices used, and where they were read.
  var provenance: String {
    let days = Set(usedPrices.map(\.asOf).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    let sources = Set(usedPrices.map(\.host).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    return "Sample prices\(days.isEmpty ? "" : " as of \(days)"), for learning and not for a bill"
      + (sources.isEmpty ? "." : ", from \(sources); --json has the addresses.")
  }
}
