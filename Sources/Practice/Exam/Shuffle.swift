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

  /// Whether these positions are an order of the item's options.
  func isShuffle(_ positions: [Int]) -> Bool {
    positions.count == Grading.options(self) && Set(positions) == Set(positions.indices)
  }

  /// Whether the answer is one that the item could be given, whole or not, right or not.
  func couldBeGiven(_ answer: Answer) -> Bool {
    let options = 0..<Grading.options(self)
    switch (body, answer) {
    case (.choice, .chosen(let chosen)), (.multi, .chosen(let chosen)): return chosen.allSatisfy(options.contains)
    case (.order, .ordered(let steps)): return steps.allSatisfy(options.contains)
    case (.match(let match), .matched(let pairs)):
      return pairs.allSatisfy { match.pairs.indices.contains($0) && options.contains($1) }
    case (.number, .number): return true
    default: return false
    }
  }

  /// The answer of a learner who gave none yet.
  var blankAnswer: Answer {
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
    switch (body, answer) {
    case (.choice, .chosen(let options)): options.count == 1
    case (.multi(let choice), .chosen(let options)): options.count == choice.keys.count
    case (.order(let order), .ordered(let steps)): steps.count == order.steps.count
    case (.match(let match), .matched(let pairs)): pairs.count == match.pairs.count
    case (.number, .number(let digits)): Grading.number(digits) != nil
    case (.card, .recalled): true
    default: false
    }
  }
}
