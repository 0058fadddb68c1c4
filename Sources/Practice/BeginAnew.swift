import Numerics
import QuestionBank

extension Profile {
  /// Lets an item come as if it were new: no answer to it moves the schedule any longer.
  ///
  /// What was known does not begin anew. The first answer stands in the log again as practice, with its time, so that it
  /// stays the first one, right or wrong; of a template, the first one of each day.
  ///
  /// - Returns: the answers that were undone, and those that were added; none where the item is new already.
  public mutating func beginAnew(_ id: Item.ID, random: inout SeededGenerator) -> (undone: [Review.ID], added: [Review])
  {
    let answers = answersInSchedule(id)
    guard !answers.isEmpty else { return ([], []) }
    let item = bank[id]
    var added: [Review] = []
    var met: Day?
    for review in reviews where review.item == id && !review.isUndone && review.revision >= item?.revision ?? 0 {
      let isFirst = met.map { item?.template != nil && $0 < review.day } ?? true
      met = review.day
      guard isFirst, review.mode.isScheduled else { continue }
      var first = review
      first.id = Review.ID(time: review.time, random: (random.next(), random.next()))
      first.mode = review.mode.withoutSchedule
      added.append(first)
    }
    let undone = answers.map(\.id)
    undo(Set(undone), adding: added)
    return (undone, added)
  }

  /// The answers to an item that put it on the schedule.
  public func answersInSchedule(_ id: Item.ID) -> [Review] {
    reviews.filter { $0.item == id && !$0.isUndone && $0.mode.isScheduled }
  }
}

extension Review.Mode {
  /// Where an answer says as much of what was known, and leaves the schedule as it is. What another program asked says
  /// nothing.
  fileprivate var withoutSchedule: Review.Mode {
    switch self {
    case .study, .practice, .exam: .practice
    case .openBook, .openPractice, .imported: .openPractice
    case .findOut: .findOut
    }
  }
}
