/// Steps to be put into order; decoys belong to no step.
public struct Order: Equatable, Sendable {
  public var stem: String
  /// In the right order.
  public var steps: [Step]
  public var decoys: [Step]
  public init(stem: String, steps: [Step], decoys: [Step] = []) {
    self.stem = stem
    self.steps = steps
    self.decoys = decoys
    for (index, name) in OptionNames.of(all).enumerated() {
      if index < steps.count { self.steps[index].name = name } else { self.decoys[index - steps.count].name = name }
    }
  }
  /// Steps and then decoys; an answer names them by their position here.
  public var all: [Step] { steps + decoys }
}

extension Order: ItemBody {
  static let fields = ["stem", "steps", "decoys"]

  init(_ fields: Fields, _ reader: inout Reader) {
    self.init(
      stem: reader.text("stem", of: fields), steps: Step.list("steps", fields, &reader),
      decoys: Step.extras("decoys", each: "decoy", fields, &reader))
  }

  var body: Item.Body { .order(self) }
  var entries: YAMLText.Entries {
    [("stem", .text(stem)), ("steps", .list(steps.map(\.value)))]
      + (decoys.isEmpty ? [] : [("decoys", .list(decoys.map(\.value)))])
  }
  var prompt: String { stem }
  var options: [Option] { steps.map { $0.option(isKey: true) } + decoys.map { $0.option(isKey: false) } }
  var rightAnswers: [String] { steps.map(\.text) }
  var texts: [ItemText] {
    [ItemText("stem", stem)] + ItemText.all(steps, "steps") + ItemText.all(decoys, "decoys")
  }

  func findings(of item: Item, in context: LintContext) -> [Finding] {
    context.count(steps.count, 3...5, "steps", of: item) + context.count(all.count, 3...6, "steps and decoys", of: item)
      + context.equal(steps.map(\.text), "steps.text", and: decoys.map(\.text), "decoys.text", of: item)
  }
}
