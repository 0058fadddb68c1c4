/// Numbers with their nouns.
enum Words {
  /// `1 answer`, `2 answers`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
