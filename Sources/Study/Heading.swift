import Canvas

extension Page {
  /// Writes the title and what stands beside it, both whole: of several ways to say them the first that fits, with the
  /// longest title beside which a note has room.
  ///
  /// - Parameters:
  ///   - titles: the longest first.
  ///   - notes: the longest first.
  mutating func head(_ titles: [String], _ notes: [String], _ size: Size) {
    let width = Page.width(size)
    for title in titles {
      guard let note = notes.first(where: { Text.width(title) + 3 + Text.width($0) <= width }) else { continue }
      (self.title, self.note) = (title, note)
      return
    }
    (title, note) = (titles.last ?? "", "")
  }
}

extension Words {
  /// Of several ways to say something the first that fits, or the last.
  static func fitting(_ ways: [String], width: Int) -> String {
    ways.first { Text.width($0) <= width } ?? ways.last ?? ""
  }
}
