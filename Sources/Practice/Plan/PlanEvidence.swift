import QuestionBank

/// What a plan knows of the evidence for readiness: first answers that are missing, and which concepts were met.
///
/// An answer right after the page of its concept shows the page. So a question says what is known where its concept was
/// met on a day before, or where no page comes before it; and the plan sees to it that each objective gets as many of
/// those as a verdict needs (`Readiness.minimumEach`).
struct PlanEvidence: Equatable, Sendable {
  /// By place of the concept: the number of the day on which it was first met; nil where a page will come first.
  private var metOn: [Int?]
  /// By place of the objective: first answers that are missing.
  private var missing: [Int]

  /// - Parameters:
  ///   - concepts: whether no page comes before the questions of each.
  ///   - missing: first answers that each objective lacks before readiness can be told.
  init(offered concepts: [Bool], missing: [Int]) {
    metOn = concepts.map { $0 ? Int.min : nil }
    self.missing = missing
  }

  /// Whether a page comes before the next item of a concept.
  func hasPage(_ concept: Int) -> Bool { metOn[concept] == nil }

  /// Whether the first answer to a question of a concept would say what is known, on a day.
  func counts(_ concept: Int, on day: Int) -> Bool { metOn[concept].map { $0 < day } ?? false }

  /// The objectives that lack first answers, the one that lacks most first.
  var lacking: [Int] { missing.indices.filter { missing[$0] > 0 }.sorted { (-missing[$0], $0) < (-missing[$1], $1) } }

  mutating func study(_ entry: PlanItems.Entry, on day: Int) {
    if entry.state == nil, entry.kind != .card, counts(entry.concept, on: day) {
      missing[entry.objective] = max(0, missing[entry.objective] - 1)
    }
    if hasPage(entry.concept) { metOn[entry.concept] = day }
  }
}

extension Profile {
  /// What a plan of this learner needs to know of evidence.
  var planEvidence: PlanEvidence {
    let missing = MissingAnswers(self).objectives
    return PlanEvidence(offered: ConceptsMet(self).isOffered, missing: layout.objectives.map { missing[$0] ?? 0 })
  }
}
