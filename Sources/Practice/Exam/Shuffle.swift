import Numerics
import Pricing
import QuestionBank

extension Item {
  /// The options, steps or responses in an order to be shown, by their positions in the bank's file; empty where
  /// there is nothing to choose from.
  ///
  /// Every order is as likely as any other, but steps never come in the right one.
  public func shuffled(using random: inout SeededGenerator) -> [Int] {
    var positions = Array(0..<Grading.options(self))
    guard case .order(let order) = body, order.steps.count > 1 else { return positions.shuffled(using: &random) }
    repeat {
      positions.shuffle(using: &random)
    } while positions.filter { $0 < order.steps.count } == Array(order.steps.indices)
    return positions
  }

  /// The item with its options at the places that they had under these names; nil where it has others now.
  ///
  /// Where nothing is named it stays as it is.
  func arranged(options names: [String], prompts: [String]) -> Item? {
    guard !names.isEmpty, names != optionNames || prompts != promptNames else { return self }
    var item = self
    switch body {
    case .card, .number: return self
    case .choice(var choice):
      guard let options = Self.arrange(choice.options, by: \.name, as: names) else { return nil }
      choice.options = options
      item.body = .choice(choice)
    case .multi(var choice):
      guard let options = Self.arrange(choice.options, by: \.name, as: names) else { return nil }
      choice.options = options
      item.body = .multi(choice)
    case .order(var order):
      // Another order of the steps would be another answer; decoys may move.
      guard let decoys = Self.arrange(order.decoys, by: \.name, as: names.dropFirst(order.steps.count)) else {
        return nil
      }
      order.decoys = decoys
      item.body = .order(order)
    case .match(var match):
      guard let pairs = Self.arrange(match.pairs, by: \.leftName, as: prompts[...]),
        let spare = Self.arrange(match.spare, by: \.name, as: names.dropFirst(pairs.count))
      else { return nil }
      (match.pairs, match.spare) = (pairs, spare)
      item.body = .match(match)
    }
    return item.optionNames == names && item.promptNames == prompts ? item : nil
  }

  /// The values in the order of these names; nil where the names are others.
  private static func arrange<Value>(
    _ values: [Value], by name: (Value) -> String, as names: some Collection<String>
  ) -> [Value]? {
    let known = Dictionary(values.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    let arranged = names.compactMap { known[$0] }
    return arranged.count == values.count && names.count == values.count && Set(names).count == names.count
      ? arranged : nil
  }

  /// Whether these positions are an order of the item's options.
  func isShuffle(_ positions: [Int]) -> Bool {
    positions.count == Grading.options(self) && Set(positions) == Set(positions.indices)
  }

  /// Whether the answer is one that the item could be given, whole or not, right or not.
  func couldBeGiven(_ answer: Answer) -> Bool {
    let options = 0..<Grading.options(self)
    switch body {
    case .card: return false
    case .choice, .multi: if case .chosen(let chosen) = answer { return chosen.allSatisfy(options.contains) }
    case .order: if case .ordered(let steps) = answer { return steps.allSatisfy(options.contains) }
    case .match(let match):
      if case .matched(let pairs) = answer {
        return pairs.allSatisfy { match.pairs.indices.contains($0) && options.contains($1) }
      }
    case .number: if case .number = answer { return true }
    }
    return false
  }

  /// The answer of a learner who gave none yet.
  public var blankAnswer: Answer {
    switch body {
    case .card: .recalled(.again)
    case .choice, .multi: .chosen([])
    case .order: .ordered([])
    case .match: .matched([:])
    case .number: .number("")
    }
  }

  /// Whether an answer has all its parts, so that it can be right or wrong.
  public func isWhole(_ answer: Answer) -> Bool {
    switch body {
    case .card: if case .recalled = answer { true } else { false }
    case .choice: if case .chosen(let options) = answer { options.count == 1 } else { false }
    case .multi(let choice):
      if case .chosen(let options) = answer { options.count == choice.keys.count } else { false }
    case .order(let order):
      if case .ordered(let steps) = answer { steps.count == order.steps.count } else { false }
    case .match(let match):
      if case .matched(let pairs) = answer { pairs.count == match.pairs.count } else { false }
    case .number: if case .number(let digits) = answer { Grading.number(digits) != nil } else { false }
    }
  }
}
