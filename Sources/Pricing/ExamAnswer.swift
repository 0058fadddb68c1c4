/// What the exam would say to a workload, in plain words: which way of paying, and why.
public struct ExamAnswer: Hashable, Sendable {
  /// Nothing where the answer is no way of paying for a model as it is.
  public var option: PricingModel?
  public var sentence: String

  /// - Parameter results: every way of paying for the workload, as `Estimate.all` has them.
  public init(
    _ requirements: Requirements, _ workload: Workload,
    results: [(option: PricingModel, result: Result<Estimate, Refusal>)]
  ) {
    let totals = results.compactMap { row in (try? row.result.get()).map { (option: row.option, total: $0.total) } }
    func total(_ option: PricingModel) -> Money? { totals.first { $0.option == option }?.total }
    let provisioned = totals.filter { if case .provisioned = $0.option { true } else { false } }
    let term = provisioned.min { $0.total < $1.total }
    let onDemand = total(.onDemand)

    if requirements.isCustom {
      self.init(
        .provisioned(.none),
        "Provisioned Throughput: a custom model needs it in production (today some answer on demand, too).")
    } else if requirements.canWait {
      self =
        total(.batch) == nil
        ? ExamAnswer(.batch, "Batch, as nobody waits: half the On-Demand price. This model has no batch price here.")
        : ExamAnswer(.batch, "Batch: nobody waits, so half the On-Demand price is enough; results land in Amazon S3.")
    } else if workload.images.count > 0, workload.requestTokens == 0 {
      self.init(.onDemand, "On-Demand: image models are billed by the image, whatever the prompt's length.")
    } else if requirements.isUncertain {
      self.init(.onDemand, "On-Demand: the load is not known yet, and nothing is paid for hours without requests.")
    } else if let term, let onDemand, term.total < onDemand {
      self.init(
        term.option, "Provisioned Throughput: this steady load keeps the units busy, and is not throttled within them.")
    } else if let cached = total(.caching), let onDemand, cached < onDemand {
      self.init(.caching, "On-Demand with prompt caching: the same prefix is read again and again at a discount.")
    } else if onDemand != nil {
      self.init(.onDemand, ExamAnswer.idle(term?.total, onDemand))
    } else {
      self.init(term?.option, "This model has a price for reserved model units only: they are paid for, used or not.")
    }
  }

  private init(_ option: PricingModel?, _ sentence: String) {
    self.option = option
    self.sentence = sentence
  }

  private static func idle(_ provisioned: Money?, _ onDemand: Money?) -> String {
    guard let provisioned, let onDemand, onDemand > .zero,
      let share = Ratio((try? onDemand.times(100)) ?? .zero, over: provisioned)
    else { return "On-Demand: someone waits, and only what is asked is paid for." }
    let worth = share.text() == "0" ? "less than 1" : share.text()
    return "On-Demand: reserved units would cost more; this load is worth \(worth) % of their price."
  }
}
