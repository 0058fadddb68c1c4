extension LintContext {
  /// There is enough of everything, and each part is asked in different ways.
  var coverage: [Finding] {
    let table = CoverageTable(bank)
    return costs + lines(table) + concepts(table) + traps(table) + objectives(table) + kinds(table)
  }

  /// What the exam calls costs is there; a small bank may hold little of what its exam names.
  private var costs: [Finding] {
    (bank.blueprint.cost?.concepts ?? []).enumerated().filter { bank[$1] == nil }.map { index, id in
      let place = sourceMap["exam cost", "concepts", index] ?? Place(file: "exam.yaml")
      return Finding(
        .unknownName(id.rawValue, .concept, suggestion: nil), at: place, severity: minimums.severity)
    }
  }

  private func lines(_ table: CoverageTable) -> [Finding] {
    zip(bank.syllabus, table.syllabus).flatMap { line, row in
      let id = line.id.rawValue
      let few = row.items < minimums.itemsPerLine
      let oneWay = !few && minimums.itemsPerLine > 1 && row.ways < 2
      return report([few ? .lineAsked(id, row.items, least: minimums.itemsPerLine) : nil], at: line.place)
        + report([oneWay ? .lineOneWay(id) : nil], at: line.place)
    }
  }

  private func concepts(_ table: CoverageTable) -> [Finding] {
    zip(bank.concepts, table.concepts).flatMap { concept, row in
      report(
        minimums.levels.map { level in
          row.levels[level, default: 0] == 0 ? .conceptLacks(concept.id.rawValue, level.rawValue) : nil
        }, at: concept.place)
    }
  }

  private func traps(_ table: CoverageTable) -> [Finding] {
    zip(bank.traps, table.traps).flatMap { trap, row in
      let least = minimums.itemsPerTrap
      return report([row.items < least ? .trapUsed(trap.id.rawValue, row.items, least: least) : nil], at: trap.place)
    }
  }

  private func objectives(_ table: CoverageTable) -> [Finding] {
    zip(bank.blueprint.objectives, table.objectives).flatMap { objective, row in
      let least = minimums.itemsPerObjective
      let rule = row.items < least ? Rule.objectiveItems(objective.id.rawValue, row.items, least: least) : nil
      return report([rule], at: objective.place)
    }
  }

  private func kinds(_ table: CoverageTable) -> [Finding] {
    let kinds = Item.Kind.allCases.map { ($0.rawValue, table.kinds[$0, default: 0], minimums.itemsPerKind[$0] ?? 0) }
    return report(
      (kinds + [("case", bank.cases.count, minimums.cases)]).map { kind, count, least in
        count < least ? .kindItems(kind, count, least: least) : nil
      }, at: bank.items.first?.place ?? Place())
  }

  private func report(_ rules: [Rule?], at place: Place) -> [Finding] {
    rules.compactMap { $0 }.map { Finding($0, at: place, severity: minimums.severity) }
  }
}
