import ArgumentParser
import Pricing

extension Bedrill {
  struct Cost: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a workload costs, line by line, at sample prices.",
      usage: """
        bedrill cost [--model <model>] [--requests <n>] [--input-tokens <n>]
            [--output-tokens <n>]
            [--option <option> | --compare | --rank | --ladder]
        """,
      discussion: """
        Numbers may be written as 200k, 1.5M, 2e6 or 1,000,000. Prices are sample prices: good for learning and for \
        comparing, not for a bill; --prices reads a list of your own over them, --price sets single ones.

        Pricing options: \(PricingModel.allCases.map(\.key).joined(separator: ", ")), custom-on-demand. \
        Ways of customizing: \(Customization.allCases.map(\.key).joined(separator: ", ")). \
        Scenarios: \(Scenario.all.map(\.id).joined(separator: ", ")).
        """)
    @OptionGroup var everywhere: GlobalOptions
    @OptionGroup(title: "Workload") var workload: WorkloadOptions
    @OptionGroup(title: "Circumstances") var circumstances: CircumstanceOptions
    @OptionGroup(title: "Customization") var plan: PlanOptions

    @Option(help: ArgumentHelp("The model, by name or identifier.", valueName: "model")) var model: String?
    @Option(help: ArgumentHelp("Begin from a scenario; other options change it.", valueName: "name"))
    var scenario: String?
    @Option(
      name: [.customLong("option"), .customLong("way")],
      help: ArgumentHelp("The pricing option, or the way of customizing.", valueName: "option")) var option: String?
    @Flag(help: "Compare all pricing options.") var compare = false
    @Flag(help: "Compare all ways of customizing.") var ladder = false
    @Flag(help: "Rank all models and pricing options, the cheapest first.") var rank = false
    @Option(help: ArgumentHelp("Rows of the ranking (20 unless said, 0 for all).", valueName: "n")) var top: String?
    @Option(help: ArgumentHelp("Say the difference to another option, or to another model.", valueName: "option"))
    var versus: String?
    @Flag(help: "List the models and their prices.") var models = false
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Print comma-separated values.") var csv = false
    @Option(
      help: ArgumentHelp(
        "Make a price list of AWS's offer file (index.json or .csv), and print it.", valueName: "file"),
      completion: .file()
    )
    var offer: String?
    @Option(help: ArgumentHelp("The Region of the offer file (us-east-1 unless said).", valueName: "code"))
    var region: String?
    @Option(
      help: ArgumentHelp("A price list of your own, read over the sample one.", valueName: "file"), completion: .file())
    var prices: String?
    @Option(
      help: ArgumentHelp("A price of the model, as in input=0.80 or input=0.0008/1K.", valueName: "meter=usd"))
    var price: [String] = []

    func run() throws {
      try checkTogether(CommandLine.arguments)
      let (text, refusal) = try output()
      print(text, terminator: "")
      if let refusal { throw refusal }
    }

    /// What is printed, and why it ends with a failure all the same.
    func output() throws -> (text: String, refusal: Failure?) {
      let list = try Reading.prices(everywhere.locations, own: prices)
      if let offer { return (try priceList(of: offer, list), nil) }
      if models { return (try CostModels(list, of: model).text(json ? .json : csv ? .csv : .table), nil) }
      let report = try report(list)
      let refusal = report.hasNothing ? report.refused.first.map { Failure.cannot($0.reason) } : nil
      if json { return (try JSON.text(CostDocument(report)) + "\n", refusal) }
      if let refusal { throw refusal }
      return (csv ? CostTable(report).csv : CostTable(report).text + "\n", nil)
    }

    /// The offer file of AWS as a price list; what is left out is told beside it.
    private func priceList(of path: String, _ list: PriceList) throws -> String {
      let file = try Waiting.showing("reading \(path)") {
        try OfferFile(Reading.text(path), region: region ?? "us-east-1", known: list)
      }
      guard !file.rows.isEmpty else {
        throw Failure.cannot(
          "\(path) has no price of Amazon Bedrock in \(region ?? "us-east-1"). Choose another --region.")
      }
      Output.complain("\(file.rows.count) prices; \(file.leftOut) of other Regions or features are left out.")
      return ([PriceList.columns] + file.rows).map { $0.map(CSV.field).joined(separator: ",") + "\n" }.joined()
    }

    private func report(_ list: PriceList) throws -> CostReport {
      let start = try scenario.map(Cost.scenario)
      let named = try self.model.map { text in try Typed.model(text, list) }
      guard let model = named ?? list[start?.model ?? Scenario.all[0].model] ?? list.choices.first else {
        throw Failure.badData("the price list names no model. Add one with --prices.")
      }
      let prices = try PriceOption.put(price, of: model, into: list)
      let (load, rules) = try workload.workload(start?.workload, prices.basis(of: model), circumstances.addOns)
      var begin = start?.requirements ?? Requirements()
      // The story's load is not the load of other numbers.
      if workload.hasVolume { begin.load = nil }
      let requirements = try circumstances.requirements(begin)
      let options = try options(requirements)
      try checkBearing(options)
      var report = CostReport(
        model: model, prices: prices, workload: load, plan: try plan.plan(prices), requirements: requirements,
        options: options, rules: rules)
      if rank { report.rank(top: try Typed.number(top ?? "20", "--top"), models: named.map { [$0] }) }
      if let versus { try report.compare(with: versus) }
      return report
    }

    private static func scenario(_ name: String) throws -> Scenario {
      if let scenario = Scenario.all.first(where: { $0.id == name }) { return scenario }
      throw Typed.unknown("--scenario", name, Scenario.all.map(\.id))
    }

    private func options(_ requirements: Requirements) throws -> [CostReport.Option] {
      if compare || rank { return PricingModel.all(for: requirements).map(CostReport.Option.paying) }
      if ladder { return Customization.allCases.map(CostReport.Option.customizing) }
      guard let option else { return [.paying(requirements.isCustom ? .provisioned(.none) : .onDemand)] }
      return [try CostReport.Option(key: option, at: "--option")]
    }
  }
}

/// A price that was typed: `input=0.80`, `input=0.0008/1K`, `provisioned=20`.
enum PriceOption {
  static func put(_ texts: [String], of model: PriceList.Model, into list: PriceList) throws -> PriceList {
    var list = list
    for text in texts {
      let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else {
        throw Failure.wrongUse("--price takes a meter and dollars, such as input=0.80 or input=0.0008/1K.")
      }
      guard let meter = Meter(key: halves[0]) else {
        throw Typed.unknown("--price", halves[0], Meter.allKeys)
      }
      let parts = halves[1].split(separator: "/", maxSplits: 1).map(String.init)
      let usual = meter.isByMillions ? 1_000_000 : 1
      let counts = ["1": 1, "1k": 1000, "1m": 1_000_000, "gb": 1_000_000_000]
      guard let per = parts.count == 1 ? usual : counts[parts[1].lowercased()] else {
        throw Failure.wrongUse("--price \(halves[0]) is for 1, 1K or 1M, not for \"\(parts[1])\".")
      }
      guard let price = Price(meter, try Typed.money(parts[0], "--price \(halves[0])"), per: per, note: "as given")
      else {
        throw Failure.wrongUse(
          "--price \(halves[0]) is too fine. A single unit may cost no fraction of 0.000000000001.")
      }
      list.put(price, of: model)
    }
    return list
  }
}
