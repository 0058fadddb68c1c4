extension Item {
  /// The item with its quantities drawn from the seed; an item that is no template stays as it is.
  public func drawn(seed: UInt64) -> Item {
    guard let template, let item = try? filled(template.draw(seed: seed)) else { return self }
    return item
  }

  /// The item with these quantities.
  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Item {
    var item = self
    switch body {
    case .choice(var choice):
      choice.stem = try Template.fill(choice.stem, values)
      for index in choice.options.indices {
        choice.options[index].text = try Template.fill(choice.options[index].text, values)
        choice.options[index].why = try Template.fill(choice.options[index].why, values)
      }
      item.body = .choice(choice)
    case .number(var number):
      number.stem = try Template.fill(number.stem, values)
      number.answer = try Template.decimal(number.answer, values)
      number.tolerance = try Template.decimal(number.tolerance, values)
      number.solution = try Template.fill(number.solution, values)
      item.body = .number(number)
    case .card, .multi, .order, .match: break
    }
    item.template = nil
    return item
  }
}

extension Template {
  /// The values of all names, the variables drawn from the seed.
  func draw(seed: UInt64) throws(Expression.Failure) -> [String: Fraction] {
    var state = seed
    return try quantities { count in
      // SplitMix64 (Steele, Lea, Flood 2014).
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(count))
    }
  }

  /// Why the item cannot be drawn with some of the values; at most a thousand draws are tried.
  func fault(in item: Item) -> String? {
    let combinations = variables.reduce(1) { min(1000, $0 * max(1, $1.values.count)) }
    for number in 0..<combinations {
      var rest = number
      do {
        let filled = try item.filled(
          quantities { count in
            defer { rest /= count }
            return rest % count
          })
        if case .choice(let choice) = filled.body, Set(choice.options.map(\.text)).count < choice.options.count {
          return "two options are the same for some of the values"
        }
      } catch {
        return error.reason
      }
    }
    return nil
  }

  private func quantities(pick: (Int) -> Int) throws(Expression.Failure) -> [String: Fraction] {
    var values: [String: Fraction] = [:]
    for variable in variables {
      guard !variable.values.isEmpty else { throw Expression.Failure(reason: "\"\(variable.name)\" has no values") }
      let text = variable.values[pick(variable.values.count)]
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
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Expression.Failure(reason: "a brace is not closed")
      }
      result += rest[..<open]
      result += try value(String(rest[rest.index(after: open)..<close]), values)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A decimal that is written as one, as `{sum}` or as a bare sum.
  static func decimal(_ text: String, _ values: [String: Fraction]) throws(Expression.Failure) -> String {
    if text.isDecimal { return text }
    let decimal = text.contains("{") ? try fill(text, values) : try value(text, values)
    guard decimal.isDecimal else { throw Expression.Failure(reason: "\"\(decimal)\" is not a decimal number") }
    return decimal
  }

  private static func value(_ text: String, _ values: [String: Fraction]) throws(Expression.Failure) -> String {
    let parts = text.split(separator: ":", maxSplits: 1)
    let value = try Expression.value(of: String(parts.first ?? ""), with: values)
    let shown = parts.count > 1 ? Int(parts[1]).flatMap { 0...12 ~= $0 ? value.rounded(to: $0) : nil } : value.exact
    guard let shown else {
      throw Expression.Failure(reason: "\"\(text)\" needs a number of digits, as in {cost:2}")
    }
    return shown
  }
}
