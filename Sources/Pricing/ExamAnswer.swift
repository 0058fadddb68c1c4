/// What the exam would say to a workload, in plain words: which pricing option, why, and why not the others.
public struct ExamAnswer: Hashable, Sendable {
  /// Nil where the answer is no pricing option for this model and workload.
  public var option: PricingModel?
  public var sentence: String
  /// Why not the others, each in a sentence that names the option.
  public var others: [String]

  /// - Parameter results: the pricing options of the workload, as `Estimate.all` has them.
  public init(
    _ requirements: Requirements, _ workload: Workload, model: PriceList.Model, prices: PriceList,
    results: [(option: PricingModel, result: Result<Estimate, Refusal>)]
  ) {
    let facts = Facts(requirements, workload, model, prices, results)
    (option, sentence) = facts.answer
    others = facts.others(than: option)
  }
}

/// What the answer rests on.
private struct Facts {
  let requirements: Requirements
  let workload: Workload
  let prices: PriceList
  let model: PriceList.Model
  let totals: [PricingModel: Estimate]
  let refusals: [PricingModel: Refusal]

  init(
    _ requirements: Requirements, _ workload: Workload, _ model: PriceList.Model, _ prices: PriceList,
    _ results: [(option: PricingModel, result: Result<Estimate, Refusal>)]
  ) {
    self.requirements = requirements
    self.workload = workload
    self.model = model
    self.prices = prices
    var totals: [PricingModel: Estimate] = [:]
    var refusals: [PricingModel: Refusal] = [:]
    for (option, result) in results {
      switch result {
      case .success(let estimate): totals[option] = estimate
      case .failure(let refusal): refusals[option] = refusal
      }
    }
    self.totals = totals
    self.refusals = refusals
  }

  func total(_ option: PricingModel) -> Money? { totals[option]?.total }
  var onDemand: Money? { total(.onDemand) }

  /// The term of Provisioned Throughput that costs least, its commitment paid to the end.
  var term: PricingModel? {
    Meter.Term.allCases.map(PricingModel.provisioned).filter { total($0) != nil }
      .min { total($0) ?? .zero < total($1) ?? .zero }
  }

  /// The cache that costs less than none, if one does.
  var cache: PricingModel? {
    guard let onDemand else { return nil }
    return BreakEven.Lifetime.allCases.map(PricingModel.cached)
      .filter { total($0).map { $0 < onDemand } ?? false }
      .min { total($0) ?? .zero < total($1) ?? .zero }
  }

  // MARK: The answer

  var answer: (PricingModel?, String) {
    if requirements.isCustom { return custom }
    guard onDemand != nil else { return withoutOnDemand }
    if requirements.canWait { return patient }
    if prices.basis(of: model) == .images {
      return (.onDemand, "On-Demand: image models are billed by the image, whatever the prompt's length.")
    }
    if prices.basis(of: model) == .embedding {
      return (.onDemand, "On-Demand: embedding models are billed by the tokens that they read; they write none.")
    }
    if let load = requirements.load, load != .steady {
      let why =
        load == .unknown
        ? "the load is not known yet, and nothing is paid for hours without requests"
        : "the load goes up and down, and nothing is paid for quiet hours"
      return asked(why)
    }
    return known
  }

  /// Answered as it is asked for, with a cache where that helps.
  private func asked(_ why: String) -> (PricingModel?, String) {
    guard let cache else { return (.onDemand, "On-Demand: \(why).") }
    return (cache, "On-Demand with prompt caching: \(why); the prefix that repeats is read at a discount.")
  }

  private var custom: (PricingModel?, String) {
    let rule = "a custom model needs it to answer (the exam's rule; today some can answer on demand, too)"
    guard let cheapest = term else {
      return (nil, "Provisioned Throughput: \(rule). There is no sample price for \(model.name)'s model units.")
    }
    let isSteady = requirements.load == .steady && workload.period != .job
    let none = PricingModel.provisioned(.none)
    let option = isSteady || total(none) == nil ? cheapest : none
    return (option, "Provisioned Throughput: \(rule).")
  }

  private var patient: (PricingModel?, String) {
    if total(.batch) != nil {
      return (.batch, "Batch: nobody waits, so half the On-Demand price is enough; results land in Amazon S3.")
    }
    if workload[.turns] > 1 {
      return asked("a conversation of several turns cannot run as a batch, even where nobody waits")
    }
    return asked("what can wait goes to Batch where a model has it, and \(model.name) has no batch price here")
  }

  /// Where only units, or nothing at all, can be had.
  private var withoutOnDemand: (PricingModel?, String) {
    if case .noPrice? = refusals[.onDemand], let term {
      return (term, "\(model.name) has a sample price for model units only: they are paid for, used or not.")
    }
    return (
      nil, refusals[.onDemand].map { "There is nothing to choose yet. \($0)" } ?? "There is nothing to choose yet."
    )
  }

  /// A load that is steady, or that nobody said anything of.
  private var known: (PricingModel?, String) {
    if let term, let onDemand, let cost = total(term), cost < onDemand, cache.flatMap(total).map({ cost < $0 }) ?? true
    {
      let rate = prices.unitRate(of: model, workload)
      let told =
        requirements.load == .steady ? "this steady load keeps the units busy" : "if the load is as steady as this"
      let basis =
        rate.origin == .assumed
        ? ", if a unit serves the \(rate.tokensPerMinute.grouped) tokens a minute assumed here" : ""
      let count = totals[term]?.units ?? 1
      let units = "\(count.grouped) MU\(count > 50 ? " (so many are granted on request only)" : "")"
      return (
        term,
        "Provisioned Throughput: \(told), it costs less than On-Demand, and \(units) cannot be throttled within "
          + "\(count == 1 ? "its" : "their") rate\(basis)."
      )
    }
    if cache != nil { return asked("someone waits") }
    return (.onDemand, onDemandSentence)
  }

  private var onDemandSentence: String {
    guard let term, let share else { return "On-Demand: someone waits, and only what is asked is paid for." }
    let name = totals[term].map { $0.owed > .zero ? " and the rest of their term" : "" } ?? ""
    return "On-Demand: model units would cost more; this load is worth \(share) % of their price\(name)."
  }

  /// What the load costs On-Demand, in percent of the model units.
  private var share: String? {
    guard let term, let units = total(term), let onDemand, onDemand > .zero,
      let share = Ratio((try? onDemand.times(100)) ?? .zero, over: units)
    else { return nil }
    return share.percent
  }

  // MARK: The others

  func others(than option: PricingModel?) -> [String] {
    guard let option else { return [] }
    let isProvisioned = option.isReserved
    return [
      isProvisioned || option == .onDemand || option.isCached ? nil : whyNotOnDemand,
      isProvisioned ? whyNotOnDemand : nil, option == .batch ? nil : whyNotBatch,
      isProvisioned ? nil : whyNotProvisioned, option.isCached ? nil : whyNotCaching,
    ].compactMap { $0 }
  }

  private var whyNotOnDemand: String? {
    if requirements.isCustom { return "Not On-Demand: that is for base models." }
    guard let onDemand else { return nil }
    return "Not On-Demand: \(onDemand.readable) USD for the same, and no reserved capacity."
  }

  private var whyNotBatch: String {
    if requirements.isCustom { return "Not Batch: it does not run on model units." }
    if workload[.turns] > 1 { return "Not Batch: it answers each record by itself, without what was said before." }
    if !requirements.canWait { return "Not Batch: answers come hours later, and someone waits." }
    return "Not Batch: \(model.name) has no batch price here."
  }

  private var whyNotProvisioned: String? {
    guard let term, let estimate = totals[term] else {
      return "Not Provisioned Throughput: no sample price for this model; it is for steady load and custom models."
    }
    if estimate.owed > .zero {
      return "Not Provisioned Throughput: \(estimate.owed.readable) USD would still be owed after the load has ended."
    }
    guard let share else { return "Not Provisioned Throughput: it is paid for, used or not." }
    return "Not Provisioned Throughput: it is paid for, used or not, and this load is worth \(share) % of it."
  }

  private var whyNotCaching: String? {
    guard workload.prefixShare > 0, !requirements.isCustom, prices.basis(of: model) == .text else { return nil }
    guard let cached = total(.caching), let onDemand else {
      return refusals[.caching].map { "Not caching: \($0)" }
    }
    return cached < onDemand
      ? nil : "Not caching: nothing is reused in time, so writing the prefix only adds to the price."
  }
}
