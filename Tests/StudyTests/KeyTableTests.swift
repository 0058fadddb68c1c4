import Canvas
import Foundation
import Practice
import Testing

@testable import Study

/// What keys mean is the same on every screen.
@Suite struct KeyTableTests {
  /// The line at the bottom, as it is drawn.
  /// The world at the time at which the screen is looked at.
  private static func now(_ app: App) -> World {
    var world = app.world
    world.now = .test
    return world
  }

  private static func foot(_ app: App) -> String {
    String(app.text().split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
  }

  @Test(arguments: KeptScreen.all) func oneTableHoldsEverywhere(screen: KeptScreen) {
    let app = screen.app(.usual)
    // On home, letters are places.
    guard !(app.screen is HomeScreen), !(app.screen is FailureScreen) else { return }
    let isAnswering = app.screen is StudyScreen || app.screen is ExamScreen
    for (binding, words) in Binding.everywhere + (isAnswering ? Binding.answering : []) {
      for row in app.screen.told(app.world) where !Set(row.keys).isDisjoint(with: binding.keys) {
        // A row that tells nothing is a part of the one before, such as a sign of a number.
        guard let word = row.word else { continue }
        #expect(words.contains(word), "\(binding.label) is \(word) on \(screen.name)")
      }
    }
  }

  @Test(arguments: KeptScreen.all) func theWayOutIsAlwaysShown(screen: KeptScreen) {
    for size in KeptScreen.sizes {
      let app = screen.app(size)
      let foot = Self.foot(app)
      let words = [
        "quit", "leave", "back", "home", "close", "stay", "keep it", "leave it", "keep all", "all keys", "skip",
        "items",
      ]
      #expect(words.contains { foot.contains($0) }, "\(screen.name) at \(size.width): \(foot)")
      // What is printed is in the help.
      var screen = app.screen
      screen.refresh(Self.now(app))
      let told = screen.hints(Self.now(app)).map { "\($0.label) \($0.word)" }
      let printed = foot.components(separatedBy: "   ").map { $0.trimmingCharacters(in: .whitespaces) }
      for hint in printed where !hint.isEmpty { #expect(told.contains(hint), "\(hint) on \(screen.name)") }
    }
  }

  @Test(arguments: KeptScreen.all) func aListOrAPageMovesByAllKeys(screen: KeptScreen) {
    let app = screen.app(.usual)
    let rows = app.screen.told(app.world)
    guard rows.contains(where: { $0.keys.contains(.down) && $0.isMotion }) else { return }
    for key in Key.all("↓↑⇟⇞⇱⇲") {
      #expect(rows.contains { $0.keys.contains(key) }, "\(key) on \(screen.name)")
    }
  }
}

private struct Told {
  var keys: [Key]
  var word: String?
  var isMotion: Bool
}

extension Screen {
  fileprivate func told(_ world: World) -> [Told] {
    let table = keys(world)
    guard !table.rows.contains(where: { $0.action == .type }) else { return [] }
    return table.rows.map { row in
      var isMotion = false
      if case .move = row.action { isMotion = true }
      return Told(keys: row.keys, word: row.hint?.word, isMotion: isMotion)
    }
  }
}
