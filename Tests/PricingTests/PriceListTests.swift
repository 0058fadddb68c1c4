import Numerics
import Testing

@testable import Pricing

@Suite struct PriceListTests {
  // MARK: The list that travels with the program

  @Test func itIsReadWithoutAFinding() {
    #expect(ThePrices.read.findings == [])
    #expect(ThePrices.list.choices.count >= 30)
  }

  @Test func everyPriceSaysWhenAndWhere() {
    for model in ThePrices.list.models {
      for meter in ThePrices.list.meters(of: model.id) {
        let price = ThePrices.list[model.id, meter]!
        let isMadeUp = model.provider == "made up"
        #expect(!price.asOf.isEmpty, "\(model.name), \(meter.key)")
        #expect(isMadeUp ? price.note == "made up" : price.source.hasPrefix("https://"), "\(model.name), \(meter.key)")
      }
    }
  }

  @Test func batchIsHalfOfOnDemandForEveryModelThatHasIt() throws {
    let models = ThePrices.list.models(with: [.batchInput, .batchOutput])
    #expect(models.count >= 12)
    for model in models {
      for (half, whole) in [(Meter.batchInput, Meter.input), (.batchOutput, .output)] {
        let (half, whole) = (ThePrices.list[model.id, half]!, ThePrices.list[model.id, whole]!)
        #expect(try half.each.times(2) == whole.each, "\(model.name)")
      }
    }
  }

  @Test func everyMeterThatAnEstimateNeedsHasAPrice() {
    // A sum that is given has none, and for the Reserved tier no public price was found.
    for row in Meter.table where row.meter != .vectorStoreMonth && !row.key.hasPrefix("reserved-") {
      #expect(ThePrices.list.models.contains { ThePrices.list[$0.id, row.meter] != nil }, "\(row.key)")
    }
  }

  // MARK: Names

  @Test(arguments: [
    ("amazon.nova-lite-v1:0", "Amazon Nova Lite"), ("nova lite", "Amazon Nova Lite"), ("Command", "Command"),
    ("command light", "Command Light"), ("haiku 4.5", "Claude Haiku 4.5"),
    ("titan express", "Amazon Titan Text Express"),
    ("NOVA PREMIER", "Amazon Nova Premier"), ("deepseek", "DeepSeek-R1"),
  ])
  func aModelIsFoundByWhatPeopleCallIt(text: String, name: String) throws {
    #expect(try ThePrices.list.model(text).name == name)
  }

  @Test func aNameOfSeveralModelsOrNoneIsSaid() {
    #expect(throws: Refusal.self) { try ThePrices.list.model("nova") }
    #expect(
      Refusal.unknownModel("nova", instead: ["Amazon Nova Micro"]).description
        == "No model in the price list is called \"nova\". Did you mean Amazon Nova Micro?")
    #expect(throws: Refusal.unknownModel("gpt-9", instead: [])) { try ThePrices.list.model("gpt-9") }
    #expect(throws: Refusal.unknownModel("", instead: [])) { try ThePrices.list.model("") }
  }

  @Test func searchTakesTheBeginningsOfWords() {
    #expect(
      ThePrices.list.search("ant hai").map(\.name)
        == [
          "Claude 3.5 Haiku", "Claude Haiku 4.5", "Claude Haiku 4.5 (US profile)", "Claude Haiku 4.5 (Global profile)",
        ])
    #expect(ThePrices.list.search("").count == ThePrices.list.choices.count)
    #expect(ThePrices.list.search("xyz").isEmpty)
    #expect(!ThePrices.list.choices.contains { $0.id == PriceList.anyModel || $0.id.contains("opensearch") })
  }

  // MARK: A learner's own list

  private static let header = "model,name,provider,meter,unit,usd,as_of,source\n"

  @Test func quotesCommentsAndUnitsAreRead() throws {
    let (list, findings) = PriceList.read(
      "\u{FEFF}# my prices\n" + Self.header + #"""
        my.model,"Mine, the ""first""",Me,input,1K tokens,0.001,2026-11,https://example.com

        my.model,,,output,1M token, 4.50 ,,\#r
        my.model,,,provisioned,MU-hour,12,2026,
        """#, file: "mine.csv")
    #expect(findings == [])
    let model = try list.model("my.model")
    #expect(model == PriceList.Model(id: "my.model", name: "Mine, the \"first\"", provider: "Me"))
    #expect(list["my.model", .input]?.each.exact == "0.000001")
    #expect(list["my.model", .input]?.text == "0.001 per 1K tokens")
    #expect(list["my.model", .output]?.usd.exact == "4.50")
    #expect(list["my.model", .provisioned(.none)]?.text == "12.00 per MU-hour")
  }

  @Test func itIsReadOverTheSampleList() throws {
    let own = PriceList.read(
      Self.header + "amazon.nova-lite-v1:0,,,input,1M tokens,0.07,,\nmy.model,,,image,image,0.01,,", file: "mine.csv"
    ).list
    let merged = ThePrices.list.merging(own)
    #expect(merged["amazon.nova-lite-v1:0", .input]?.usd.exact == "0.07")
    #expect(merged["amazon.nova-lite-v1:0", .output]?.usd.exact == "0.24")
    #expect(merged["amazon.nova-lite-v1:0"]?.name == "Amazon Nova Lite")
    #expect(merged["amazon.nova-lite-v1:0"]?.provider == "Amazon")
    #expect(try merged.model("my.model").name == "my.model")
  }

  @Test func whatCanBeReadIsReadAndTheRestIsFound() {
    let (list, findings) = PriceList.read(
      Self.header + """
        m,M,,input,1M tokens,0.06,,
        m,M,,inputs,1M tokens,0.06,,
        m,M,,output,image,0.06,,
        m,M,,output,1M tokens,$0.06,,
        m,M,,output,1M tokens,-1,,
        m,M,,output,1M tokens,0.0000001,,
        ,M,,output,1M tokens,1,,
        m,M,,output,1M tokens,1
        m,"M,,output,1M tokens,1,,
        m,M,,output,1M tokens,1,yesterday,
        m,M,,input,1K tokens,1,,
        m,M,,image,image,0.04,,
        """, file: "bad.csv")
    #expect(list.meters(of: "m") == [.input, .image])
    #expect(
      findings.map { "\($0.line) \($0.problem)" } == [
        "3 unknownMeter(\"inputs\")", "4 wrongUnit(\"image\", Pricing.Meter.output)", "5 notAPrice(\"$0.06\")",
        "6 notAPrice(\"-1\")", "7 tooFine(\"0.0000001\")", "8 noModel", "9 fieldCount(6, expected: 8)", "10 openQuote",
        "11 wrongDate(\"yesterday\")", "12 duplicate(Pricing.Meter.input, firstLine: 2)",
      ])
  }

  @Test func aPriceFarFromTheSampleIsFound() {
    let text =
      Self.header + "amazon.nova-lite-v1:0,,,input,token,0.06,,\namazon.nova-lite-v1:0,,,output,1M tokens,0.30,,\n"
    #expect(
      PriceList.read(text, file: "own.csv", over: ThePrices.list).findings.map(\.description) == [
        "own.csv:2: 0.06 per token is far from the sample price for input, 0.06 per 1M tokens. "
          + "Check the price and its unit: 1K, 1M or a single one."
      ])
  }

  @Test func factsAreASecondTable() throws {
    let (list, findings) = PriceList.read(
      Self.header + """
        m,M,,input,1M tokens,1,,
        model,fact,value,note
        m,cache-minimum,4096,
        m,lifecycle,legacy,soon
        m,unit-rate,250000,
        m,lifecycle,gone,
        m,color,red,
        """, file: "own.csv")
    #expect(findings.map(\.problem) == [.wrongValue("gone", .lifecycle), .unknownFact("color")])
    #expect(list.cacheMinimum(of: "m") == Tokens(4096) && list.lifecycle(of: "m") == .legacy)
    let rate = try list.unitRate(of: list.model("m"), Workload(requests: 1, input: 1))
    #expect(rate == UnitRate(tokensPerMinute: 250_000, origin: .listed))
    #expect(PriceList().merging(list).facts == list.facts)
  }

  @Test func everyFactSaysWhenAndWhere() {
    #expect(ThePrices.list.facts.count > 20)
    for (model, facts) in ThePrices.list.facts {
      #expect(ThePrices.list[model] != nil, "\(model)")
      for fact in facts.values {
        #expect(
          !fact.asOf.isEmpty && (fact.source.hasPrefix("https://") || fact.note == "made up"), "\(model), \(fact.kind)")
      }
    }
  }

  @Test func aHeaderIsNeeded() {
    #expect(PriceList.read("", file: "f").findings == [PriceFinding(.noHeader, file: "f", line: 1)])
    let (list, findings) = PriceList.read("model,meter,price\nm,input,1\n", file: "f")
    #expect(list.models.isEmpty)
    #expect(
      findings.map(\.problem) == [.unknownColumn("price"), .missingColumn("unit"), .missingColumn("usd")])
    #expect(
      findings[2].description == "f:1: The header has no column \"usd\". Add it, and its value to every line.")
  }

  @Test func anyTextLeavesTheReaderStanding() {
    var chance = SeededGenerator(seed: 6)
    let pieces = [
      "model", ",", "\"", "\n", "usd", "0.1", "input", "#", " ", "1M tokens", "\r\n", "é", "-", Self.header,
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<30, using: &chance)).map { _ in pieces.randomElement(using: &chance)! }
        .joined()
      _ = PriceList.read(text, file: "f")
    }
  }
}
