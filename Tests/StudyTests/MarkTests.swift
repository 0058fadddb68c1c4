import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

@Suite struct MarkTests {
  @Test func aStarIsSetAndTakenAwayWhereverAnItemIsShown() {
    for keys in ["⏎", "⏎1m", "b⏎⏎"] {
      var app = App.test(.of(.batch))
      _ = app.press(keys)
      #expect(app.press("*") == [.mark(Mark(.star, on: "batch", time: Now.test.moment))], "\(keys)")
      #expect(app.profile.marks.isStarred("batch"))
      #expect(app.press("*") == [.mark(Mark(.star, on: "batch", time: Now.test.moment, isDeleted: true))], "\(keys)")
      #expect(!app.profile.marks.isStarred("batch"))
    }
  }

  @Test func aNoteStandsAboveTheExplanation() throws {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1m'")
    #expect(app.text().contains("Your note"))
    let effects = app.press("Night work is Batch⏎")
    #expect(effects == [.mark(Mark(.note, on: "batch", words: "Night work is Batch", time: Now.test.moment))])
    let rows = app.text().split(separator: "\n").map(String.init)
    let note = try #require(rows.firstIndex { $0.contains("Your note: Night work is Batch") })
    let why = try #require(rows.firstIndex { $0.contains("Half the price") })
    #expect(note < why)
    _ = app.press("qb⏎⏎")
    #expect(app.text().contains("Your note: Night work is Batch"))
    // It is written on, and an empty one is gone.
    _ = app.press("'")
    #expect(app.text().contains("> Night work is Batch_"))
    _ = app.press(String(repeating: "⌫", count: 19) + "⏎")
    #expect(app.profile.marks.note(on: "batch") == nil)
    #expect(!app.text().contains("Your note:"))
  }

  @Test(arguments: ["'", "!"]) func wordsThatAreNotKeptDoNotGoByOneKey(key: String) {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1m" + key)
    #expect(app.press("why⎋") == [])
    #expect(app.text().contains("These words are not kept yet: enter keeps them, esc again drops them."))
    #expect(app.text().contains("> why_"))
    // Writing on is no answer to that.
    _ = app.press("s⎋")
    #expect(app.text().contains("> whys_"))
    #expect(app.press("⎋") == [])
    #expect(app.text().contains("enter next"))
    // Where nothing was written, nothing is asked.
    _ = app.press(key + "⎋")
    #expect(app.text().contains("enter next"))
  }

  @Test func theNewestMarkHoldsInWhicheverOrderTheyCome() {
    let early = Mark(.star, on: "batch", time: Moment(milliseconds: 1))
    let late = Mark(.star, on: "batch", time: Moment(milliseconds: 2), isDeleted: true)
    for marks in [[early, late], [late, early]] { #expect(!Marks(marks).isStarred("batch")) }
    let note = Mark(.note, on: "token", words: "Café: pieces of text", time: Moment(milliseconds: 1))
    #expect(Marks([note, early]).noted("cafe piece") == ["token"])
    #expect(Marks([note, early]).noted("cafe nothing") == [])
    #expect(Marks([note, early]).noted(" ") == [])
  }
}
