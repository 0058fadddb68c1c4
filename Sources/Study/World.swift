import Practice

/// What a screen looks at: what the learner has, the time, and the window.
struct World: Sendable {
  var profile = Profile()
  var now: Now
  var size: Size
  /// Whether the bank and the log are still being read.
  var isLoading = true
}
