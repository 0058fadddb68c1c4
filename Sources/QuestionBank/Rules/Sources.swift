extension LintContext {
  /// Sources are pages of AWS or its partners, and were read before today and not too long ago.
  var sourceFindings: [Finding] {
    bank.items.flatMap { item in
      // The questions of a case share its sources, and one finding is enough.
      let owner = sourceMap[item.id.rawValue, "sources.url"] == nil ? item.caseID ?? item.id : item.id
      return item.sources.enumerated().flatMap { index, source in
        [
          SourceRules.host(of: source).map { (Rule.host($0), "sources.url") },
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

private enum SourceRules {
  static let hosts: Set<String> = [
    "docs.aws.amazon.com", "aws.amazon.com", "awslabs.github.io", "trailhead.salesforce.com", "d1.awsstatic.com",
    "pricing.us-east-1.amazonaws.com", "docs.aws.eu",
  ]
  /// The owners on GitHub whose repositories count.
  static let owners: Set<String> = ["aws", "aws-samples", "awslabs"]

  /// The host when it is not on the list.
  static func host(of source: Source) -> String? {
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
