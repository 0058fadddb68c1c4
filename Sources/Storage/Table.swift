import GRDB

/// A table of the progress file: its columns in the order in which its rows are sealed and written out.
struct Table: Sendable, Equatable {
  var name: String
  /// The first one is the key.
  var columns: [Column]

  struct Column: Sendable, Equatable {
    var name: String
    var kind: Kind
  }

  enum Kind: Sendable { case text, number, textOrNone, numberOrNone }

  /// All tables whose rows are kept one by one.
  static let all: [Table] = [
    .review, .setting, .attempt, .note, .mark, .correction,
  ]

  static let review = Table(
    name: "review",
    columns: [
      Column(name: "id", kind: .text), Column(name: "item", kind: .text), Column(name: "revision", kind: .number),
      Column(name: "time", kind: .number), Column(name: "day", kind: .number), Column(name: "kind", kind: .text),
      Column(name: "grade", kind: .number), Column(name: "answer", kind: .text),
      Column(name: "confidence", kind: .textOrNone), Column(name: "options", kind: .number),
      Column(name: "duration", kind: .number), Column(name: "mode", kind: .text), Column(name: "draw", kind: .number),
      Column(name: "verdict", kind: .numberOrNone), Column(name: "names", kind: .text),
      Column(name: "undone", kind: .number),
    ])

  static let setting = Table(
    name: "setting",
    columns: [
      Column(name: "key", kind: .text), Column(name: "value", kind: .text), Column(name: "time", kind: .number),
    ])

  static let attempt = Table(
    name: "attempt",
    columns: [
      Column(name: "id", kind: .text), Column(name: "started", kind: .number), Column(name: "saved", kind: .number),
      Column(name: "state", kind: .text), Column(name: "document", kind: .text),
    ])

  static let note = Table(
    name: "note",
    columns: [
      Column(name: "id", kind: .text), Column(name: "time", kind: .number), Column(name: "item", kind: .text),
      Column(name: "revision", kind: .number), Column(name: "shuffle", kind: .text),
      Column(name: "answer", kind: .text), Column(name: "words", kind: .text),
    ])

  static let mark = Table(
    name: "mark",
    columns: [
      Column(name: "id", kind: .text), Column(name: "item", kind: .text), Column(name: "kind", kind: .text),
      Column(name: "words", kind: .text), Column(name: "time", kind: .number), Column(name: "deleted", kind: .number),
    ])

  static let correction = Table(
    name: "correction",
    columns: [
      Column(name: "id", kind: .text), Column(name: "time", kind: .number), Column(name: "days", kind: .number),
      Column(name: "reviews", kind: .text), Column(name: "revoked", kind: .number),
    ])

  static func named(_ name: some StringProtocol) -> Table? { all.first { $0.name == name } }

  /// The columns and the seal, as a query lists them.
  var selection: String { (columns.map(\.name) + ["seal"]).joined(separator: ", ") }

  var key: String { columns[0].name }

  /// A checksum of a row: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) with 64 bits, over the name of the table and each
  /// value with its type and length.
  ///
  /// Each step of it is one to one, so that no change of a single byte goes unnoticed.
  func seal(_ values: [DatabaseValue]) -> Int64 {
    var hash = Fingerprint()
    hash.add(name)
    for value in values { hash.add(value) }
    return Int64(bitPattern: hash.value)
  }
}

/// A running FNV-1a checksum.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func add(_ number: Int64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ (UInt64(bitPattern: number) >> shift & 0xFF)) &* 0x100_0000_01B3
    }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(Int64(bytes.count))
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add([0])
    case .int64(let number):
      add([1])
      add(number)
    case .string(let text):
      add([2])
      add(text)
    case .double(let number):
      add([3])
      add(Int64(bitPattern: number.bitPattern))
    case .blob(let data):
      add([4])
      add(Int64(data.count))
      add(data)
    }
  }
}
