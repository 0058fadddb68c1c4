/// What one model unit of Provisioned Throughput serves, and where the figure comes from.
///
/// AWS does not publish it: a model unit stands for so many input and output tokens a minute, which differ by model and
/// are told by the account team (https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html).
public struct UnitRate: Hashable, Sendable {
  /// Tokens, in and out, that a unit serves a minute; above 0.
  public var tokensPerMinute: Int
  public var origin: Origin

  public enum Origin: Hashable, Sendable {
    /// It was typed.
    case given
    /// It stands in the price list.
    case listed
    /// Nobody said it: a round number to learn with.
    case assumed
  }

  /// What is assumed where nothing is known, for teaching.
  public static let assumed = UnitRate(tokensPerMinute: 100_000, origin: .assumed)

  /// `100,000 tokens a minute (a teaching assumption)`.
  public var text: String {
    let rate = "\(tokensPerMinute.grouped) tokens a minute"
    switch origin {
    case .given: return rate
    case .listed: return "\(rate) (price list)"
    case .assumed: return "\(rate) (a teaching assumption)"
    }
  }

  /// What it is and where it comes from, in a sentence.
  public var sentence: String {
    switch origin {
    case .given: "A model unit is taken to serve \(tokensPerMinute.grouped) tokens a minute, as given."
    case .listed: "A model unit serves \(tokensPerMinute.grouped) tokens a minute, says the price list."
    case .assumed:
      "A model unit is assumed to serve \(tokensPerMinute.grouped) tokens a minute, in and out: a teaching assumption, "
        + "as AWS tells the real rate of a model through the account team only."
    }
  }
}

extension PriceList {
  /// What one model unit serves: as it was typed, else as the list says, else what is assumed.
  public func unitRate(of model: Model, _ workload: Workload) -> UnitRate {
    if workload[.unitRate] > 0 { return UnitRate(tokensPerMinute: workload[.unitRate], origin: .given) }
    guard let rate = number(.unitRate, of: model.id), rate > 0 else { return .assumed }
    return UnitRate(tokensPerMinute: rate, origin: .listed)
  }
}
