import Foundation
import GRDB
import Practice

/// A row as a line of text that a person can read: `review id=… item=… … seal=…`.
///
/// Values stand as they are but for blanks, control characters and the sign `%` itself, which become `%` and two digits
/// for each byte; what is not there is left out.
enum Line {
  static func text(_ table: Table, _ values: [DatabaseValue]) -> String {
    let fields = zip(table.columns, values).compactMap { column, value -> String? in
      switch value.storage {
      case .null: nil
      case .int64(let number): "\(column.name)=\(number)"
      case .double(let number): "\(column.name)=\(number)"
      case .string(let text): "\(column.name)=\(escaped(text))"
      case .blob(let data): "\(column.name)=" + data.map { "%" + hex($0) }.joined()
      }
    }
    return ([table.name] + fields).joined(separator: " ")
  }

  /// Reads what `text` wrote; nil for anything else.
  static func read(_ line: some StringProtocol) -> (table: Table, values: [DatabaseValue])? {
    var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard let name = words.popFirst(), let table = Table.named(name) else { return nil }
    var values: [DatabaseValue] = []
    for column in table.columns {
      let isThere = words.first?.hasPrefix(column.name + "=") ?? false
      let field = isThere ? words.removeFirst().dropFirst(column.name.count + 1) : nil
      guard let value = value(field.map { Substring($0) }, column.kind) else { return nil }
      values.append(value)
    }
    return words.isEmpty ? (table, values) : nil
  }

  private static func value(_ field: Substring?, _ kind: Table.Kind) -> DatabaseValue? {
    switch (kind, field) {
    case (.textOrNone, nil), (.numberOrNone, nil): .null
    case (.text, let field?), (.textOrNone, let field?): unescaped(field)?.databaseValue
    case (.number, let field?), (.numberOrNone, let field?): Int64(field)?.databaseValue
    case (.text, nil), (.number, nil): nil
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value > 0x20 && scalar.value != 0x7F && scalar != "%" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned, .privateUse:
      return false
    default: return true
    }
  }

  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") }) { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += String(scalar).utf8.map { "%" + hex($0) }.joined()
      }
    }
  }

  static func unescaped(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

extension StoredRow {
  /// The row as a line of text.
  var line: String { Line.text(Self.table, values) }
}
