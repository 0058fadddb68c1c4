/// What the exam would say to a workload, in plain words: which way of paying, and why.
public struct Verdict: Hashable, Sendable {
  /// Nothing where the answer is no way of paying for a model as it is.
  public var way: PricingModel?
  public var sentence: String

  /// What the numbers of a workload do not tell.
  public struct Circumstances: Hashable, Sendable {
    /// Nobody waits for the answers.
    public var canWait = false
    /// The answers come from a model that was customized.
    public var isCustom = false
    /// How much will be asked is not known yet, or goes up and down.
    public var isUncertain = false
    public init(canWait: Bool = false, isCustom: Bool = false, isUncertain: Bool = false) {
      self.canWait = canWait
      self.isCustom = isCustom
      self.isUncertain = isUncertain
    }
  }

  /// - Parameter results: every way of paying for the workload, as `Estimate.all` has them.
  public init(
    _ circumstances: Circumstances, _ workload: Workload,
    results: [(way: PricingModel, result: Result<Estimate, Refusal>)]
  ) {
    let totals = results.compactMap { row in (try? row.result.get()).map { (way: row.way, total: $0.total) } }
    func total(_ way: PricingModel) -> Money? { totals.first { $0.way == way }?.total }
    let provisioned = totals.filter { if case .provisioned = $0.way { true } else { false } }
    let term = provisioned.min { $0.total < $1.total }
    let onDemand = total(.onDemand)

    if circumstances.isCustom {
      self.init(
        .provisioned(.none),
        "Provisioned Throughput: a custom model needs it in production (today some answer on demand, too).")
    } else if circumstances.canWait {
      self =
        total(.batch) == nil
        ? Verdict(.batch, "Batch, as nobody waits: half the On-Demand price. This model has no batch price here.")
        : Verdict(.batch, "Batch: nobody waits, so half the On-Demand price is enough; results land in Amazon S3.")
    } else if workload.images.count > 0, workload.requestTokens == 0 {
      self.init(.onDemand, "On-Demand: image models are billed by the image, whatever the prompt's length.")
    } else if circumstances.isUncertain {
      self.init(.onDemand, "On-Demand: the load is not known yet, and nothing is paid for hours without requests.")
    } else if let term, let onDemand, term.total < onDemand {
      self.init(
        term.way, "Provisioned Throughput: this steady load keeps the units busy, and is not throttled within them.")
    } else if let cached = total(.caching), let onDemand, cached < onDemand {
      self.init(.caching, "On-Demand with prompt caching: the same prefix is read again and again at a discount.")
    } else if onDemand != nil {
      self.init(.onDemand, Verdict.idle(term?.total, onDemand))
    } else {
      self.init(term?.way, "This model has a price for reserved model units only: they are paid for, used or not.")
    }
  }

  private init(_ way: PricingModel?, _ sentence: String) {
    self.way = way
    self.sentence = sentence
  }

  private static func idle(_ provisioned: Money?, _ onDemand: Money?) -> String {
    guard let provisioned, let onDemand, onDemand > .zero,
      let share = Quotient((try? onDemand.times(100)) ?? .zero, over: provisioned)
    else { return "On-Demand: someone waits, and only what is asked is paid for." }
    let worth = share.text() == "0" ? "less than 1" : share.text()
    return "On-Demand: reserved units would cost more; this load is worth \(worth) % of their price."
  }
}
