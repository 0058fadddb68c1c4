import Yams

/// Reading single values: each method returns what stands there, or notes a finding and returns a stand-in.
extension Reader {
  mutating func note(_ problem: Finding.Problem, at place: Place) {
    findings.append(Finding(problem, at: place))
  }

  func place(_ node: Node) -> Place {
    Place(file: file, line: linesBefore + (node.mark?.line ?? 1), column: node.mark?.column ?? 1)
  }

  private mutating func keep(_ place: Place, as name: String, of fields: Fields, index: Int? = nil) {
    if sourceMap != nil { sourceMap?[fields.id, fields.path(name), index ?? fields.index] = place }
  }

  mutating func fields(_ node: Node, owner: String, named name: String, allowed: [String]) -> Fields? {
    guard case .mapping(let mapping) = node, isWrittenOut(node) else {
      if !node.isAnchored { note(.wrongShape(name, .fields), at: place(node)) }
      return nil
    }
    var fields = Fields(owner: owner, place: place(node))
    fields.all.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        note(.wrongShape(name, .fields), at: place(key))
        continue
      }
      if allowed.contains(scalar.string) {
        fields.all.append(Fields.Field(name: scalar.string, place: place(key), value: value))
      } else if let moved = Reader.moved(scalar.string, in: owner) {
        note(moved, at: place(key))
      } else {
        let free = allowed.filter { name in !mapping.contains { $0.key.isScalar(name) } }
        let suggestion = Suggestion.closest(to: scalar.string, among: free)
        note(.unknownField(scalar.string, in: owner, suggestion: suggestion), at: place(key))
      }
    }
    return fields
  }

  /// A field of the first edition that has another place now.
  private static func moved(_ name: String, in owner: String) -> Finding.Problem? {
    switch (owner, name) {
    case ("concept", "pricing"): .pricingOfConcept
    case ("case", "trap"): .trapOfItem
    case (_, "trap") where Item.Kind.allCases.contains { owner.hasSuffix($0.rawValue) }: .trapOfItem
    default: nil
    }
  }

  mutating func entries(_ node: Node, named name: String) -> [Node] {
    guard case .sequence(let sequence) = node, isWrittenOut(node) else {
      if !node.isAnchored { note(.wrongShape(name, .list), at: place(node)) }
      return []
    }
    return Array(sequence)
  }

  /// The entries of a list of mappings, each with its position.
  mutating func entries(
    _ name: String, of fields: Fields, each owner: String, allowed: [String], least: Int = 0
  ) -> [Fields] {
    guard let field = required(name, of: fields) else { return [] }
    let nodes = entries(field.value, named: name)
    if nodes.count < least, case .sequence = field.value {
      note(.tooFew(name, nodes.count, least: least), at: field.place)
    }
    return nodes.enumerated().compactMap { index, node in
      var entry = self.fields(node, owner: owner, named: owner, allowed: allowed)
      entry?.id = fields.id
      entry?.list = name
      entry?.index = index
      return entry
    }
  }

  mutating func required(_ name: String, of fields: Fields) -> Fields.Field? {
    if let field = fields[name] { return field }
    note(.missingField(name, in: fields.owner), at: fields.place)
    return nil
  }

  mutating func text(_ name: String, of fields: Fields) -> String {
    required(name, of: fields).map { text($0, of: fields) } ?? ""
  }

  mutating func optionalText(_ name: String, of fields: Fields) -> String? {
    fields[name].map { text($0, of: fields) }
  }

  private mutating func text(_ field: Fields.Field, of fields: Fields) -> String {
    keep(place(field.value), as: field.name, of: fields)
    return text(field.value, named: field.name)
  }

  mutating func text(_ node: Node, named name: String) -> String {
    guard case .scalar(let scalar) = node, isWrittenOut(node) else {
      if !node.isAnchored { note(.wrongShape(name, .text), at: place(node)) }
      return ""
    }
    let text = scalar.string.trimmed
    if text.isEmpty { note(.emptyText(name), at: place(node)) }
    // An escape such as "\e" is no control character in the file, but in the text.
    if let control = text.unicodeScalars.first(where: { isControl($0) }) {
      note(.controlCharacter(control.value), at: place(node))
    }
    return text
  }

  mutating func names(_ name: String, of fields: Fields) -> [(name: String, place: Place)] {
    guard let field = required(name, of: fields) else { return [] }
    return entries(field.value, named: name).enumerated().map { index, node in
      keep(place(node), as: name, of: fields, index: index)
      return (text(node, named: name), place(node))
    }
  }

  mutating func optionalNames(_ name: String, of fields: Fields) -> [(name: String, place: Place)] {
    fields.has(name) ? names(name, of: fields) : []
  }

  mutating func wholeNumber(_ name: String, of fields: Fields) -> Int {
    guard let field = required(name, of: fields) else { return 1 }
    guard case .scalar(let scalar) = field.value, scalar.style == .plain, let number = Int(scalar.string) else {
      note(.wrongShape(name, .wholeNumber), at: place(field.value))
      return 1
    }
    if number < 1 { note(.notPositive(name), at: place(field.value)) }
    if number > Reader.mostNumber { note(.tooLarge(name, most: Reader.mostNumber), at: place(field.value)) }
    return min(max(1, number), Reader.mostNumber)
  }

  /// What a whole number of a bank can be; products of a few of them stay whole numbers.
  private static let mostNumber = 1_000_000

  mutating func decimal(_ name: String, of fields: Fields) -> String {
    guard let field = required(name, of: fields) else { return "0" }
    guard case .scalar(let scalar) = field.value, scalar.style == .plain, scalar.string.isDecimal else {
      note(.wrongShape(name, .decimal), at: place(field.value))
      return "0"
    }
    keep(place(field.value), as: name, of: fields)
    return scalar.string
  }

  /// False when the field is not there.
  mutating func truth(_ name: String, of fields: Fields) -> Bool {
    guard let field = fields[name] else { return false }
    if case .scalar(let scalar) = field.value, scalar.style == .plain {
      if scalar.string == "true" { return true }
      if scalar.string == "false" { return false }
    }
    note(.wrongShape(name, .truth), at: place(field.value))
    return false
  }

  mutating func identifier(of fields: Fields) -> (name: String, place: Place) {
    guard let field = required("id", of: fields) else { return ("", fields.place) }
    let name = text(field.value, named: "id")
    if !name.isEmpty, !name.isIdentifier { note(.badIdentifier(name), at: place(field.value)) }
    return (name, place(field.value))
  }

  /// One of the cases of an enum, by its name.
  mutating func named<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, at place: Place, _ thing: Finding.Problem.Thing, else standIn: Value
  ) -> Value {
    if let value = Value(rawValue: text) { return value }
    let suggestion = Suggestion.closest(to: text, among: Value.allCases.map(\.rawValue))
    if !text.isEmpty { note(.unknownName(text, thing, suggestion: suggestion), at: place) }
    return standIn
  }

  private mutating func isWrittenOut(_ node: Node) -> Bool {
    if node.isAnchored { note(.anchor, at: place(node)) }
    return !node.isAnchored
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0: true
  default: false
  }
}

extension Node {
  /// An alias shares its node with the anchor, so this catches both.
  fileprivate var isAnchored: Bool { anchor != nil }

  fileprivate func isScalar(_ text: String) -> Bool {
    if case .scalar(let scalar) = self { return scalar.string == text }
    return false
  }
}

extension String {
  /// Without the spaces and line ends around it.
  var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[start...end])
  }

  /// Digits, with a minus before and a point between them at most.
  var isDecimal: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return 1...2 ~= parts.count && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 48...57 ~= $0 } }
  }

  /// Lower-case letters and digits with single hyphens between them.
  var isIdentifier: Bool {
    utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 }
    }
  }
}
