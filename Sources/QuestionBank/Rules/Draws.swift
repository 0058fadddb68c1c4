extension LintContext {
  /// Templates can be drawn with far more of their values than are tried when a bank is read.
  var draws: [Finding] {
    templates.compactMap { item in
      let reason = item.template?.fault(in: item, most: 200)
      return reason.map { Finding(.template($0), at: place(item, "draw")) }
    }
  }
}
