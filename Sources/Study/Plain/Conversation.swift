import Canvas
import Practice

/// The app as a dialogue of lines: what is new is told, and what is typed is heard.
public struct Conversation: Sendable {
  public var app: App
  private var told = Speech(body: [], prompt: "")
  private var toldMessage: String?
  /// What is to be told besides what is new.
  private var wish: Wish?
  /// Answers kept since it began.
  public private(set) var kept = 0
  /// What was said when the place was left at the end of the input.
  public private(set) var parting: String?

  private enum Wish { case help, again, anything }

  /// The word that tells everything once more.
  static let again = "repeat"

  public init(_ app: App) { self.app = app }

  /// Takes what happened; the effects are to be run in their order.
  public mutating func update(_ event: App.Event, at now: Now) -> [App.Effect] {
    let effects = app.update(event, at: now)
    for effect in effects {
      switch effect {
      case .keep: kept += 1
      case .saveAttempt(_, let reviews): kept += reviews.count
      case .forget: kept -= 1
      // Nothing is put where a terminal pastes from: what would be is told.
      case .copy: app.context.message = nil
      case .save, .report, .mark, .startOver, .redate, .rescue, .quit: break
      }
    }
    return effects
  }

  /// Takes a line as it was typed, whatever is in it.
  public mutating func hear(_ bytes: some Sequence<UInt8>, at now: Now) -> [App.Effect] {
    let line = Conversation.clean(bytes)
    toldMessage = nil
    switch line.lowercased() {
    case Binding.help.label: wish = .help
    case Conversation.again, ".": wish = .again
    default:
      wish = .anything
      return update(.line(line), at: now)
    }
    return update(.ticked, at: now)
  }

  /// Says that a line was longer than any that can be meant.
  public mutating func hearTooLong(at now: Now) -> [App.Effect] {
    (toldMessage, app.context.message) = (nil, nil)
    return update(
      .told("That line was too long, and nothing was done. A line has at most \(Conversation.longest) bytes."), at: now)
  }

  /// Bytes of a line at most.
  public static let longest = 4096

  /// The text of a line: bytes that are no text, and characters that steer, are blanks.
  static func clean(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes.prefix(longest)), as: UTF8.self)
    let safe = Text.cleaned(text).map { $0 == "\u{FFFD}" || $0.isNewline ? " " : $0 }
    return String(safe).split(separator: " ").joined(separator: " ")
  }

  /// Goes back to the first place, as at the end of the input: an exam is left as by its key.
  public mutating func leave(at now: Now) -> [App.Effect] {
    var effects: [App.Effect] = []
    for _ in 0..<Conversation.deepest where !(app.screen is HomeScreen) {
      effects += update(.key(.escape), at: now)
      parting = app.message ?? parting
    }
    return effects
  }

  private static let deepest = 20

  /// What is to be told now; nothing where nothing is new.
  public mutating func say(at now: Now) -> [String] {
    let speech = app.speech(at: now)
    var lines: [String] = []
    if let message = app.message, message != toldMessage { lines.append(message) }
    switch wish {
    case .help?: lines += app.help
    case .again?: lines += speech.body + speech.state
    case .anything?, nil:
      if speech.body != told.body {
        lines += speech.news(after: told) + speech.state
      } else if speech.state != told.state, wish != nil {
        lines += speech.state.isEmpty ? ["Nothing is answered now."] : speech.state
      }
      if lines.isEmpty, wish != nil { lines = ["Nothing changed."] }
    }
    // What only time brought is told with the next line, unless it is another place.
    if wish != nil || !lines.isEmpty { told = speech }
    toldMessage = app.message
    wish = nil
    return lines
  }

  public var prompt: String { told.prompt }
}
