import Yams

/// Reading the order in which concepts are best read.
extension Reader {
  mutating func readCourse(_ root: Node) {
    bank.chapters += entries(root, named: "course").compactMap { node in
      let allowed = ["id", "title", "about", "concepts"]
      guard let fields = fields(node, owner: "chapter", named: "chapter", allowed: allowed) else { return nil }
      return Chapter(
        id: Named(ownName(.chapter, of: fields)), title: text("title", of: fields), about: text("about", of: fields),
        lessons: lessons(fields), place: fields.place)
    }
  }

  private mutating func lessons(_ fields: Fields) -> [Chapter.Lesson] {
    entries("concepts", of: fields, each: "concept of a chapter", allowed: ["id", "after"], least: 1).map { entry in
      Chapter.Lesson(
        Named(reference("id", of: entry, to: .concept)),
        after: references("after", of: entry, to: .concept, optional: true),
        place: entry["id"].map { place($0.value) } ?? entry.place)
    }
  }
}
