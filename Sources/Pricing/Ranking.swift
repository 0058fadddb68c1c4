/// One workload over models and pricing options, cheapest first.
public struct Ranking: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var model: PriceList.Model
    public var lifecycle: ModelFact.Lifecycle
    public var option: PricingModel
    public var estimate: Estimate
    /// What a year of 365 days costs; nil for a job.
    public var yearly: Money?

    /// What an average day costs.
    public func daily(_ days: Int) -> Money { estimate.monthly.divided(by: days) }
  }

  public var rows: [Row]

  /// - Parameters:
  ///   - options: those to be tried; all that the requirements allow by default.
  ///   - models: those to be tried; all of the list by default.
  public init(
    _ workload: Workload, _ requirements: Requirements = Requirements(), prices: PriceList,
    options: [PricingModel]? = nil, models: [PriceList.Model]? = nil
  ) {
    let options = options ?? PricingModel.all(for: requirements)
    let year = workload.overYear
    rows = []
    for model in models ?? prices.choices
    where prices.lifecycle(of: model.id) != .example
      && Ranking.fits(workload, prices.basis(of: model))
    {
      for option in options where prices.has(option, model.id) {
        guard let estimate = try? Estimate(option, workload, model: model, prices: prices) else { continue }
        let yearly =
          workload.period == .job ? nil : try? Estimate(option, year, model: model, prices: prices).monthly
        rows.append(
          Row(
            model: model, lifecycle: prices.lifecycle(of: model.id), option: option, estimate: estimate, yearly: yearly)
        )
      }
    }
    rows.sort { ($0.estimate.total, $0.model.name, $0.option.key) < ($1.estimate.total, $1.model.name, $1.option.key) }
  }

  /// Whether a model of this kind can do what is asked: only a text model writes, only an image model draws from
  /// nothing.
  private static func fits(_ workload: Workload, _ basis: PriceList.Basis) -> Bool {
    if workload.output.count > 0 { return basis == .text }
    return workload.read.count > 0 ? basis != .images : basis != .text
  }
}
