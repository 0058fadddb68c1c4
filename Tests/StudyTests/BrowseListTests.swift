import Canvas
import Numerics
import Practice
import QuestionBank
import Testing

@testable import Study

/// What Browse keeps for speed is what it would find anew.
struct BrowseListTests {
  /// A walk through Browse by keys: words, notes, stars, answers and filters; after each the list that was kept is the
  /// one of a search without a memory.
  @Test func whatIsKeptIsWhatIsFoundAnew() throws {
    var random = SeededGenerator(seed: 7)
    var app = App.test(.measured, reviews: Review.weeks)
    _ = app.press("b")
    var sizes: Set<Int> = []
    var compared = 0
    let keys = [
      "/", "⇥", "→", "*", "z", "↓", "⏎", "'a token⏎", "⏎t1m⏎", "/b", "/re", "/to", "⌫", "⌫", "/⌫⌫⌫⌫⌫", "⏎↓↓↓⏎",
    ]
    for step in 0..<400 {
      _ = app.press(keys.randomElement(using: &random)!)
      while app.screens.count > 1, !(app.screen is BrowseScreen), Bool.random(using: &random) { _ = app.press("⎋") }
      if app.screens.count == 1 { _ = app.press("b") }
      guard let screen = app.screen as? BrowseScreen else { continue }
      let kept = screen.found(app.world)
      let (items, states) = anew(screen, app.profile)
      #expect(kept.items.map(\.id) == items, "step \(step): \(screen.words)")
      #expect(items.allSatisfy { kept.state(of: $0) == states[$0] }, "step \(step)")
      sizes.insert(items.count)
      compared += 1
    }
    #expect(compared > 100 && sizes.count > 3)
    #expect(!app.profile.settings.suspended.isEmpty)
  }

  private func anew(_ screen: BrowseScreen, _ profile: Profile) -> ([Item.ID], [Item.ID: ItemState]) {
    let states = profile.states(on: Now.test.day)
    var items = profile.bank.items
    if !screen.words.allSatisfy({ $0 == " " }) {
      items = profile.bank.search(screen.words)
      let noted = profile.marks.noted(screen.words).subtracting(items.map(\.id))
      items = profile.bank.items.filter { noted.contains($0.id) } + items
    }
    return (items.filter { screen.filter.shows($0, states[$0.id], profile.marks) }.map(\.id), states)
  }

  @Test func aListThatIsLongerThanTheWindowIsWrittenWhereItIsSeen() {
    var bank = Bank.of(.batch)
    bank.items = (0..<300).map { number in
      var item = Item.batch
      item.id = Item.ID("item-\(number)")
      return item
    }
    var app = App.test(bank)
    _ = app.press("b⏎")
    for _ in 0..<40 {
      #expect(app.text().split(separator: "\n").filter { $0.contains("A retailer") }.count >= 17)
      _ = app.press("↓↓↓↓↓↓↓")
    }
    _ = app.press("/")
    #expect(app.text().split(separator: "\n").filter { $0.contains("A retailer") }.count >= 17)
  }
}
