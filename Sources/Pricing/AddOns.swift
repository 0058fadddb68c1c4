/// What is billed beside the answers of a model.
public struct AddOns: Hashable, Sendable {
  /// Policies of Amazon Bedrock Guardrails that check the input and the output, each billed by itself.
  public var guardrails: Set<GuardrailPolicy> = []
  /// Whether prompts and answers are written to Amazon CloudWatch Logs.
  public var isLogged = false
  /// Gigabytes that lie in Amazon S3: documents, batch results.
  public var storedGigabytes = 0
  /// Node transitions of Amazon Bedrock Flows for a request.
  public var flowTransitions = 0
  /// Chunks that a rerank model sorts for a request; 0 without one.
  public var rerankedChunks = 0

  public init() {}
  public var isEmpty: Bool { self == AddOns() }

  /// What a guardrail looks for.
  public enum GuardrailPolicy: String, Hashable, Sendable, CaseIterable {
    case content, topics, sensitive, grounding, reasoning

    public var name: String {
      switch self {
      case .content: "content filters"
      case .topics: "denied topics"
      case .sensitive: "sensitive information filters"
      case .grounding: "contextual grounding"
      case .reasoning: "automated reasoning"
      }
    }
  }
}

extension EstimateBuilder {
  /// Lines for what stands beside the model.
  mutating func addAddOns(_ workload: Workload) throws(Refusal) {
    let addOns = workload.addOns
    let calls = workload.monthlyCalls
    for policy in AddOns.GuardrailPolicy.allCases where addOns.guardrails.contains(policy) {
      let units = Conversion.textUnits(workload.input) + Conversion.textUnits(workload.output)
      try add(
        Metered(meter: .guardrail(policy)), try TextUnits(units).times(calls), detail: "\(calls.grouped) x \(units)")
    }
    if !addOns.guardrails.isEmpty {
      notes.append(
        "A guardrail counts text units of up to 1,000 characters, \(Conversion.charactersOfToken) characters a token; "
          + "word filters are free.")
    }
    if addOns.flowTransitions > 0 {
      let nodes = NodeTransitions(addOns.flowTransitions)
      try add(
        .flow, try nodes.times(workload.monthlyRequests),
        detail: EstimateBuilder.product(workload.monthlyRequests, nodes))
    }
    if addOns.rerankedChunks > 0 {
      let queries = Queries((addOns.rerankedChunks + 99) / 100)
      try add(
        .rerank, try queries.times(workload.monthlyRequests), of: try prices.reranker(),
        detail: EstimateBuilder.product(workload.monthlyRequests, queries))
    }
    if addOns.isLogged {
      let bytes = Bytes(workload.requestTokens * Conversion.charactersOfToken)
      try add(
        .logs, try bytes.times(workload.monthlyRequests),
        detail: EstimateBuilder.product(workload.monthlyRequests, bytes))
    }
    if addOns.storedGigabytes > 0 {
      try add(
        .objectStorage, try ByteMonths(addOns.storedGigabytes).times(1_000_000_000 * workload.billedMonths),
        detail: "\(addOns.storedGigabytes.grouped) GB")
    }
  }
}

extension PriceList {
  /// The model that sorts what a search found.
  func reranker() throws(Refusal) -> Model {
    guard let model = models.first(where: { self[own: $0.id, .rerank] != nil }) else {
      throw .cannot("There is no sample price for reranking. Add one with --price rerank=2/1K.")
    }
    return model
  }
}
