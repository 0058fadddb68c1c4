extension LintContext {
  /// Each concept is taught once, and after those that it needs.
  var courseOrder: [Finding] {
    guard isWhole, !bank.chapters.isEmpty else { return [] }
    var taught: [Concept.ID: Place] = [:]
    var findings: [Finding] = []
    for lesson in bank.chapters.flatMap(\.lessons) {
      for needed in lesson.after where taught[needed] == nil {
        findings.append(Finding(.taughtTooEarly(lesson.concept.rawValue, before: needed.rawValue), at: lesson.place))
      }
      if let first = taught[lesson.concept] {
        findings.append(Finding(.taughtTwice(lesson.concept.rawValue, first: first), at: lesson.place))
      } else {
        taught[lesson.concept] = lesson.place
      }
    }
    return findings
      + bank.concepts.filter { taught[$0.id] == nil }.map { Finding(.notTaught($0.id.rawValue), at: $0.place) }
  }
}
