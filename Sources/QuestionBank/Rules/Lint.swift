/// The rules that a bank has to keep beyond being readable.
public enum Lint {
  /// All that the rules find in the bank.
  ///
  /// - Parameters:
  ///   - files: the files that the bank was read from, so that findings name the exact line and column.
  ///   - ids: the list of ids ever used; without it, nothing is said about new or vanished ids.
  ///   - today: the day as `2026-11-23`; sources checked later than that are refused.
  ///   - staleAfterDays: how old the check of a source may be; without it, age does not matter.
  ///   - minimums: how much of everything there must be.
  ///   - isWhole: whether these are all items, so that one that is not here is nowhere.
  public static func findings(
    in bank: Bank, files: [Bank.File] = [], ids: IdentifierList? = nil, today: String, staleAfterDays: Int? = nil,
    minimums: Minimums = .none, isWhole: Bool = true
  ) -> [Finding] {
    var reader = Reader(base: bank, keepsSourceMap: true)
    if !files.isEmpty { reader.read(files) }
    let inspection = LintContext(
      bank: bank, sourceMap: reader.sourceMap ?? SourceMap(), today: CalendarDay(today), staleAfterDays: staleAfterDays,
      ids: ids, minimums: minimums, isWhole: isWhole)
    return rules.flatMap { $0(inspection) }.sorted { $0.place < $1.place }
  }

  private static let rules: [@Sendable (LintContext) -> [Finding]] = [
    { $0.listedIdentifiers }, { $0.shapes }, { $0.positions }, { $0.negatives }, { $0.nearDuplicates },
    { $0.declaredEnemies }, { $0.undeclaredEnemies },
    { $0.templateAmounts }, { $0.watchedClaims }, { $0.courseOrder },
    { $0.lengthCues }, { $0.serviceNames }, { $0.sourceFindings }, { $0.layout }, { $0.draws }, { $0.coverage },
    { $0.guesses },
  ]
}

extension Finding {
  init(_ rule: Rule, at place: Place, severity: Severity = .error) {
    self.init(.rule(rule), at: place, severity: severity)
  }
}
