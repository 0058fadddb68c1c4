extension LintContext {
  /// Sources are pages that the exam trusts, and were read before today and not too long ago.
  var sourceFindings: [Finding] {
    bank.items.flatMap { item in
      // The questions of a case share its sources, and one finding is enough.
      let owner = sourceMap[item.id.rawValue, "sources.url"] == nil ? item.caseID ?? item.id : item.id
      return item.sources.enumerated().flatMap { index, source in
        [
          bank.blueprint.origins?.stranger(source).map { (Rule.host($0), "sources.url") },
          date(of: source).map { ($0, "sources.checked") },
        ].compactMap { $0 }.map { rule, field in
          Finding(rule, at: sourceMap[owner.rawValue, field, index] ?? item.place)
        }
      }
    }.uniqued
  }

  private func date(of source: Source) -> Rule? {
    guard let today, let checked = CalendarDay(source.checked) else { return nil }
    if checked > today { return .future(source.checked) }
    let age = today.number - checked.number
    return staleAfterDays.flatMap { age > $0 ? .stale(source.checked, days: age) : nil }
  }
}

extension Blueprint.Origins {
  /// The host of a source when facts are not taken from there.
  func stranger(_ source: Source) -> String? {
    let parts = source.url.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2 else { return source.url }
    if hosts.contains(parts[2]) { return nil }
    if parts[2] == "github.com", parts.count > 3, owners.contains(parts[3]) { return nil }
    return parts[2]
  }
}

extension [Finding] {
  /// Without the findings that say the same at the same place.
  fileprivate var uniqued: [Finding] {
    var seen: Set<Place> = []
    var last: Finding?
    return filter { finding in
      // At one place there are at most a host and a date to be found.
      defer { last = finding }
      return finding != last && (seen.insert(finding.place).inserted || last?.place == finding.place)
    }
  }
}
