/// What each way of customizing would take; the workload says how much is then asked.
public struct CustomizationPlan: Hashable, Sendable {
  /// Instructions and examples that every prompt carries.
  public var promptTokens = Tokens(1500)
  /// Documents to be embedded once, for RAG.
  public var documents = Tokens(5_000_000)
  public var chunk = Tokens(300)
  /// Chunks that are put before the question.
  public var chunks = 5
  public var embeddingModel: PriceList.Model.ID = "amazon.titan-embed-text-v2:0"
  public var store: PriceList.Model.ID = "amazon.opensearch-serverless"
  /// Units that the vector store keeps running, asked or not.
  public var storeUnits = 2
  /// Labeled pairs, each epoch reads them once.
  public var trainingData = Tokens(2_000_000)
  public var epochs = 3
  /// Unlabeled text of the domain, for continued pre-training.
  public var corpus = Tokens(100_000_000)
  public var corpusEpochs = 1
  /// Whose answers a student learns from, for distillation.
  public var teacher: PriceList.Model.ID = "amazon.nova-premier-v1:0"
  /// Prompts that the teacher answers; they are as long as those of the workload.
  public var teacherPrompts = 10_000
  public var hosting = Hosting.provisioned(.none)
  /// Copies of an imported model that are active at once, and the Custom Model Units of each.
  public var copies = 1
  public var unitsOfCopy = 2

  public init() {}

  /// How a custom model answers.
  public enum Hosting: Hashable, Sendable {
    /// The classic rule, and the exam's: a custom model needs Provisioned Throughput.
    case provisioned(Meter.Term)
    /// Since July 2025, for some models customized in Amazon Bedrock.
    case onDemand

    public var name: String {
      switch self {
      case .provisioned(let term): "Provisioned Throughput, \(term.name)"
      case .onDemand: "on demand, by tokens"
      }
    }
  }
}

extension CustomizationPlan {
  /// One of the numbers that a plan is made of.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case promptTokens, documents, chunk, chunks, storeUnits, trainingData, epochs, corpus, teacherPrompts

    /// As the lab and the error messages have it.
    public var name: String {
      switch self {
      case .promptTokens: "Added prompt tokens"
      case .documents: "Document tokens"
      case .chunk: "Tokens a chunk"
      case .chunks: "Chunks a request"
      case .storeUnits: "Vector store OCUs"
      case .trainingData: "Training tokens"
      case .epochs: "Epochs"
      case .corpus: "Corpus tokens"
      case .teacherPrompts: "Teacher prompts"
      }
    }

    public var range: ClosedRange<Int> {
      switch self {
      case .promptTokens, .chunk: 1...1_000_000
      case .documents, .trainingData, .corpus: 1...1_000_000_000_000_000
      case .chunks, .epochs: 1...100
      case .storeUnits: 1...1000
      case .teacherPrompts: 1...1_000_000_000
      }
    }

    /// The next value that people would try.
    public func next(after value: Int, isUp: Bool) -> Int {
      switch self {
      case .chunks, .epochs, .storeUnits:
        min(max(isUp ? value + 1 : value - 1, range.lowerBound), range.upperBound)
      default: Workload.Field.round(after: value, isUp: isUp, in: range)
      }
    }
  }

  /// A number that is out of its range.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public var field: Field
    public var value: Int

    public var description: String {
      value < field.range.lowerBound
        ? "\(field.name) must be \(field.range.lowerBound.grouped) or more, not \(value)."
        : "\(field.name) can be \(field.range.upperBound.grouped) at most, not \(value.grouped)."
    }
  }

  public subscript(field: Field) -> Int {
    switch field {
    case .promptTokens: promptTokens.count
    case .documents: documents.count
    case .chunk: chunk.count
    case .chunks: chunks
    case .storeUnits: storeUnits
    case .trainingData: trainingData.count
    case .epochs: epochs
    case .corpus: corpus.count
    case .teacherPrompts: teacherPrompts
    }
  }

  /// The plan with one number changed.
  public func with(_ field: Field, _ value: Int) throws(Fault) -> CustomizationPlan {
    guard field.range.contains(value) else { throw Fault(field: field, value: value) }
    var plan = self
    switch field {
    case .promptTokens: plan.promptTokens = Tokens(value)
    case .documents: plan.documents = Tokens(value)
    case .chunk: plan.chunk = Tokens(value)
    case .chunks: plan.chunks = value
    case .storeUnits: plan.storeUnits = value
    case .trainingData: plan.trainingData = Tokens(value)
    case .epochs: plan.epochs = value
    case .corpus: plan.corpus = Tokens(value)
    case .teacherPrompts: plan.teacherPrompts = value
    }
    return plan
  }
}
