/// Something that can be chosen, with its rationale.
public struct Option: Equatable, Sendable, Reasoned {
  /// What the log calls it: stable when options move, and unique in its question.
  public var name: String
  public var text: String
  public var isKey: Bool
  /// Why it is right or wrong here.
  public var why: String
  /// The misconception that choosing it shows.
  public var trap: Trap.ID?
  /// - Parameter name: none for a name made from the text.
  public init(name: String? = nil, text: String, isKey: Bool = false, why: String, trap: Trap.ID? = nil) {
    self.name = name ?? OptionNames.derived(from: text)
    self.text = text
    self.isKey = isKey
    self.why = why
    self.trap = trap
  }
}

extension Option {
  /// The options of a choice or multi.
  static func list(_ fields: Fields, _ reader: inout Reader) -> [Option] {
    let allowed = ["name", "text", "key", "why", "trap"]
    return reader.entries("options", of: fields, each: "option", allowed: allowed, least: 2).map { entry in
      let option = Option(
        name: reader.optionName("name", of: entry), text: reader.text("text", of: entry),
        isKey: reader.truth("key", of: entry), why: reader.text("why", of: entry), trap: reader.trap(of: entry))
      if option.isKey, let field = entry["trap"] { reader.note(.trapOfKey, at: field.place) }
      return option
    }
  }

  var value: YAMLText.Value {
    .fields(
      YAMLText.optionName(name, of: text) + [("text", .text(text))] + (isKey ? [("key", .plain("true"))] : [])
        + [("why", .text(why))] + YAMLText.trap(trap))
  }
}

/// A step of an order question or a spare right-hand side of a match, with its rationale.
public struct Step: Equatable, Sendable, Reasoned {
  /// What the log calls it: stable when steps move, and unique among the steps and decoys, or the responses.
  public var name: String
  public var text: String
  public var why: String
  /// The misconception that taking it shows; only a decoy or a spare response has one.
  public var trap: Trap.ID?
  /// - Parameter name: none for a name made from the text.
  public init(name: String? = nil, text: String, why: String, trap: Trap.ID? = nil) {
    self.name = name ?? OptionNames.derived(from: text)
    self.text = text
    self.why = why
    self.trap = trap
  }
}

extension Step {
  /// The steps of an order.
  static func list(_ name: String, _ fields: Fields, _ reader: inout Reader) -> [Step] {
    reader.entries(name, of: fields, each: "step", allowed: ["name", "text", "why"], least: 2).map { entry in
      Step(
        name: reader.optionName("name", of: entry), text: reader.text("text", of: entry),
        why: reader.text("why", of: entry))
    }
  }

  /// Decoys or spare responses, if there are any.
  static func extras(_ name: String, each: String, _ fields: Fields, _ reader: inout Reader) -> [Step] {
    guard fields.has(name) else { return [] }
    let allowed = ["name", "text", "why", "trap"]
    return reader.entries(name, of: fields, each: each, allowed: allowed, least: 1).map { entry in
      Step(
        name: reader.optionName("name", of: entry), text: reader.text("text", of: entry),
        why: reader.text("why", of: entry), trap: reader.trap(of: entry))
    }
  }

  var value: YAMLText.Value {
    .fields(
      YAMLText.optionName(name, of: text) + [("text", .text(text)), ("why", .text(why))] + YAMLText.trap(trap))
  }

  func option(isKey: Bool) -> Option { Option(name: name, text: text, isKey: isKey, why: why, trap: trap) }
}
