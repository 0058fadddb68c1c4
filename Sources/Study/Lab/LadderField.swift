import Pricing

/// One thing that can be changed on the customization ladder.
enum LadderField: GridField {
  case workload(Workload.Field)
  case plan(CustomizationPlan.Field)
  case hosting

  /// Column by column, four rows each.
  static let all: [LadderField] = [
    .workload(.months), .workload(.requests), .workload(.input), .workload(.output),
    .plan(.promptTokens), .plan(.documents), .plan(.storeUnits), .plan(.trainingData),
    .plan(.epochs), .plan(.corpus), .plan(.teacherPrompts), .hosting,
  ]

  var isNumber: Bool { self != .hosting }

  var label: String {
    switch self {
    case .workload(.requests): "Req. a day"
    case .workload(.input): "Tokens in"
    case .workload(.output): "Tokens out"
    case .workload(let field): field.name
    case .plan(.promptTokens): "Prompt +"
    case .plan(.documents): "Documents"
    case .plan(.storeUnits): "Store OCUs"
    case .plan(.trainingData): "Train data"
    case .plan(.corpus): "Corpus"
    case .plan(.teacherPrompts): "Teacher's"
    case .plan(let field): field.name
    case .hosting: "Hosting"
    }
  }

  var meaning: String {
    switch self {
    case .workload(.months): "Months to look at."
    case .workload(.requests): "Requests a day."
    case .workload(.input): "Input tokens of a request, before anything is added to the prompt."
    case .workload(.output): "Output tokens of a request."
    case .workload(let field): field.name
    case .plan(.promptTokens): "Prompt engineering: tokens of instructions in every prompt."
    case .plan(.documents): "RAG: tokens of documents that are embedded once."
    case .plan(.storeUnits): "RAG: units that the vector store keeps running."
    case .plan(.trainingData): "Fine-tuning: tokens of labeled pairs."
    case .plan(.epochs): "Training: how often it reads its data."
    case .plan(.corpus): "Continued pre-training: tokens of unlabeled text."
    case .plan(.teacherPrompts): "Distillation: prompts that the teacher answers once."
    case .plan(let field): field.name
    case .hosting: "How a custom model answers: Provisioned Throughput, or on demand."
    }
  }

  func text(_ ladder: LadderScreen, width: Int) -> String {
    switch self {
    case .workload(let field): LabField.short(ladder.workload[field], width: width)
    case .plan(let field): LabField.short(ladder.plan[field], width: width)
    case .hosting:
      switch ladder.plan.hosting {
      case .onDemand: "tokens"
      case .provisioned(.none): "PT"
      case .provisioned(.oneMonth): "PT 1m"
      case .provisioned(.sixMonths): "PT 6m"
      }
    }
  }
}

extension LadderScreen {
  static let hostings: [CustomizationPlan.Hosting] =
    Meter.Term.allCases.map(CustomizationPlan.Hosting.provisioned) + [.onDemand]

  /// Changes a field by one step; the sentence says why it stays as it is.
  mutating func change(_ field: LadderField, isUp: Bool) -> String? {
    do {
      switch field {
      case .workload(let field):
        workload = try workload.with(field, field.next(after: workload[field], isUp: isUp))
      case .plan(let field): plan = try plan.with(field, field.next(after: plan[field], isUp: isUp))
      case .hosting:
        let all = LadderScreen.hostings
        let index = all.firstIndex(of: plan.hosting) ?? 0
        plan.hosting = all[(index + (isUp ? 1 : all.count - 1)) % all.count]
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Takes what was typed; the sentence says why not.
  mutating func take(_ text: String, _ field: LadderField) -> String? {
    do {
      switch field {
      case .workload(let field): workload = try workload.with(field, typed: text)
      case .plan(let field):
        do throws(TypedNumber.Fault) {
          let number = try TypedNumber.parse(text)
          do { plan = try plan.with(field, number) } catch { return error.description }
        } catch {
          return "\(field.name) \(error.sentence)."
        }
      case .hosting: break
      }
      return nil
    } catch {
      return "\(error)"
    }
  }
}
