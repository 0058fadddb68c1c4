import ArgumentParser
import Pricing

extension Bedrill {
  struct Cost: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a workload costs, line by line, at sample prices.",
      discussion: """
        Numbers may be written as 200k, 1.5M, 2e6 or 1,000,000. Prices are sample prices: good for learning and for \
        comparing, not for a bill; --prices reads a list of your own over them.

        Ways of paying: \(PricingModel.allCases.map(\.key).joined(separator: ", ")). \
        Ways of customizing: \(Customization.allCases.map(\.key).joined(separator: ", ")). \
        Scenarios: \(Scenario.all.map(\.id).joined(separator: ", ")).
        """)
    @OptionGroup var everywhere: GlobalOptions
    @OptionGroup(title: "Workload") var workload: WorkloadOptions
    @OptionGroup(title: "Customization") var plan: PlanOptions

    @Option(help: ArgumentHelp("The model, by name or identifier.", valueName: "model")) var model: String?
    @Option(help: ArgumentHelp("Begin from a scenario; other options change it.", valueName: "name"))
    var scenario: String?
    @Option(
      name: [.customLong("option"), .customLong("way")],
      help: ArgumentHelp("The way of paying or customizing.", valueName: "option")) var option: String = "on-demand"
    @Flag(help: "Compare all ways of paying.") var compare = false
    @Flag(help: "Compare all ways of customizing.") var ladder = false
    @Flag(help: "List the models and their prices.") var models = false
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Print comma-separated values.") var csv = false
    @Option(help: ArgumentHelp("A price list of your own, read over the sample one.", valueName: "file"))
    var prices: String?

    func run() throws {
      if json && csv { throw Failure.wrongUse("--json and --csv exclude each other. Choose one.") }
      let list = try Reading.prices(everywhere.locations, own: prices)
      if models { return try CostModels(list, of: model).print(json ? .json : csv ? .csv : .table) }
      let report = try report(list)
      if report.estimates.isEmpty, !json, let refusal = report.refused.first { throw Failure.cannot(refusal.reason) }
      switch (json, csv) {
      case (true, _): try JSON.print(CostDocument(report))
      case (_, true): print(CostTable(report).csv, terminator: "")
      default: print(CostTable(report).text)
      }
    }

    private func report(_ list: PriceList) throws -> CostReport {
      let start = try scenario.map(Cost.scenario)
      let named = try self.model.map { text in try Cost.named(text, list) }
      guard let model = named ?? list[start?.model ?? Scenario.all[0].model] ?? list.choices.first else {
        throw Failure.badData("the price list names no model. Add one with --prices.")
      }
      let workload = try workload.workload(start?.workload, list.basis(of: model))
      let plan = try plan.plan(list)
      let options = try options()
      return CostReport(
        model: model, prices: list, workload: workload, plan: plan, options: options,
        requirements: start?.requirements ?? Requirements())
    }

    private static func named(_ text: String, _ list: PriceList) throws -> PriceList.Model {
      do { return try list.model(text) } catch { throw Failure.wrongUse(error.description) }
    }

    private static func scenario(_ name: String) throws -> Scenario {
      if let scenario = Scenario.all.first(where: { $0.id == name }) { return scenario }
      let known = Scenario.all.map(\.id).joined(separator: ", ")
      throw Failure.wrongUse("there is no scenario \(name). Take one of \(known).")
    }

    private func options() throws -> [CostReport.Way] {
      if compare { return PricingModel.allCases.map(CostReport.Way.paying) }
      if ladder { return Customization.allCases.map(CostReport.Way.customizing) }
      if let option = PricingModel(key: option) { return [.paying(option)] }
      if let option = Customization.allCases.first(where: { $0.key == option }) { return [.customizing(option)] }
      let known = (PricingModel.allCases.map(\.key) + Customization.allCases.map(\.key)).joined(separator: ", ")
      throw Failure.wrongUse("there is no way \(option). Take one of \(known).")
    }
  }
}
