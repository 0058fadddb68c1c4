import Canvas
import Foundation
import Practice
import Pricing
import Testing

@testable import Study

extension PriceList {
  /// The one that travels with the program.
  static let bundled: PriceList = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    let text = (try? String(contentsOf: folder.appending(path: "prices.csv"), encoding: .utf8)) ?? ""
    return PriceList.read(text, file: "prices.csv").list
  }()
}

extension App {
  /// An app that opened on the cost lab.
  static func lab(_ keys: String = "", size: Size = .usual, prices: PriceList = .bundled) -> App {
    var app = App(opening: .at(.lab), seed: 1, size: size)
    var profile = Profile(bank: .test)
    profile.prices = prices
    _ = app.update(.loaded(profile), at: .test)
    _ = app.press(keys)
    return app
  }
}

@Suite struct LabScreenTests {
  @Test func homeLeadsThereAndBack() {
    var app = App.test()
    _ = app.press("c")
    #expect(app.text().contains("Cost lab"))
    #expect(app.text().contains("There is no price list. bedrill lab --prices FILE reads one of yours."))
    _ = app.press("q")
    #expect(app.screens.count == 1)
  }

  @Test func theFiguresFollowEveryStep() {
    var app = App.lab("o2")
    #expect(app.text().contains("* On-Demand                          2,752.80"))
    #expect(app.text().contains("o Batch                              1,376.40  ██████░░░░░░  50 % less"))
    _ = app.press("←")
    #expect(app.text().contains("Requests      1,000,000"))
    #expect(app.text().contains("* On-Demand                          1,376.40"))
    _ = app.press("↓→")
    #expect(app.text().contains("Tokens in           700"))
    _ = app.press("↑→→")
    #expect(app.text().contains("Requests      3,000,000"))
  }

  @Test func aNumberIsTypedAsPeopleWriteIt() {
    var app = App.lab("1.5M")
    #expect(app.text().contains("Requests: 1.5M_"))
    _ = app.press("⏎")
    #expect(app.text().contains("Requests      1,500,000"))
    _ = app.press("↓2k↓")
    #expect(app.text().contains("Tokens in         2,000"))
    #expect(app.text().contains(">Tokens out"))
    _ = app.press("5⌫⌫7⎋")
    #expect(app.text().contains("Tokens out          500"))
  }

  @Test(arguments: [
    ("0⏎", "Requests must be 1 or more, not 0."),
    ("5x⏎", "Requests cannot be \"5x\". Type a number such as 200k or 1.5M."),
    ("9T⏎", "Requests can be 1,000,000,000 at most, not 9,000,000,000,000."),
    ("1⌫⏎", "Requests needs a number, such as 200k or 1.5M."),
    ("f⇥→", "Hours a day goes no higher."), ("-5⏎", "Requests cannot be below zero."),
    ("\u{2212}5⏎", "Requests cannot be below zero."), ("1.234⏎", "Requests takes whole numbers, and 1.234 is none."),
    ("↓0⏎↓0⏎", "A request must have input tokens, output tokens or images."),
  ])
  func whatCannotBeIsSaidAndNothingChanges(keys: String, sentence: String) {
    let app = App.lab(keys)
    #expect(app.text().contains(sentence), "\(app.text())")
  }

  @Test func aModelIsFoundByItsWords() {
    var app = App.lab("msonnet 4")
    #expect(app.text().contains("1 model"))
    #expect(app.text().contains("> Claude Sonnet 4.5"))
    _ = app.press("⏎")
    #expect(app.text().contains("Cost lab · Claude Sonnet 4.5"))
    _ = app.press("mxyz")
    #expect(app.text().contains("No model has these words. Try fewer."))
    _ = app.press("⏎⎋")
    #expect(app.text().contains("Cost lab · Claude Sonnet 4.5"))
  }

  @Test func anImageModelGetsImagesAndATextModelTokens() {
    var app = App.lab("o1mcanvas⏎")
    #expect(app.text().contains("Images                1"))
    #expect(!app.text().contains("Tokens in"))
    #expect(app.text().contains("* On-Demand                          3,720.00"))
    #expect(app.text().contains("Exam: On-Demand: image models are billed by the image"))
    _ = app.press("mnova pro⏎")
    #expect(app.text().contains("Tokens in         1,500"))
  }

  @Test func theLinesSayWhy() {
    var app = App.lab("o1l")
    #expect(app.text().contains("93,000,000 tokens x 0.06 per 1M tokens (62,000 x 1,500)"))
    for _ in 0..<6 { _ = app.press("⇟") }
    #expect(app.text().contains("     https://pricing.us-east-1.amazonaws.com/"))
    _ = app.press("⏎")
    #expect(app.text().contains("Requests"))
    app = App.lab("o3l")
    var seen = app.text()
    for _ in 0..<6 {
      _ = app.press("⇟")
      seen += app.text()
    }
    #expect(seen.contains("PT 6 months pays where a unit is busy for more than 48.6 % of the month."))
    #expect(seen.contains("PT 6 months costs less than On-Demand from 69,980 requests a day on\n    (48,598"))
  }

  @Test(arguments: [
    ("o2", "Exam: Batch: nobody waits"), ("o1", "Exam: On-Demand: the load is not known yet"),
    ("o5", "Exam: Provisioned Throughput: a custom model needs it"),
    ("o1f⇥⇥↓↓↓↓→", "Exam: Batch"), ("o1f⇥⇥↓↓↓↓↓→", "On-Demand: someone waits"),
  ])
  func theExamHasItsSentence(keys: String, sentence: String) {
    #expect(App.lab(keys).text().contains(sentence), "\(App.lab(keys).text())")
  }

  @Test func theViewShowsTheTableOrTheChart() {
    let small = Size(width: 60, height: 20)
    #expect(App.lab("o5", size: small).text().contains("* PT none"))
    #expect(App.lab("o5vv", size: small).text().contains("requests a day"))
    #expect(App.lab("o1", size: small).text().contains("requests a day"))
    #expect(!App.lab("o1v").text().contains("┊ now"))
  }

  @Test func aModelThatTheListDoesNotHaveIsSaid() {
    let own = PriceList.read("model,name,meter,unit,usd\nm,Mine,input,1M tokens,2\n", file: "own.csv").list
    var app = App.lab(prices: own)
    #expect(app.text().contains("The price list does not have example.teaching-model. m chooses another"))
    _ = app.press("m⏎")
    #expect(app.text().contains("Cost lab · Mine"))
    #expect(app.text().contains("not here: On-Demand, Batch"))
  }

  @Test func itOpensWhereEveryOptionOfTheExamIsSeen() {
    let text = App.lab().text()
    for name in ["On-Demand", "Batch", "On-Demand, cached prefix", "no commitment", "1 month", "6 months"] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.contains("Cost lab · Teaching model (made up)"))
    #expect(text.contains(">Requests        100,000  Tokens in         3,000  Tokens out          500"))
    #expect(!text.contains("not here"))
  }

  @Test(arguments: [Size.usual, Size(width: 60, height: 20)])
  func theChartSaysTheRangeInWhichABreakEvenHolds(size: Size) {
    let text = App.lab("o3", size: size).text()
    // PT 1 month is the dearest row at 200k: it costs less in a range only.
    #expect(text.contains("PT 1 month 126k to 144k"), "\(text)")
    #expect(text.contains("┊ PT 6 months from 69,980 · PT 1 month 126k to 144k · now"), "\(text)")
    #expect(!text.contains("PT 1 month from"))
  }

  @Test func whyThereIsNoneIsSaidInAWord() {
    #expect(App.lab("o1").text().contains("  not here: Batch") == false)
    #expect(App.lab("o1").text().contains("not here: Cached (no prefix); PT none, PT 1 month, PT 6 months (no price)"))
    #expect(App.lab("o1f↓↓↓↓↓↓→").text().contains("Batch (not in turns)"))
  }

  @Test func aRetiredModelIsMarked() {
    #expect(App.lab("o3").text().contains("Cost lab · Claude 2.1 (retired)"))
    #expect(App.lab("r").text().contains("r Amazon Titan Text Lite"))
  }

  @Test func allModelsAreRankedTheCheapestFirst() {
    let text = App.lab("r").text()
    #expect(text.contains("Cheapest first"))
    #expect(text.split(separator: "\n")[1].contains("Amazon Nova Micro"))
    #expect(App.lab("rq").text().contains("Requests"))
  }

  @Test func leavingTheLabDoesNotThrowTheWorkloadAway() {
    var app = App.test()
    var profile = Profile(bank: .test)
    profile.prices = .bundled
    _ = app.update(.loaded(profile), at: .test)
    _ = app.press("co34M⏎⎋")
    #expect(app.screens.count == 1)
    _ = app.press("c")
    #expect(app.text().contains("Cost lab · Claude 2.1"))
    #expect(app.text().contains("Requests      4,000,000"))
  }

  @Test func aWorkloadIsKeptUnderANameAndForgotten() throws {
    var app = App.lab("o3w")
    #expect(app.text().contains("It is kept in your progress file"))
    let effects = app.press("mine-1⏎")
    let settings = effects.compactMap { if case .save(let settings) = $0 { settings } else { nil } }
    #expect(try #require(settings.first).workloads.hasPrefix("mine-1\tanthropic.claude-v2:1\tday\tsteady"))
    #expect(app.text().contains("Kept as \"mine-1\". o lists it."))
    _ = app.press("o1o⇲")
    #expect(app.text().contains("Kept by you: Claude 2.1, 200,000 requests a day."))
    _ = app.press("⏎")
    #expect(app.text().contains("Cost lab · Claude 2.1"))
    _ = app.press("o⇲x")
    #expect(!app.text().contains("mine-1"))
    _ = app.press("⇱x")
    #expect(app.text().contains("Only workloads that you kept can be forgotten."))
    _ = app.press("⎋w⏎")
    #expect(app.text().contains("A workload needs a name to be found by. Type one."))
  }

  @Test func theQuestionIsAboutTheWorkloadOnTheScreen() {
    var seen: Set<String> = []
    for seed in 0..<12 {
      var app = App(opening: .at(.lab), seed: UInt64(seed))
      var profile = Profile(bank: .test)
      profile.prices = .bundled
      _ = app.update(.loaded(profile), at: .test)
      _ = app.press("o3a")
      #expect(app.text().contains("Claude 2.1: 200,000 requests a day, 750 tokens in and 250 out"))
      seen.insert(app.text().contains("Which pricing option fits") ? "option" : "sum")
      let before = app.text()
      _ = app.press("1")
      #expect(app.text() != before && app.text().contains(" OK "), "\(app.text())")
      #expect(app.text().contains("Provisioned Throughput:") || app.text().contains(" x "))
      _ = app.press("⏎")
      #expect(app.text().contains("Requests"))
    }
    #expect(seen == ["option", "sum"])
  }

  @Test func everythingCanBeSetBehindAKey() {
    let text = App.lab("f").text()
    for label in ["Counted by", "Days/month", "Months", "Prefixes", "Least MU", "Guardrail", "Load"] {
      #expect(text.contains(label), "\(label)")
    }
    var app = App.lab("f⇥↓→")
    #expect(app.text().contains("Days a month goes no higher."))
    _ = app.press("30⏎")
    #expect(app.text().contains("USD a month of 30 days"))
    _ = app.press("f")
    #expect(app.text().contains(">Requests"))
  }

  @Test func aJobHasNoMonth() {
    let text = App.lab("o2f↓←←←").text()
    #expect(text.contains("Counted by          job"), "\(text)")
    #expect(text.contains("requests in all; USD in all"))
    #expect(text.contains("* On-Demand                             88.80"))
  }
}
