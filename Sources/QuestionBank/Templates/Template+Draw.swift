import Numerics

extension Item {
  /// The item with its quantities drawn from the seed; an item that is no template stays as it is.
  public func drawn(seed: UInt64) -> Item {
    guard let template, let item = try? filled(template.draw(seed: seed)) else { return self }
    return item
  }

  /// The item with these quantities.
  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Item {
    var item = self
    item.body = try body.content.filled(values).body
    item.template = nil
    return item
  }
}

extension Template {
  /// The values of all names, the variables drawn from the seed.
  func draw(seed: UInt64) throws(Expression.Failure) -> [String: Fraction] { try quantities(picks(seed: seed)) }

  /// The place, among the values of each variable, of the one that is drawn from the seed.
  func picks(seed: UInt64) -> [Int] {
    var random = SeededGenerator(seed: seed)
    return variables.map { variable in
      return Int(random.next() % UInt64(max(1, variable.values.count)))
    }
  }

  /// Why the item cannot be drawn with some of the values: all of them where they are few, else a sample.
  ///
  /// - Parameter most: how many draws are tried; a bank that is opened to study is not kept waiting.
  func fault(in item: Item, most: Int = 6) -> String? {
    let combinations = variables.reduce(1) { min(most + 1, $0 * max(1, $1.values.count)) }
    for number in 0..<min(most, combinations) {
      do {
        let picks = combinations > most ? picks(seed: UInt64(number)) : self.picks(number: number)
        let filled = try item.filled(quantities(picks))
        if case .choice(let choice) = filled.body, Set(choice.options.map(\.text)).count < choice.options.count {
          return "two options are the same for some of the values"
        }
      } catch {
        return error.reason
      }
    }
    return nil
  }

  /// The combinations of values one after the other.
  private func picks(number: Int) -> [Int] {
    var rest = number
    return variables.map { variable in
      let count = max(1, variable.values.count)
      defer { rest /= count }
      return rest % count
    }
  }

  /// The values of all names when each variable takes the value at this place.
  func quantities(_ picks: [Int]) throws(Expression.Failure) -> [String: Fraction] {
    var values: [String: Fraction] = [:]
    for (variable, pick) in zip(variables, picks) {
      guard variable.values.indices.contains(pick) else {
        throw Expression.Failure(reason: "\"\(variable.name)\" has no values")
      }
      let text = variable.values[pick]
      guard let value = Fraction(decimal: text) else {
        throw Expression.Failure(reason: "\"\(text)\" is not a decimal number")
      }
      values[variable.name] = value
    }
    for name in derived { values[name.name] = try Expression.value(of: name.expression, with: values) }
    return values
  }

  /// The text with each `{sum}` replaced by its value, and each `{sum:2}` by its value with two digits after the point.
  static func fill(_ text: String, _ values: [String: Fraction]) throws(Expression.Failure) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      guard let close = closing(rest[open...]) else { throw Expression.Failure(reason: "a brace is not closed") }
      result += rest[..<open]
      result += try value(String(rest[rest.utf8.index(after: open)..<close]), values)
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// Where the brace closes that the text begins with.
  private static func closing(_ text: Substring) -> Substring.Index? {
    var depth = 0
    return text.utf8.indices.first { index in
      depth += step(text.utf8[index])
      return depth == 0
    }
  }

  /// A decimal that is written as one, as `{sum}` or as a bare sum.
  static func decimal(_ text: String, _ values: [String: Fraction]) throws(Expression.Failure) -> String {
    if text.isDecimal { return text }
    let decimal = text.contains("{") ? try fill(text, values) : try value(text, values)
    guard decimal.isDecimal else { throw Expression.Failure(reason: "\"\(decimal)\" is not a decimal number") }
    return decimal
  }

  private static func value(_ text: String, _ values: [String: Fraction]) throws(Expression.Failure) -> String {
    guard let mark = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":") }) else {
      return try shown(text, "", values)
    }
    let (sum, rest) = (String(text[..<mark]), text[text.index(after: mark)...])
    if text[mark] == ":", !rest.contains("|") { return try shown(sum, rest, values) }
    let value = try Expression.value(of: sum, with: values)
    let texts = texts(rest)
    if text[mark] == "?", texts.count != 2 {
      throw Expression.Failure(reason: "\"\(text)\" needs two texts, as in {a < b ? this | that}")
    }
    // A condition that does not hold is 0, and then the second text is meant.
    let place = text[mark] == "?" ? (value == Fraction(0) ? 2 : 1) : value.denominator == 1 ? value.numerator : 0
    guard texts.indices.contains(place - 1) else {
      throw Expression.Failure(reason: "\"\(sum)\" is \(value.exact ?? "a fraction"), and there is no such text")
    }
    return try fill(String(texts[place - 1]).trimmed, values)
  }

  /// The texts between bars, those within inner braces left alone.
  private static func texts(_ text: Substring) -> [Substring] {
    var depth = 0
    return text.utf8.split(omittingEmptySubsequences: false) { byte in
      depth += step(byte)
      return byte == UInt8(ascii: "|") && depth == 0
    }.map { Substring($0) }
  }

  /// How much deeper in braces one is after the byte.
  private static func step(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
  }

  /// The value with all the digits that it needs, or as the format says: `2`, `,` or `,2`.
  private static func shown(
    _ sum: String, _ format: Substring, _ values: [String: Fraction]
  ) throws(Expression.Failure) -> String {
    let value = try Expression.value(of: sum, with: values)
    let places = format.drop { $0 == "," }
    let shown = places.isEmpty ? value.exact : Int(places).flatMap { 0...12 ~= $0 ? value.rounded(to: $0) : nil }
    guard let shown else {
      let text = format.isEmpty ? sum : "\(sum):\(format)"
      throw Expression.Failure(reason: "\"\(text)\" needs a number of digits, as in {cost:2}")
    }
    return format.hasPrefix(",") ? grouped(shown) : shown
  }

  /// With a comma after each three digits before the point.
  private static func grouped(_ number: String) -> String {
    let parts = number.split(separator: ".", maxSplits: 1)
    let digits = parts[0].drop { $0 == "-" }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number.hasPrefix("-") ? "-" : "") + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}
