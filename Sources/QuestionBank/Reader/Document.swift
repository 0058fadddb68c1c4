import Yams

/// The text of one file as YAML values, with all that keeps it from being read.
struct Document {
  var findings: [Finding] = []
  /// The values of the file: one, or, where a list could be read only in parts, the parts.
  var roots: [Root] = []
  /// Anchors live as long as their parser, so whoever asks for one keeps the document until then.
  private var parsers: [Parser] = []

  struct Root {
    var node: Node
    /// Lines of the file before the text of the value.
    var linesBefore: Int
  }

  init(_ file: Bank.File) {
    findings = Document.strayCharacters(in: file)
    guard findings.isEmpty else { return }
    do {
      try parse(file.text)
    } catch {
      let finding = Document.finding(error, in: file)
      if finding.problem == .secondDocument { findings = [finding] } else { readParts(of: file, whole: finding) }
    }
  }

  private mutating func parse(_ text: String, linesBefore: Int = 0) throws {
    // The plain resolver leaves every scalar as it is written; the default one tries a dozen patterns on each key.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    if let root = try parser.singleRoot() { roots.append(Root(node: root, linesBefore: linesBefore)) }
    parsers.append(parser)
  }

  /// Reads each entry of the list by itself, so that a fault in one does not hide those in the others.
  private mutating func readParts(of file: Bank.File, whole: Finding) {
    let lines = file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].starts(with: "- ".utf8) }
    guard let first = starts.first, starts.count > 1 else {
      findings = [whole]
      return
    }
    for (start, end) in zip(starts, starts.dropFirst() + [lines.endIndex]) {
      let from = start == first ? 0 : start
      let text = lines[from..<end].map { String(Substring($0)) }.joined(separator: "\n")
      do {
        try parse(text, linesBefore: from)
      } catch {
        var finding = Document.finding(error, in: Bank.File(path: file.path, text: text))
        finding.place.line += from
        findings.append(finding)
      }
    }
    if findings.isEmpty { findings = [whole] }
  }

  private static func finding(_ error: any Error, in file: Bank.File) -> Finding {
    func place(_ mark: Mark) -> Place { Place(file: file.path, line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _) where problem.contains("mapping values are not allowed"):
      return Finding(.colonInText, at: place(mark))
    case .composer(_, let problem, let mark, _) where problem.contains("undefined alias"):
      return Finding(.anchor, at: place(mark))
    case .composer(_, _, let mark, _):
      return Finding(.secondDocument, at: place(mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return Finding(.syntax(problem), at: place(mark))
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.min() ?? ""
      return Finding(.repeatedField(name), at: second(name, after: place(context.mark), in: file.text))
    case .reader(let problem, let offset, _, _):
      let before = file.text.prefix(offset ?? 0).unicodeScalars
      let line = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before[...]
      let number = before.reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
      return Finding(.syntax(problem), at: Place(file: file.path, line: number, column: line.count + 1))
    default:
      return Finding(.syntax("it cannot be read"), at: Place(file: file.path))
    }
  }

  /// Where the name stands again as a field in the same column, or else the first place.
  private static func second(_ name: String, after first: Place, in text: String) -> Place {
    let key = Array((String(repeating: " ", count: first.column - 1) + name + ":").utf8)
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let line = lines.indices.dropFirst(first.line).first(where: { lines[$0].starts(with: key) }) else {
      return first
    }
    return Place(file: first.file, line: line + 1, column: first.column)
  }

  /// Characters that YAML would take in silence or with a puzzling word: tabs in the indentation, control characters.
  private static func strayCharacters(in file: Bank.File) -> [Finding] {
    var findings: [Finding] = []
    var line = 1
    var column = 1
    var indents = true
    var lead: UInt8 = 0
    var text = file.text
    text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"):
          line += 1
          column = 0
          indents = true
        case UInt8(ascii: "\t") where indents:
          findings.append(Finding(.tab, at: Place(file: file.path, line: line, column: column)))
          indents = false
        case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
          break
        case UInt8(ascii: "\t"), UInt8(ascii: " "):
          break
        case 0..<0x20, 0x7F:
          let place = Place(file: file.path, line: line, column: column)
          findings.append(Finding(.controlCharacter(UInt32(byte)), at: place))
        case 0x80..<0xA0 where lead == 0xC2:
          let place = Place(file: file.path, line: line, column: column - 1)
          findings.append(Finding(.controlCharacter(UInt32(byte)), at: place))
        default:
          indents = false
        }
        // Columns count characters, so the bytes that continue one do not move on.
        if byte & 0xC0 != 0x80 { column += 1 }
        lead = byte
      }
    }
    return findings
  }
}
