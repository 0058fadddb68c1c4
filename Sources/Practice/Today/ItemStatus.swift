import QuestionBank

/// What has become of an item. Screens, commands and charts take these words from here:
///
/// - **seen**: asked at least once, in study, practice or an exam, at its present revision; the first such answer is the
///   *first answer*, the only one that says something of questions never seen; none where its answer was read before.
/// - **new**: without a memory, so not on the schedule yet; an item that was seen in practice alone is still new.
/// - **met**: not new. A new item counts for the day on which it was first studied, however often it was asked then;
///   what an exam brought first is met, but takes none of the new items of its day.
/// - **due**: met, and its day has come; under a plan the plan decides instead.
/// - **put aside**: asked nowhere until it is taken back (suspended, other programs say).
/// - **today**: the local day, from 04:00 on.
extension Profile {
  public func isAside(_ id: Item.ID) -> Bool { settings.suspended.contains(id) }

  public func isNew(_ id: Item.ID) -> Bool { memories[id] == nil }

  public func isMet(_ id: Item.ID) -> Bool { memories[id] != nil }

  public func isDue(_ id: Item.ID, on day: Day) -> Bool {
    !isAside(id) && memories[id].map { $0.due <= day } ?? false
  }

  /// The items of the bank that were asked at least once.
  public var seen: Set<Item.ID> {
    reviews.reduce(into: []) { seen, review in
      guard !review.isUndone, let item = bank[review.item], review.revision >= item.revision else { return }
      seen.insert(review.item)
    }
  }

  /// What may be asked: all that is not put aside.
  public var askable: [Item] { bank.items.filter { !isAside($0.id) } }

  /// How many new items were met on a day.
  func metToday(on day: Day) -> Int {
    var met: Set<Item.ID> = []
    var before: Set<Item.ID> = []
    for review in reviews.reversed().prefix(while: { $0.day >= day }).reversed()
    where review.day == day && !review.isUndone && review.mode.isScheduled {
      guard memories[review.item]?.first == day, before.insert(review.item).inserted else { continue }
      if review.mode.isStudy, exam(of: review) == nil { met.insert(review.item) }
    }
    return met.count
  }

  /// Questions of the exams that were handed in on a day; those that asked an exam's questions again do not count.
  func examined(on day: Day) -> Int {
    var answers: [Attempt.ID: Int] = [:]
    for review in reviews.reversed().prefix(while: { $0.day >= day }) where review.day == day && !review.isUndone {
      if let id = exam(of: review) { answers[id, default: 0] += 1 }
    }
    return answers.reduce(0) { sum, exam in
      let attempt = attempt(exam.key)
      return attempt?.isRepeat == true ? sum : sum + (attempt?.entries.count ?? exam.value)
    }
  }
}
