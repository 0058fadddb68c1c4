extension PriceList {
  /// The columns of a price list, in the order in which it is best written.
  public static let columns = ["model", "name", "provider", "meter", "unit", "usd", "as_of", "source", "note"]

  /// The columns of what is known of models, a second table in the same file.
  static let factColumns = ["model", "fact", "value", "as_of", "source", "note"]

  /// Reads a price list: comma-separated values with a header; lines that begin with `#` are comments. A further header
  /// begins another table, of prices or of facts.
  ///
  /// Every line that can be read is in the list; every one that cannot is a finding, and so is a price that is far from
  /// that of the sample list for the same model and meter.
  public static func read(
    _ text: String, file: String, over sample: PriceList = PriceList()
  ) -> (list: PriceList, findings: [PriceFinding]) {
    var reading = Reading(file: file, sample: sample)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index == 0, line.unicodeScalars.first == "\u{FEFF}" {
        reading.take(Substring(line.unicodeScalars.dropFirst()), line: 1)
      } else {
        reading.take(line, line: index + 1)
      }
    }
    if reading.columns == nil { reading.find(.noHeader, 1) }
    return (reading.list, reading.findings)
  }

  /// The fields of a line of comma-separated values; nil where a quotation mark is not closed.
  public static func fields(_ line: Substring) -> [String]? { Reading.fields(line) }

  /// Units as they may be written for a meter.
  static func units(of meter: Meter) -> [String] {
    switch meter.unit {
    case "tokens", "images", "queries", "text-units", "transitions", "TPM-months":
      ["1M \(meter.unit)", "1K \(meter.unit)", meter.one]
    case "bytes": ["GB"]
    case "byte-months": ["GB-month"]
    default: [meter.one]
    }
  }
}

/// A price list while it is read.
private struct Reading {
  let file: String
  let sample: PriceList
  var list = PriceList()
  var findings: [PriceFinding] = []
  /// Where each column of the header stands.
  var columns: [String: Int]?
  var width = 0
  /// Where a price was read first.
  var lines: [String: Int] = [:]

  init(file: String, sample: PriceList) {
    self.file = file
    self.sample = sample
  }

  mutating func find(_ problem: PriceFinding.Problem, _ line: Int) {
    findings.append(PriceFinding(problem, file: file, line: line))
  }

  mutating func take(_ text: Substring, line: Int) {
    if text.first == "#" || text.allSatisfy(\.isWhitespace) { return }
    guard let fields = Reading.fields(text) else { return find(.openQuote, line) }
    guard let columns, fields.first != "model" else { return takeHeader(fields, line) }
    guard fields.count == width else { return find(.fieldCount(fields.count, expected: width), line) }
    func field(_ name: String) -> String { columns[name].map { fields[$0] } ?? "" }
    if columns["fact"] != nil { takeFact(field, line) } else { takeRow(field, line) }
  }

  private mutating func takeHeader(_ names: [String], _ line: Int) {
    width = names.count
    columns = [:]
    let isFacts = names.contains("fact")
    let known = isFacts ? PriceList.factColumns : PriceList.columns
    for (index, name) in names.enumerated() {
      if known.contains(name) { columns?[name] = index } else { find(.unknownColumn(name), line) }
    }
    let needed = isFacts ? ["model", "fact", "value"] : ["model", "meter", "unit", "usd"]
    for name in needed where columns?[name] == nil { find(.missingColumn(name), line) }
  }

  private mutating func takeFact(_ field: (String) -> String, _ line: Int) {
    let id = field("model")
    guard !id.isEmpty else { return find(.noModel, line) }
    guard let kind = ModelFact.Kind(rawValue: field("fact")) else { return find(.unknownFact(field("fact")), line) }
    guard Reading.isDate(field("as_of")) else { return find(.wrongDate(field("as_of")), line) }
    let fact = ModelFact(
      kind: kind, value: field("value"), asOf: field("as_of"), source: field("source"), note: field("note"))
    guard fact.isRight else { return find(.wrongValue(field("value"), kind), line) }
    list.put(fact, of: id)
  }

  private mutating func takeRow(_ field: (String) -> String, _ line: Int) {
    guard ["model", "meter", "unit", "usd"].allSatisfy({ columns?[$0] != nil }) else { return }
    let id = field("model")
    guard !id.isEmpty else { return find(.noModel, line) }
    guard let meter = Meter(key: field("meter")) else { return find(.unknownMeter(field("meter")), line) }
    guard let per = Reading.basis(field("unit"), meter) else { return find(.wrongUnit(field("unit"), meter), line) }
    guard let usd = Money(field("usd")) else { return find(.notAPrice(field("usd")), line) }
    guard Reading.isDate(field("as_of")) else { return find(.wrongDate(field("as_of")), line) }
    let price = Price(
      meter, usd, per: per, asOf: field("as_of"), source: field("source"), note: field("note"))
    guard let price else { return find(.tooFine(field("usd")), line) }
    if let first = lines["\(id) \(meter.key)"] { return find(.duplicate(meter, firstLine: first), line) }
    lines["\(id) \(meter.key)"] = line
    if let known = sample[own: id, meter], price.isFar(from: known) { find(.farFromSample(price, sample: known), line) }
    let known = list[id]
    let name = field("name").isEmpty ? known?.name ?? id : field("name")
    let provider = field("provider").isEmpty ? known?.provider ?? "" : field("provider")
    list.put(price, of: PriceList.Model(id: id, name: name, provider: provider))
  }

  /// The fields of a line, blanks around them left out; nil when a quotation mark is not closed.
  static func fields(_ line: Substring) -> [String]? {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        field.append("\"")
        rest.removeFirst()
      case "\"" where isQuoted || field.allSatisfy(\.isWhitespace):
        if !isQuoted { field = "" }
        isQuoted.toggle()
        wasQuoted = true
      case "," where !isQuoted:
        fields.append(wasQuoted ? field : field.trimmed)
        (field, wasQuoted) = ("", false)
      default:
        if isQuoted || !wasQuoted || !character.isWhitespace { field.append(character) }
      }
    }
    return isQuoted ? nil : fields + [wasQuoted ? field : field.trimmed]
  }

  /// `1M tokens`, `1,000 tokens`, `image`: how many units the price is for.
  private static func basis(_ text: String, _ meter: Meter) -> Int? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    if PriceList.units(of: meter) == [text] && text.hasPrefix("GB") { return 1_000_000_000 }
    guard let noun = words.last, [meter.unit.lowercased(), meter.one.lowercased()].contains(noun) else { return nil }
    let counts = ["1": 1, "1k": 1000, "1000": 1000, "1,000": 1000, "1m": 1_000_000, "1,000,000": 1_000_000]
    switch words.count {
    case 1: return 1
    case 2: return counts[words[0]]
    default: return nil
    }
  }

  /// Nothing, a year, a month or a day, as numbers that a calendar may have.
  private static func isDate(_ text: String) -> Bool {
    if text.isEmpty { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }) else { return false }
    guard 1...3 ~= parts.count, parts[0].utf8.count == 4 else { return false }
    let limits = [1...12, 1...31]
    return zip(parts.dropFirst(), limits).allSatisfy { part, limit in
      part.utf8.count == 2 && Int(part).map(limit.contains) == true
    }
  }
}

extension String {
  /// Without the blanks at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
