import Numerics
import Practice
import QuestionBank

/// A question with fresh numbers about what a lab shows.
enum LabQuestion {
  /// Opens the question that was asked longest ago, or never, of those that fit best; says so where there is none.
  ///
  /// - Parameter concepts: what is on the screen, what matters most first.
  static func ask(about concepts: [Concept.ID], _ context: inout Context) {
    guard let item = choose(concepts, context.profile, &context.random) else {
      context.message = "The question bank has no question about this yet."
      return
    }
    let memories = context.profile.memories
    // One that is not due yet is played; the schedule keeps its promise.
    let isDue = memories[item].map { $0.due <= context.now.day } ?? true
    context.push(StudyScreen([item], title: "From the lab", mode: isDue ? .study : .practice, &context))
  }

  /// The template for the first of the concepts that has one.
  static func choose(_ concepts: [Concept.ID], _ profile: Profile, _ random: inout SeededGenerator) -> Item.ID? {
    let templates = profile.bank.items.filter { $0.template != nil }
    for concept in concepts {
      let fitting = templates.filter { $0.concepts.contains(concept) }.map(\.id)
      guard !fitting.isEmpty else { continue }
      var last: [Item.ID: Int] = [:]
      for (place, review) in profile.reviews.enumerated() { last[review.item] = place }
      let oldest = fitting.map { last[$0] ?? -1 }.min()
      return fitting.filter { (last[$0] ?? -1) == oldest }.randomElement(using: &random)
    }
    return nil
  }
}

extension LabScreen {
  /// What the workload is about, what matters most first.
  func concepts(_ profile: Profile) -> [Concept.ID] {
    var concepts: [Concept.ID] = []
    switch profile.prices[model].map({ profile.prices.basis(of: $0) }) {
    case .images: concepts.append("image-pricing")
    case .embedding: concepts.append("embedding-pricing")
    default: break
    }
    if requirements.isCustom { concepts.append("custom-model-cost") }
    if workload.prefixShare > 0 { concepts.append("prompt-caching") }
    if requirements.canWait { concepts.append("batch-inference") }
    if workload[.unitRate] > 0 { concepts += ["break-even", "provisioned-throughput"] }
    return concepts + ["tokens", "on-demand"]
  }
}
