/// What is drawn from a seed each time an item is asked; the item's texts name it in `{braces}`.
public struct Template: Equatable, Sendable {
  var variables: [Variable]
  public var derived: [Derived]
  public init(variables: [Variable], derived: [Derived] = []) {
    self.variables = variables
    self.derived = derived
  }

  /// A name with the values that it may take, as they stand in the file.
  public struct Variable: Equatable, Sendable {
    public var name: String
    public var values: [String]
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// A name for what is computed from the variables and the names before it.
  public struct Derived: Equatable, Sendable {
    public var name: String
    var expression: String
    public init(name: String, expression: String) {
      self.name = name
      self.expression = expression
    }
  }
}
