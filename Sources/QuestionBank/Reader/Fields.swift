import Yams

/// A mapping of a bank file, to be read field by field.
struct Fields {
  /// What the mapping describes, as sentences name it: `choice`, `option`.
  var owner: String
  /// The name of the item or other thing that it belongs to, for the source map.
  var id = ""
  /// The list in that thing that it is an entry of, and its position there.
  var list = ""
  var index = 0
  var place: Place
  var all: [Field] = []

  struct Field {
    var name: String
    var place: Place
    var value: Node
  }

  // By index, because a closure over the elements would copy each node that it passes.
  subscript(name: String) -> Field? {
    for index in all.indices where all[index].name == name { return all[index] }
    return nil
  }

  func has(_ name: String) -> Bool {
    for index in all.indices where all[index].name == name { return true }
    return false
  }

  /// The name of a field in the source map.
  func path(_ name: String) -> String { list.isEmpty ? name : list + "." + name }
}
