import Pricing

/// What `bedrill cost` found out: estimates, what there is none for, and where pricing options cross.
struct CostReport {
  let model: PriceList.Model
  let prices: PriceList
  let workload: Workload
  let plan: CustomizationPlan
  let requirements: Requirements
  /// Rules of thumb by which words, pages or images became tokens.
  let rules: [String]
  var estimates: [(option: Option, estimate: Estimate)] = []
  var refused: [(option: Option, reason: String, isPrice: Bool)] = []
  var breakEvens: [(option: PricingModel, result: BreakEven)] = []
  var answer: ExamAnswer?
  var ranking: (rows: [Ranking.Row], all: Int)?
  var difference: Difference?

  enum Option: Hashable {
    case paying(PricingModel)
    case customizing(Customization)

    /// - Parameter name: the option of the command line, for what is said of a word that is none.
    init(key: String, at name: String) throws {
      if let option = PricingModel(key: key) {
        self = .paying(option)
      } else if let option = Customization.allCases.first(where: { $0.key == key }) {
        self = .customizing(option)
      } else {
        throw Typed.unknown(
          name, key,
          PricingModel.allCases.map(\.key) + [PricingModel.customOnDemand.key] + Customization.allCases.map(\.key))
      }
    }

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

  /// What one thing costs more than another.
  struct Difference {
    var name: String
    var other: Estimate
    /// Per month, or for the job; below zero where the other one costs more.
    var amount: Money
    /// Of the other one; nil where that costs nothing.
    var percent: Ratio?
  }

  init(
    model: PriceList.Model, prices: PriceList, workload: Workload, plan: CustomizationPlan, requirements: Requirements,
    options: [Option], rules: [String]
  ) {
    self.model = model
    self.prices = prices
    self.workload = workload
    self.plan = plan
    self.requirements = requirements
    self.rules = rules
    for option in options {
      do throws(Refusal) {
        estimates.append((option, try estimate(option, workload, model)))
      } catch {
        var isPrice = false
        if case .noPrice = error { isPrice = true }
        refused.append((option, error.description, isPrice))
      }
    }
    guard case .paying = options.first else { return }
    if !requirements.isCustom { breakEvens = BreakEven.all(workload, model: model, prices: prices) }
    let all = PricingModel.all(for: requirements)
    answer = ExamAnswer(
      requirements, workload, model: model, prices: prices,
      results: Estimate.all(workload, model: model, prices: prices, options: all))
  }

  var hasNothing: Bool { ranking.map(\.rows.isEmpty) ?? estimates.isEmpty }
  var isJob: Bool { workload.period == .job }

  func estimate(_ option: Option, _ workload: Workload, _ model: PriceList.Model) throws(Refusal) -> Estimate {
    switch option {
    case .paying(let option): try Estimate(option, workload, model: model, prices: prices)
    case .customizing(let option): try Estimate(option, plan, workload, model: model, prices: prices)
    }
  }

  /// What a year of 365 days costs each month of it alike, without what is paid up front; nil for a job.
  func yearly(_ option: Option) -> Money? {
    isJob ? nil : try? estimate(option, workload.overYear, model).monthly
  }

  /// - Parameters:
  ///   - top: rows to be kept; 0 for all.
  ///   - models: those to be ranked; nil for all.
  mutating func rank(top: Int, models: [PriceList.Model]?) {
    let ranking = Ranking(workload, requirements, prices: prices, models: models)
    self.ranking = (top == 0 ? ranking.rows : Array(ranking.rows.prefix(top)), ranking.rows.count)
  }

  /// - Parameter text: another option, or another model.
  mutating func compare(with text: String) throws {
    guard let (option, estimate) = estimates.first else { return }
    let other: Estimate
    do {
      if let model = try? prices.model(text) {
        other = try self.estimate(option, workload, model)
      } else {
        other = try self.estimate(try Option(key: text, at: "--versus"), workload, model)
      }
    } catch let refusal as Refusal {
      throw Failure.cannot(refusal.description)
    }
    let (one, two) = isJob ? (estimate.total, other.total) : (estimate.monthly, other.monthly)
    let name = other.model == model ? other.name : "\(other.model.name), \(other.name)"
    difference = Difference(
      name: name, other: other, amount: one - two,
      percent: Ratio((try? (one - two).magnitude.times(100)) ?? .zero, over: two))
  }

  /// What a model unit is taken to serve, where that has a bearing on what is shown.
  var unitRate: UnitRate? {
    estimates.contains { $0.estimate.units > 0 } || !breakEvens.isEmpty ? prices.unitRate(of: model, workload) : nil
  }

  /// Uses of a prefix from which caching pays; nil when it never does.
  func cachingUses(_ lifetime: BreakEven.Lifetime) -> Int? {
    try? BreakEven.cachingUses(model, lifetime, prices: prices)
  }

  /// Every price that stands on a line, each once.
  var usedPrices: [Price] {
    var seen: Set<Price> = []
    let ranked = ranking?.rows.map(\.estimate) ?? estimates.map(\.estimate)
    return ranked.flatMap(\.lines).map(\.price).filter { seen.insert($0).inserted }
  }

  /// The days of the prices used, and where they were read.
  var provenance: String {
    let days = Set(usedPrices.map(\.asOf).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    let sources = Set(usedPrices.map(\.host).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    let secondary = usedPrices.contains { $0.note.contains("secondary") } ? " Some are secondary: see their notes." : ""
    return "Sample prices\(days.isEmpty ? "" : " as of \(days)"), for learning and not for a bill"
      + (sources.isEmpty ? "." : ", from \(sources); --json has the addresses.") + secondary
  }
}
