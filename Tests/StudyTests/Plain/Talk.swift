import Practice
import QuestionBank

@testable import Study

/// A conversation in a test: lines in, lines out.
struct Talk {
  private(set) var conversation: Conversation
  private(set) var effects: [App.Effect] = []
  private var now: Now

  init(_ app: App, at now: Now = .test) {
    conversation = Conversation(app)
    self.now = now
    first = conversation.say(at: now)
  }

  init(_ bank: Bank = .test, reviews: [Review] = []) { self.init(.test(bank, reviews: reviews)) }

  /// What was told before anything was typed.
  private(set) var first: [String]

  /// Types a line; returns what is told then.
  mutating func say(_ line: String, after milliseconds: Int64 = 0) -> [String] {
    say(bytes: Array(line.utf8), after: milliseconds)
  }

  mutating func say(bytes: [UInt8], after milliseconds: Int64 = 0) -> [String] {
    now.moment = now.moment + milliseconds
    effects += conversation.hear(bytes, at: now)
    return conversation.say(at: now)
  }

  var prompt: String { conversation.prompt }
  var app: App { conversation.app }

  /// The number under which an option is told.
  static func number(of text: String, in told: [String]) -> String? {
    told.first { $0.contains(text) }?.prefix { $0.isNumber }.description
  }
}
