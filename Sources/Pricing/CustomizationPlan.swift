/// What each way of customizing would take; the workload says how much is then asked.
public struct CustomizationPlan: Hashable, Sendable {
  public var embeddingModel: PriceList.Model.ID = "amazon.titan-embed-text-v2:0"
  public var store: PriceList.Model.ID = "amazon.opensearch-serverless"
  /// What the vector store costs a month, where that is known; nil counts its units.
  public var storeMonthly: Money?
  /// Whose answers a student learns from, for distillation; nil for the first that the model can have.
  public var teacher: PriceList.Model.ID?
  public var hosting = Hosting.provisioned(.none)
  /// The numbers, in the order of the fields.
  private var numbers = Field.rows.map(\.usual)

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

  /// Instructions and examples that every prompt carries.
  public var promptTokens: Tokens { Tokens(self[.promptTokens]) }
  /// Documents to be embedded once, for RAG.
  public var documents: Tokens { Tokens(self[.documents]) }
  /// Percent of the documents that are embedded anew each month.
  public var refresh: Int { self[.refresh] }
  /// What is embedded of a request: the question, not all of its prompt.
  public var question: Tokens { Tokens(self[.question]) }
  public var chunk: Tokens { Tokens(self[.chunk]) }
  /// Chunks that are put before the question.
  public var chunks: Int { self[.chunks] }
  /// Units that the vector store keeps running, asked or not.
  public var storeUnits: Int { self[.storeUnits] }
  /// Labeled pairs, each epoch reads them once.
  public var trainingData: Tokens { Tokens(self[.trainingData]) }
  public var epochs: Int { self[.epochs] }
  /// Unlabeled text of the domain, for continued pre-training.
  public var corpus: Tokens { Tokens(self[.corpus]) }
  public var corpusEpochs: Int { self[.corpusEpochs] }
  /// Prompts that the teacher answers; they are as long as those of the workload.
  public var teacherPrompts: Int { self[.teacherPrompts] }
  /// Copies of an imported model that are active at least while calls come.
  public var copies: Int { self[.copies] }
  /// Custom Model Units of a copy; 0 for those that the list has.
  public var unitsOfCopy: Int { self[.unitsOfCopy] }
  /// Tokens a minute that a copy serves; 0 for what is assumed.
  public var copyRate: Int { self[.copyRate] }
}

extension CustomizationPlan {
  /// One of the numbers that a plan is made of.
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case promptTokens, documents, refresh, question, chunk, chunks, storeUnits
    case trainingData, epochs, corpus, corpusEpochs, teacherPrompts
    case copies, unitsOfCopy, copyRate

    struct Row {
      /// As the lab and the error messages have it.
      var name: String
      var range: ClosedRange<Int>
      /// What holds where nothing is said.
      var usual: Int
    }

    private static let most = 1_000_000_000_000_000

    static let rows: [Row] = [
      Row(name: "Added prompt tokens", range: 1...1_000_000, usual: 1500),
      Row(name: "Document tokens", range: 1...most, usual: 5_000_000),
      Row(name: "Documents anew, %", range: 0...100, usual: 0),
      Row(name: "Question tokens", range: 1...1_000_000, usual: 50),
      Row(name: "Tokens a chunk", range: 1...1_000_000, usual: 300),
      Row(name: "Chunks a request", range: 1...100, usual: 5),
      Row(name: "Vector store OCUs", range: 0...1000, usual: 2),
      Row(name: "Training tokens", range: 1...most, usual: 2_000_000),
      Row(name: "Epochs", range: 1...100, usual: 3),
      Row(name: "Corpus tokens", range: 1...most, usual: 100_000_000),
      Row(name: "Epochs of the corpus", range: 1...100, usual: 1),
      Row(name: "Teacher prompts", range: 1...1_000_000_000, usual: 10_000),
      Row(name: "Copies", range: 1...1000, usual: 1),
      Row(name: "CMUs a copy", range: 0...1000, usual: 0),
      Row(name: "Tokens/min a copy", range: 0...1_000_000_000, usual: 0),
    ]

    public var name: String { Field.rows[rawValue].name }
    public var range: ClosedRange<Int> { Field.rows[rawValue].range }

    /// The next value that people would try.
    public func next(after value: Int, isUp: Bool) -> Int {
      switch self {
      case .chunks, .epochs, .corpusEpochs, .storeUnits, .copies, .unitsOfCopy:
        min(max(isUp ? value + 1 : value - 1, range.lowerBound), range.upperBound)
      default: Workload.Field.round(after: value, isUp: isUp, in: range)
      }
    }
  }

  /// A number that is out of its range.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public var field: Field
    public var value: Int

    public var description: String { sentence(field.name) }

    /// - Parameter name: what the field is called where the number was typed.
    public func sentence(_ name: String) -> String {
      value < field.range.lowerBound
        ? "\(name) must be \(field.range.lowerBound.grouped) or more, not \(value)."
        : "\(name) can be \(field.range.upperBound.grouped) at most, not \(value.grouped)."
    }
  }

  public subscript(field: Field) -> Int { numbers[field.rawValue] }

  /// The plan with one number changed.
  public func with(_ field: Field, _ value: Int) throws(Fault) -> CustomizationPlan {
    guard field.range.contains(value) else { throw Fault(field: field, value: value) }
    var plan = self
    plan.numbers[field.rawValue] = value
    return plan
  }
}
