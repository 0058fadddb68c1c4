import Practice

/// What could not be kept yet, in the order in which it was wanted.
struct Unsaved: Equatable, Sendable {
  private var effects: [App.Effect] = []

  var isEmpty: Bool { effects.isEmpty }

  /// What is to be tried once more, an exam as it stands now.
  func effects(_ profile: Profile) -> [App.Effect] {
    effects.map { effect in
      guard case .saveAttempt(let attempt, let reviews) = effect else { return effect }
      return .saveAttempt(profile.attempt(attempt.id) ?? attempt, reviews)
    }
  }

  /// How many there are.
  var count: Int { effects.count }

  /// Sets an effect aside that failed.
  mutating func add(_ effect: App.Effect) { effects.append(effect) }

  /// The same; nothing is left here.
  mutating func take(_ profile: Profile) -> [App.Effect] {
    defer { effects = [] }
    return effects(profile)
  }
}

extension Profile {
  /// Takes what was wanted once more, on top of what a file held: a step that is in it already changes nothing.
  mutating func take(_ effect: App.Effect) {
    switch effect {
    case .keep(let review): if !reviews.contains(where: { $0.id == review.id }) { record(review) }
    case .forget(let id): undo(id)
    case .save(let settings): self.settings = settings
    case .saveAttempt(let attempt, let reviews):
      record(attempt)
      for review in reviews { take(.keep(review)) }
    case .mark(let mark):
      marks.take(mark)
      pages.take(mark)
    case .report, .redate, .startOver, .copy, .rescue, .quit: break
    }
  }
}
