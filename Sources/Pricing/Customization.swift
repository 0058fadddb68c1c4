/// A way of making a model fit a task, in the order of what it costs before the first request.
public enum Customization: String, Hashable, Sendable, CaseIterable {
  case promptEngineering, rag, fineTuning, distillation, continuedPreTraining, customModelImport

  public var name: String {
    switch self {
    case .promptEngineering: "Prompt engineering"
    case .rag: "RAG"
    case .fineTuning: "Fine-tuning"
    case .distillation: "Distillation"
    case .continuedPreTraining: "Continued pre-training"
    case .customModelImport: "Custom Model Import"
    }
  }

  /// One word or two, for a table or a chart's legend.
  public var shortName: String {
    switch self {
    case .promptEngineering: "Prompt"
    case .rag: "RAG"
    case .fineTuning: "Tuning"
    case .distillation: "Distill"
    case .continuedPreTraining: "Pre-train"
    case .customModelImport: "Import"
    }
  }

  /// As a script or an option has it.
  public var key: String {
    switch self {
    case .promptEngineering: "prompt-engineering"
    case .rag: "rag"
    case .fineTuning: "fine-tuning"
    case .distillation: "distillation"
    case .continuedPreTraining: "continued-pre-training"
    case .customModelImport: "custom-model-import"
    }
  }
}

extension Estimate {
  /// What a workload costs on a model that is customized in this way.
  ///
  /// - Throws: why it cannot be had this way, or what price is missing.
  public init(
    _ option: Customization, _ plan: CustomizationPlan, _ workload: Workload,
    model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    var builder = EstimateBuilder(prices, model, workload)
    switch option {
    case .promptEngineering: try builder.addPromptEngineering(plan)
    case .rag: try builder.addRetrieval(plan)
    case .fineTuning: try builder.addFineTuning(plan)
    case .distillation: try builder.addDistillation(plan)
    case .continuedPreTraining: try builder.addContinuedPreTraining(plan)
    case .customModelImport: try builder.addImport(plan)
    }
    try builder.addAddOns(workload)
    self = try builder.estimate(option.name)
  }

  /// Every way of customizing, each with its estimate or with why there is none.
  public static func allCustomizations(
    _ plan: CustomizationPlan, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) -> [(option: Customization, result: Result<Estimate, Refusal>)] {
    Customization.allCases.map { option in
      do throws(Refusal) {
        return (option, .success(try Estimate(option, plan, workload, model: model, prices: prices)))
      } catch {
        return (option, .failure(error))
      }
    }
  }
}
