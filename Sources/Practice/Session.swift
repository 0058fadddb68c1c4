import QuestionBank
import Scheduling

/// A run through a queue; what was forgotten comes back before the end.
public struct Session: Equatable, Sendable {
  public private(set) var queue: [Item.ID]
  public private(set) var reviews: [Review] = []
  /// How many different items were answered well at least once, and how many there are.
  public private(set) var done = 0
  public let total: Int
  public var current: Item.ID? { queue.first }

  /// How many others come before a forgotten item is asked again, where there are as many.
  static let gap = 8

  /// Whether what was forgotten comes back before the end.
  private let asksAgain: Bool

  public init(_ queue: [Item.ID], asksAgain: Bool = true) {
    self.queue = queue
    self.asksAgain = asksAgain
    total = queue.count
  }

  /// Notes the answer to the current item.
  public mutating func record(_ review: Review) {
    guard let id = current, id == review.item else { return }
    queue.removeFirst()
    reviews.append(review)
    if review.grade == .again, asksAgain {
      queue.insert(id, at: min(queue.count, Self.gap))
    } else {
      done += 1
    }
  }

  /// Takes an item out, because it was put aside.
  public mutating func remove(_ id: Item.ID) { queue.removeAll { $0 == id } }

  /// Leaves the current item out for now.
  public mutating func skip() {
    guard let id = current else { return }
    queue.removeFirst()
    queue.append(id)
  }
}
