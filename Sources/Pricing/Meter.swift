/// What is counted on a bill of Amazon Bedrock, or of what belongs to it.
public enum Meter: Hashable, Sendable {
  case input, output
  case batchInput, batchOutput
  /// Input tokens of a prompt prefix: read again from the cache, or written to it for 5 minutes or for 1 hour.
  case cacheRead, cacheWrite, cacheWriteHour
  case image
  /// Input tokens of an embedding model.
  case embedding
  case provisioned(Term)
  /// Tokens of the data set times epochs.
  case training
  case modelStorage
  /// Tokens in and out of a custom model that is deployed on demand.
  case customInput, customOutput
  /// Custom Model Import: active units, and stored ones.
  case importActive, importStorage
  /// Units of a vector store by the hour (OCU of Amazon OpenSearch Serverless).
  case vectorStore
  /// A vector store for a month, at a sum that was given.
  case vectorStoreMonth
  /// Input and output tokens of the Flex and the Priority tier.
  case flexInput, flexOutput, priorityInput, priorityOutput
  /// Thousands of tokens a minute that are reserved for a month.
  case reservedInput(Months)
  case reservedOutput(Months)
  /// Images that an embedding model reads.
  case embeddedImage
  /// Seconds of video and of sound that an embedding model reads.
  case embeddedVideo, embeddedAudio
  /// Queries of a rerank model, of up to 100 chunks each.
  case rerank
  /// Text units that a policy of a guardrail checks.
  case guardrail(AddOns.GuardrailPolicy)
  /// Node transitions of Amazon Bedrock Flows.
  case flow
  /// What is written to Amazon CloudWatch Logs, and what lies in Amazon S3.
  case logs, objectStorage

  /// How long the Reserved tier is bought for.
  public enum Months: Int, Hashable, Sendable, CaseIterable {
    case one = 1
    case three = 3
  }

  /// How long Provisioned Throughput is bought for.
  public enum Term: String, Hashable, Sendable, CaseIterable {
    case none, oneMonth, sixMonths

    public var name: String {
      switch self {
      case .none: "no commitment"
      case .oneMonth: "1-month commitment"
      case .sixMonths: "6-month commitment"
      }
    }

    /// Months that are paid for, come what may.
    public var months: Int {
      switch self {
      case .none: 0
      case .oneMonth: 1
      case .sixMonths: 6
      }
    }
  }

  /// All meters with the word that a price list has for them, as people call them, and with their units.
  static let table: [(meter: Meter, key: String, name: String, unit: any MeteredUnit.Type)] =
    [
      (.input, "input", "Input tokens", TokenUnit.self),
      (.output, "output", "Output tokens", TokenUnit.self),
      (.batchInput, "batch-input", "Input tokens, batch", TokenUnit.self),
      (.batchOutput, "batch-output", "Output tokens, batch", TokenUnit.self),
      (.cacheRead, "cache-read", "Prefix read from the cache", TokenUnit.self),
      (.cacheWrite, "cache-write", "Prefix written to the cache", TokenUnit.self),
      (.cacheWriteHour, "cache-write-1h", "Prefix written for 1 hour", TokenUnit.self),
      (.image, "image", "Images", ImageUnit.self),
      (.embedding, "embedding", "Tokens to embed", TokenUnit.self),
      (.provisioned(.none), "provisioned", "Model units, no commitment", ModelUnitHour.self),
      (.provisioned(.oneMonth), "provisioned-1-month", "Model units, 1-month commitment", ModelUnitHour.self),
      (.provisioned(.sixMonths), "provisioned-6-months", "Model units, 6-month commitment", ModelUnitHour.self),
      (.training, "training", "Training tokens", TokenUnit.self),
      (.modelStorage, "model-storage", "Custom model stored", ModelMonth.self),
      (.customInput, "custom-input", "Input tokens, custom model", TokenUnit.self),
      (.customOutput, "custom-output", "Output tokens, custom model", TokenUnit.self),
      (.importActive, "import-active", "Imported model, active", CustomUnitMinute.self),
      (.importStorage, "import-storage", "Imported model, stored", CustomUnitMonth.self),
      (.vectorStore, "vector-store", "Vector store", StoreUnitHour.self),
      (.vectorStoreMonth, "vector-store-month", "Vector store", StoreMonth.self),
      (.flexInput, "flex-input", "Input tokens, Flex", TokenUnit.self),
      (.flexOutput, "flex-output", "Output tokens, Flex", TokenUnit.self),
      (.priorityInput, "priority-input", "Input tokens, Priority", TokenUnit.self),
      (.priorityOutput, "priority-output", "Output tokens, Priority", TokenUnit.self),
      (.reservedInput(.one), "reserved-1-month-input", "Input TPM reserved, 1 month", ReservedMonth.self),
      (.reservedOutput(.one), "reserved-1-month-output", "Output TPM reserved, 1 month", ReservedMonth.self),
      (.reservedInput(.three), "reserved-3-months-input", "Input TPM reserved, 3 months", ReservedMonth.self),
      (.reservedOutput(.three), "reserved-3-months-output", "Output TPM reserved, 3 months", ReservedMonth.self),
      (.embeddedImage, "embedding-image", "Images to embed", ImageUnit.self),
      (.embeddedVideo, "embedding-video", "Video to embed", SecondUnit.self),
      (.embeddedAudio, "embedding-audio", "Sound to embed", SecondUnit.self),
      (.rerank, "rerank", "Rerank queries", QueryUnit.self),
      (.flow, "flow", "Flow transitions", TransitionUnit.self),
      (.logs, "logs", "Logs taken in", ByteUnit.self),
      (.objectStorage, "object-storage", "Objects stored", ByteMonth.self),
    ]
    + AddOns.GuardrailPolicy.allCases.map { policy in
      (.guardrail(policy), "guardrail-\(policy.rawValue)", "Guardrail, \(policy.name)", TextUnit.self)
    }

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.meter, $0) })

  /// The words in a price list.
  public static let allKeys = table.map(\.key)

  /// Whether its price is usually for a million units.
  public var isByMillions: Bool { unit == TokenUnit.name }

  /// The word in a price list.
  public var key: String { Meter.rows[self]!.key }
  /// As a line of a bill has it.
  public var name: String { Meter.rows[self]!.name }
  /// What it counts, in the plural.
  public var unit: String { Meter.rows[self]!.unit.name }

  /// What it counts, in the singular.
  public var one: String { unit == "queries" ? "query" : String(unit.dropLast()) }

  /// Whether a model that has a price for it can answer, draw or embed.
  var isAnswer: Bool {
    switch self {
    case .input, .embedding, .image, .provisioned: true
    default: false
    }
  }

  /// - Parameter key: the word in a price list.
  public init?(key: some StringProtocol) {
    guard let row = Meter.table.first(where: { $0.key == key }) else { return nil }
    self = row.meter
  }
}
