/// Models made to fit a task: formulas 5, 7 and 8 of the pricing pages.
///
/// https://aws.amazon.com/bedrock/pricing/ and
/// https://docs.aws.amazon.com/bedrock/latest/userguide/import-model-calculate-cost.html
extension EstimateBuilder {
  /// A longer prompt with every request, and nothing before the first one.
  mutating func addPromptEngineering(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    try addTokens(workload, extra: plan.promptTokens)
    notes.append("Nothing is trained; the longer prompt is paid with every request.")
  }

  /// Documents and questions embedded, a vector store that runs on, and prompts that carry what was found.
  mutating func addRetrieval(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    let requests = workload.monthlyRequests
    let embedding = try prices.model(plan.embeddingModel)
    let found = try plan.chunk.times(plan.chunks)
    try add(.embedding, plan.documents, of: embedding, when: .once, detail: "documents")
    let question = EstimateBuilder.product(requests, workload.input)
    try add(.embedding, try workload.input.times(requests), of: embedding, detail: "questions: " + question)
    try add(
      .vectorStore, try StoreUnitHours(workload.hoursOfMonth).times(plan.storeUnits), of: try prices.model(plan.store),
      detail: "\(plan.storeUnits) OCU x \(workload.hoursOfMonth) h")
    try addTokens(workload, extra: found)
    notes.append("The model stays as it is; new facts need new documents, not new training.")
  }

  mutating func addFineTuning(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    try addTraining(plan.trainingData, epochs: plan.epochs)
    try addHosting(workload, plan.hosting)
    notes.append("Needs labeled pairs of prompt and answer.")
  }

  mutating func addContinuedPreTraining(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    guard case .provisioned(let term) = plan.hosting else {
      throw .cannot("A model that went on pre-training answers through Provisioned Throughput only. Choose a term.")
    }
    try addTraining(plan.corpus, epochs: plan.corpusEpochs)
    try addHosting(workload, .provisioned(term))
    notes.append("Needs much unlabeled text of the domain.")
  }

  /// The teacher answers once, the student is trained on the answers, and then answers for less.
  mutating func addDistillation(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    let teacher = try prices.model(plan.teacher)
    let prompts = plan.teacherPrompts
    let read = try workload.input.times(prompts)
    let written = try workload.output.times(prompts)
    try add(.input, read, of: teacher, when: .once, detail: EstimateBuilder.product(prompts, workload.input))
    try add(.output, written, of: teacher, when: .once, detail: EstimateBuilder.product(prompts, workload.output))
    try addTraining(try read + written, epochs: plan.epochs)
    try addHosting(workload, plan.hosting)
    notes.append("The student costs less a request than the teacher would.")
  }

  /// Weights trained elsewhere: units by the minute while copies are active, in windows of five minutes.
  mutating func addImport(_ workload: Workload, _ plan: CustomizationPlan) throws(Refusal) {
    let units = plan.copies * plan.unitsOfCopy
    let windows = workload.hours * 12 * workload.days
    try add(
      .importActive, try CustomUnitMinutes(5 * windows).times(units),
      detail: "\(units) CMU x 5 min x \(windows.grouped) windows")
    try add(.importStorage, CustomUnitMonths(units), detail: "\(units) CMU")
    notes.append("The import is free, and training elsewhere is not in here; Provisioned Throughput is not used.")
  }

  /// Input and output at the model's own token prices.
  private mutating func addTokens(_ workload: Workload, extra: Tokens) throws(Refusal) {
    let requests = workload.monthlyRequests
    let input = try workload.input + extra
    let detail = "\(requests.grouped) x (\(workload.input.count.grouped) + \(extra.count.grouped))"
    try add(.input, try input.times(requests), detail: detail)
    try add(.output, try workload.output.times(requests), detail: EstimateBuilder.product(requests, workload.output))
  }

  /// Tokens of the data times epochs, once, and the stored model.
  private mutating func addTraining(_ data: Tokens, epochs: Int) throws(Refusal) {
    try add(.training, try data.times(epochs), when: .once, detail: "\(data.count.grouped) x \(epochs) epochs")
    try add(.modelStorage, ModelMonths(1))
  }

  private mutating func addHosting(_ workload: Workload, _ hosting: CustomizationPlan.Hosting) throws(Refusal) {
    switch hosting {
    case .provisioned(let term): try addProvisioned(workload, term)
    case .onDemand:
      guard prices[model.id, .customInput] != nil else {
        throw .cannot("\(model.name), once customized, answers through Provisioned Throughput only. Choose a term.")
      }
      let requests = workload.monthlyRequests
      try add(
        .customInput, try workload.input.times(requests), detail: EstimateBuilder.product(requests, workload.input))
      try add(
        .customOutput, try workload.output.times(requests), detail: EstimateBuilder.product(requests, workload.output))
      notes.append("Today some custom models answer on demand; the exam's rule is Provisioned Throughput.")
    }
  }
}
