import Canvas
import QuestionBank
import Testing

@testable import Study

struct BrowseScreenTests {
  @Test func theBankIsSearchedAsOneTypes() {
    var app = App.test()
    _ = app.press("b")
    #expect(app.text().contains("7 items"))
    _ = app.press("retailer")
    #expect(app.text().contains("2.3.4  choice A retailer summarizes"))
    #expect(!app.text().contains("What does On-Demand charge"))
    _ = app.press("xyz")
    #expect(app.text().contains("Nothing has these words. Try fewer."))
  }

  @Test func anItemIsShownWithItsKeyAndCanBeTried() {
    var app = App.test(.of(.batch))
    _ = app.press("b⏎⏎")
    #expect(app.text().contains("OK 1  Batch inference"))
    #expect(!app.text().contains("your answer"))
    _ = app.press("t")
    #expect(app.text().contains("not rescheduled"))
    _ = app.press("⎋⎋⎋")
    #expect(app.screens.count == 1)
  }
}
