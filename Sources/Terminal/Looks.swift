/// How the program looks and listens on a terminal.
public struct Looks: Equatable, Sendable {
  public var theme = Theme.standard
  public var color = ColorChoice.auto
  /// Whether only ASCII is drawn; so it is anyway if the locale is not one of UTF-8.
  public var isASCII = false
  /// Whether characters are left out that some terminals draw two columns wide; nil asks the terminal.
  public var isNarrow: Bool?
  /// Whether the terminal reports the mouse; text is then marked with Shift held.
  public var takesMouse = false
  /// Milliseconds that an escape waits for the rest of a key; ESCDELAY in the environment goes before.
  public var escapeDelay = 100

  /// Milliseconds that it may be.
  public static let escapeDelays = 0...10_000

  public init() {}

  /// Whether text is to be ASCII alone, by the option or by the locale of the environment.
  public var drawsASCII: Bool { isASCII || Encoding.adopted() == .ascii }
}
