import Practice
import QuestionBank
import Scheduling

/// The keys and the options of the bank that files of formats 1 and 2 were studied with, so that their answers keep
/// what they were worth, and what was chosen, when the bank changes.
///
/// `FirstEdition.lines` has one line an item, cards left out: its id, its revision, its type and its options by name.
/// A key of a choice has a star; steps stand before decoys, with their count at the type; a pair of a match has a
/// equals sign; a number has its answer and its tolerance, a template none.
enum FirstEdition {
  private struct Entry {
    var revision: Int
    var kind: String
    var words: [String]
  }

  private static let entries: [String: Entry] = {
    var entries: [String: Entry] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2, let revision = Int(words[1]) else { continue }
      entries[words[0]] = Entry(revision: revision, kind: words[2], words: Array(words[3...]))
    }
    return entries
  }()

  /// Whether an answer was right; nil for a card, and where nothing tells.
  ///
  /// A grade above Again was right, and so was none at Again, unless the learner said that it was a guess: that alone
  /// was graded Again even when it was right.
  static func isRight(
    item: String, revision: Int, kind: String, answer: String, grade: Int, confidence: String?, draw: UInt64
  ) -> Bool? {
    guard kind != Item.Kind.card.rawValue else { return nil }
    guard grade == Grade.again.rawValue, confidence == Confidence.guessed.rawValue else { return grade > 1 }
    guard let entry = entries[item], entry.revision == revision, let answer = Answer(text: answer) else { return nil }
    switch answer {
    case .recalled: return nil
    case .chosen(let places): return places == Set(entry.words.indices.filter { entry.words[$0].hasSuffix("*") })
    case .ordered(let places): return Int(entry.kind.dropFirst()).map { places == Array(0..<$0) }
    case .matched(let pairs):
      let count = entry.words.count { $0.contains("=") }
      return pairs.count == count && pairs.allSatisfy { $0 == $1 }
    case .number(let typed):
      guard draw == 0, entry.words.count == 2, let key = Double(entry.words[0]), let most = Double(entry.words[1]),
        let number = Grading.number(typed)
      else { return nil }
      return abs(number - key) <= most + 1e-9 * max(1, abs(key))
    }
  }

  /// What was chosen, by the names of the options; empty where nothing has a name.
  static func names(item: String, revision: Int, answer: String) -> String {
    guard let entry = entries[item], entry.revision == revision, let answer = Answer(text: answer) else { return "" }
    let options = entry.words.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    func name(_ place: Int) -> String? { options.indices.contains(place) ? options[place] : nil }
    switch answer {
    case .recalled, .number: return ""
    case .chosen(let places): return places.sorted().compactMap(name).joined(separator: ",")
    case .ordered(let places): return places.compactMap(name).joined(separator: ",")
    case .matched(let pairs):
      return pairs.sorted { $0.key < $1.key }.compactMap { prompt, response in
        guard let left = name(prompt)?.split(separator: "=").first,
          let right = name(response)?.split(separator: "=").last
        else { return nil }
        return "\(left)=\(right)"
      }.joined(separator: ",")
    }
  }

  /// The names of the options and of the prompts by their places, for exams that kept places only; nil for what the
  /// edition had not.
  static func options(item: String, revision: Int) -> (options: [String], prompts: [String])? {
    guard let entry = entries[item], entry.revision == revision, !entry.kind.hasPrefix("n") else { return nil }
    let pairs = entry.words.map { $0.filter { $0 != "*" }.split(separator: "=").map(String.init) }
    return (pairs.compactMap(\.last), pairs.filter { $0.count == 2 }.map { $0[0] })
  }
}
