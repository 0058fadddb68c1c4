/// The name that was probably meant.
enum Suggestion {
  /// The known name with the fewest letters to change, when they are few against its length.
  static func closest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.utf8)
    let ranked = known.map { (name: $0, distance: distance(letters, Array($0.utf8))) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= max(1, min(letters.count, best.name.utf8.count) / 3) ? best.name : nil
  }

  /// Letters to insert, drop, replace or swap with their neighbor (optimal string alignment).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
