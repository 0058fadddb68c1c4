/// Questions that must not meet in an exam, because one gives away the answer to the other: those that the bank names as
/// enemies, those whose words show it, and of one main concept near-duplicates and those with one key.
///
/// The term is that of test assembly; what is known of a bank is computed once, and serves every exam drawn from it.
public struct Enemies: Equatable, Sendable {
  private var table: [Item.ID: Set<Item.ID>] = [:]

  public init(_ bank: Bank) {
    let questions = bank.items.filter { $0.kind != .card }
    for item in questions { for enemy in item.enemies { add(item.id, enemy) } }
    for one in Revelation.all(in: questions, names: TermNames(bank)) { add(one.giver, one.victim) }
    let twins = NearDuplicates(questions)
    for item in questions {
      for twin in twins[item.id].compactMap({ bank[$0] })
      where twin.concepts.first == item.concepts.first && !twin.isCaseMate(of: item) {
        add(item.id, twin.id)
      }
    }
    addSameKeys(questions)
  }

  /// Questions with the same main concept and the same key; where many have it, it is telling nothing.
  private mutating func addSameKeys(_ questions: [Item]) {
    let groups = Dictionary(grouping: questions.filter { $0.kind != .number }) { item in
      [item.concepts.first?.rawValue ?? ""] + Words.content(item.rightAnswers.joined(separator: " ")).sorted()
    }
    for group in groups.values where group.count <= Enemies.mostOfOneKey {
      for (index, a) in group.enumerated() {
        for b in group.dropFirst(index + 1) where !a.isCaseMate(of: b) { add(a.id, b.id) }
      }
    }
  }

  private static let mostOfOneKey = 60

  private mutating func add(_ a: Item.ID, _ b: Item.ID) {
    table[a, default: []].insert(b)
    table[b, default: []].insert(a)
  }

  public subscript(id: Item.ID) -> Set<Item.ID> { table[id] ?? [] }
}

extension LintContext {
  /// Enemies are other items of the bank. It is enough that one names the other.
  var declaredEnemies: [Finding] {
    bank.items.flatMap { item in
      item.enemies.enumerated().compactMap { index, enemy -> Finding? in
        let place = place(item, "enemies", index)
        if enemy == item.id { return Finding(.ownEnemy(enemy.rawValue), at: place) }
        let isKnown = bank[enemy] != nil || isKnownElsewhere(enemy)
        return isKnown ? nil : Finding(.unknownEnemy(enemy.rawValue), at: place)
      }
    }
  }

  /// A list of ids knows more than some files of a bank.
  private func isKnownElsewhere(_ id: Item.ID) -> Bool {
    guard let ids else { return !isWhole }
    return !isWhole && ids.entries.contains { $0.id == id && !$0.isRetired }
  }

  /// Questions whose words give each other away are enemies by the bank's word; of each, the first few that do.
  var undeclaredEnemies: [Finding] {
    let questions = bank.items.filter { $0.kind != .card && $0.template == nil }
    var told: [Item.ID: Int] = [:]
    return Revelation.all(in: questions, names: TermNames(bank)).compactMap { one in
      guard let giver = bank[one.giver], let victim = bank[one.victim], !giver.enemies.contains(victim.id),
        !victim.enemies.contains(giver.id), told[victim.id, default: 0] < LintContext.mostGivers
      else { return nil }
      told[victim.id, default: 0] += 1
      return Finding(
        .reveals(one.giver.rawValue, one.victim.rawValue, key: one.key), at: giver.place, severity: minimums.severity)
    }
  }

  /// More of them would say the same again.
  private static let mostGivers = 3
}
