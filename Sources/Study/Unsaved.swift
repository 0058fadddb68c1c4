import Practice

/// What could not be kept yet, in the order in which it was wanted.
struct Unsaved: Equatable, Sendable {
  private var effects: [App.Effect] = []

  var isEmpty: Bool { effects.isEmpty }

  /// The answers among them.
  var reviews: [Review] {
    effects.flatMap { effect -> [Review] in
      switch effect {
      case .keep(let review): [review]
      case .saveAttempt(_, let reviews): reviews
      case .forget, .save, .report, .redate, .mark, .startOver, .copy, .rescue, .quit: []
      }
    }
  }

  /// How many there are.
  var count: Int { effects.count }

  /// Sets an effect aside that failed.
  mutating func add(_ effect: App.Effect) { effects.append(effect) }

  /// What is to be tried once more, an exam as it stands now; nothing is left here.
  mutating func take(_ profile: Profile) -> [App.Effect] {
    defer { effects = [] }
    return effects.map { effect in
      guard case .saveAttempt(let attempt, let reviews) = effect else { return effect }
      return .saveAttempt(profile.attempt(attempt.id) ?? attempt, reviews)
    }
  }
}
