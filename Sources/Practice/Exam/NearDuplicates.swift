import QuestionBank

/// Which questions ask nearly the same, so that one would give the other away.
///
/// Two questions are near-duplicates when they have the same main concept, and either their right answers share three
/// quarters of their words or their questions share half of theirs. Questions of one case are none of each other.
struct NearDuplicates: Equatable, Sendable {
  private var twins: [Item.ID: Set<Item.ID>] = [:]

  static let sharedByAnswers = 0.75
  static let sharedByQuestions = 0.5

  init(_ items: [Item]) {
    let groups = Dictionary(grouping: items.filter { !$0.concepts.isEmpty }) { $0.concepts[0] }
    for group in groups.values {
      let texts = group.map(Texts.init)
      for (index, a) in group.enumerated() {
        for other in group.indices.dropFirst(index + 1) where texts[index].isNear(texts[other]) {
          let b = group[other]
          guard a.caseID == nil || a.caseID != b.caseID else { continue }
          twins[a.id, default: []].insert(b.id)
          twins[b.id, default: []].insert(a.id)
        }
      }
    }
  }

  subscript(id: Item.ID) -> Set<Item.ID> { twins[id] ?? [] }

  private struct Texts {
    var question: Set<Substring>
    /// Empty where the answer is a number, which says nothing by itself.
    var answer: Set<Substring>

    init(_ item: Item) {
      question = Texts.words(item.prompt)
      answer =
        switch item.body {
        case .choice(let choice), .multi(let choice):
          Texts.words(choice.options.filter(\.isKey).map(\.text).joined(separator: " "))
        case .order(let order): Texts.words(order.steps.map(\.text).joined(separator: " "))
        case .match(let match): Texts.words(match.rights.joined(separator: " "))
        case .card, .number: []
        }
    }

    func isNear(_ other: Texts) -> Bool {
      Texts.shared(answer, other.answer) >= NearDuplicates.sharedByAnswers
        || Texts.shared(question, other.question) >= NearDuplicates.sharedByQuestions
    }

    /// Words of three letters and more, in lower case.
    private static func words(_ text: String) -> Set<Substring> {
      Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { $0.count > 2 })
    }

    /// Jaccard's coefficient: shared over united; 0 where there is nothing.
    private static func shared(_ a: Set<Substring>, _ b: Set<Substring>) -> Double {
      let united = a.union(b).count
      return united == 0 ? 0 : Double(a.intersection(b).count) / Double(united)
    }
  }
}
