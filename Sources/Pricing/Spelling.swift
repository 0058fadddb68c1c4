/// Words that are nearly the same, to suggest what was meant.
public enum Spelling {
  /// Letters to be changed, put in, left out or exchanged with their neighbor, to make one word of the other (optimal
  /// string alignment).
  public static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }

  /// Whether a word may be a slip for another: one letter of four, two of eight.
  public static func isNear(_ word: String, _ other: String) -> Bool {
    word == other || distance(word, other) <= max(1, min(2, max(word.count, other.count) / 4))
  }

  /// The nearest of several words, if one is near.
  public static func nearest(to word: String, in words: [String]) -> String? {
    words.filter { isNear(word, $0) || $0.hasPrefix(word) && word.count > 2 }
      .min { (distance(word, $0), $0) < (distance(word, $1), $1) }
  }
}
