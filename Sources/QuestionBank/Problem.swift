extension Finding {
  /// What can be wrong in a bank.
  public enum Problem: Equatable, Sendable {
    // The text of a file.
    case notUTF8
    case syntax(String)
    case colonInText
    case tab
    case controlCharacter(UInt32)
    case anchor
    case secondDocument

    // Shape.
    case missingFile(String)
    case emptyFile
    case wrongShape(String, Shape)
    case missingField(String, in: String)
    case unknownField(String, in: String, suggestion: String?)
    case repeatedField(String)
    case emptyText(String)

    // Values.
    case unknownType(String, suggestion: String?)
    case badIdentifier(String)
    case repeatedIdentifier(String, Thing, first: Place)
    case unknownName(String, Thing, suggestion: String?)
    case badDate(String)
    case badAddress(String)
    case notPositive(String)
    case tooLarge(String, most: Int)
    case choiceKeys(Int)
    case multiKeys(Int, of: Int)
    case tooFew(String, Int, least: Int)
    case gaps(Int)
    case template(String)
    case repeatedName(String)
    case badVersion(String)
    case trapOfKey
    case trapOfItem
    case pricingOfConcept
    case unknownScope(String)
    case guideBeyond

    // Rules.
    case rule(Rule)

    /// What a field was expected to hold.
    public enum Shape: String, Sendable {
      case text, list
      case fields
      case wholeNumber = "whole number"
      case decimal = "decimal number"
      case truth
    }

    /// A kind of thing that has names of its own.
    public enum Thing: String, Sendable {
      case item, concept, trap, objective, chapter
      case line = "syllabus line"
      case guide, level, domain, task
    }
  }
}

extension Finding.Problem {
  /// What is wrong and how to mend it.
  public var sentence: String {
    switch self {
    case .notUTF8:
      "This is not UTF-8 text. Save the file as UTF-8."
    case .syntax(let reason):
      "This is not YAML: \(reason). Check the indentation, the quotes and the brackets here and on the line before."
    case .colonInText:
      "A colon followed by a space cannot stand in plain text. Put the text in quotes, or start it with >- on a new line."
    case .tab:
      "A tab stands in the indentation. Indent with spaces."
    case .controlCharacter(let code):
      "The control character \(code.codePoint) stands in the text. Take it out."
    case .anchor:
      "Anchors (&name) and aliases (*name) are not used in a bank. Write the value out, or put the text in quotes."
    case .secondDocument:
      "A second document begins here. Take out the line ---, or move what follows to a file of its own."
    case .missingFile(let name):
      "There is no \(name) in the bank. Add it, or give the folder that holds it."
    case .emptyFile:
      "There is nothing in this file. Write an item into it, or leave the file out."
    case .wrongShape(let field, let shape):
      "\"\(field)\" must be \(shape.description)."
    case .missingField(let field, let owner):
      "The \(owner) has no \"\(field)\". Add it."
    case .unknownField(let field, let owner, let suggestion?):
      "A \(owner) has no field \"\(field)\". Did you mean \"\(suggestion)\"?".withArticle(owner)
    case .unknownField(let field, let owner, nil):
      "A \(owner) has no field \"\(field)\". Take it out.".withArticle(owner)
    case .repeatedField(let field):
      "\"\(field)\" stands twice. Keep one of the two."
    case .emptyText(let field):
      "\"\(field)\" is empty. Write its text, or take the field out if it may be missing."
    case .unknownType(let name, let suggestion?):
      "There is no type \"\(name)\". Did you mean \"\(suggestion)\"?"
    case .unknownType(let name, nil):
      "There is no type \"\(name)\". Use \(Item.Kind.allCases.map(\.rawValue).joined(separator: ", ")) or case."
    case .badIdentifier(let name):
      "\"\(name)\" cannot be an id. Use lower-case letters and digits with single hyphens between them, as in batch-half-price."
    case .repeatedIdentifier(let name, let thing, let first):
      "\"\(name)\" is already the name of the \(thing.rawValue) at \(first.file):\(first.line). Choose another."
    case .unknownName(let name, let thing, let suggestion?):
      "There is no \(thing.rawValue) \"\(name)\". Did you mean \"\(suggestion)\"?"
    case .unknownName(let name, let thing, nil):
      "There is no \(thing.rawValue) \"\(name)\". \(thing.whereToLook)"
    case .badDate(let text):
      "\"\(text)\" is not a day. Write it as year-month-day, as in 2026-11-23."
    case .badAddress(let text):
      "\"\(text)\" is not a web address. Begin it with https://."
    case .notPositive(let field):
      "\"\(field)\" must be 1 or more."
    case .tooLarge(let field, let most):
      "\"\(field)\" must be \(most) at most."
    case .choiceKeys(0):
      "The choice has no key. Put `key: true` at the right option."
    case .choiceKeys(let count):
      "The choice has \(count) keys. Leave `key: true` at one option, or make it a multi."
    case .multiKeys(let count, let options) where count == options:
      "All \(options) options of the multi are keys. Add options that are wrong."
    case .multiKeys(let count, _):
      "The multi has \(count == 0 ? "no key" : "only one key"). Put `key: true` at two or more options, or make it a choice."
    case .tooFew(let field, let count, let least):
      "\"\(field)\" has \(count) of the \(least) entries that it needs at least. Add more."
    case .gaps(let count):
      "The cloze has \(count == 0 ? "no gap" : "\(count) gaps"). Put one pair of square brackets around the words to be recalled."
    case .badVersion(let name):
      "\"\(name)\" cannot be a version of the guide. Write digits and points, as in \"1.4\"."
    case .repeatedName(let name):
      "Two parts of the item have the name \"\(name)\". Give one of them another, or take the field out."
    case .trapOfKey:
      "A key embodies no trap. Put \"trap\" beside the why of the wrong option that shows the misconception."
    case .trapOfItem:
      "A trap belongs to the option that embodies it. Move \"trap\" beside the why of that option, or take it out."
    case .pricingOfConcept:
      "What is about costs stands in exam.yaml. Name the concept there, in \"concepts\" of \"cost\", and take \"pricing\" out."
    case .unknownScope(let name):
      "There is no scope \"\(name)\". Write `scope: beyond` for what neither guide names, or take the field out."
    case .guideBeyond:
      "\"scope: beyond\" says that neither guide names the subject. Take \"guide\" out, or \"scope\"."
    case .template(let reason):
      "The template cannot be drawn: \(reason)."
    case .rule(let rule):
      rule.sentence
    }
  }
}

extension Finding.Problem.Shape {
  fileprivate var description: String {
    switch self {
    case .text: "text"
    case .list: "a list; begin each entry with a hyphen, or write [one, two]"
    case .fields: "fields, each written as `name: value`"
    case .wholeNumber: "a whole number, without quotes"
    case .decimal: "a decimal number such as 16.20, without quotes, unit or thousands separators"
    case .truth: "true or false, without quotes"
    }
  }
}

extension Finding.Problem.Thing {
  fileprivate var whereToLook: String {
    switch self {
    case .item: "Name one that stands in the bank."
    case .chapter: "Name one that stands in course.yaml."
    case .concept: "Add it to concepts.yaml, or name one that stands there."
    case .trap: "Add it to traps.yaml, or name one that stands there."
    case .line: "Add it to syllabus.yaml, or name one that stands there."
    case .objective, .domain, .task, .guide: "Name one that stands in exam.yaml."
    case .level: "Use recall, apply, compare or compute."
    }
  }
}

extension UInt32 {
  /// The number of a character as `U+2019`.
  var codePoint: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The sentence with "An" for "A" when the noun that follows asks for it.
  fileprivate func withArticle(_ noun: String) -> String {
    noun.first.map("aeio".contains) == true && hasPrefix("A ") ? "An" + dropFirst() : self
  }
}
