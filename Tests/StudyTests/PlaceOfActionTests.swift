import Canvas
import Numerics
import Practice
import Testing

@testable import Study

/// The cursor stands where the learner acts, and a click is a key.
@Suite struct PlaceOfActionTests {
  /// What the cursor stands on, and what follows it.
  private func atCursor(_ app: App, _ count: Int = 8) -> String {
    let frame = app.view(at: .test)
    guard let cursor = frame.cursor else { return "nowhere" }
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.indices.contains(cursor.row) else { return "below" }
    return String(rows[cursor.row].dropFirst(cursor.column).prefix(count))
  }

  @Test func itIsOnTheLineThatIsChosen() {
    var app = App.test(.of(.batch))
    #expect(atCursor(app) == "> enter ")
    _ = app.press("↓")
    #expect(atCursor(app) == "> l     ")
    _ = app.press("↑⏎")
    #expect(atCursor(app, 2) == "1 ")
    _ = app.press("3")
    #expect(atCursor(app, 4) == "> 3 ")
  }

  @Test func itIsAtTheVerdictAndInTheField() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1m")
    #expect(["OK", "NO"].contains(atCursor(app, 2)))
    _ = app.press("!why")
    #expect(atCursor(app) == "_")
    var browse = App.test()
    _ = browse.press("bab")
    #expect(atCursor(browse) == "_")
    _ = browse.press("⌫⌫⏎↓")
    #expect(atCursor(browse, 2) == "> ")
    var sum = App.test(.of(.number))
    _ = sum.press("⏎16")
    #expect(atCursor(sum, 5) == "_ USD")
    _ = sum.press("q?/ex")
    #expect(atCursor(sum) == "_")
  }

  @Test(arguments: KeptScreen.all) func everyScreenHasAPlaceForIt(screen: KeptScreen) {
    for size in KeptScreen.sizes {
      let frame = screen.app(size).view(at: .test)
      #expect(frame.cursor != nil)
      #expect(frame.cursor.map { $0.row < size.height - 1 } == true, "it is not on the keys")
    }
  }

  // MARK: The mouse

  /// Clicks on a text of the screen.
  private func click(_ text: String, _ app: inout App) -> [App.Effect] {
    let rows = app.text().split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.firstIndex(where: { $0.contains(text) }), let range = rows[row].firstRange(of: text) else {
      Issue.record("\(text) is not on the screen")
      return []
    }
    let column = rows[row].distance(from: rows[row].startIndex, to: range.lowerBound)
    return app.update(.clicked(row: row, column: column), at: .test)
  }

  @Test func aClickIsTheKeyOfWhatIsThere() {
    var app = App.test(.of(.batch))
    _ = click("enter study", &app)
    #expect(app.screen.name == "Question")
    _ = click("Batch inference", &app)
    #expect(app.text().contains("> "))
    // On the text nothing happens.
    #expect(click("What costs least", &app) == [])
    #expect(click("enter sure", &app).count == 1)
    #expect(app.screen.name == "Feedback")
    var home = App.test()
    _ = click("Cost lab", &home)
    #expect(home.screen is LabScreen)
  }

  @Test func aLineOfAListIsGoneToAndThenOpened() {
    var app = App.test()
    _ = app.press("b⏎")
    _ = click("Match store and need.", &app)
    #expect(atCursor(app, 2) == "> ")
    _ = click("Match store and need.", &app)
    #expect(app.screen is ItemScreen)
  }

  @Test func theWheelScrollsAndChoosesNothing() {
    var app = App.test()
    _ = app.press("b⏎")
    _ = app.update(.wheeled(isUp: false), at: .test)
    #expect(atCursor(app, 2) == "> ")
    #expect(app.text().contains("> 3.1.3"))
    var question = App.test(.of(.batch))
    _ = question.press("⏎")
    let before = question.text()
    _ = question.update(.wheeled(isUp: false), at: .test)
    #expect(question.text() == before)
  }

  /// Wherever one clicks, on every screen, nothing breaks, and nothing is answered in a question that is asked.
  @Test(arguments: KeptScreen.all) func clicksEverywhereBreakNothing(screen: KeptScreen) {
    let app = screen.app(.usual)
    var random = SeededGenerator(seed: UInt64(app.view(at: .test).text.utf8.count))
    let corners = [(-1, -1), (0, 0), (23, 0), (23, 79), (24, 80)]
    let inside = (0..<40).map { _ in (Int(random.next() % 24), Int(random.next() % 80)) }
    for (row, column) in corners + inside {
      var clicked = app
      _ = clicked.update(.clicked(row: row, column: column), at: .test)
      _ = clicked.view(at: .test)
    }
  }
}
