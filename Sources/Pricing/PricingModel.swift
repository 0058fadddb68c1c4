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
    _ way: PricingModel, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    var bill = Bill(prices, model)
    switch way {
    case .onDemand: try bill.addOnDemand(workload)
    case .batch: try bill.addBatch(workload)
    case .caching: try bill.addCached(workload)
    case .provisioned(let term): try bill.addProvisioned(workload, term)
    }
    self = try bill.estimate(way.name, months: workload.months)
  }

  /// Every way of paying for the workload, each with its estimate or with why there is none.
  public static func all(
    _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) -> [(way: PricingModel, result: Result<Estimate, Refusal>)] {
    PricingModel.allCases.map { way in
      do throws(Refusal) {
        return (way, .success(try Estimate(way, workload, model: model, prices: prices)))
      } catch {
        return (way, .failure(error))
      }
    }
  }
}
