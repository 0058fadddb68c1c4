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
  case vectorStore

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
  static let table: [(meter: Meter, key: String, name: String, unit: any MeteredUnit.Type)] = [
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
  ]

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.meter, $0) })

  /// The word in a price list.
  public var key: String { Meter.rows[self]!.key }
  /// As a line of a bill has it.
  public var name: String { Meter.rows[self]!.name }
  /// What it counts, in the plural.
  public var unit: String { Meter.rows[self]!.unit.name }

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
