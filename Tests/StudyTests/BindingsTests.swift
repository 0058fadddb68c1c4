import Canvas
import Practice
import Testing

@testable import Study

/// Keys of one's own are pressed, and told, everywhere in place of the program's.
@Suite struct BindingsTests {
  @Test func twoKeysChangePlaces() {
    let bindings = Bindings(["m": "v", "q": "й"])
    #expect(bindings.standard(.character("v")) == .character("m"))
    #expect(bindings.standard(.character("m")) == .character("v"))
    #expect(bindings.standard(.character("й")) == .character("q"))
    #expect(bindings.standard(.character("g")) == .character("g"))
    #expect(bindings.standard(.enter) == .enter)
    #expect(bindings.label("m") == "v" && bindings.label("z z") == "z z" && bindings.label("enter") == "enter")
    // Around a ring, nothing is lost.
    let ring = Bindings(["a": "b", "b": "c"])
    #expect(Set("abc".map { ring.standard(.character($0)) }) == Set(Key.all("abc")))
  }

  @Test func theKeyOfOnesOwnAnswersAndIsShown() {
    Bindings.$current.withValue(Bindings(["m": "v", "?": "H", "q": "Q"])) {
      var app = App.test(.of(.batch))
      _ = app.press("⏎1")
      #expect(app.text().contains("v maybe"))
      #expect(app.text().contains("H help"))
      #expect(app.press("m") == [])
      _ = app.press("H")
      #expect(app.text().contains("Help · Question"))
      #expect(app.text().contains(" v          Answer, unsure"))
      #expect(app.text().contains("H close"))
      _ = app.press("Q")
      #expect(app.press("v").count == 1)
      _ = app.press("q")
      #expect(app.text().contains("H shows the keys"))
      // Out of the study, its summary and home.
      var effects: [App.Effect] = []
      for _ in 0..<3 where !effects.contains(.quit) { effects += app.press("Q") }
      #expect(effects.contains(.quit))
    }
  }

  /// Whatever is changed, each key that a screen tells does what it did by its old name.
  @Test(arguments: KeptScreen.all) func everyScreenTellsTheChangedKeys(screen: KeptScreen) {
    let app = screen.app(.usual)
    let plain = app.screen.hints(app.world).map(\.label)
    let bindings = Bindings(["q": "Q", "?": "H", "m": "v", "z": "Z", "u": "y", "c": "C", "g": "ж", "e": "E"])
    Bindings.$current.withValue(bindings) {
      #expect(app.screen.hints(app.world).map(\.label) == plain.map(bindings.label))
    }
  }

  @Test func keyboardsOfOtherScriptsWorkByPlace() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎１")
    #expect(app.press("ь").count == 1)
    let depth = app.screens.count
    #expect(app.press("й") == [])
    #expect(app.screens.count < depth || !(app.screen is StudyScreen))
    #expect(
      Layout.latin("ζ") == "z" && Layout.latin("ש") == "a" && Layout.latin("ش") == "a" && Layout.latin("ㅂ") == "q")
    #expect(Layout.latin("é") == nil)
    // In a field they are what they are.
    var browse = App.test()
    _ = browse.press("bй")
    #expect(browse.text().contains("Search: й_"))
  }
}
