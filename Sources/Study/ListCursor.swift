/// The line of a list that the learner is on.
struct ListCursor: Equatable, Sendable {
  /// From 0; past the end of a list that became shorter until it is held.
  private(set) var row = 0

  /// - Parameters:
  ///   - count: the lines of the list.
  ///   - page: the lines that a page has.
  mutating func move(_ motion: Motion, count: Int, page: Int = 10) {
    switch motion {
    case .down: row += 1
    case .up: row -= 1
    case .pageDown: row += page
    case .pageUp: row -= page
    case .top: row = 0
    case .bottom: row = count
    }
    hold(count)
  }

  /// Goes to a line by its number.
  mutating func go(to row: Int, count: Int) {
    self.row = row
    hold(count)
  }

  /// Keeps the cursor on a list of so many lines.
  mutating func hold(_ count: Int) { row = max(0, min(row, count - 1)) }
}
