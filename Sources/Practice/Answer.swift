import QuestionBank
import Scheduling

/// What the learner answered, by the identity of options and steps: their positions in the bank's file.
public enum Answer: Equatable, Hashable, Sendable {
  /// A card, graded by the learner.
  case recalled(Grade)
  /// The chosen options of a choice or multi question.
  case chosen(Set<Int>)
  /// The steps in the order given; decoys follow the steps.
  case ordered([Int])
  /// For each prompt that was paired, its response; spare responses follow those of the pairs.
  case matched([Int: Int])
  /// The number as it was typed.
  case number(String)

  /// One line of text for the log: `g3`, `c0,2`, `o1,0,2`, `m0-1,1-0`, `n16.20`.
  public var text: String {
    switch self {
    case .recalled(let grade): "g\(grade.rawValue)"
    case .chosen(let options): "c" + options.sorted().map(String.init).joined(separator: ",")
    case .ordered(let steps): "o" + steps.map(String.init).joined(separator: ",")
    case .matched(let pairs):
      "m" + pairs.sorted { $0.key < $1.key }.map { "\($0.key)-\($0.value)" }.joined(separator: ",")
    case .number(let digits): "n" + digits
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    guard let kind = text.first else { return nil }
    let rest = text.dropFirst()
    let parts = rest.isEmpty ? [] : rest.split(separator: ",", omittingEmptySubsequences: false)
    switch kind {
    case "g":
      guard let number = Int(rest), let grade = Grade(rawValue: number) else { return nil }
      self = .recalled(grade)
    case "c", "o":
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }), Set(numbers).count == numbers.count
      else { return nil }
      self = kind == "c" ? .chosen(Set(numbers)) : .ordered(numbers)
    case "m":
      var pairs: [Int: Int] = [:]
      for part in parts {
        let sides = part.split(separator: "-").compactMap { Int($0) }
        guard sides.count == 2, pairs.updateValue(sides[1], forKey: sides[0]) == nil else { return nil }
      }
      self = .matched(pairs)
    case "n": self = .number(String(rest))
    default: return nil
    }
  }

  /// Whether nothing was answered yet.
  public var isBlank: Bool {
    switch self {
    case .recalled: false
    case .chosen(let options): options.isEmpty
    case .ordered(let steps): steps.isEmpty
    case .matched(let pairs): pairs.isEmpty
    case .number(let digits): digits.allSatisfy(\.isWhitespace)
    }
  }
}
