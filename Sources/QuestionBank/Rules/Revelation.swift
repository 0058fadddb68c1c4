/// A question that gives away the answer to another: something that it says holds a key of the other.
public struct Revelation: Equatable, Sendable {
  /// The question that says too much.
  public var giver: Item.ID
  /// The question whose key it holds.
  public var victim: Item.ID
  /// The key.
  public var key: String

  /// What a sentence of another question must hold of a key.
  private struct Limit {
    /// The share of its telling words.
    var share: Double
    /// Keys with fewer telling words are names, and a name in another question says little.
    var leastWords: Int
    static let strong = Limit(share: 0.8, leastWords: 3)
    static let weak = Limit(share: 0.6, leastWords: 2)
  }
  /// A word that more questions use is not telling.
  private static let mostShare = 0.08
  private static let mostHolders = 60

  /// All that the words show, in the order of the items; the sense may show more, and an author declares that.
  ///
  /// Telling are words that few questions use, but for names. The questions of one case are asked together, and reveal nothing of each
  /// other here.
  static func all(in items: [Item], names: TermNames) -> [Revelation] { all(in: items, names, .strong) }

  /// What may be a revelation among the questions of a bank and is not declared: strong ones and weaker ones.
  public static func candidates(in bank: Bank) -> [Revelation] {
    let questions = bank.items.filter { $0.kind != .card && $0.template == nil }
    return all(in: questions, TermNames(bank), .weak).filter { one in
      bank[one.giver]?.enemies.contains(one.victim) == false && bank[one.victim]?.enemies.contains(one.giver) == false
    }
  }

  private static func all(in items: [Item], _ names: TermNames, _ limit: Limit) -> [Revelation] {
    let said = items.map { item in
      (Words.sentences(item.prompt) + item.body.content.statements).map(Words.content)
    }
    var sentences: [String: [(item: Int, sentence: Int)]] = [:]
    var users: [String: Int] = [:]
    for (item, parts) in said.enumerated() {
      for word in parts.reduce(into: Set<String>(), { $0.formUnion($1) }) { users[word, default: 0] += 1 }
      for (sentence, words) in parts.enumerated() {
        for word in words { sentences[word, default: []].append((item, sentence)) }
      }
    }
    let most = min(mostHolders, max(2, Int(mostShare * Double(items.count))))
    return items.indices.flatMap { victim -> [Revelation] in
      keys(of: items[victim]).flatMap { key -> [Revelation] in
        let telling = Words.content(names.wordsWithout(in: key)).filter { (1...most).contains(users[$0] ?? 0) }
        guard telling.count >= limit.leastWords else { return [] }
        var held: [Int: [Int: Int]] = [:]
        for word in telling {
          for place in sentences[word] ?? [] { held[place.item, default: [:]][place.sentence, default: 0] += 1 }
        }
        let least = limit.share * Double(telling.count)
        return held.keys.sorted().filter { giver in
          giver != victim && !items[giver].isCaseMate(of: items[victim])
            && held[giver]!.values.contains { Double($0) >= least }
        }.map { Revelation(giver: items[$0].id, victim: items[victim].id, key: key) }
      }
    }
  }

  /// What is to be found: only the options of a question are chosen as a whole.
  private static func keys(of item: Item) -> [String] {
    switch item.body {
    case .choice(let choice), .multi(let choice): choice.options.filter(\.isKey).map(\.text)
    case .card, .order, .match, .number: []
    }
  }
}

extension Item {
  /// Whether both are questions of one case.
  func isCaseMate(of other: Item) -> Bool { caseID != nil && caseID == other.caseID }
}
