import Canvas
import Foundation

/// Printing values for scripts.
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
