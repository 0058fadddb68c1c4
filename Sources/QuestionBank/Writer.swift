extension Bank {
  /// The bank as YAML files, each item in the file that it came from; reading them gives the same bank.
  public func written() -> [File] {
    let byFile = Dictionary(grouping: items, by: \.place.file)
    var order: [String] = []
    for item in items where order.last != item.place.file && !order.contains(item.place.file) {
      order.append(item.place.file)
    }
    return [
      File(path: "exam.yaml", text: YAMLText.document([blueprint.value])),
      File(path: "syllabus.yaml", text: YAMLText.list(syllabus.map(\.value))),
      File(path: "traps.yaml", text: YAMLText.list(traps.map(\.value))),
      File(path: "concepts.yaml", text: YAMLText.list(concepts.map(\.value))),
    ] + (chapters.isEmpty ? [] : [File(path: "course.yaml", text: YAMLText.list(chapters.map(\.value)))])
      + (claims.isEmpty ? [] : [File(path: "watch.yaml", text: YAMLText.list(claims.map(\.value)))])
      + order.map { File(path: $0.isEmpty ? "items.yaml" : $0, text: YAMLText.list(values(of: byFile[$0] ?? []))) }
  }

  /// Items as a file of the bank holds them, a case with its questions where the first of them stands.
  func values(of items: [Item]) -> [YAMLText.Value] {
    var written: Set<Item.ID> = []
    return items.compactMap { item in
      guard let id = item.caseID, let found = self[case: id] else { return item.value(in: nil) }
      return written.insert(id).inserted ? found.value(found.questions.compactMap { self[$0] }) : nil
    }
  }
}

/// YAML as a bank's author writes it.
enum YAMLText {
  indirect enum Value {
    case text(String)
    /// Written without quotes: a number, `true`.
    case plain(String)
    /// A list on one line.
    case names([String])
    /// A mapping on one line.
    case short([(String, Value)])
    case list([Value])
    case fields([(String, Value)])

    /// Without quotes where the text is a number.
    static func decimal(_ text: String) -> Value { text.isDecimal ? .plain(text) : .text(text) }
  }

  /// Fields in their order.
  typealias Entries = [(String, Value)]

  static func list(_ values: [Value]) -> String {
    values.isEmpty
      ? "[]\n"
      : values.map { lines(of: .list([$0]), indent: 0).joined(separator: "\n") + "\n" }
        .joined(separator: "\n")
  }

  static func document(_ values: [Value]) -> String {
    values.map { lines(of: $0, indent: 0).joined(separator: "\n") + "\n" }.joined()
  }

  /// The lines of a list or of fields, at the indentation.
  private static func lines(of value: Value, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    switch value {
    case .list(let values):
      return values.flatMap { value -> [String] in
        guard case .fields = value else { return [margin + "- " + inline(value)] }
        let lines = lines(of: value, indent: indent + 2)
        return [margin + "- " + lines[0].dropFirst(indent + 2)] + lines.dropFirst()
      }
    case .fields(let fields):
      return fields.flatMap { name, value -> [String] in
        switch value {
        case .list(let values) where values.isEmpty: [margin + name + ": []"]
        case .list, .fields: [margin + name + ":"] + lines(of: value, indent: indent + 2)
        case .text(let text): self.text(text, after: margin + name + ": ", indent: indent + 2)
        default: [margin + name + ": " + inline(value)]
        }
      }
    default:
      return [margin + inline(value)]
    }
  }

  private static func inline(_ value: Value) -> String {
    switch value {
    case .text(let text): isPlain(text) ? text : quoted(text)
    case .plain(let text): text
    case .names(let names): "[" + names.map { isPlainName($0) ? $0 : quoted($0) }.joined(separator: ", ") + "]"
    case .short(let fields):
      "{ "
        + fields.map { name, value in
          if case .text(let text) = value {
            name + ": " + (isPlainName(text) ? text : quoted(text))
          } else {
            name + ": " + inline(value)
          }
        }.joined(separator: ", ") + " }"
    case .list(let values): "[" + values.map(inline).joined(separator: ", ") + "]"
    case .fields(let fields): inline(.short(fields))
    }
  }

  /// A text after its name: on the same line when it fits there, else folded below.
  private static func text(_ text: String, after start: String, indent: Int) -> [String] {
    let sameLine = start + (isPlain(text) ? text : quoted(text))
    if sameLine.count <= 120 || !isFoldable(text) { return [sameLine] }
    let margin = String(repeating: " ", count: indent)
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    return [start + ">-"] + paragraphs.map { wrapped($0, margin) }.joined(separator: [""])
  }

  private static func wrapped(_ paragraph: Substring, _ margin: String) -> [String] {
    var lines: [String] = []
    var line = margin
    for word in paragraph.split(separator: " ") {
      if line.count > margin.count, line.count + 1 + word.count > 116 {
        lines.append(line)
        line = margin
      }
      line += (line.count > margin.count ? " " : "") + word
    }
    return lines + [line]
  }

  /// Whether the text comes back the same from a folded block: single spaces and single line ends only.
  private static func isFoldable(_ text: String) -> Bool {
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 && scalar != "\n" || isSpecial(scalar) { return false }
      if scalar == "#" && last == "\n" { return false }
      if (scalar == " " || scalar == "\n") && (last == " " || last == "\n") { return false }
      last = scalar
    }
    return last != " " && last != "\n"
  }

  private static func isPlainName(_ text: String) -> Bool {
    text.utf8.allSatisfy { 97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 32 || $0 == 95 }
      && isPlain(text)
  }

  /// Whether any YAML reader takes the text for the same text without quotes.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    guard 97...122 ~= first || 65...90 ~= first, last != UInt8(ascii: ":"), last != UInt8(ascii: " ") else {
      return false
    }
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E { return false }
      if before == UInt8(ascii: ":") && byte == 32 || before == 32 && byte == UInt8(ascii: "#") { return false }
      before = byte
    }
    return !words.contains(text.lowercased())
  }

  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  /// The name of a field that an author chose.
  static func key(_ text: String) -> String { isPlainName(text) ? text : quoted(text) }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce("\"") { result, scalar in
      switch scalar {
      case "\"": result + "\\\""
      case "\\": result + "\\\\"
      case "\n": result + "\\n"
      case "\t": result + "\\t"
      case _ where isSpecial(scalar): result + escape(scalar)
      default: result + String(scalar)
      }
    } + "\""
  }

  /// Characters that YAML reads as line ends or not at all.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: scalar != "\n" && scalar != "\t"
    case 0x7F...0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
