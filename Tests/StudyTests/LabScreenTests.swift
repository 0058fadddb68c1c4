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
    var app = App.lab("s2")
    #expect(app.text().contains("* On-Demand                          2,752.80"))
    #expect(app.text().contains("o Batch                              1,376.40  ██████░░░░░░  50 % less"))
    _ = app.press("←")
    #expect(app.text().contains("Req. a day    1,000,000"))
    #expect(app.text().contains("* On-Demand                          1,376.40"))
    _ = app.press("↓→")
    #expect(app.text().contains("Tokens in           700"))
    _ = app.press("↑→→")
    #expect(app.text().contains("Req. a day    3,000,000"))
  }

  @Test func aNumberIsTypedAsPeopleWriteIt() {
    var app = App.lab("1.5M")
    #expect(app.text().contains("Req. a day: 1.5M_"))
    _ = app.press("⏎")
    #expect(app.text().contains("Req. a day    1,500,000"))
    _ = app.press("↓2k↓")
    #expect(app.text().contains("Tokens in         2,000"))
    #expect(app.text().contains(">Tokens out"))
    _ = app.press("5⌫⌫7⎋")
    #expect(app.text().contains("Tokens out          300"))
  }

  @Test(arguments: [
    ("0⏎", "Requests must be 1 or more, not 0."),
    ("5x⏎", "Requests cannot be \"5x\". Type a number such as 200k or 1.5M."),
    ("9T⏎", "Requests can be 1,000,000,000 at most, not 9,000,000,000,000."),
    ("1⌫⏎", "Requests needs a number, such as 200k or 1.5M."),
    ("↓↓↓↓↓↓→→→→→→→→→", "Hours a day goes no higher."),
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
    var app = App.lab("mcanvas⏎")
    #expect(app.text().contains("Images                1"))
    #expect(app.text().contains("* On-Demand                          3,720.00"))
    #expect(app.text().contains("Exam: On-Demand: image models are billed by the image"))
    _ = app.press("mnova pro⏎")
    #expect(app.text().contains("Tokens in         1,500"))
  }

  @Test func theLinesSayWhy() {
    var app = App.lab("s1l")
    #expect(app.text().contains("93,000,000 tokens x 0.06 per 1M tokens (62,000 x 1,500)"))
    for _ in 0..<6 { _ = app.press("⇟") }
    #expect(app.text().contains("     https://pricing.us-east-1.amazonaws.com/"))
    _ = app.press("⏎")
    #expect(app.text().contains("Req. a day"))
    app = App.lab("s3l")
    var seen = app.text()
    for _ in 0..<6 {
      _ = app.press("⇟")
      seen += app.text()
    }
    #expect(seen.contains("PT 6 months pays where a unit is busy for more than 48.6 % of the month."))
    #expect(seen.contains("PT 6 months costs less than On-Demand from 69,980 requests a day on\n    (48,598"))
  }

  @Test(arguments: [
    ("s2", "Exam: Batch: nobody waits"), ("s1", "Exam: On-Demand: the load is not known yet"),
    ("s5", "Exam: Provisioned Throughput: a custom model needs it"),
    ("s1⇥⇥↓→", "Exam: Batch"), ("s1↓↓↓↓⇥↓↓→", "On-Demand: someone waits"),
  ])
  func theExamHasItsSentence(keys: String, sentence: String) {
    #expect(App.lab(keys).text().contains(sentence), "\(App.lab(keys).text())")
  }

  @Test func theViewShowsTheTableOrTheChart() {
    let small = Size(width: 60, height: 20)
    #expect(App.lab("s5", size: small).text().contains("* PT none"))
    #expect(App.lab("s5vv", size: small).text().contains("requests a day"))
    #expect(App.lab("s1", size: small).text().contains("requests a day"))
    #expect(!App.lab("s1v").text().contains("┊now"))
  }

  @Test func aModelThatTheListDoesNotHaveIsSaid() {
    let own = PriceList.read("model,name,meter,unit,usd\nm,Mine,input,1M tokens,2\n", file: "own.csv").list
    var app = App.lab(prices: own)
    #expect(app.text().contains("The price list does not have amazon.nova-lite-v1:0. m chooses another"))
    _ = app.press("m⏎")
    #expect(app.text().contains("Cost lab · Mine"))
    #expect(app.text().contains("not here: On-Demand"))
  }
}
