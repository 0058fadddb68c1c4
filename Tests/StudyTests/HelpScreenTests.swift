import Canvas
import Testing

@testable import Study

/// The filter of the help finds keys by words as people type them.
struct HelpScreenTests {
  @Test(arguments: ["EXAM day", "day exam", "éxam day", "exam‑day", "x"])
  func wordsAreFoundWhateverTheirCaseOrderAndMarks(words: String) {
    var app = App.test()
    _ = app.press("?/" + words)
    #expect(app.text().contains("Plan the days until the exam; set its date."))
    #expect(!app.text().contains("Look through the bank"))
  }
}
