import ArgumentParser
import Pricing

/// Numbers of the command line, read as everywhere else: `1,000`, `20k` and `2e3` will do, and what can be meant in two
/// ways is asked about.
enum TypedOption {
  /// A whole number, 0 or more.
  static func whole(_ text: String) throws -> Int {
    do { return try TypedNumber.parse(text) } catch { throw ValidationError("It \(error.sentence).") }
  }

  static func decimal(_ text: String) throws -> Double {
    let answer = TypedNumber.answer(text)
    guard case .number(let number) = answer else {
      throw ValidationError(answer.question(about: text.isEmpty ? "Nothing" : text) ?? "")
    }
    return number
  }
}
