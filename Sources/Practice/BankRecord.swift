import QuestionBank

/// A bank as it was when the learner saw it last: which items it had, and what they said.
public struct BankRecord: Equatable, Sendable {
  fileprivate var items: [Item.ID: Entry] = [:]

  fileprivate struct Entry: Equatable, Sendable {
    var revision: Int
    /// A checksum of the texts.
    var words: UInt32
  }

  public init(_ bank: Bank) {
    for item in bank.items { items[item.id] = Entry(revision: item.revision, words: item.checksum) }
  }

  /// `batch:1:9f86d081,…`, sorted.
  public var text: String {
    items.sorted { $0.key < $1.key }
      .map { "\($0.key):\($0.value.revision):\(String($0.value.words, radix: 16))" }.joined(separator: ",")
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(_ text: String) {
    for part in text.split(separator: ",") {
      let fields = part.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 3, !fields[0].isEmpty, let revision = Int(fields[1]),
        let words = UInt32(fields[2], radix: 16)
      else { return nil }
      items[Item.ID(String(fields[0]))] = Entry(revision: revision, words: words)
    }
  }
}

/// What is new in a bank since the learner saw it last.
public struct BankChange: Equatable, Sendable {
  public var new = 0
  /// Items whose words are others, and whose answer means the same.
  public var reworded = 0
  public var retired = 0
  /// Items whose answer means something else: what was remembered of them no longer holds.
  public var changed = 0
  /// Those of them that the learner had answered.
  public var askedAgain = 0

  public init(from old: BankRecord, to bank: Bank, reviews: [Review]) {
    let now = BankRecord(bank)
    let answered = Set(reviews.lazy.filter { !$0.isUndone }.map(\.item))
    for (id, entry) in now.entries {
      guard let before = old.entries[id] else {
        new += 1
        continue
      }
      if entry.revision != before.revision {
        changed += 1
        askedAgain += answered.contains(id) ? 1 : 0
      } else if entry.words != before.words {
        reworded += 1
      }
    }
    retired = old.entries.keys.count { now.entries[$0] == nil }
  }

  public var isEmpty: Bool { new + reworded + retired + changed == 0 }

  /// `The question bank is a newer one: 12 items are new, 5 are reworded, 2 are retired. Your progress is kept.`
  public var sentence: String {
    let counts = [(new, "new"), (reworded, "reworded"), (changed, "changed"), (retired, "retired")]
    let parts = counts.filter { $0.0 > 0 }.enumerated().map { place, count in
      let noun = place == 0 ? (count.0 == 1 ? " item is" : " items are") : (count.0 == 1 ? " is" : " are")
      return "\(count.0)\(noun) \(count.1)"
    }
    let again =
      askedAgain == 0
      ? ""
      : " \(askedAgain == 1 ? "One that you answered is" : "\(askedAgain) that you answered are") asked again, spread "
        + "over the days to come."
    return "The question bank is a newer one: \(parts.joined(separator: ", ")). Your progress is kept.\(again)"
  }
}

extension BankRecord {
  fileprivate var entries: [Item.ID: Entry] { items }
}

extension Item {
  /// FNV-1a over all that is read.
  fileprivate var checksum: UInt32 {
    var hash: UInt32 = 2_166_136_261
    for text in [prompt] + readable {
      for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      hash = (hash ^ 0xFF) &* 16_777_619
    }
    return hash
  }

  private var readable: [String] {
    switch body {
    case .card(let card): [card.back]
    case .choice(let choice), .multi(let choice): choice.options.flatMap { [$0.text, $0.why] }
    case .order(let order): order.all.flatMap { [$0.text, $0.why] }
    case .match(let match):
      match.pairs.flatMap { [$0.left, $0.right, $0.why] } + match.spare.flatMap { [$0.text, $0.why] }
    case .number(let number): [number.answer, number.solution]
    }
  }
}
