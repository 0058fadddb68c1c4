import QuestionBank

/// What an exam comes to: right answers of those that count, all or nothing.
public struct ExamScore: Equatable, Sendable {
  /// Questions that count, and those of them that are right.
  public var scored: Int
  public var right: Int

  public init(scored: Int, right: Int) {
    self.scored = scored
    self.right = right
  }

  /// Of an attempt that is over; questions that the bank no longer has do not count.
  public init(_ attempt: Attempt) {
    let counted = attempt.entries.filter { $0.isScored && $0.isRight != nil }
    self.init(scored: counted.count, right: counted.count { $0.isRight == true })
  }

  /// Nil without a question that counts.
  public var share: Double? { scored > 0 ? Double(right) / Double(scored) : nil }

  /// Fewer questions that count say too little for points.
  public static let leastForPoints = 50

  /// On the scale of 100 to 1,000, by a straight line, as tens on their side of the pass line; nil where too few
  /// questions count.
  public func points(passMark: Int) -> Int? {
    scored < ExamScore.leastForPoints ? nil : share.map { ExamScore.points($0, passMark) }
  }

  /// Where the points, if there are any, of such a learner would lie in nine of ten exams of this length, by the same straight line.
  ///
  /// The 90 % score interval of a share (E. B. Wilson 1927, J. Amer. Statist. Assoc. 22, 209-212).
  public func band(passMark: Int) -> ClosedRange<Int>? {
    guard scored >= ExamScore.leastForPoints, let p = share else { return nil }
    let n = Double(scored)
    let z = 1.6448536269514722
    let center = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return ExamScore.points(max(0, center - half), passMark)...ExamScore.points(min(1, center + half), passMark)
  }

  private static func points(_ share: Double, _ passMark: Int) -> Int {
    let exact = 100 + 900 * share
    return Rounded.onItsSide(Int((exact / 10).rounded()) * 10, exact: exact, line: Double(passMark), step: 10)
  }

  /// `about 300 of bedrill's points`: whose they are is said wherever they are told.
  public static func words(_ points: Int) -> String { "about \(points) of bedrill's points" }

  /// What the shares and the points of an exam are of, for scripts.
  public static func scope(_ blueprint: Blueprint) -> String {
    "\(blueprint.scope); points by bedrill's own straight line, not the real exam's"
  }

  /// What the scale is worth.
  public static let caution =
    "How answers become points is not published, so these follow a straight line from 100 to 1,000; the band is "
    + "where nine of ten exams of this length would end for someone who knows this much."

  /// How the band lies to the pass line.
  public enum PassOutlook: String, Equatable, Sendable { case above, around, below }

  public func standing(passMark: Int) -> PassOutlook? {
    guard let band = band(passMark: passMark) else { return nil }
    return band.lowerBound >= passMark ? .above : band.upperBound < passMark ? .below : .around
  }
}
