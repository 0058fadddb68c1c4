/// A pricing option for answers of a model as it is.
public enum PricingModel: Hashable, Sendable, CaseIterable {
  case onDemand, batch
  /// On-Demand with a prompt prefix that is kept in a cache.
  case cached(BreakEven.Lifetime)
  case flex, priority
  case provisioned(Meter.Term)
  /// Model units on a commitment for the average, and without one for the peak.
  case mixed(Meter.Term)
  case reserved(Meter.Months)
  /// A custom model that answers on demand, by tokens; only some can.
  case customOnDemand

  public static let allCases: [PricingModel] =
    [.onDemand, .batch, .caching, .cached(.oneHour)] + Meter.Term.allCases.map(PricingModel.provisioned)
    + [.flex, .priority, .mixed(.oneMonth), .mixed(.sixMonths), .reserved(.one), .reserved(.three)]

  /// The usual cache, of 5 minutes.
  public static let caching = PricingModel.cached(.fiveMinutes)

  /// The options that the exam names.
  public static let ofTheExam: [PricingModel] =
    [.onDemand, .batch, .caching] + Meter.Term.allCases.map(PricingModel.provisioned)

  /// The options for a model that was customized: model units, or tokens where it can be deployed on demand.
  public static let ofCustomModels: [PricingModel] =
    Meter.Term.allCases.map(PricingModel.provisioned) + [.mixed(.oneMonth), .mixed(.sixMonths), .customOnDemand]

  /// The options that a workload can choose from.
  public static func all(for requirements: Requirements) -> [PricingModel] {
    requirements.isCustom ? ofCustomModels : allCases
  }

  private var words: (name: String, short: String, key: String) {
    switch self {
    case .onDemand: ("On-Demand", "On-Demand", "on-demand")
    case .batch: ("Batch", "Batch", "batch")
    case .cached(.fiveMinutes): ("On-Demand, cached prefix", "Cached", "caching")
    case .cached(.oneHour): ("On-Demand, cached for 1 hour", "Cached 1 h", "caching-1h")
    case .flex: ("Flex tier", "Flex", "flex")
    case .priority: ("Priority tier", "Priority", "priority")
    case .provisioned(.none): ("Provisioned, no commitment", "PT none", "provisioned")
    case .provisioned(.oneMonth): ("Provisioned, 1 month", "PT 1 month", "provisioned-1-month")
    case .provisioned(.sixMonths): ("Provisioned, 6 months", "PT 6 months", "provisioned-6-months")
    case .mixed(.none): ("Provisioned, no commitment", "PT none", "provisioned-mixed")
    case .mixed(.oneMonth): ("Provisioned, 1 month + none", "PT 1 + none", "provisioned-mixed-1-month")
    case .mixed(.sixMonths): ("Provisioned, 6 months + none", "PT 6 + none", "provisioned-mixed-6-months")
    case .reserved(.one): ("Reserved tier, 1 month", "Reserved 1", "reserved-1-month")
    case .reserved(.three): ("Reserved tier, 3 months", "Reserved 3", "reserved-3-months")
    case .customOnDemand: ("Custom model, on demand", "Custom OD", "custom-on-demand")
    }
  }

  public var name: String { words.name }
  /// One word or two, for a table or a chart's legend.
  public var shortName: String { words.short }
  /// As a script or an option has it.
  public var key: String { words.key }

  public init?(key: String) {
    guard let model = (PricingModel.allCases + [.customOnDemand]).first(where: { $0.key == key }) else { return nil }
    self = model
  }

  /// Whether answers come late, so that nobody may be waiting for them.
  public var needsPatience: Bool { self == .batch || self == .flex }

  /// Whether capacity is bought that is paid for, used or not.
  public var isReserved: Bool {
    switch self {
    case .provisioned, .mixed, .reserved: true
    default: false
    }
  }

  /// The meters without which a model cannot be had in this way; any of the lists will do.
  var meters: [[Meter]] {
    switch self {
    case .onDemand: [[.input], [.embedding], [.image]]
    case .batch: [[.batchInput, .batchOutput]]
    case .cached(.fiveMinutes): [[.cacheRead]]
    case .cached(.oneHour): [[.cacheRead, .cacheWriteHour]]
    case .flex: [[.flexInput, .flexOutput]]
    case .priority: [[.priorityInput, .priorityOutput]]
    case .provisioned(let term): [[.provisioned(term)]]
    case .mixed(let term): [[.provisioned(term), .provisioned(.none)]]
    case .reserved(let months): [[.reservedInput(months), .reservedOutput(months)]]
    case .customOnDemand: [[.customInput, .customOutput]]
    }
  }
}

extension PriceList {
  /// Whether the list has what the option is billed by for a model.
  public func has(_ option: PricingModel, _ model: Model.ID) -> Bool {
    option.meters.contains { meters in meters.allSatisfy { self[own: model, $0] != nil } }
  }
}

extension Estimate {
  /// What the workload costs in this option.
  ///
  /// - Throws: why it cannot be had so, or what price is missing.
  public init(
    _ option: PricingModel, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    var builder = EstimateBuilder(prices, model, workload)
    switch option {
    case .onDemand: try builder.addOnDemand()
    case .batch: try builder.addBatch()
    case .cached(let lifetime): try builder.addCached(lifetime)
    case .flex: try builder.addFlex()
    case .priority: try builder.addPriority()
    case .provisioned(let term): try builder.addProvisioned(term)
    case .mixed(let term): try builder.addMixed(term)
    case .reserved(let months): try builder.addReserved(months)
    case .customOnDemand: try builder.addHosting(.onDemand)
    }
    try builder.addAddOns(workload)
    self = try builder.estimate(option.name)
  }

  /// Options for the workload, each with its estimate or with why there is none.
  public static func all(
    _ workload: Workload, model: PriceList.Model, prices: PriceList, options: [PricingModel] = PricingModel.allCases
  ) -> [(option: PricingModel, result: Result<Estimate, Refusal>)] {
    options.map { option in
      do throws(Refusal) {
        return (option, .success(try Estimate(option, workload, model: model, prices: prices)))
      } catch {
        return (option, .failure(error))
      }
    }
  }
}
