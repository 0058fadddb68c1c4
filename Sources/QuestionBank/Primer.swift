/// A primer in the parts that a page shows apart.
public struct Primer: Equatable, Sendable {
  /// What it is and what follows, in short paragraphs.
  public private(set) var about: [String] = []
  /// When to choose it, and when not; empty where the primer does not say.
  public private(set) var choice = ""
  /// What hints at it in a question; empty where the primer does not say.
  public private(set) var cues = ""

  public init(_ text: String) {
    var rest: [String] = []
    for sentence in Primer.sentences(text) {
      if Primer.cueWords.contains(where: sentence.hasPrefix) {
        cues += (cues.isEmpty ? "" : " ") + Primer.cue(sentence)
      } else if Primer.choiceWords.contains(where: sentence.hasPrefix) {
        choice += (choice.isEmpty ? "" : " ") + sentence
      } else {
        rest.append(sentence)
      }
    }
    // What it is stands alone; the rest in paragraphs of two or three sentences.
    about = rest.isEmpty ? [] : [rest.prefix(2).joined(separator: " ")]
    var left = rest.dropFirst(2)
    while !left.isEmpty {
      let count = left.count == 4 ? 2 : min(3, left.count)
      about.append(left.prefix(count).joined(separator: " "))
      left = left.dropFirst(count)
    }
  }

  private static let cueWords = ["Cue ", "Cues ", "A cue ", "The cue "]
  private static let choiceWords = [
    "Choose ", "It pays off", "It is wrong for", "It is right for", "It suits", "It fits", "Use it", "Prefer ",
    "Take it",
  ]

  /// `"overnight" and "archive".` of `Cues in a stem are "overnight" and "archive".`
  private static func cue(_ sentence: String) -> String {
    let words = sentence.split(separator: " ")
    let end = words.firstIndex { ["is", "are"].contains($0) || $0.hasSuffix(":") }
    guard let end, end < 6, end + 1 < words.count else { return sentence }
    return words[(end + 1)...].joined(separator: " ")
  }

  /// Sentences end at a point, a question mark or an exclamation mark before a blank and a capital letter.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    let words = text.split(whereSeparator: \.isWhitespace)
    for (place, word) in words.enumerated() {
      sentence += (sentence.isEmpty ? "" : " ") + word
      let end = word.last { !"\")".contains($0) }
      let next = words.indices.contains(place + 1) ? words[place + 1].first { !"\"(".contains($0) } : nil
      guard let end, ".?!".contains(end), next.map({ $0.isUppercase || $0.isNumber }) ?? true else { continue }
      sentences.append(sentence)
      sentence = ""
    }
    return sentences + (sentence.isEmpty ? [] : [sentence])
  }
}
