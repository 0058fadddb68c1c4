/// Comma-separated values (RFC 4180), read piece by piece: fields may be quoted, lines may end in LF, CR LF or CR, and a
/// byte order mark is passed over.
public struct CSVReader: Sendable {
  /// One line of a table, or several where a field goes over them.
  public struct Record: Equatable, Sendable {
    /// The line that it begins on, from 1.
    public var line: Int
    /// Without the blanks around a field that is not quoted.
    public var fields: [String]
  }

  /// Why the text is no table, and how to mend it.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public var line: Int
    public var sentence: String
    public init(line: Int, sentence: String) {
      self.line = line
      self.sentence = sentence
    }
    public var description: String { "line \(line): \(sentence)" }
  }

  /// The longest record, in bytes, so that a quotation mark left open does not swallow all that follows.
  static let longest = 1 << 20

  private enum State { case plain, quoted, afterQuote }
  private var state = State.plain
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var wasQuoted = false
  private var size = 0
  private var line = 1
  private var firstLine = 1
  private var isAfterReturn = false

  public init() {}

  /// Reads on, and hands over each record that has come to its end.
  public mutating func read(
    _ bytes: some Sequence<UInt8>, _ take: (Record) throws(Problem) -> Void
  ) throws(Problem) {
    for byte in bytes {
      defer { isAfterReturn = byte == 0x0D }
      if byte == 0x0A, isAfterReturn {
        // The second half of one line end.
        if state == .quoted { field.append(byte) }
        continue
      }
      size += 1
      guard size <= CSVReader.longest else { throw problem(tooLong, firstLine) }
      try read(byte, take)
    }
  }

  private var tooLong: String {
    state == .quoted
      ? "a quotation mark is opened and not closed. Close it with another one."
      : "the line has more than a million characters. Break it."
  }

  /// Hands over what stands behind the last line end.
  public mutating func finish(_ take: (Record) throws(Problem) -> Void) throws(Problem) {
    guard state != .quoted else {
      throw problem("a quotation mark is opened and not closed. Close it with another one.", firstLine)
    }
    if size > 0 { try endRecord(take) }
  }

  private mutating func read(_ byte: UInt8, _ take: (Record) throws(Problem) -> Void) throws(Problem) {
    switch (state, byte) {
    case (.quoted, 0x22): state = .afterQuote
    case (.quoted, _):
      if byte == 0x0A || byte == 0x0D { line += 1 }
      field.append(byte)
    case (.afterQuote, 0x22):
      field.append(byte)
      state = .quoted
    case (_, 0x2C): try endField()
    case (_, 0x0A), (_, 0x0D):
      try endRecord(take)
      line += 1
      firstLine = line
    case (.afterQuote, 0x20), (.afterQuote, 0x09): break
    case (.afterQuote, _):
      throw problem("text follows a closing quotation mark. Double a mark that belongs to the text.", line)
    case (.plain, 0x22) where isBlank:
      (state, wasQuoted, field) = (.quoted, true, [])
    case (.plain, _): field.append(byte)
    }
  }

  /// Whether the field holds nothing but blanks and a byte order mark so far.
  private var isBlank: Bool {
    field.allSatisfy { $0 == 0x20 || $0 == 0x09 } || (isAtStart && field == CSVReader.mark)
  }

  private var isAtStart: Bool { firstLine == 1 && fields.isEmpty }
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func endField() throws(Problem) {
    var bytes = field[...]
    if !wasQuoted {
      if isAtStart, bytes.starts(with: CSVReader.mark) { bytes = bytes.dropFirst(3) }
      bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
      while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 is decoded as something else.
    guard bytes.allSatisfy({ $0 < 0x80 }) || text.utf8.elementsEqual(bytes) else {
      throw problem("the text is not UTF-8. Save the file as UTF-8.", firstLine)
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    (state, wasQuoted) = (.plain, false)
  }

  private mutating func endRecord(_ take: (Record) throws(Problem) -> Void) throws(Problem) {
    let isQuoted = wasQuoted
    try endField()
    let isEmpty = !isQuoted && fields == [""]
    let record = Record(line: firstLine, fields: fields)
    fields.removeAll(keepingCapacity: true)
    size = 0
    if !isEmpty { try take(record) }
  }

  private func problem(_ sentence: String, _ line: Int) -> Problem { Problem(line: line, sentence: sentence) }
}
