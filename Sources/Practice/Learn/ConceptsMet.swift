import QuestionBank

/// By place of the concept (`PlanLayout`): how many of its items were met, and whether no page comes before the next one.
/// The last place stands for items about no concept, which have no page.
struct ConceptsMet {
  private(set) var met: [Int]
  private(set) var isOffered: [Bool]

  init(_ profile: Profile) {
    let layout = profile.layout
    met = [Int](repeating: 0, count: layout.cards.count)
    for id in profile.memories.byItem.keys { if let place = layout.places[id] { met[layout.concept[place]] += 1 } }
    guard profile.settings.readsFirst else {
      isOffered = [Bool](repeating: true, count: met.count)
      return
    }
    isOffered = met.map { $0 > 0 }
    let known = profile.knownObjectives
    for (place, id) in layout.concepts.enumerated() where !isOffered[place] {
      isOffered[place] =
        profile.pages.isOffered(id) || profile.bank[id].map { known.contains($0.objective) } ?? true
    }
    isOffered[layout.concepts.count] = true
  }
}
