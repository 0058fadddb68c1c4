/// Where the fields of everything in a bank stand.
struct SourceMap {
  private var places: [Key: Place] = [:]

  /// A field such as `stem`, or a field of the element of a list such as `options.why` of option 2.
  private struct Key: Hashable {
    var owner: String
    var field: String
    var index: Int
  }

  subscript(owner: String, field: String, index: Int = 0) -> Place? {
    get { places[Key(owner: owner, field: field, index: index)] }
    set { places[Key(owner: owner, field: field, index: index)] = newValue }
  }
}
