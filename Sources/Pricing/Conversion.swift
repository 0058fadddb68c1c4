/// From what people count to what a bill counts, by stated rules of thumb.
public enum Conversion {
  /// Characters of a token of English text (rule of thumb of AWS's pricing pages and of many providers).
  static let charactersOfToken = 4
  /// Words of a page of plain text.
  static let wordsOfPage = 500
  /// Tokens of an image of about a megapixel that a model looks at.
  ///
  /// Width times height divided by 750 for Claude, about 1 600 for its largest images
  /// (https://docs.anthropic.com/en/docs/build-with-claude/vision).
  static let tokensOfImage = 1600

  /// What text is counted in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case tokens, words, pages, characters, images
  }

  /// Tokens for so much text, rounded up; nil where they leave what is counted.
  public static func tokens(_ count: Int, _ unit: Unit) -> Int? {
    func times(_ count: Int, _ factor: Int) -> Int? {
      let (product, overflow) = count.multipliedReportingOverflow(by: factor)
      return overflow ? nil : product
    }
    switch unit {
    case .tokens: return count
    case .words: return times(count, 4).map { ($0 + 2) / 3 }
    case .pages: return times(count, wordsOfPage * 4).map { ($0 + 2) / 3 }
    case .characters: return (count + charactersOfToken - 1) / charactersOfToken
    case .images: return times(count, tokensOfImage)
    }
  }

  /// The rule that was used, in a sentence; nil for tokens.
  public static func rule(_ unit: Unit) -> String? {
    switch unit {
    case .tokens: nil
    case .words: "A token is taken as 3/4 of a word."
    case .pages: "A page is taken as \(wordsOfPage) words, and a token as 3/4 of a word."
    case .characters: "A token is taken as \(charactersOfToken) characters."
    case .images: "An image that is looked at is taken as \(tokensOfImage.grouped) tokens."
    }
  }

  /// Text units of a guardrail: of up to 1 000 characters each.
  static func textUnits(_ tokens: Tokens) -> Int { (tokens.count * charactersOfToken + 999) / 1000 }
}
