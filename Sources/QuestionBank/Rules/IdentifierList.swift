/// Every id that was ever used, with its revision: an id stands for the same question for ever.
public struct IdentifierList: Equatable, Sendable {
  public var entries: [Entry]
  /// Lines that could not be read.
  public private(set) var findings: [Finding] = []

  /// One line: an id, its revision, and whether the item is no longer in the bank.
  public struct Entry: Equatable, Sendable {
    public var id: Item.ID
    public var revision: Int
    var isRetired: Bool
    public var place: Place
    public init(id: Item.ID, revision: Int, isRetired: Bool = false, place: Place = Place()) {
      self.id = id
      self.revision = revision
      self.isRetired = isRetired
      self.place = place
    }
  }

  /// Reads lines such as `batch-half-price 1` and `old-name 2 retired`; empty lines and those after `#` do not count.
  public init(_ file: Bank.File) {
    entries = []
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      let place = Place(file: file.path, line: number + 1)
      if words.isEmpty { continue }
      let isRetired = words.count == 3 && words[2] == "retired"
      guard words.count == 2 || isRetired, let revision = Int(words[1]), revision > 0 else {
        findings.append(Finding(.listLine(line.description.trimmed), at: place))
        continue
      }
      entries.append(
        Entry(id: Item.ID(String(words[0])), revision: revision, isRetired: isRetired, place: place))
    }
  }

  /// The list after this state of the bank: new ids are added, vanished ones retired.
  public init(_ bank: Bank, after old: IdentifierList? = nil) {
    var now = Dictionary(bank.revisions, uniquingKeysWith: { first, _ in first })
    entries = (old?.entries ?? []).map { entry in
      let revision = now.removeValue(forKey: entry.id)
      return Entry(id: entry.id, revision: revision ?? entry.revision, isRetired: revision == nil)
    }
    entries += now.map { Entry(id: $0.key, revision: $0.value) }
    entries.sort { $0.id < $1.id }
  }

  public var text: String {
    entries.map { "\($0.id) \($0.revision)\($0.isRetired ? " retired" : "")\n" }.joined()
  }
}

extension Bank {
  /// The ids of items and cases with their revisions.
  fileprivate var revisions: [(Item.ID, Int)] {
    items.map { ($0.id, $0.revision) } + cases.map { ($0.id, $0.revision) }
  }
}

extension LintContext {
  /// Ids are unique for ever: none new without an entry in the list, none gone without a mark, none used again.
  var listedIdentifiers: [Finding] {
    guard let ids else { return [] }
    let listed = Dictionary(ids.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let things = bank.items.map { ($0.id, $0.revision, $0.place) } + bank.cases.map { ($0.id, $0.revision, $0.place) }
    let ofBank = things.compactMap { id, revision, place -> Finding? in
      guard let entry = listed[id] else {
        return Finding(.unlisted(id.rawValue, revision: revision), at: place)
      }
      if entry.isRetired { return Finding(.revived(id.rawValue), at: place) }
      if entry.revision == revision { return nil }
      return Finding(.otherRevision(id.rawValue, listed: entry.revision, now: revision), at: place)
    }
    let present = Set(things.map(\.0))
    let gone = ids.entries.filter { !$0.isRetired && !present.contains($0.id) }
    return ids.findings + ofBank + gone.map { Finding(.vanished($0.id.rawValue), at: $0.place) }
  }
}
