import Canvas
import Numerics
import Practice
import Pricing
import Testing

@testable import Study

@Suite struct LadderScreenTests {
  @Test func monthsAndPlanAndHostingChangeIt() {
    var app = App.lab("o5t24⏎")
    #expect(app.text().contains("24 mo."))
    #expect(app.text().contains("152,900.16"))
    _ = app.press("⇥↓↓↓10M⏎")
    #expect(app.text().contains("+ Fine-tuning                          30.00"))
    _ = app.press("⇥→")
    #expect(app.text().contains("Hosting           PT 1m"))
    _ = app.press("→→")
    #expect(app.text().contains("Hosting          tokens"))
    #expect(app.text().contains("not here: Tuning, Distill, Pre-train, Import (l says why)"))
  }

  @Test func todaysTunedModelAnswersOnDemand() {
    var app = App.lab("mnova micro⏎t⇥⇥↓↓↓←")
    #expect(app.text().contains("Hosting          tokens"))
    #expect(app.text().contains("+ Fine-tuning                           6.00"))
    _ = app.press("l")
    var seen = app.text()
    for _ in 0..<4 {
      _ = app.press("⇟")
      seen += app.text()
    }
    #expect(seen.contains("Today some custom models answer on demand; the exam's rule is Provisioned\n"))
    _ = app.press("q")
    #expect(app.text().contains("Customize · Amazon Nova Micro"))
    _ = app.press("q")
    #expect(app.text().contains("Cost lab · Amazon Nova Micro"))
  }

  @Test(arguments: [
    ("0⏎", "Months must be 1 or more, not 0."), ("99⏎", "Months can be 60 at most, not 99."),
    ("⇥⇥0⏎", "Epochs must be 1 or more, not 0."), ("1.5⏎", "Months takes whole numbers, and 1.5 is none."),
    ("⇥1e20⏎", "Added prompt tokens is larger than a quintillion (10^18)."),
  ])
  func whatCannotBeIsSaid(keys: String, sentence: String) {
    let app = App.lab("o5t" + keys)
    #expect(app.text().contains(sentence), "\(app.text())")
  }
}

/// The lab and the ladder at every size and under any keys.
@Suite struct LabSizeTests {
  static let options = [
    "", "m", "mhaiku", "o", "l", "v", "vv", "1.5", "o3", "o4", "o5", "t", "tl", "tv", "tvv", "t1", "t⇥⇥↓↓↓→", "?", "t?",
  ]

  @Test func bothFitEverySize() {
    for keys in Self.options {
      for size in ScreenSizeTests.sizes {
        var app = App.lab(keys)
        _ = app.update(.resized(size), at: .test)
        let frame = app.view(at: .test)
        #expect(frame.width == size.width && frame.height == size.height)
        let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        for row in rows { #expect(Text.width(String(row)) <= size.width) }
        if size.width >= 60, size.height >= 20 {
          #expect(rows.count == size.height, "\(keys) has keys in its last row")
          #expect(!Text.ascii(frame.text).contains("?  "), "\(keys) has a character that ASCII has not")
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func nothingBreaksUnderRandomKeys(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var app = App.lab()
    let keys = Key.all("⏎⎋↑↓←→⇥⌫⇞⇟0123456789.kMTmslvcx+-") + [.backTab, .home]
    for _ in 0..<600 {
      if random.next() % 30 == 0 {
        _ = app.update(.resized(Size(width: Int(random.next() % 100), height: Int(random.next() % 30))), at: .test)
      } else {
        _ = app.update(.key(keys.randomElement(using: &random)!), at: .test)
      }
      if app.screens.count == 1 { app = App.lab() }
      let frame = app.view(at: .test)
      #expect(frame.width == app.size.width && frame.height == app.size.height)
    }
  }
}
