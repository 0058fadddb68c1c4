import Pricing

/// What `bedrill cost` found out: estimates, what there is none for, and where ways of paying cross.
struct CostReport {
  let model: PriceList.Model
  let prices: PriceList
  let workload: Workload
  let plan: CustomizationPlan
  var estimates: [(option: Way, estimate: Estimate)] = []
  var refused: [(option: Way, reason: String)] = []
  var breakEvens: [(option: PricingModel, result: BreakEven)] = []
  /// Uses of a prefix from which caching pays; nil when it never does.
  var cachingUses: Int?
  var answer: ExamAnswer?

  enum Way {
    case paying(PricingModel)
    case customizing(Customization)

    var name: String {
      switch self {
      case .paying(let option): option.name
      case .customizing(let option): option.name
      }
    }

    var key: String {
      switch self {
      case .paying(let option): option.key
      case .customizing(let option): option.key
      }
    }
  }

  init(
    model: PriceList.Model, prices: PriceList, workload: Workload, plan: CustomizationPlan, options: [Way],
    requirements: Requirements
  ) {
    self.model = model
    self.prices = prices
    self.workload = workload
    self.plan = plan
    for option in options {
      do throws(Refusal) {
        estimates.append((option, try estimate(option)))
      } catch {
        refused.append((option, error.description))
      }
    }
    guard case .paying = options.first else { return }
    breakEvens = BreakEven.all(workload, model: model, prices: prices)
    cachingUses = try? BreakEven.cachingUses(model, prices: prices)
    answer = ExamAnswer(
      requirements, workload, results: Estimate.all(workload, model: model, prices: prices))
  }

  private func estimate(_ option: Way) throws(Refusal) -> Estimate {
    switch option {
    case .paying(let option): try Estimate(option, workload, model: model, prices: prices)
    case .customizing(let option): try Estimate(option, plan, workload, model: model, prices: prices)
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
