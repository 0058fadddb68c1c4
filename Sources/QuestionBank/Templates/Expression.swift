/// A sum as an author writes it: numbers, names, `+ - * /` and parentheses.
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
    let value = try expression.sum(depth: 0)
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
      } else if "+-*/()".utf8.contains(first) {
        tokens.append(rest.prefix(1))
        rest = rest.dropFirst()
      } else {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "." || $0 == "_" }
        guard !word.isEmpty else { throw Failure(reason: "\"\(text)\" has \"\(rest.prefix(1))\" in it") }
        tokens.append(word)
        rest = rest.dropFirst(word.count)
      }
    }
    return tokens
  }

  private var token: Substring? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ choices: Set<Substring>) -> Substring? {
    guard let token, choices.contains(token) else { return nil }
    position += 1
    return token
  }

  private mutating func sum(depth: Int) throws(Failure) -> Fraction {
    var value = try product(depth: depth)
    while let sign = take(["+", "-"]) {
      let next = try product(depth: depth)
      value = try known(sign == "+" ? value + next : value - next)
    }
    return value
  }

  private mutating func product(depth: Int) throws(Failure) -> Fraction {
    var value = try factor(depth: depth)
    while let sign = take(["*", "/"]) {
      let next = try factor(depth: depth)
      value = try known(sign == "*" ? value * next : value / next)
    }
    return value
  }

  private mutating func factor(depth: Int) throws(Failure) -> Fraction {
    guard depth < 40 else { throw Failure(reason: "the parentheses are too deep") }
    if take(["-"]) != nil { return try known(Fraction(0)! - factor(depth: depth + 1)) }
    if take(["("]) != nil {
      let value = try sum(depth: depth + 1)
      guard take([")"]) != nil else { throw Failure(reason: "a parenthesis is not closed") }
      return value
    }
    guard let token else { throw Failure(reason: "a sum ends too early") }
    position += 1
    if let number = Fraction(decimal: token) { return number }
    guard let value = values[String(token)] else { throw Failure(reason: "there is no quantity \"\(token)\"") }
    return value
  }

  private func known(_ value: Fraction?) throws(Failure) -> Fraction {
    guard let value else { throw Failure(reason: "a division by zero or a number that is too large") }
    return value
  }
}
