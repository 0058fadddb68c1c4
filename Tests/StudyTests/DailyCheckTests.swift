import Practice
import Testing

@testable import Study

/// What the day's check of the progress file found is told on home, and leads to its mending.
struct DailyCheckTests {
  private static let fault = "The copies have 3 answers that the file lacks."

  @Test func aSoundFileIsNotTalkedAbout() {
    var app = App.test(.of(.batch))
    let before = app.text()
    #expect(app.update(.checked([]), at: .test) == [])
    #expect(app.text() == before)
    #expect(app.press("m") == [])
    #expect(app.text().contains("That key does nothing here."))
  }

  @Test(arguments: KeptScreen.sizes)
  func aFaultIsToldOnHomeAndMended(_ size: Size) {
    var app = App.test(.of(.batch), size: size)
    _ = app.update(.checked([Self.fault]), at: .test)
    #expect(app.text().contains("something to mend"))
    _ = app.press("m")
    #expect(app.text().contains("Your progress file needs mending"))
    #expect(app.text().replacing("\n", with: " ").contains("The copies have 3 answers"))
    #expect(app.press("m") == [.rescue(.mend, [])])
    _ = app.update(.rescued("Mended: 4 answers are there.", app.profile), at: .test)
    #expect(app.screen is HomeScreen)
    #expect(app.text().contains("Mended: 4 answers are there."))
    #expect(!app.text().contains("something to mend"))
  }

  @Test func itCanWaitAndTheRestGoesOn() {
    var app = App.test(.of(.batch))
    _ = app.update(.checked([Self.fault]), at: .test)
    #expect(app.press("mq") == [])
    #expect(app.screen is HomeScreen)
    #expect(app.press("⏎").isEmpty)
    #expect(app.press("1m").count == 1)
  }

  @Test func aMendingThatFailsIsToldAndLosesNothing() {
    var app = App.test(.of(.batch))
    _ = app.update(.checked([Self.fault]), at: .test)
    _ = app.press("mm")
    _ = app.update(.failed(.rescue(.mend, []), "The disk is full."), at: .test)
    #expect(app.text().contains("That could not be done"))
    #expect(app.press("q") == [])
    #expect(app.screen is HomeScreen)
    #expect(app.text().contains("something to mend"))
  }
}
