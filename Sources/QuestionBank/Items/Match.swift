/// Prompts to be paired with responses; spare responses belong to no prompt.
public struct Match: Equatable, Sendable {
  public var stem: String
  public var pairs: [Pair]
  public var spare: [Step]
  public init(stem: String, pairs: [Pair], spare: [Step] = []) {
    self.stem = stem
    self.pairs = pairs
    self.spare = spare
    for (index, name) in OptionNames.of(pairs.map(\.prompt)).enumerated() { self.pairs[index].leftName = name }
    for (index, name) in OptionNames.of(pairs.map(\.response) + spare).enumerated() {
      if index < pairs.count { self.pairs[index].rightName = name } else { self.spare[index - pairs.count].name = name }
    }
  }
  /// The responses: those of the pairs in order, then the spare ones; an answer names them by their position here.
  public var rights: [String] { pairs.map(\.right) + spare.map(\.text) }

  public struct Pair: Equatable, Sendable {
    /// What the log calls the prompt, unique among the prompts.
    public var leftName: String
    /// What the log calls the response, unique among the responses.
    var rightName: String
    public var left: String
    public var right: String
    public var why: String
    public init(leftName: String? = nil, rightName: String? = nil, left: String, right: String, why: String) {
      self.leftName = leftName ?? OptionNames.derived(from: left)
      self.rightName = rightName ?? OptionNames.derived(from: right)
      self.left = left
      self.right = right
      self.why = why
    }

    var prompt: Step { Step(name: leftName, text: left, why: why) }
    var response: Step { Step(name: rightName, text: right, why: why) }
  }
}

extension Match: ItemBody {
  static let fields = ["stem", "pairs", "spare"]

  init(_ fields: Fields, _ reader: inout Reader) {
    self.init(
      stem: reader.text("stem", of: fields), pairs: Match.pairs(fields, &reader),
      spare: Step.extras("spare", each: "spare response", fields, &reader))
  }

  private static func pairs(_ fields: Fields, _ reader: inout Reader) -> [Pair] {
    let allowed = ["left_name", "right_name", "left", "right", "why"]
    return reader.entries("pairs", of: fields, each: "pair", allowed: allowed, least: 2).map { entry in
      Pair(
        leftName: reader.optionName("left_name", of: entry), rightName: reader.optionName("right_name", of: entry),
        left: reader.text("left", of: entry), right: reader.text("right", of: entry),
        why: reader.text("why", of: entry))
    }
  }

  var body: Item.Body { .match(self) }
  var entries: YAMLText.Entries {
    [("stem", .text(stem)), ("pairs", .list(pairs.map(\.value)))]
      + (spare.isEmpty ? [] : [("spare", .list(spare.map(\.value)))])
  }
  var prompt: String { stem }
  var options: [Option] { pairs.map { $0.response.option(isKey: true) } + spare.map { $0.option(isKey: false) } }
  var promptNames: [String] { pairs.map(\.leftName) }
  var statements: [String] { pairs.map { $0.left + " " + $0.right } }
  var rightAnswers: [String] { pairs.flatMap { [$0.left, $0.right] } }

  var texts: [ItemText] {
    [ItemText("stem", stem)]
      + pairs.enumerated().flatMap { index, pair in
        [
          ItemText("pairs.left", pair.left, index), ItemText("pairs.right", pair.right, index),
          ItemText("pairs.why", pair.why, index),
        ]
      } + ItemText.all(spare, "spare")
  }

  func findings(of item: Item, in context: LintContext) -> [Finding] {
    context.count(pairs.count, 3...7, "pairs", of: item)
      + context.equal(pairs.map(\.left), "pairs.left", of: item)
      + context.equal(pairs.map(\.right), "pairs.right", and: spare.map(\.text), "spare.text", of: item)
  }
}

extension Match.Pair {
  fileprivate var value: YAMLText.Value {
    .fields(
      YAMLText.optionName(leftName, of: left, "left_name") + YAMLText.optionName(rightName, of: right, "right_name")
        + [("left", .text(left)), ("right", .text(right)), ("why", .text(why))])
  }
}
