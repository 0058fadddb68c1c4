/// A question answered by a number.
public struct Number: Equatable, Sendable {
  public var stem: String
  /// The decimal as it stands in the file, such as `16.20`.
  public var answer: String
  /// What the number counts: `USD`, `tokens`, `%`.
  public var unit: String
  /// How far from the answer still counts as right, in the unit.
  public var tolerance: String
  /// The worked solution.
  public var solution: String
  public init(stem: String, answer: String, unit: String, tolerance: String, solution: String) {
    self.stem = stem
    self.answer = answer
    self.unit = unit
    self.tolerance = tolerance
    self.solution = solution
  }
}

extension Number: ItemBody {
  static let fields = ["stem", "answer", "unit", "tolerance", "solution", "draw", "let"]

  init(_ fields: Fields, _ reader: inout Reader) {
    let isTemplate = fields.has("draw")
    func value(_ name: String) -> String {
      isTemplate ? reader.text(name, of: fields) : reader.decimal(name, of: fields)
    }
    self.init(
      stem: reader.text("stem", of: fields), answer: value("answer"), unit: reader.text("unit", of: fields),
      tolerance: value("tolerance"), solution: reader.text("solution", of: fields))
  }

  var body: Item.Body { .number(self) }
  var entries: YAMLText.Entries {
    [
      ("stem", .text(stem)), ("answer", .decimal(answer)), ("unit", .text(unit)), ("tolerance", .decimal(tolerance)),
      ("solution", .text(solution)),
    ]
  }
  var prompt: String { stem }
  var rightAnswers: [String] { [answer, unit] }
  var statements: [String] { [] }
  var texts: [ItemText] { [ItemText("stem", stem), ItemText("unit", unit), ItemText("solution", solution)] }

  func findings(of item: Item, in context: LintContext) -> [Finding] {
    item.level == .compute ? [] : [Finding(.level("number"), at: context.place(item, "level"))]
  }

  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Number {
    var number = self
    number.stem = try Template.fill(stem, values)
    number.answer = try Template.decimal(answer, values)
    number.tolerance = try Template.decimal(tolerance, values)
    number.solution = try Template.fill(solution, values)
    return number
  }
}
