/// A question with options, one or more of them keys.
public struct Choice: Equatable, Sendable {
  public var stem: String
  public var options: [Option]
  public init(stem: String, options: [Option]) {
    self.stem = stem
    self.options = options
    for (index, name) in OptionNames.of(options).enumerated() { self.options[index].name = name }
  }
  /// The positions of the keys, in the order of the bank's file.
  public var keys: Set<Int> { Set(options.indices.filter { options[$0].isKey }) }
}

extension Choice: ItemBody {
  static let fields = ["stem", "options", "draw", "let"]

  init(_ fields: Fields, _ reader: inout Reader) {
    self.init(stem: reader.text("stem", of: fields), options: Option.list(fields, &reader))
    guard let field = fields["options"], !options.isEmpty, keys.count != 1 else { return }
    let surplus = keys.sorted().dropFirst().first
    reader.note(
      .choiceKeys(keys.count), at: surplus.flatMap { Choice.keyPlace($0, in: field, reader) } ?? field.place)
  }

  /// Where the option says that it is a key.
  private static func keyPlace(_ index: Int, in options: Fields.Field, _ reader: Reader) -> Place? {
    guard case .sequence(let sequence) = options.value, sequence.indices.contains(index),
      case .mapping(let option) = sequence[index]
    else { return nil }
    return option.first { $0.key.scalar?.string == "key" }.map { reader.place($0.key) }
  }

  var body: Item.Body { .choice(self) }
  var entries: YAMLText.Entries { [("stem", .text(stem)), ("options", .list(options.map(\.value)))] }
  var prompt: String { stem }
  var rightAnswers: [String] { options.filter(\.isKey).map(\.text) }
  var texts: [ItemText] { [ItemText("stem", stem)] + ItemText.all(options, "options") }

  func findings(of item: Item, in context: LintContext) -> [Finding] {
    context.count(options.count, 4...4, "options", of: item)
      + context.equal(options.map(\.text), "options.text", of: item)
  }

  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Choice {
    var choice = self
    choice.stem = try Template.fill(stem, values)
    for index in options.indices {
      choice.options[index].text = try Template.fill(options[index].text, values)
      choice.options[index].why = try Template.fill(options[index].why, values)
    }
    return choice
  }
}
