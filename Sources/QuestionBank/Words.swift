/// Words of a text, taken apart by bytes because a bank has a hundred thousand of them.
enum Words {
  /// The runs of letters, digits and apostrophes, in lower case.
  static func lowercased(_ text: String) -> [String] {
    split(text).map { word in
      String(decoding: word.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }, as: UTF8.self)
    }
  }

  /// The runs of letters, digits and apostrophes as they stand.
  static func split(_ text: String) -> [Substring] {
    text.utf8.split { !isPart($0) }.map { Substring($0) }
  }

  /// Whether one space and nothing else stands between the two neighbors.
  static func areTogether(_ word: Substring, _ next: Substring, in text: String) -> Bool {
    text.utf8[word.endIndex..<next.startIndex].elementsEqual(" ".utf8)
  }

  /// The words that carry the meaning, without their endings.
  static func content(_ text: String) -> Set<String> { content(lowercased(text)) }

  /// Of words in lower case, those that carry the meaning, without their endings.
  static func content(_ words: [String]) -> Set<String> {
    Set(words.filter { $0.utf8.count > 2 && !functionWords.contains($0) }.map(stem))
  }

  /// The sentences of a text, without what ends them.
  static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var sentences: [String] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where ".?!;:".utf8.contains(byte) {
      guard index + 1 == bytes.count || bytes[index + 1] == 32 || bytes[index + 1] == 10 else { continue }
      sentences.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    return sentences + (start < bytes.count ? [String(decoding: bytes[start...], as: UTF8.self)] : [])
  }

  static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
    return word
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "'"), 0x80...: true
    default: false
    }
  }

  private static let functionWords = Set(
    """
    a an the of to in for and or on by with at from as is are be it its that this which what who when where how than \
    then each per into no not only over under one two can may will must should most least cost team company model \
    models use uses using
    """.split(separator: " ").map(String.init))
}
