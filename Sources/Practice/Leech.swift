import Numerics

/// An item that is forgotten oftener than the model can explain: more reviews will not help it, another look may.
///
/// The surprise is a running sum that tells when a process has changed (E. S. Page 1954, "Continuous inspection schemes"):
/// each answer adds the logarithm of how much likelier it is if the odds of forgetting are `odds` times those of the model,
/// and the sum never falls below 0. A leech is what a sequential test would call one with one error in fifty
/// (A. Wald 1945): no count of lapses, so an item that was due long ago is not blamed for being forgotten.
public enum Leech {
  /// How many times as high the odds of forgetting a leech are.
  static let odds = 4.0
  /// From here on an item is a leech: ln(0.9 / 0.02).
  public static let threshold = 3.8

  /// The sum after an answer.
  ///
  /// - Parameter recall: the retrievability before it, 0 to 1.
  static func surprise(_ before: Double, recall: Double, isForgotten: Bool) -> Double {
    let model = min(max(1 - recall, 0.001), 0.999)
    let leech = odds * model / (odds * model + 1 - model)
    return max(0, before + (isForgotten ? log(leech / model) : log((1 - leech) / (1 - model))))
  }
}

extension Memories.Memory {
  public var isLeech: Bool { surprise >= Leech.threshold }
}
