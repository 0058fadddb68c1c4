import ArgumentParser
import Pricing

/// The numbers of a workload, as they are typed.
struct WorkloadOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Requests a day.", valueName: "n")) var requests: String?
  @Option(help: ArgumentHelp("Input tokens of a request.", valueName: "n")) var inputTokens: String?
  @Option(help: ArgumentHelp("Output tokens of a request.", valueName: "n")) var outputTokens: String?
  @Option(help: ArgumentHelp("Images of a request.", valueName: "n")) var images: String?
  @Option(help: ArgumentHelp("Percent of the input that repeats as a prefix.", valueName: "percent"))
  var cachedShare: String?
  @Option(help: ArgumentHelp("Requests that use a prefix before the cache forgets it.", valueName: "n"))
  var cachedUses: String?
  @Option(help: ArgumentHelp("Hours of the day in which requests come.", valueName: "n")) var hours: String?
  @Option(help: ArgumentHelp("Days of a month, 28 to 31.", valueName: "n")) var days: String?
  @Option(help: ArgumentHelp("Months to look at.", valueName: "n")) var months: String?
  @Option(help: ArgumentHelp("The busiest minute, in percent of an average one.", valueName: "percent"))
  var peak: String?
  @Option(help: ArgumentHelp("Tokens that one model unit serves a minute.", valueName: "n")) var unitRate: String?
  @Option(help: ArgumentHelp("Model units that are bought at least.", valueName: "n")) var units: String?

  private var typed: [(Workload.Field, String?)] {
    [
      (.requests, requests), (.input, inputTokens), (.output, outputTokens), (.images, images),
      (.prefixShare, cachedShare), (.prefixUses, cachedUses), (.hours, hours), (.days, days), (.months, months),
      (.peak, peak), (.unitRate, unitRate), (.units, units),
    ]
  }

  /// - Parameters:
  ///   - start: what the options change; nil for a small workload.
  ///   - basis: what the model is billed by.
  func workload(_ start: Workload?, _ basis: PriceList.Basis) throws -> Workload {
    do {
      let usual = try Workload(requests: 1000, input: 1500, output: 300)
      var numbers = (start ?? usual).numbers
      // What is not asked for is not there: images alone are no tokens.
      if start == nil, basis == .images { (numbers[.input], numbers[.output], numbers[.images]) = (0, 0, 1) }
      for (field, text) in typed {
        guard let text else { continue }
        do { numbers[field] = try TypedNumber.parse(text) } catch { throw Workload.Fault.typed(field, error) }
      }
      return try Workload(numbers)
    } catch let fault as Workload.Fault {
      throw Failure.wrongUse(fault.description)
    }
  }
}

/// What a way of customizing would take, as it is typed.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tokens of instructions and examples in every prompt.", valueName: "n"))
  var promptTokens: String?
  @Option(help: ArgumentHelp("Tokens of documents to embed.", valueName: "n")) var documents: String?
  @Option(help: ArgumentHelp("Tokens of labeled training data.", valueName: "n")) var trainingTokens: String?
  @Option(help: ArgumentHelp("Times that training reads its data.", valueName: "n")) var epochs: String?
  @Option(help: ArgumentHelp("Tokens of unlabeled text.", valueName: "n")) var corpus: String?
  @Option(help: ArgumentHelp("The model that a student learns from.", valueName: "model")) var teacher: String?
  @Option(help: ArgumentHelp("Prompts that the teacher answers.", valueName: "n")) var teacherPrompts: String?
  @Option(
    help: ArgumentHelp(
      "How a custom model answers: none, 1-month or 6-months of Provisioned Throughput, or on-demand.",
      valueName: "how")) var hosting: String?

  func plan(_ prices: PriceList) throws -> CustomizationPlan {
    var plan = CustomizationPlan()
    for (text, field) in [
      (promptTokens, CustomizationPlan.Field.promptTokens), (documents, .documents), (trainingTokens, .trainingData),
      (epochs, .epochs),
      (corpus, .corpus), (teacherPrompts, .teacherPrompts),
    ] {
      if let number = try number(text, field) { plan = try with(plan, field, number) }
    }
    if let teacher {
      do { plan.teacher = try prices.model(teacher).id } catch { throw Failure.wrongUse(error.description) }
    }
    if let hosting {
      let known: [String: CustomizationPlan.Hosting] = [
        "none": .provisioned(.none), "1-month": .provisioned(.oneMonth), "6-months": .provisioned(.sixMonths),
        "on-demand": .onDemand,
      ]
      guard let how = known[hosting] else {
        throw Failure.wrongUse("--hosting takes none, 1-month, 6-months or on-demand, not \(hosting).")
      }
      plan.hosting = how
    }
    return plan
  }

  private func number(_ text: String?, _ field: CustomizationPlan.Field) throws -> Int? {
    guard let text else { return nil }
    do { return try TypedNumber.parse(text) } catch { throw Failure.wrongUse("\(field.name) \(error.sentence).") }
  }

  private func with(
    _ plan: CustomizationPlan, _ field: CustomizationPlan.Field, _ number: Int
  ) throws -> CustomizationPlan {
    do { return try plan.with(field, number) } catch { throw Failure.wrongUse(error.description) }
  }
}
