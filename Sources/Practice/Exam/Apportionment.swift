/// Seats by weights.
enum Apportionment {
  /// How parts of seats become whole ones.
  enum Rounding {
    /// By the largest remainder (Hamilton); ties decide between equal ones, the lower first. The same weights give the
    /// same seats, so that what has too little for one never gets any.
    case largestRemainder(ties: [UInt64])
    /// By a random start in 0..<1 and systematic sampling, so that over many draws each gets its exact share.
    case systematic(start: Double)
  }

  /// How many seats each weight gets; the sum is `seats`, or the sum of the limits where that is less.
  ///
  /// Where no limit is reached, each number is within one of the exact share. What a limit leaves over is apportioned
  /// among the others by the same method.
  ///
  /// - Parameters:
  ///   - weights: 0 or more.
  ///   - limits: the most that each may get.
  static func seats(_ seats: Int, weights: [Int], limits: [Int], _ rounding: Rounding) -> [Int] {
    var given = weights.map { _ in 0 }
    var isFull = zip(weights, limits).map { $0 <= 0 || $1 <= 0 }
    while true {
      let open = weights.indices.filter { !isFull[$0] }
      let rest = seats - weights.indices.filter { isFull[$0] }.reduce(0) { $0 + given[$1] }
      guard !open.isEmpty, rest > 0 else { return given }
      let shares =
        switch rounding {
        case .largestRemainder(let ties):
          byRemainder(rest, weights: open.map { weights[$0] }, ties: open.map { ties[$0] })
        case .systematic(let start): systematic(rest, weights: open.map { weights[$0] }, start: start)
        }
      let over = zip(open, shares).filter { $1 > limits[$0] }.map(\.0)
      if over.isEmpty {
        for (index, share) in zip(open, shares) { given[index] = share }
        return given
      }
      for index in over {
        given[index] = limits[index]
        isFull[index] = true
      }
    }
  }

  private static func systematic(_ seats: Int, weights: [Int], start: Double) -> [Int] {
    let sum = weights.reduce(0, +)
    let offset = min(sum - 1, Int(start * Double(sum)))
    var upTo = 0
    return weights.map { weight in
      let before = (seats * upTo + offset) / sum
      upTo += weight
      return (seats * upTo + offset) / sum - before
    }
  }

  private static func byRemainder(_ seats: Int, weights: [Int], ties: [UInt64]) -> [Int] {
    let sum = weights.reduce(0, +)
    var shares = weights.map { seats * $0 / sum }
    let remainders = weights.map { seats * $0 % sum }
    let order = weights.indices.sorted { (-remainders[$0], ties[$0]) < (-remainders[$1], ties[$1]) }
    for index in order.prefix(seats - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }
}
