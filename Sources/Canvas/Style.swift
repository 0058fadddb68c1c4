/// What a piece of text means; how that looks is the terminal's business.
public enum Style: Hashable, Sendable, CaseIterable {
  case plain, strong, dim, title, key, right, wrong, warning, selected, bar
}
