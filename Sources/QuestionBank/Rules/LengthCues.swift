extension LintContext {
  /// The key of a choice does not stand out by its length.
  var lengthCues: [Finding] {
    bank.items.compactMap { item in
      guard case .choice(let choice) = item.body, let key = choice.options.firstIndex(where: \.isKey) else {
        return nil
      }
      let length = choice.options[key].text.count
      let next = choice.options.filter { !$0.isKey }.map(\.text.count).max() ?? 0
      guard length > next + 20, 2 * length > 3 * next else { return nil }
      return Finding(.lengthCue(key: length, next: next), at: place(item, "options.text", key), severity: .warning)
    }
  }
}
