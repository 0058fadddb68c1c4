/// What the rules of a bank can find in one that can be read.
public enum Rule: Equatable, Sendable {
  // The list of ids.
  case unlisted(String, revision: Int)
  case vanished(String)
  case revived(String)
  case otherRevision(String, listed: Int, now: Int)
  case listLine(String)

  // One item.
  case count(String, Int, ClosedRange<Int>, in: String)
  case namesPosition(String)
  case allOrNone(String)
  case quietNegative(String)
  case howMany(String)
  case equalTexts(String)
  case lengthCue(key: Int, next: Int)
  case tooTall(lines: Int)
  case serviceName(String, right: String)
  case unsafe(UInt32, instead: String?)
  case host(String)
  case future(String)
  case stale(String, days: Int)
  case caseUnder(String)
  case level(String)

  // The whole bank.
  case watchedItem(String)
  case lookAgain(String, page: String, since: String)
  case notTaught(String)
  case taughtTwice(String, first: Place)
  case taughtTooEarly(String, before: String)
  case keyRank([Int])
  case implausible(String, key: String)
  case ownEnemy(String)
  case unknownEnemy(String)
  case reveals(String, String, key: String)
  case nearDuplicate(String, at: Place)
  case lineAsked(String, Int, least: Int)
  case lineOneWay(String)
  case conceptLacks(String, String)
  case trapUsed(String, Int, least: Int)
  case objectiveItems(String, Int, least: Int)
  case kindItems(String, Int, least: Int)
  case guessable(String, scope: String, score: Int, limit: Int, items: [String])
}

extension Rule {
  /// What is wrong and how to mend it.
  var sentence: String {
    switch self {
    case .unlisted(let id, let revision):
      "\"\(id)\" is not in the list of ids. Add the line \"\(id) \(revision)\" to ids.txt."
    case .vanished(let id):
      "\"\(id)\" is in the list of ids but not in the bank. Bring it back, or write retired after it."
    case .revived(let id):
      "\"\(id)\" belonged to an item that is retired. Choose an id that was never used."
    case .otherRevision(let id, let listed, let now) where now > listed:
      "\"\(id)\" has rev \(now), and the list of ids says \(listed). Write \(now) there if the answer changed its meaning."
    case .otherRevision(let id, let listed, let now):
      "\"\(id)\" has rev \(now), and the list of ids already says \(listed). A revision never goes back; write \(listed)."
    case .listLine(let line):
      "\"\(line)\" is not a line of the list of ids. Write an id, a revision and, if need be, retired."
    case .count(let field, let count, let range, let owner):
      "The \(owner) has \(count) entries in \"\(field)\". Give it \(range.inWords)."
    case .namesPosition(let phrase):
      "\"\(phrase)\" names a place among the options, and they are shuffled. Name what the option says."
    case .allOrNone(let phrase):
      "\"\(phrase)\" can be an option of anything. Write an option that says something."
    case .quietNegative(let word):
      "The question turns on \"\(word)\", which is easily overlooked. Write \(word.uppercased()), or ask without it."
    case .howMany(let phrase):
      "The stem does not say how many to choose. End it with \"\(phrase)\"."
    case .equalTexts(let text):
      "\"\(text)\" stands twice. Make the two differ, or drop one."
    case .lengthCue(let key, let next):
      "The key gives itself away: it has \(key) characters, the longest wrong option \(next). Make them alike in length."
    case .tooTall(let lines):
      "The text takes \(lines) lines of 70 columns, and four are the most. Shorten it."
    case .serviceName(let name, let right):
      "\"\(name)\" is not its official name. Write \"\(right)\"."
    case .unsafe(let code, let instead?):
      "The character \(code.codePoint) does not look the same in every terminal. Write \(instead) instead."
    case .unsafe(let code, nil):
      "The character \(code.codePoint) does not look the same in every terminal. Write it with plain letters."
    case .host(let host):
      "\"\(host)\" is not on the list of hosts that facts are taken from. Name a page of one that is."
    case .future(let date):
      "\(date) is still to come, so nothing can have been checked then. Write the day on which the page was read."
    case .stale(let date, let days):
      "The source was last checked on \(date), \(days) days ago. Read it again and write the new day."
    case .caseUnder(let guide):
      "Guide \(guide) has no case studies. Take it out of \"guide\" of the case."
    case .level(let kind):
      "A \(kind) asks to compute. Write `level: compute`."
    case .watchedItem(let id):
      "The claim names \"\(id)\", which is no item of the bank. Name one that rests on it, or take it out."
    case .lookAgain(let claim, let page, let since):
      "Look again since \(since): \"\(claim)\" Read \(page), mend what rests on it, and write the next day in \"again\"."
    case .notTaught(let id):
      "The concept \"\(id)\" stands in no chapter. Add it to course.yaml, after those that it needs."
    case .taughtTwice(let id, let first):
      "\"\(id)\" stands in the course already, at \(first.file):\(first.line). Keep one of the two."
    case .taughtTooEarly(let id, let needed):
      "\"\(id)\" needs \"\(needed)\", which does not stand before it. Move one of them, or take \"\(needed)\" out of \"after\"."
    case .keyRank(let shares):
      "The size of the key gives it away: in \(shares.map(String.init).joined(separator: ", ")) % of the draws it is the "
        + "smallest, the next and so on to the largest. Choose wrong options on both sides of it."
    case .implausible(let option, let key):
      "\"\(option)\" stands beside the key \"\(key)\", and nobody picks it. Choose an amount of its size."
    case .ownEnemy(let id):
      "\"\(id)\" is named as its own enemy. Take it out."
    case .unknownEnemy(let id):
      "There is no item \"\(id)\". Name one that stands in the bank, or take it out of \"enemies\"."
    case .reveals(let id, let other, let key):
      "\"\(id)\" gives away the key of \"\(other)\": \"\(key)\". Reword one of them, or name one in the \"enemies\" of the other."
    case .nearDuplicate(let id, let place):
      "The item asks nearly the same as \"\(id)\" at \(place.file):\(place.line). Ask something else, or drop one."
    case .lineAsked(let id, let count, let least):
      "The syllabus line \"\(id)\" is asked by \(count.items), and \(least) are the least. Write more with it in \"covers\"."
    case .lineOneWay(let id):
      "All items on the syllabus line \"\(id)\" ask in the same way. Add one of another type or level."
    case .conceptLacks(let id, let level):
      "No item at level \(level) has the concept \"\(id)\" first or second. Write one."
    case .trapUsed(let id, let count, let least):
      "The trap \"\(id)\" is set by \(count.items), and \(least) are the least. Set it again, or drop it."
    case .objectiveItems(let id, let count, let least):
      "The objective \(id) has \(count.items), and \(least) are the least. Write more."
    case .kindItems(let kind, let count, let least):
      "The bank has \(count) of type \(kind), and \(least) are the least. Write more."
    case .guessable(let guesser, let scope, let score, let limit, let items):
      "Picking \(guesser) is right in \(score) % of \(scope), and \(limit) % is the most. "
        + "Begin with \(items.joined(separator: ", "))."
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var inWords: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}

extension Int {
  fileprivate var items: String { self == 0 ? "no item" : self == 1 ? "1 item" : "\(self) items" }
}
