import QuestionBank

extension Answer {
  /// The misconceptions that the answer shows: the traps of the wrong options, decoys and spare responses that it took,
  /// each once. None where it is wrong in another way, or blank.
  public func traps(in item: Item) -> [Trap.ID] {
    let options = item.options
    let own = taken.filter(options.indices.contains).compactMap { options[$0].trap }
    return own.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The positions of the options that were taken, in the order of the bank's file or, for steps, of the answer.
  private var taken: [Int] {
    switch self {
    case .recalled, .number: []
    case .chosen(let options): options.sorted()
    case .ordered(let steps): steps
    case .matched(let pairs): pairs.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
