import Foundation
import Practice
import QuestionBank
import Testing

@testable import Pricing

@Suite("The templates of the bank, billed by the cost lab")
struct TemplatePriceTests {
  private static let templates: [Item] = {
    let folder = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let paths = ["exam.yaml", "concepts.yaml", "traps.yaml", "syllabus.yaml", "pricing/templates.yaml"]
    let files = paths.map { path in
      let text = try? String(contentsOf: folder.appending(path: "content/\(path)"), encoding: .utf8)
      return Bank.File(path: path, text: text ?? "")
    }
    return Bank.read(files).bank?.items ?? []
  }()

  /// What the cost lab says to a drawn question, by the numbers of its stem.
  private static let bills: [Item.ID: @Sendable ([String]) throws -> String] = [
    "calc-month-two-meters": { n in
      let prices = [("input", "1M tokens", n[3]), ("output", "1M tokens", n[5])]
      return try usd(monthly(.onDemand, requests: whole(n[0]), input: whole(n[1]), output: whole(n[2]), prices))
    },
    "calc-price-per-thousand": { n in
      let prices = [("input", "1K tokens", n[2]), ("output", "1M tokens", n[4])]
      let (read, written) = (try whole(n[0]), try whole(n[1]))
      let output = written * 1_000_000 / read
      return try usd(monthly(.onDemand, requests: read, input: 1_000_000, output: output, prices))
    },
    "calc-model-units-month": { n in
      let prices = [("provisioned-1-month", "MU-hour", n[5])]
      return try usd(
        Estimate(.provisioned(.oneMonth), workload(input: 1, units: whole(n[0])), prices: prices).monthly)
    },
    "calc-break-even-volume": { n in
      // An hour of the unit buys so many blends of input and output tokens.
      let share = try whole(n[0])
      let blend = try money(n[2]).times(share) + money(n[3])
      let crossing = try Ratio(money(n[4]).times((share + 1) * 1_000_000), over: blend)
      let tokens = try #require(crossing?.roundedDown)
      return "\(tokens / 1_000_000) million tokens per hour"
    },
    "calc-cache-prefix": { n in
      let prices =
        [("input", "1M tokens", n[3]), ("cache-write", "1M tokens", n[4]), ("cache-read", "1M tokens", n[5])]
        + [("output", "1M tokens", "1")]
      return try usd(monthly(.caching, requests: whole(n[1]), input: whole(n[0]), prices))
    },
    "calc-custom-months": { n in
      var plan = try CustomizationPlan().with(.trainingData, whole(n[0]) * 1_000_000).with(.epochs, whole(n[1]))
      plan.hosting = .provisioned(.none)
      let prices = [
        ("training", "1K tokens", n[4]), ("model-storage", "model-month", n[6]), ("provisioned", "MU-hour", n[7]),
      ]
      let months = try whole(n[2])
      return try usd(
        Estimate(.fineTuning, plan, workload(input: 1, months: months), model: model, prices: list(prices)).total)
    },
    "calc-rag-chunks": { n in
      func month(_ chunks: String) throws -> Money {
        let input = try whole(chunks) * whole(n[3])
        let prices = [("input", "1M tokens", n[4]), ("output", "1M tokens", "1")]
        return try monthly(.onDemand, requests: whole(n[0]), input: input, prices)
      }
      return try (month(n[1]) - month(n[2])).cents
    },
    "calc-embedding-year": { n in
      let prices = [("embedding", "1M tokens", n[6])]
      let archive = try monthly(.onDemand, requests: whole(n[0]), input: whole(n[1]), prices)
      let questions = try monthly(.onDemand, requests: whole(n[2]), input: whole(n[3]), prices)
      return (archive + (try questions.times(whole(n[4])))).cents
    },
  ]

  @Test(arguments: bills.keys.sorted()) func theLabAgrees(_ id: Item.ID) throws {
    let bill = try #require(Self.bills[id])
    let template = try #require(Self.templates.first { $0.id == id })
    for seed in 0..<100 {
      let item = template.drawn(seed: UInt64(seed))
      let answer = try bill(Self.numbers(of: item.prompt))
      switch item.body {
      case .choice(let choice):
        let key = try #require(choice.options.firstIndex { $0.text == answer }, "\(answer): \(item.prompt)")
        #expect(Grading.isRight(.chosen([key]), to: item))
        #expect(!Grading.isRight(.chosen([(key + 1) % 4]), to: item))
      default:
        #expect(Grading.isRight(.number(answer), to: item), "\(answer): \(item.prompt)")
        #expect(!Grading.isRight(.number("9" + answer), to: item))
      }
    }
  }

  @Test func theCheapestWayIsTheOneOfTheLab() throws {
    let template = try #require(Self.templates.first { $0.id == "calc-cheapest-way" })
    var keys: Set<String> = []
    for item in (0..<200).map({ template.drawn(seed: UInt64($0)) }) {
      let n = Self.numbers(of: item.prompt)
      let (tokens, days) = (try Self.whole(n[0]), try Self.whole(n[1]))
      let half = try #require(Decimal(string: n[2])) / 2
      let prices = [
        ("input", "1M tokens", n[2]), ("output", "1M tokens", n[2]), ("batch-input", "1M tokens", "\(half)"),
        ("batch-output", "1M tokens", "\(half)"), ("provisioned", "MU-hour", n[3]),
        ("provisioned-1-month", "MU-hour", n[4]),
      ]
      let load = try Self.workload(requests: tokens * 24, input: 1_000_000)
      var options: [(PricingModel, String, Int)] = [
        (.onDemand, "On-Demand inference", days), (.batch, "Batch inference", days),
        (.provisioned(.none), "Provisioned Throughput without commitment", days),
        (.provisioned(.oneMonth), "Provisioned Throughput with a one-month term", 30),
      ]
      if item.prompt.contains("Callers wait") { options.remove(at: 1) }
      // A bill of 30 days, and as much of it as is needed: compared over days, so that nothing is divided.
      let cheapest = try options.map { option, name, days in
        (try Estimate(option, load, prices: prices).monthly.times(days), name)
      }.min { $0.0 < $1.0 }
      guard case .choice(let choice) = item.body else { continue }
      #expect(choice.options.filter(\.isKey).map(\.text) == [cheapest?.1], "\(item.prompt)")
      keys.formUnion(choice.options.filter(\.isKey).map(\.text))
    }
    #expect(keys.count == 4)
  }
}

// MARK: - The lab

extension TemplatePriceTests {
  fileprivate static let model = PriceList.Model(id: "sample", name: "Sample")

  fileprivate static func list(_ prices: [(meter: String, unit: String, usd: String)]) -> PriceList {
    let rows = prices.map { "sample,Sample,,\($0.meter),\($0.unit),\($0.usd),,," }
    let text = ([PriceList.columns.joined(separator: ",")] + rows).joined(separator: "\n")
    let (list, findings) = PriceList.read(text, file: "sample.csv")
    #expect(findings.isEmpty, "\(findings)")
    return list
  }

  fileprivate static func workload(
    requests: Int = 1, input: Int = 0, output: Int = 0, months: Int = 1, units: Int = 1, per period: Period = .day
  ) throws -> Workload {
    try Workload(
      [
        .requests: requests, .input: input, .output: output, .prefixShare: 100, .days: 30, .months: months,
        .units: units, .unitRate: 1_000_000_000,
      ], per: period)
  }

  /// What so many requests cost, one after the other.
  fileprivate static func monthly(
    _ option: PricingModel, requests: Int, input: Int, output: Int = 0, _ prices: [(String, String, String)]
  ) throws -> Money {
    let load = try workload(requests: requests, input: input, output: output, per: .job)
    return try Estimate(option, load, prices: prices).total
  }

  /// The numbers of a text as they stand in it, without the commas of the thousands.
  fileprivate static func numbers(of text: String) -> [String] {
    text.split { !$0.isNumber && !",.".contains($0) }
      .map { $0.replacing(",", with: "").trimmingCharacters(in: CharacterSet(charactersIn: ".")) }.filter {
        !$0.isEmpty
      }
  }

  fileprivate static func whole(_ text: String) throws -> Int { try #require(Int(text)) }
  fileprivate static func money(_ text: String) throws -> Money { try #require(Money(text)) }

  fileprivate static func usd(_ amount: Money) -> String {
    "USD " + amount.text.replacing(" ", with: ",")
  }
}

extension Estimate {
  fileprivate init(
    _ option: PricingModel, _ workload: Workload, prices: [(String, String, String)]
  ) throws {
    try self.init(
      option, workload, model: TemplatePriceTests.model, prices: TemplatePriceTests.list(prices.map { ($0, $1, $2) }))
  }
}
