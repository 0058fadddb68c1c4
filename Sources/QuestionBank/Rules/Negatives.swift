extension LintContext {
  /// A question that turns on a negation has it in capitals.
  var negatives: [Finding] {
    bank.items.compactMap { item in
      guard item.kind == .choice || item.kind == .multi else { return nil }
      let words = Words.split(Negatives.question(of: item.prompt))
      return words.first { $0 == "not" || $0 == "except" }.map {
        Finding(.quietNegative(String($0)), at: place(item, "stem"))
      }
    }
  }
}

private enum Negatives {
  /// The sentence that asks: the one with the question mark, or else the last.
  static func question(of stem: String) -> String {
    let bytes = Array(stem.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
