/// A way of paying for answers of a model as it is.
public enum PricingModel: Hashable, Sendable, CaseIterable {
  case onDemand, batch, caching
  case provisioned(Meter.Term)

  public static let allCases: [PricingModel] =
    [.onDemand, .batch, .caching] + Meter.Term.allCases.map(PricingModel.provisioned)

  public var name: String {
    switch self {
    case .onDemand: "On-Demand"
    case .batch: "Batch"
    case .caching: "On-Demand, cached prefix"
    case .provisioned(.none): "Provisioned, no commitment"
    case .provisioned(.oneMonth): "Provisioned, 1 month"
    case .provisioned(.sixMonths): "Provisioned, 6 months"
    }
  }

  /// One word or two, for a table or a chart's legend.
  public var shortName: String {
    switch self {
    case .onDemand: "On-Demand"
    case .batch: "Batch"
    case .caching: "Cached"
    case .provisioned(.none): "PT none"
    case .provisioned(.oneMonth): "PT 1 month"
    case .provisioned(.sixMonths): "PT 6 months"
    }
  }

  /// As a script or an option has it.
  public var key: String {
    switch self {
    case .onDemand: "on-demand"
    case .batch: "batch"
    case .caching: "caching"
    case .provisioned(.none): "provisioned"
    case .provisioned(.oneMonth): "provisioned-1-month"
    case .provisioned(.sixMonths): "provisioned-6-months"
    }
  }

  public init?(key: String) {
    guard let model = PricingModel.allCases.first(where: { $0.key == key }) else { return nil }
    self = model
  }
}

extension Estimate {
  /// What the workload costs this way.
  ///
  /// - Throws: why it cannot be had this way, or what price is missing.
  public init(
    _ option: PricingModel, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    var builder = EstimateBuilder(prices, model)
    switch option {
    case .onDemand: try builder.addOnDemand(workload)
    case .batch: try builder.addBatch(workload)
    case .caching: try builder.addCached(workload)
    case .provisioned(let term): try builder.addProvisioned(workload, term)
    }
    self = try builder.estimate(option.name, months: workload.months)
  }

  /// Every way of paying for the workload, each with its estimate or with why there is none.
  public static func all(
    _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) -> [(option: PricingModel, result: Result<Estimate, Refusal>)] {
    PricingModel.allCases.map { option in
      do throws(Refusal) {
        return (option, .success(try Estimate(option, workload, model: model, prices: prices)))
      } catch {
        return (option, .failure(error))
      }
    }
  }
}
