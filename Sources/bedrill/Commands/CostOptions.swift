import ArgumentParser
import Pricing

/// The numbers of a workload, as they are typed.
struct WorkloadOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Requests, a day unless --per says otherwise.", valueName: "n")) var requests: String?
  @Option(help: ArgumentHelp("What they are counted by: job, minute, hour, day or month.", valueName: "period"))
  var per: String?
  @Option(help: ArgumentHelp("Users, in the place of requests.", valueName: "n")) var users: String?
  @Option(help: ArgumentHelp("Requests of each user.", valueName: "n")) var requestsPerUser: String?
  @Option(help: ArgumentHelp("Input tokens of a request, or of a turn.", valueName: "n")) var inputTokens: String?
  @Option(help: ArgumentHelp("The same in words of English.", valueName: "n")) var inputWords: String?
  @Option(help: ArgumentHelp("The same in pages.", valueName: "n")) var inputPages: String?
  @Option(help: ArgumentHelp("The same in characters.", valueName: "n")) var inputCharacters: String?
  @Option(help: ArgumentHelp("Images that a text model looks at, with a request.", valueName: "n"))
  var inputImages: String?
  @Option(help: ArgumentHelp("Output tokens of a request, or of a turn.", valueName: "n")) var outputTokens: String?
  @Option(help: ArgumentHelp("The same in words of English.", valueName: "n")) var outputWords: String?
  @Option(help: ArgumentHelp("The same in pages.", valueName: "n")) var outputPages: String?
  @Option(help: ArgumentHelp("System prompt that goes with every call.", valueName: "tokens")) var systemTokens: String?
  @Option(help: ArgumentHelp("Turns of a conversation; each resends those before.", valueName: "n")) var turns: String?
  @Option(help: ArgumentHelp("Model calls for a request, as an agent makes them.", valueName: "n")) var calls: String?
  @Option(help: ArgumentHelp("Images that a request draws, or embeds.", valueName: "n")) var images: String?
  @Option(help: ArgumentHelp("Percent of the input that repeats as a prefix.", valueName: "percent"))
  var cachedShare: String?
  @Option(help: ArgumentHelp("Different prefixes in use side by side.", valueName: "n")) var prefixes: String?
  @Option(help: ArgumentHelp("Uses of a prefix before another takes its place.", valueName: "n")) var cachedUses:
    String?
  @Option(help: ArgumentHelp("Hours of the day in which requests come; of a job.", valueName: "n")) var hours: String?
  @Option(help: ArgumentHelp("Days of a month, 28 to 31.", valueName: "n")) var days: String?
  @Option(help: ArgumentHelp("Months to look at (6 unless said).", valueName: "n")) var months: String?
  @Option(help: ArgumentHelp("The busiest minute, in percent of an average one.", valueName: "percent"))
  var peak: String?
  @Option(help: ArgumentHelp("Tokens that one model unit serves a minute.", valueName: "n")) var unitRate: String?
  @Option(help: ArgumentHelp("Model units that are bought at least.", valueName: "n")) var units: String?
  @Option(help: ArgumentHelp("Hours a month that units without a commitment are kept.", valueName: "n"))
  var keptHours: String?
  @Option(help: ArgumentHelp("Units on the commitment, where two terms are mixed.", valueName: "n"))
  var baseUnits: String?
  @Option(help: ArgumentHelp("Percent of the requests that run as a batch.", valueName: "percent"))
  var batchShare: String?

  /// Each number with the option that it is typed at, and the pricing options that it has a bearing on; nil for all.
  static let table: [(field: Workload.Field, name: String, value: KeyPath<WorkloadOptions, String?> & Sendable)] = [
    (.requests, "--requests", \.requests), (.input, "--input-tokens", \.inputTokens),
    (.output, "--output-tokens", \.outputTokens), (.system, "--system-tokens", \.systemTokens),
    (.turns, "--turns", \.turns), (.calls, "--calls", \.calls), (.images, "--images", \.images),
    (.prefixShare, "--cached-share", \.cachedShare), (.prefixes, "--prefixes", \.prefixes),
    (.prefixUses, "--cached-uses", \.cachedUses), (.hours, "--hours", \.hours), (.days, "--days", \.days),
    (.months, "--months", \.months), (.peak, "--peak", \.peak), (.unitRate, "--unit-rate", \.unitRate),
    (.units, "--units", \.units), (.keptHours, "--kept-hours", \.keptHours), (.baseUnits, "--base-units", \.baseUnits),
    (.batchShare, "--batch-share", \.batchShare),
  ]

  static func name(_ field: Workload.Field) -> String { table.first { $0.field == field }?.name ?? field.name }

  private static let inputs: [(Conversion.Unit, String, KeyPath<WorkloadOptions, String?> & Sendable)] = [
    (.words, "--input-words", \.inputWords), (.pages, "--input-pages", \.inputPages),
    (.characters, "--input-characters", \.inputCharacters),
  ]
  private static let outputs: [(Conversion.Unit, String, KeyPath<WorkloadOptions, String?> & Sendable)] = [
    (.words, "--output-words", \.outputWords), (.pages, "--output-pages", \.outputPages),
  ]

  /// The fields that were typed.
  var given: [(field: Workload.Field, name: String)] {
    WorkloadOptions.table.filter { self[keyPath: $0.value] != nil }.map { ($0.field, $0.name) }
  }

  /// Whether how much is asked was typed.
  var hasVolume: Bool { requests != nil || users != nil }

  /// - Parameters:
  ///   - start: what the options change; nil for a small workload.
  ///   - basis: what the model is billed by.
  /// - Returns: the workload, and the rules of thumb that were used.
  func workload(
    _ start: Workload?, _ basis: PriceList.Basis, _ addOns: AddOns
  ) throws -> (workload: Workload, rules: [String]) {
    var numbers = start?.all ?? [.requests: 1000, .input: 1500, .output: 300, .months: 6]
    // What is not asked for is not there: images alone are no tokens.
    if start == nil, basis == .images { (numbers[.input], numbers[.output], numbers[.images]) = (0, 0, 1) }
    if start == nil, images != nil, inputTokens == nil, basis == .embedding { numbers[.input] = 0 }
    let period = try period ?? start?.period ?? .day
    if period == .job { numbers[.hours] = nil }
    var rules: [String] = []
    for (field, name, value) in WorkloadOptions.table {
      if let text = self[keyPath: value] { numbers[field] = try Typed.number(text, name) }
    }
    try convert(WorkloadOptions.inputs, "--input-tokens", inputTokens, .input, &numbers, &rules)
    try convert(WorkloadOptions.outputs, "--output-tokens", outputTokens, .output, &numbers, &rules)
    if let inputImages {
      let tokens = try Typed.tokens(inputImages, "--input-images", .images)
      let isAlone = inputTokens == nil && WorkloadOptions.inputs.allSatisfy { self[keyPath: $0.2] == nil }
      numbers[.input] = (isAlone ? 0 : numbers[.input] ?? 0) + tokens
      rules += [Conversion.rule(.images) ?? ""]
    }
    if let users { numbers[.requests] = try requests(of: users) }
    do {
      return (try Workload(numbers, per: period, addOns: addOns), rules)
    } catch {
      throw Failure.wrongUse(error.sentence(WorkloadOptions.name))
    }
  }

  private var period: Period? {
    get throws {
      guard let per else { return nil }
      if per == "request" { return .job }
      if let period = Period(rawValue: per) { return period }
      throw Typed.unknown("--per", per, Period.allCases.map(\.rawValue) + ["request"])
    }
  }

  private func requests(of users: String) throws -> Int {
    if requests != nil { throw Failure.wrongUse("--users stands in the place of --requests. Leave one of them out.") }
    let count = try Typed.number(users, "--users")
    let each = try Typed.number(requestsPerUser ?? "1", "--requests-per-user")
    let (product, overflow) = count.multipliedReportingOverflow(by: each)
    guard !overflow else { throw Failure.wrongUse("--users times --requests-per-user is too large.") }
    return product
  }

  private func convert(
    _ options: [(Conversion.Unit, String, KeyPath<WorkloadOptions, String?> & Sendable)], _ plain: String,
    _ tokens: String?,
    _ field: Workload.Field, _ numbers: inout [Workload.Field: Int], _ rules: inout [String]
  ) throws {
    let given = options.filter { self[keyPath: $0.2] != nil }
    let names = (tokens == nil ? [] : [plain]) + given.map(\.1)
    if names.count > 1 { throw Failure.wrongUse("\(names[0]) and \(names[1]) say the same. Leave one of them out.") }
    guard let (unit, name, value) = given.first, let text = self[keyPath: value] else { return }
    numbers[field] = try Typed.tokens(text, name, unit)
    if let rule = Conversion.rule(unit), !rules.contains(rule) { rules.append(rule) }
  }
}

/// What stands beside the model on a bill, and what the exam would want to know.
struct CircumstanceOptions: ParsableArguments {
  @Flag(help: "Nobody waits for the answers.") var canWait = false
  @Option(help: ArgumentHelp("How the load comes: steady, bursty or unknown.", valueName: "how")) var load: String?
  @Flag(help: "The model was customized.") var custom = false
  @Option(
    help: ArgumentHelp(
      "Policies that check input and output: content, topics, sensitive, grounding, reasoning.", valueName: "list"))
  var guardrails: String?
  @Flag(help: "Prompts and answers are written to CloudWatch Logs.") var logging = false
  @Option(help: ArgumentHelp("Gigabytes in Amazon S3.", valueName: "n")) var storageGb: String?
  @Option(help: ArgumentHelp("Node transitions of Flows for a request.", valueName: "n")) var flowNodes: String?
  @Option(help: ArgumentHelp("Chunks that a rerank model sorts for a request.", valueName: "n")) var rerank: String?

  /// - Parameter start: what the options change.
  func requirements(_ start: Requirements) throws -> Requirements {
    var requirements = start
    if canWait { requirements.canWait = true }
    if custom { requirements.isCustom = true }
    if let load {
      guard let known = Requirements.Load(rawValue: load) else {
        throw Typed.unknown("--load", load, Requirements.Load.allCases.map(\.rawValue))
      }
      requirements.load = known
    }
    return requirements
  }

  var addOns: AddOns {
    get throws {
      var addOns = AddOns()
      for word in (guardrails ?? "").split(separator: ",") {
        guard let policy = AddOns.GuardrailPolicy(rawValue: String(word)) else {
          throw Typed.unknown("--guardrails", String(word), AddOns.GuardrailPolicy.allCases.map(\.rawValue))
        }
        addOns.guardrails.insert(policy)
      }
      addOns.isLogged = logging
      addOns.storedGigabytes = try Typed.number(storageGb ?? "0", "--storage-gb", upTo: 1_000_000_000)
      addOns.flowTransitions = try Typed.number(flowNodes ?? "0", "--flow-nodes", upTo: 10_000)
      addOns.rerankedChunks = try Typed.number(rerank ?? "0", "--rerank", upTo: 100_000)
      return addOns
    }
  }
}

/// What a way of customizing would take, as it is typed.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tokens of instructions and examples in every prompt.", valueName: "n"))
  var promptTokens: String?
  @Option(help: ArgumentHelp("Tokens of documents to embed.", valueName: "n")) var documents: String?
  @Option(help: ArgumentHelp("Percent of the documents embedded anew each month.", valueName: "percent"))
  var refresh: String?
  @Option(help: ArgumentHelp("Tokens of a question, which is embedded.", valueName: "n")) var questionTokens: String?
  @Option(help: ArgumentHelp("Tokens of a retrieved chunk.", valueName: "n")) var chunkTokens: String?
  @Option(help: ArgumentHelp("Chunks put before a question.", valueName: "n")) var chunks: String?
  @Option(help: ArgumentHelp("Units (OCU) that the vector store keeps running.", valueName: "n")) var storeUnits:
    String?
  @Option(help: ArgumentHelp("What the vector store costs a month, in its place.", valueName: "usd"))
  var storeUsd: String?
  @Option(help: ArgumentHelp("The model that embeds.", valueName: "model")) var embeddingModel: String?
  @Option(help: ArgumentHelp("Tokens of labeled training data.", valueName: "n")) var trainingTokens: String?
  @Option(help: ArgumentHelp("Times that training reads its data.", valueName: "n")) var epochs: String?
  @Option(help: ArgumentHelp("Tokens of unlabeled text.", valueName: "n")) var corpus: String?
  @Option(help: ArgumentHelp("Times that pre-training reads them.", valueName: "n")) var corpusEpochs: String?
  @Option(help: ArgumentHelp("The model that a student learns from.", valueName: "model")) var teacher: String?
  @Option(help: ArgumentHelp("Prompts that the teacher answers.", valueName: "n")) var teacherPrompts: String?
  @Option(
    help: ArgumentHelp("How a custom model answers: none, 1-month, 6-months, on-demand.", valueName: "how"))
  var hosting: String?
  @Option(help: ArgumentHelp("Copies of an imported model, at least.", valueName: "n")) var copies: String?
  @Option(help: ArgumentHelp("Custom Model Units of a copy.", valueName: "n")) var cmu: String?
  @Option(help: ArgumentHelp("Tokens that a copy serves a minute.", valueName: "n")) var copyRate: String?

  private static let tuned: [Customization] = [.fineTuning, .distillation]
  private static let hosted: [Customization] = [.fineTuning, .distillation, .continuedPreTraining]

  /// Each option with what it is about, for a number the field.
  static let table:
    [(
      name: String, field: CustomizationPlan.Field?, value: KeyPath<PlanOptions, String?> & Sendable,
      of: [Customization]
    )] = [
      ("--prompt-tokens", .promptTokens, \.promptTokens, [.promptEngineering]),
      ("--documents", .documents, \.documents, [.rag]), ("--refresh", .refresh, \.refresh, [.rag]),
      ("--question-tokens", .question, \.questionTokens, [.rag]), ("--chunk-tokens", .chunk, \.chunkTokens, [.rag]),
      ("--chunks", .chunks, \.chunks, [.rag]), ("--store-units", .storeUnits, \.storeUnits, [.rag]),
      ("--store-usd", nil, \.storeUsd, [.rag]), ("--embedding-model", nil, \.embeddingModel, [.rag]),
      ("--training-tokens", .trainingData, \.trainingTokens, [.fineTuning]), ("--epochs", .epochs, \.epochs, tuned),
      ("--corpus", .corpus, \.corpus, [.continuedPreTraining]),
      ("--corpus-epochs", .corpusEpochs, \.corpusEpochs, [.continuedPreTraining]),
      ("--teacher", nil, \.teacher, [.distillation]),
      ("--teacher-prompts", .teacherPrompts, \.teacherPrompts, [.distillation]),
      ("--hosting", nil, \.hosting, hosted), ("--copies", .copies, \.copies, [.customModelImport]),
      ("--cmu", .unitsOfCopy, \.cmu, [.customModelImport]),
      ("--copy-rate", .copyRate, \.copyRate, [.customModelImport]),
    ]

  /// What was typed.
  var given: [(name: String, of: [Customization])] {
    PlanOptions.table.filter { self[keyPath: $0.value] != nil }.map { ($0.name, $0.of) }
  }

  func plan(_ prices: PriceList) throws -> CustomizationPlan {
    var plan = CustomizationPlan()
    for (name, field, value, _) in PlanOptions.table {
      guard let field, let text = self[keyPath: value] else { continue }
      let number = try Typed.number(text, name)
      do { plan = try plan.with(field, number) } catch { throw Failure.wrongUse(error.sentence(name)) }
    }
    if let teacher { plan.teacher = try Typed.model(teacher, prices).id }
    if let embeddingModel { plan.embeddingModel = try Typed.model(embeddingModel, prices).id }
    if let storeUsd { plan.storeMonthly = try Typed.money(storeUsd, "--store-usd") }
    if let hosting {
      let known: [String: CustomizationPlan.Hosting] = [
        "none": .provisioned(.none), "1-month": .provisioned(.oneMonth), "6-months": .provisioned(.sixMonths),
        "on-demand": .onDemand,
      ]
      guard let how = known[hosting] else { throw Typed.unknown("--hosting", hosting, known.keys.sorted()) }
      plan.hosting = how
    }
    return plan
  }
}

/// What is typed at an option, read or refused with its name.
enum Typed {
  static func number(_ text: String, _ name: String, upTo most: Int = .max) throws -> Int {
    let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
    let number: Int
    do { number = try TypedNumber.parse(plain) } catch { throw Failure.wrongUse("\(name) \(error.sentence).") }
    if number > most { throw Failure.wrongUse("\(name) can be \(most.grouped) at most, not \(number.grouped).") }
    return number
  }

  static func tokens(_ text: String, _ name: String, _ unit: Conversion.Unit) throws -> Int {
    guard let tokens = Conversion.tokens(try number(text, name), unit) else {
      throw Failure.wrongUse("\(name) \(TypedNumber.Fault.tooLarge.sentence).")
    }
    return tokens
  }

  static func money(_ text: String, _ name: String) throws -> Money {
    if case .number(let number) = TypedNumber.read(text), let money = Money(number.text) { return money }
    throw Failure.wrongUse("\(name) cannot be \"\(text)\". Write dollars without a sign, such as 0.06.")
  }

  static func model(_ text: String, _ prices: PriceList) throws -> PriceList.Model {
    do { return try prices.model(text) } catch { throw Failure.wrongUse(error.description) }
  }

  /// A word that an option does not take, with the one that was perhaps meant.
  static func unknown(_ name: String, _ text: String, _ known: [String]) -> Failure {
    let near = Spelling.nearest(to: text, in: known).map { "Did you mean \($0)? " } ?? ""
    let plain = text.filter { !$0.isNewline }
    return .wrongUse("\(name) does not take \"\(plain)\". \(near)Take one of \(known.joined(separator: ", ")).")
  }
}
