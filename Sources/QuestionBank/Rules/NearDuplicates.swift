/// Items that ask nearly the same: their questions and right answers share half or more of their runs of three words.
public struct NearDuplicates: Equatable, Sendable {
  private var twins: [Item.ID: [Item.ID]] = [:]
  /// Pairs that were looked at, which stays in proportion to the runs.
  private(set) var comparisons = 0

  /// Shared runs over united ones (Jaccard's coefficient) from which two items are near-duplicates.
  static let limit = 0.5
  /// Of the items that share a run, each is compared with the first few only: where many are alike these are twins
  /// enough, and the time stays in proportion to the items.
  private static let compared = 12

  public init(_ items: [Item]) {
    let runs = items.map(NearDuplicates.runs)
    var holders: [UInt64: [Int]] = [:]
    for index in items.indices {
      var shared: [Int: Int] = [:]
      for run in runs[index] {
        for other in holders[run] ?? [] { shared[other, default: 0] += 1 }
        if holders[run]?.count ?? 0 < NearDuplicates.compared { holders[run, default: []].append(index) }
      }
      comparisons += shared.count
      for other in shared.keys.sorted() {
        let united = runs[index].count + runs[other].count - shared[other]!
        guard Double(shared[other]!) >= NearDuplicates.limit * Double(united) else { continue }
        twins[items[index].id, default: []].append(items[other].id)
        twins[items[other].id, default: []].append(items[index].id)
      }
    }
  }

  /// The near-duplicates of an item, those that stand before it in the bank first.
  public subscript(id: Item.ID) -> [Item.ID] { twins[id] ?? [] }

  /// The runs of three words in the question and in the right answers, as checksums.
  private static func runs(of item: Item) -> Set<UInt64> {
    let words = ([item.prompt] + item.rightAnswers).flatMap(Words.lowercased).map { word in
      word.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    guard words.count > 2 else { return [words.reduce(7) { $0 &* 31 &+ $1 }] }
    return Set(words.indices.dropLast(2).map { (words[$0] &* 31 &+ words[$0 + 1]) &* 31 &+ words[$0 + 2] })
  }
}

extension LintContext {
  /// No two items ask nearly the same.
  var nearDuplicates: [Finding] {
    let twins = NearDuplicates(bank.items)
    return bank.items.enumerated().compactMap { place, item in
      let before = twins[item.id].compactMap { bank.place(of: $0) }.filter { $0 < place }.min()
      return before.map { bank.items[$0] }.map { twin in
        Finding(.nearDuplicate(twin.id.rawValue, at: twin.place), at: item.place)
      }
    }
  }
}
