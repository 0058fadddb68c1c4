/// Prices of models and of what belongs to them, each with the day and the source it was read from.
///
/// They are sample prices: good for learning and for comparing, not for a bill.
public struct PriceList: Hashable, Sendable {
  /// In the order in which they were read.
  public private(set) var models: [Model] = []
  /// The models that can answer, draw or embed; services and prices that hold for any model are left out.
  public private(set) var choices: [Model] = []
  private var prices: [Model.ID: [Meter: Price]] = [:]
  /// What is to be known of models beside their prices.
  public private(set) var facts: [Model.ID: [ModelFact.Kind: ModelFact]] = [:]

  public init() {}

  /// A model, or a service that an estimate needs, such as a vector store.
  public struct Model: Hashable, Sendable, Identifiable {
    public typealias ID = String
    /// As Amazon Bedrock names it: `amazon.nova-lite-v1:0`.
    public var id: ID
    public var name: String
    public var provider: String
    public init(id: ID, name: String, provider: String = "") {
      self.id = id
      self.name = name
      self.provider = provider
    }
  }

  /// What stands for every model that has no price of its own, as the storage of a custom model does.
  static let anyModel: Model.ID = "any"

  public subscript(id: Model.ID) -> Model? { models.first { $0.id == id } }

  /// The price of a model, or the one that holds for any model.
  public subscript(model: Model.ID, meter: Meter) -> Price? {
    prices[model]?[meter] ?? prices[PriceList.anyModel]?[meter]
  }

  /// The price of the model itself.
  public subscript(own model: Model.ID, meter: Meter) -> Price? { prices[model]?[meter] }

  /// The meters that have a price of the model itself, in the order of a bill.
  public func meters(of model: Model.ID) -> [Meter] {
    let own = prices[model] ?? [:]
    return Meter.table.map(\.meter).filter { own[$0] != nil }
  }

  /// The price, or why there is none.
  public func price(of model: Model, _ meter: Meter) throws(Refusal) -> Price {
    if let price = self[model.id, meter] { return price }
    let kind = basis(of: model)
    let others = choices.filter {
      self[$0.id, meter] != nil && basis(of: $0) == kind && (kind != .text || self[own: $0.id, .input] != nil)
    }
    let near = others.filter { $0.provider == model.provider } + others.filter { $0.provider != model.provider }
    throw .noPrice(model: model.name, meter, instead: near.prefix(2).map(\.name))
  }

  /// Puts a price in, over the one that was there.
  public mutating func put(_ price: Price, of model: Model) {
    if let index = models.firstIndex(where: { $0.id == model.id }) {
      models[index] = model
    } else {
      models.append(model)
    }
    prices[model.id, default: [:]][price.meter] = price
    if let index = choices.firstIndex(where: { $0.id == model.id }) {
      choices[index] = model
    } else if model.id != PriceList.anyModel, price.meter.isAnswer {
      choices.append(model)
    }
  }

  /// Puts a fact in, over the one that was there.
  public mutating func put(_ fact: ModelFact, of model: Model.ID) { facts[model, default: [:]][fact.kind] = fact }

  /// This list with another one over it: where both have a price, the other one's holds.
  public func merging(_ other: PriceList) -> PriceList {
    var list = self
    for model in other.models {
      let known = list[model.id]
      let named = Model(
        id: model.id, name: model.name == model.id ? known?.name ?? model.name : model.name,
        provider: model.provider.isEmpty ? known?.provider ?? "" : model.provider)
      for meter in other.meters(of: model.id) {
        if let price = other[own: model.id, meter] { list.put(price, of: named) }
      }
    }
    for (model, facts) in other.facts {
      for fact in facts.values { list.put(fact, of: model) }
    }
    return list
  }
}

/// What one unit of a meter costs, as a price list says it.
public struct Price: Hashable, Sendable {
  public var meter: Meter
  /// For `per` units.
  public var usd: Money
  /// Units that the price is for: 1, 1 000, 1 000 000 or 1 000 000 000.
  public var per: Int
  /// For one unit, exact.
  public let each: Money
  /// The day, month or year of the price: `2026-11-23`, `2024`; empty when it was not said.
  public var asOf: String
  /// Where it was read, as a web address; empty when it was not said.
  public var source: String
  /// What else is to be known of it; may be empty.
  public var note: String

  /// Nothing when a single unit would cost a fraction of a trillionth of a dollar.
  public init?(_ meter: Meter, _ usd: Money, per: Int = 1, asOf: String = "", source: String = "", note: String = "") {
    guard let each = usd.part(of: per) else { return nil }
    self.meter = meter
    self.usd = usd
    self.per = per
    self.each = each
    self.asOf = asOf
    self.source = source
    self.note = note
  }

  /// Whether it is more than 50 times another price, or less than a fiftieth; a wrong unit makes it a thousand times.
  func isFar(from other: Price) -> Bool {
    guard each > .zero, other.each > .zero, let most = try? other.each.times(50), let least = try? each.times(50) else {
      return false
    }
    return each > most || least < other.each
  }

  /// Where it was read, without the way there: `aws.amazon.com`.
  public var host: String {
    let parts = source.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count > 1 && parts[0].hasSuffix(":") ? String(parts[1]) : String(parts.first ?? "")
  }

  /// `0.06 per 1M tokens`, `18.40 per MU-hour`.
  public var text: String { "\(usd.exact) per \(basis)" }

  /// `1M tokens`, `image`, `MU-hour`.
  public var basis: String {
    switch per {
    case 1: meter.one
    case 1_000_000_000 where meter.unit == "bytes": "GB"
    case 1_000_000_000 where meter.unit == "byte-months": "GB-month"
    case 1000: "1K \(meter.unit)"
    case 1_000_000: "1M \(meter.unit)"
    default: "\(per.grouped) \(meter.unit)"
    }
  }
}
