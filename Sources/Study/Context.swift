import Canvas
import Numerics
import Practice

/// What a screen sees, and what it asks for, while it takes a key.
struct Context: Sendable {
  var world: World
  var random: SeededGenerator
  /// A sentence shown until the next key.
  var message: String?
  /// What was read, so that it is not taken for known.
  var lookedUp = LookedUp()
  /// What is wanted done outside, in this order.
  var effects: [App.Effect] = []
  /// Whether the key came too soon to be meant.
  var haste = Haste()
  private var moves: [Move] = []
  /// Screens that are to lie above all that the moves lead to.
  private var above: [any Screen] = []

  init(world: World, random: SeededGenerator) {
    self.world = world
    self.random = random
  }

  /// Changed where it lies, since it may hold a log of years. Reading it is no `_read`: what Swift 6.3 makes of one that
  /// is asked for a part, such as the settings, reads memory that is freed already.
  var profile: Profile {
    get { world.profile }
    _modify { yield &world.profile }
  }
  var now: Now { world.now }
  var size: Size { world.size }

  /// Where to go once the key is taken.
  enum Move: Sendable {
    case push(any Screen)
    case replace(any Screen)
    /// Back to the screen before.
    case pop
    /// Back to the first screen.
    case home
    /// Presses a key on the screen that follows, as the help does when a line is run.
    case press(Key)
  }

  mutating func push(_ screen: some Screen) { moves.append(.push(screen)) }
  /// Pushes a screen after all other moves of this key, so that a screen under construction can ask for one above itself.
  mutating func pushAbove(_ screen: some Screen) { above.append(screen) }
  mutating func replace(_ screen: some Screen) { moves.append(.replace(screen)) }
  mutating func pop() { moves.append(.pop) }
  mutating func goHome() { moves.append(.home) }
  mutating func press(_ key: Key) { moves.append(.press(key)) }

  /// What was wanted so far; none of it is left here.
  mutating func takeMoves() -> [Move] {
    defer { (moves, above) = ([], []) }
    return moves + above.map(Move.push)
  }

  /// What was wanted so far; none of it is left here.
  mutating func takeEffects() -> [App.Effect] {
    defer { effects = [] }
    return effects
  }
}
