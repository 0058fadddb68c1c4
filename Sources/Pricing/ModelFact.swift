/// What is to be known of a model beside its prices; it ages as prices do, and stands in the price list with its source.
public struct ModelFact: Hashable, Sendable {
  public var kind: Kind
  /// A number, or words with a blank between them.
  public var value: String
  /// The day, month or year; empty when it was not said.
  public var asOf: String
  /// Where it was read, as a web address; empty when it was not said.
  public var source: String
  /// What else is to be known; may be empty.
  public var note: String

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `active`, `legacy` or `retired`.
    case lifecycle
    /// Tokens that a prefix must have before it is cached.
    case cacheMinimum = "cache-minimum"
    /// Tokens a minute, in and out, of one model unit.
    case unitRate = "unit-rate"
    /// `yes` where weights of its architecture can be imported.
    case imports = "import"
    /// Custom Model Units that a copy of such weights takes.
    case importUnits = "import-units"
    /// Ways in which it can be customized in Amazon Bedrock, beside fine-tuning: `continued-pre-training`.
    case customization
    /// The models whose student it can be, by identifier.
    case teachers
  }

  /// Whether the value is one of those that the kind takes.
  var isRight: Bool {
    switch kind {
    case .lifecycle: Lifecycle(rawValue: value) != nil
    case .cacheMinimum, .unitRate, .importUnits: Int(value).map { 1...1_000_000_000 ~= $0 } ?? false
    case .imports: ["yes", "no"].contains(value)
    case .customization: value == "continued-pre-training"
    case .teachers: !value.isEmpty
    }
  }

  /// Whether a model can still be had.
  public enum Lifecycle: String, Hashable, Sendable {
    case active
    /// About to be retired: not for new customers, and no new Provisioned Throughput.
    case legacy
    /// Past its end of life: good for arithmetic only.
    case retired
    /// Made up, to see all pricing options side by side.
    case example
  }
}

extension PriceList {
  func number(_ kind: ModelFact.Kind, of model: Model.ID) -> Int? { facts[model]?[kind].flatMap { Int($0.value) } }

  public func lifecycle(of model: Model.ID) -> ModelFact.Lifecycle {
    facts[model]?[.lifecycle].flatMap { ModelFact.Lifecycle(rawValue: $0.value) } ?? .active
  }

  /// Tokens that a prefix must have before it is cached: 1 024 where nothing else is known.
  ///
  /// https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html
  func cacheMinimum(of model: Model.ID) -> Tokens { Tokens(number(.cacheMinimum, of: model) ?? 1024) }

  /// Whether weights of the model's architecture can be imported.
  ///
  /// https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-import-model.html
  func isImportable(_ model: Model.ID) -> Bool { facts[model]?[.imports]?.value == "yes" }

  /// Whether the model can go on pre-training in Amazon Bedrock.
  func canContinuePreTraining(_ model: Model.ID) -> Bool { facts[model]?[.customization] != nil }

  /// The models whose student it can be.
  ///
  /// https://docs.aws.amazon.com/bedrock/latest/userguide/prequisites-model-distillation.html
  public func teachers(of model: Model.ID) -> [Model.ID] {
    facts[model]?[.teachers]?.value.split(separator: " ").map(String.init) ?? []
  }

  /// The models of which something is true, to say what would do instead.
  func names(where isRight: (Model.ID) -> Bool) -> [String] { choices.filter { isRight($0.id) }.map(\.name) }
}
