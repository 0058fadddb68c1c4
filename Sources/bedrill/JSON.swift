import Canvas
import Foundation

/// Values for scripts: one way for every command. Keys are snake_case and sorted, "not there" is null, texts are escaped, and
/// each command's document is kept as a file beside the tests (`Tests/EndToEndTests/Kept`).
enum JSON {
  static func print(_ value: some Encodable) throws { Output.print(try text(value)) }

  /// The same as text; characters that are not seen are spelled as `\u202e`, so that it can be printed.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // JSON has no such numbers, and a script is better off with a word than without the rest.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
    return Text.spelledOutJSON(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// A text as a string of JSON.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Text.spelledOutJSON(result + "\"")
  }
}

/// "Not there" is null: what the compiler makes of an optional property calls these, where it would leave the key out.
extension KeyedEncodingContainer {
  mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws { try encodeOrNull(value, key) }
  mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encodeOrNull(value, key) }
  mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try encodeOrNull(value, key) }
  mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try encodeOrNull(value, key) }
  mutating func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try encodeOrNull(value, key) }

  private mutating func encodeOrNull(_ value: (some Encodable)?, _ key: Key) throws {
    if let value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}
