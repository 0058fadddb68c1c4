import Practice

/// What a screen looks at: what the learner has, the time, and the window.
struct World: Sendable {
  var profile = Profile()
  var now: Now
  var size: Size
  /// Whether the bank and the log are still being read.
  var isLoading = true
  /// Whether this window only looks, because another one has the file.
  var isReading = false

  static let readingSentence = "This window only reads: nothing is kept in it. Close the other one to study here."
}
