/// Why there is no estimate, or no break-even.
public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The list has no price of this kind for the model; the names of models that have one, the nearest first.
  case noPrice(model: String, Meter, instead: [String])
  case unknownModel(String, instead: [String])
  /// Several models have the words that were given.
  case ambiguousModel(String, [String])
  /// The workload holds nothing that the model is billed for.
  case nothingBilled(model: String, needs: String)
  /// The workload or the plan asks for what this way of paying cannot do.
  case cannot(String)
  /// The sums leave what can be added up exactly.
  case tooLarge

  /// One sentence, or two: what is missing, and what would help.
  public var description: String {
    switch self {
    case .noPrice(let model, let meter, let instead):
      "There is no sample price for \(model): \(meter.name). "
        + (instead.isEmpty ? "Add one with --prices." : "Try \(instead.prefix(2).joined(separator: " or ")).")
    case .unknownModel(let name, let instead):
      "No model in the price list is called \"\(name)\". "
        + (instead.isEmpty ? "bedrill cost --models lists them." : "Did you mean \(Refusal.list(instead))?")
    case .ambiguousModel(let name, let models):
      "\"\(name)\" could be \(models.count) models: \(Refusal.list(models)). Give more of the name."
    case .nothingBilled(let model, let needs): "\(model) is billed by \(needs), and this workload has none. Add some."
    case .cannot(let sentence): sentence
    case .tooLarge:
      "This comes to more than a quadrillion (10^15) dollars or 9 x 10^18 units, which bedrill does not add up. "
        + "Choose smaller numbers."
    }
  }

  /// Why, in a word or two.
  public var word: String {
    switch self {
    case .noPrice: "no price"
    case .unknownModel, .ambiguousModel: "no model"
    case .nothingBilled: "nothing to bill"
    case .cannot(let sentence):
      sentence.contains("epeat") ? "no prefix" : sentence.contains("turns") ? "not in turns" : "cannot be"
    case .tooLarge: "too large"
    }
  }

  /// Up to four names, and how many there are beside them: `A, B or C`.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(4)
    guard names.count == shown.count else {
      return shown.joined(separator: ", ") + " or \(names.count - shown.count) more"
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }
}
