/// A sum as an author writes it: numbers, names, `+ - * /` and parentheses, `min(a, b)`, `max(a, b)`, and `up(a)` for
/// the next whole number; `a < b` and `a > b` are 1 where they hold, else 0, alone or in parentheses.
struct Expression {
  /// Why a sum has no value, to be read after "The template cannot be drawn: ".
  struct Failure: Error, Equatable {
    var reason: String
  }

  private var tokens: [Substring]
  private var position = 0
  private let values: [String: Fraction]

  /// The value of the sum with these values for its names.
  static func value(of text: String, with values: [String: Fraction]) throws(Failure) -> Fraction {
    var expression = Expression(tokens: try tokens(of: text), values: values)
    let value = try expression.comparison(depth: 0)
    guard expression.token == nil else { throw Failure(reason: "\"\(text)\" goes on after its end") }
    return value
  }

  private init(tokens: [Substring], values: [String: Fraction]) {
    self.tokens = tokens
    self.values = values
  }

  private static func tokens(of text: String) throws(Failure) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...]
    while let first = rest.utf8.first {
      if first == UInt8(ascii: " ") {
        rest = rest.dropFirst()
      } else if "+-*/()<>,".utf8.contains(first) {
        tokens.append(rest.prefix(1))
        rest = rest.dropFirst()
      } else {
        let word = Substring(rest.utf8.prefix(while: isPartOfWord))
        guard !word.isEmpty else { throw Failure(reason: "\"\(text)\" has \"\(rest.prefix(1))\" in it") }
        tokens.append(word)
        rest = rest[word.endIndex...]
      }
    }
    return tokens
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private var token: Substring? { position < tokens.count ? tokens[position] : nil }

  /// The next token, if it is one of these signs.
  private mutating func take(_ signs: String) -> Substring? {
    guard let token, let sign = token.utf8.first, signs.utf8.contains(sign) else { return nil }
    position += 1
    return token
  }

  private mutating func comparison(depth: Int) throws(Failure) -> Fraction {
    let value = try sum(depth: depth)
    guard let sign = take("<>") else { return value }
    let difference = try known(value - sum(depth: depth))
    return Fraction(sign == "<" ? (difference.numerator < 0 ? 1 : 0) : difference.numerator > 0 ? 1 : 0)!
  }

  private mutating func sum(depth: Int) throws(Failure) -> Fraction {
    var value = try product(depth: depth)
    while let sign = take("+-") {
      let next = try product(depth: depth)
      value = try known(sign == "+" ? value + next : value - next)
    }
    return value
  }

  private mutating func product(depth: Int) throws(Failure) -> Fraction {
    var value = try factor(depth: depth)
    while let sign = take("*/") {
      let next = try factor(depth: depth)
      value = try known(sign == "*" ? value * next : value / next)
    }
    return value
  }

  private mutating func factor(depth: Int) throws(Failure) -> Fraction {
    guard depth < 40 else { throw Failure(reason: "the parentheses are too deep") }
    if take("-") != nil { return try known(Fraction(0)! - factor(depth: depth + 1)) }
    if take("(") != nil {
      let value = try comparison(depth: depth + 1)
      guard take(")") != nil else { throw Failure(reason: "a parenthesis is not closed") }
      return value
    }
    guard let token else { throw Failure(reason: "a sum ends too early") }
    position += 1
    if token == "min" || token == "max" || token == "up", take("(") != nil {
      return try function(token, depth: depth + 1)
    }
    if let number = Fraction(decimal: token) { return number }
    guard let value = values[String(token)] else { throw Failure(reason: "there is no quantity \"\(token)\"") }
    return value
  }

  private mutating func function(_ name: Substring, depth: Int) throws(Failure) -> Fraction {
    let first = try sum(depth: depth)
    var value = first
    if name != "up" {
      guard take(",") != nil else { throw Failure(reason: "\(name) takes two sums with a comma between them") }
      let second = try sum(depth: depth)
      value =
        try known(first - second).numerator < 0 ? (name == "min" ? first : second) : name == "min" ? second : first
    } else {
      value = try known(first.up)
    }
    guard take(")") != nil else { throw Failure(reason: "a parenthesis is not closed") }
    return value
  }

  private func known(_ value: Fraction?) throws(Failure) -> Fraction {
    guard let value else { throw Failure(reason: "a division by zero or a number that is too large") }
    return value
  }
}
