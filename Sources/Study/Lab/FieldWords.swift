import Pricing

/// A field of a form and what it is to be, as typed in a line: `2 200k`, `2 more`, `more`.
struct FieldWords {
  var place: Int
  var value = ""
  /// Up or down, where a step is wanted.
  var step: Bool?

  private static let (up, down) = ("more", "less")
  static let steps = "This field takes no number: \(up) and \(down) go through what it can be."
  static let prompt = "A field and its value such as 1 200k, or \(up) and \(down) for its steps"

  init?<Field>(_ words: String, of form: FieldGrid<Field>) {
    if words == Self.up || words == Self.down {
      place = form.cursor
      step = words == Self.up
      return
    }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let number = try? TypedNumber.parse(parts[0]), 1...form.fields.count ~= number else {
      return nil
    }
    place = number - 1
    value = parts[1]
    step = [Self.up: true, Self.down: false][value]
  }
}
