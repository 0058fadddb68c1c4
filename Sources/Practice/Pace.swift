import QuestionBank

/// How long this learner takes for a right answer to each type of question.
public struct Pace: Equatable, Sendable {
  private var durations: [Item.Kind: [Int]] = [:]

  /// Fewer right answers than this say nothing yet.
  static let evidence = 10

  public init(_ reviews: some Sequence<Review> = []) {
    for review in reviews { record(review) }
  }

  public mutating func record(_ review: Review) {
    if counts(review) { durations[review.kind, default: []].append(review.duration) }
  }

  /// Takes back the answer that was recorded last.
  mutating func forget(_ review: Review) {
    guard counts(review), durations[review.kind]?.last == review.duration else { return }
    durations[review.kind]?.removeLast()
    if durations[review.kind]?.isEmpty == true { durations[review.kind] = nil }
  }

  private func counts(_ review: Review) -> Bool {
    !review.isUndone && review.grade > .again && review.kind != .card && review.duration > 0 && !review.mode.isOpenBook
  }

  /// The median in milliseconds; nil until there is enough evidence.
  func median(_ kind: Item.Kind) -> Int? {
    guard let all = durations[kind], all.count >= Self.evidence else { return nil }
    return all.sorted()[all.count / 2]
  }

  /// Whether an answer took less than half of the learner's median for its type.
  public func isQuick(_ duration: Int, for kind: Item.Kind) -> Bool {
    median(kind).map { duration * 2 < $0 } ?? false
  }
}
