import QuestionBank

/// Which answers of a log are the first to their items, read from the oldest on.
///
/// A template asks with fresh numbers each time; once a day, because within a day the solution is still in sight.
struct FirstMeetings {
  private var met: [Item.ID: Day] = [:]

  /// Whether an answer is the first one to its item, which is met from then on.
  mutating func isFirst(_ review: Review, to item: Item) -> Bool {
    let last = met.updateValue(review.day, forKey: item.id)
    return last.map { item.template != nil && $0 < review.day } ?? true
  }
}
