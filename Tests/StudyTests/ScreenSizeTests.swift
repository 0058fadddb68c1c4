import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// Every screen at every size: a frame of just that size, and nothing lost without a sign.
struct ScreenSizeTests {
  static let sizes = [(0, 0), (1, 1), (7, 3), (59, 20), (60, 19), (60, 20), (80, 24), (200, 60)]
    .map { Size(width: $0.0, height: $0.1) }

  /// Keys that lead to each screen.
  static let ways: [(Item, String)] = [
    (.token, ""), (.token, "?"), (.token, "⏎!why"), (.token, "?/"), (.token, "b?"), (.token, "x"), (.token, "xd"),
    (.token, "xm"), (.batch, "b⏎"), (.batch, "b⏎⏎"),
    (.order, "b⏎⏎"), (.match, "b⏎⏎"), (.token, "⏎"), (.token, "⏎⏎"), (.token, "⏎⏎3"),
    (.batch, "⏎"),
    (.batch, "⏎1"),
    (.batch, "⏎1m"), (.batch, "⏎1mc"), (.batch, "⏎1m?"), (.multi, "⏎12"), (.multi, "⏎12m"), (.order, "⏎12"),
    (.order, "⏎123m"),
    (.match, "⏎12"), (.match, "⏎123m"), (.number, "⏎16"), (.number, "⏎16m"), (.caseQuestion, "⏎"),
    (.caseQuestion, "⏎v"), (.batch, "⏎1ms"), (.token, "⏎!"), (.token, "o"), (.token, "o⏎"),
    (.batch, "⏎1g⏎1⏎⏎⏎"),
  ]

  /// Whether the line at the bottom tells the way to the help, or out.
  static func leadsOn(_ text: String) -> Bool {
    let foot = text.split(separator: "\n").last ?? ""
    return ["help", "quit", "leave", "back", "home", "close", "esc"].contains { foot.contains($0) }
  }

  @Test func everyScreenFitsEverySize() {
    for (item, keys) in Self.ways {
      for size in Self.sizes {
        var app = App.test(.of(item))
        _ = app.press(keys)
        _ = app.update(.resized(size), at: .test)
        let frame = app.view(at: .test)
        #expect(frame.width == size.width && frame.height == size.height)
        for row in frame.text.split(separator: "\n") { #expect(Text.width(String(row)) <= size.width) }
        if !size.isTooSmall {
          #expect(Self.leadsOn(frame.text), "\(keys)")
        }
      }
    }
  }

  @Test func whatDoesNotFitIsScrolledAndSaysSo() {
    var item = Item.batch
    if case .choice(var choice) = item.body {
      choice.stem = (0..<300).map { "word\($0)" }.joined(separator: " ")
      item.body = .choice(choice)
    }
    var app = App.test(.of(item), size: Size(width: 60, height: 20))
    _ = app.press("⏎")
    // The options are in sight, the beginning is not, and that is told.
    #expect(app.text().contains("-- more above --"))
    _ = app.press("⇱")
    #expect(app.text().contains("word0 "))
    #expect(app.text().contains("-- more below: PgDn --"))
    var seen = app.text()
    for _ in 0..<20 {
      _ = app.press("⇟")
      seen += app.text()
    }
    for number in 0..<300 { #expect(seen.contains("word\(number)")) }
    for option in ["Batch inference", "On-Demand", "Priority tier"] { #expect(seen.contains(option)) }
  }
}
