/// Models made to fit a task: formulas 5, 7 and 8 of the pricing pages.
///
/// https://aws.amazon.com/bedrock/pricing/ and
/// https://docs.aws.amazon.com/bedrock/latest/userguide/import-model-calculate-cost.html
extension EstimateBuilder {
  /// A longer prompt with every call, and nothing before the first one.
  mutating func addPromptEngineering(_ plan: CustomizationPlan) throws(Refusal) {
    try needText()
    try addTokens(.input, .output, requests: workload.monthlyRequests, found: try everyCall(plan.promptTokens))
    notes.append("Nothing is trained; the longer prompt is paid with every request.")
  }

  /// Documents and questions embedded, a vector store that runs on, and prompts that carry what was found.
  mutating func addRetrieval(_ plan: CustomizationPlan) throws(Refusal) {
    try needText()
    let embedding = try prices.model(plan.embeddingModel)
    try add(.embedding, plan.documents, of: embedding, when: .once, detail: "documents")
    let refreshed = Tokens(plan.documents.count / 100 * plan.refresh + plan.documents.count % 100 * plan.refresh / 100)
    if workload.period != .job {
      try add(
        .embedding, try refreshed.times(workload.billedMonths), of: embedding,
        detail: "\(plan.refresh) % anew each month")
    }
    try add(
      .embedding, try plan.question.times(workload.monthlyCalls), of: embedding,
      detail: "questions: " + EstimateBuilder.product(workload.monthlyCalls, plan.question))
    try addStore(plan)
    let found = try everyCall(try plan.chunk.times(plan.chunks))
    try addTokens(.input, .output, requests: workload.monthlyRequests, found: found)
    notes.append(
      "Each prompt carries \(plan.chunks) chunks of \(plan.chunk.count.grouped) tokens; the question of "
        + "\(plan.question.count.grouped) tokens alone is embedded.")
    notes.append("The model stays as it is; new facts need new documents, not new training.")
  }

  /// The vector store, by its own meter or at a sum that was given.
  private mutating func addStore(_ plan: CustomizationPlan) throws(Refusal) {
    let hours = workload.period == .job ? workload.activeHours : workload.hoursOfMonth
    if let sum = plan.storeMonthly, let price = Price(.vectorStoreMonth, sum, note: "as given") {
      return try add(price, workload.billedMonths)
    }
    try add(
      .vectorStore, try StoreUnitHours(hours).times(plan.storeUnits), of: try prices.model(plan.store),
      detail: "\(plan.storeUnits) OCU x \(hours.grouped) h")
  }

  mutating func addFineTuning(_ plan: CustomizationPlan) throws(Refusal) {
    try addTraining(plan.trainingData, epochs: plan.epochs)
    try addHosting(plan.hosting)
    notes.append("Needs labeled pairs of prompt and answer.")
  }

  mutating func addContinuedPreTraining(_ plan: CustomizationPlan) throws(Refusal) {
    guard prices.canContinuePreTraining(model.id) else {
      let names = prices.names(where: prices.canContinuePreTraining).prefix(2).joined(separator: " or ")
      throw .cannot(
        "\(model.name) cannot go on pre-training in Amazon Bedrock; only Titan Text models could."
          + (names.isEmpty ? "" : " Try \(names)."))
    }
    guard case .provisioned = plan.hosting else {
      throw .cannot("After continued pre-training a model needs Provisioned Throughput to answer. Choose a term.")
    }
    try addTraining(plan.corpus, epochs: plan.corpusEpochs)
    try addHosting(plan.hosting)
    notes.append("Needs much unlabeled text of the domain.")
  }

  /// The teacher answers once, the student is trained on the answers, and then answers for less.
  mutating func addDistillation(_ plan: CustomizationPlan) throws(Refusal) {
    let teacher = try teacher(plan)
    let prompts = plan.teacherPrompts
    let read = try workload.read.times(prompts)
    let written = try workload.written.times(prompts)
    try add(.input, read, of: teacher, when: .once, detail: EstimateBuilder.product(prompts, workload.read))
    try add(.output, written, of: teacher, when: .once, detail: EstimateBuilder.product(prompts, workload.written))
    try addTraining(try read + written, epochs: plan.epochs)
    try addHosting(plan.hosting)
    notes.append("The student costs less a request than the teacher would.")
  }

  /// The teacher that was chosen, if the model can be its student, else the first that the list has.
  private func teacher(_ plan: CustomizationPlan) throws(Refusal) -> PriceList.Model {
    let paired = prices.teachers(of: model.id).compactMap { prices[$0] }
    guard let first = paired.first else {
      let students = prices.names { !prices.teachers(of: $0).isEmpty }.prefix(2).joined(separator: " or ")
      throw .cannot(
        "\(model.name) is no student of distillation in Amazon Bedrock." + (students.isEmpty ? "" : " Try \(students).")
      )
    }
    guard let id = plan.teacher else { return first }
    guard let teacher = paired.first(where: { $0.id == id }) else {
      let name = prices[id]?.name ?? id
      let names = paired.map(\.name).joined(separator: " or ")
      throw .cannot("\(name) is no teacher of \(model.name) in Amazon Bedrock. Take \(names).")
    }
    return teacher
  }

  /// Weights trained elsewhere: units by the minute while copies are active, in windows of five minutes from the first
  /// call on, and nothing while no call comes.
  mutating func addImport(_ plan: CustomizationPlan) throws(Refusal) {
    guard prices.isImportable(model.id) else {
      let names = prices.names(where: prices.isImportable).prefix(2).joined(separator: " or ")
      throw .cannot(
        "The weights of \(model.name) cannot be imported: Custom Model Import takes open architectures."
          + (names.isEmpty ? "" : " Try \(names)."))
    }
    try needText()
    let unitsOfCopy = plan.unitsOfCopy > 0 ? plan.unitsOfCopy : prices.number(.importUnits, of: model.id) ?? 2
    let rate = plan.copyRate > 0 ? plan.copyRate : UnitRate.assumed.tokensPerMinute
    let copies = max(plan.copies, ((workload.peakTokensPerMinute ?? 0) + rate - 1) / rate)
    let windows = min(workload.activeHours * 12, workload.monthlyCalls)
    try add(
      .importActive, try CustomUnitMinutes(5 * windows).times(copies * unitsOfCopy),
      detail: "\(copies.grouped) x \(unitsOfCopy) CMU x 5 min x \(windows.grouped) windows")
    try add(.importStorage, CustomUnitMonths(unitsOfCopy * workload.billedMonths), detail: "\(unitsOfCopy) CMU")
    notes.append(
      "Billed in windows of 5 minutes from the first call; without calls it scales to zero, and the next call waits for "
        + "a cold start.")
    notes.append(
      "A copy is \(plan.copyRate > 0 ? "taken" : "assumed") to serve \(rate.grouped) tokens a minute"
        + (plan.copyRate > 0 ? "." : ", a teaching assumption: \(copies.grouped) at the peak."))
    notes.append("The import is free, and training elsewhere is not in here; Provisioned Throughput is not used.")
  }

  private func needText() throws(Refusal) {
    guard prices.basis(of: model) == .text else {
      throw .cannot("\(model.name) writes no text, so it cannot be fitted to a task in this way. Choose a text model.")
    }
  }

  /// So many tokens with every call of a request.
  private func everyCall(_ tokens: Tokens) throws(Refusal) -> Tokens { try tokens.times(workload.callsOfRequest) }

  /// Tokens of the data times epochs, once, and the stored model.
  private mutating func addTraining(_ data: Tokens, epochs: Int) throws(Refusal) {
    try add(.training, try data.times(epochs), when: .once, detail: "\(data.count.grouped) x \(epochs) epochs")
    try add(.modelStorage, ModelMonths(workload.billedMonths))
  }

  mutating func addHosting(_ hosting: CustomizationPlan.Hosting) throws(Refusal) {
    switch hosting {
    case .provisioned(let term): try addProvisioned(term)
    case .onDemand:
      guard prices[model.id, .customInput] != nil else {
        throw .cannot("\(model.name), once customized, answers through Provisioned Throughput only. Choose a term.")
      }
      try addTokens(.customInput, .customOutput, requests: workload.monthlyRequests)
      notes.append("Today some custom models answer on demand; the exam's rule is Provisioned Throughput.")
    }
  }
}
