/// A choice of two or more keys among five or six options.
struct MultiChoice: ItemBody {
  var choice: Choice

  static let fields = ["stem", "options"]

  init(_ choice: Choice) { self.choice = choice }

  init(_ fields: Fields, _ reader: inout Reader) {
    choice = Choice(stem: reader.text("stem", of: fields), options: Option.list(fields, &reader))
    let (keys, count) = (choice.keys.count, choice.options.count)
    if let field = fields["options"], count > 0, keys < 2 || keys == count {
      reader.note(.multiKeys(keys, of: count), at: field.place)
    }
  }

  var body: Item.Body { .multi(choice) }
  var entries: YAMLText.Entries { choice.entries }
  var prompt: String { choice.stem }
  var options: [Option] { choice.options }
  var rightAnswers: [String] { choice.rightAnswers }
  var texts: [ItemText] { choice.texts }

  func findings(of item: Item, in context: LintContext) -> [Finding] {
    context.count(options.count, 5...6, "options", of: item)
      + context.equal(options.map(\.text), "options.text", of: item) + howMany(item, context)
  }

  private func howMany(_ item: Item, _ context: LintContext) -> [Finding] {
    let words = ["two", "three", "four", "five"]
    let count = choice.keys.count
    let phrase = "(Choose \(2...5 ~= count ? words[count - 2] : "\(count)").)"
    return prompt.hasSuffix(phrase) ? [] : [Finding(.howMany(phrase), at: context.place(item, "stem"))]
  }
}
