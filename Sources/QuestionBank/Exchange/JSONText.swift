extension Bank {
  /// All of the bank as one document of JSON, with the fields of its files.
  public var json: String {
    let files: [(String, YAMLText.Value)] = [
      ("exam", blueprint.value), ("syllabus", .list(syllabus.map(\.value))), ("traps", .list(traps.map(\.value))),
      ("concepts", .list(concepts.map(\.value))), ("course", .list(chapters.map(\.value))),
      ("watch", .list(claims.map(\.value))),
      ("items", .list(values(of: items))),
    ]
    return YAMLText.json(.fields(files), indent: 0) + "\n"
  }
}

extension YAMLText {
  static func json(_ value: Value, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    func lines(_ entries: [String], _ open: String, _ close: String) -> String {
      guard !entries.isEmpty else { return open + close }
      return open + "\n" + entries.map { margin + $0 }.joined(separator: ",\n") + "\n" + margin.dropLast(2) + close
    }
    switch value {
    case .text(let text): return string(text)
    case .plain(let text):
      return ["true", "false"].contains(text)
        || text.isDecimal && (!text.hasPrefix("0") || text == "0" || text.hasPrefix("0."))
        ? text : string(text)
    case .names(let names): return "[" + names.map(string).joined(separator: ", ") + "]"
    case .list(let values): return lines(values.map { json($0, indent: indent + 2) }, "[", "]")
    case .fields(let fields), .short(let fields):
      return lines(fields.map { string($0) + ": " + json($1, indent: indent + 2) }, "{", "}")
    }
  }

  private static func string(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || 0x80...0x9F ~= scalar.value:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
