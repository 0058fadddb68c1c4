import CNcurses
import Canvas

/// The terminal, taken for a full-screen program; there is one at a time, used by one thread, and when it goes the
/// terminal is as it was.
public struct Display: ~Copyable {
  private let screen: OpaquePointer
  private let keyboard: Keyboard
  private let palette: Palette
  private let encoding: Encoding
  /// The rows as they stand on the screen; empty when that is not known.
  private var shown: [[Frame.Run]] = []
  private var shownCursor: Frame.Position?
  /// Whether curses may hold back keys that have left the terminal's queue.
  private var mayHoldKeys = false

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - color: Whether there are colors, if the terminal has any.
  ///   - ascii: Whether only ASCII is drawn; so it is anyway if the locale is not one of UTF-8.
  ///   - crashNote: The file into which a crash copies what was written to standard error.
  /// - Throws: If standard input or output is not a terminal, or it cannot place text; nothing has been changed then.
  public init(color: ColorChoice, ascii: Bool = false, crashNote: String?) throws(TerminalFailure) {
    let term = try Display.usableTerm()
    let encoding = ascii ? Encoding.ascii : .adopted()
    // Where they are set, curses never notices another size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    cn_screen_taken(crashNote)
    cn_signals_start()
    guard let screen = Display.start() else {
      cn_signals_end()
      cn_screen_given_back()
      throw .unusable(term: term)
    }
    cn_set_modes()
    // How long an escape waits for the rest of a key; a slow line can ask for more by the environment.
    if environment("ESCDELAY") == nil { set_escdelay(25) }
    // A frame is drawn to its end, even when a key is waiting.
    typeahead(-1)
    curs_set(0)
    self.screen = screen
    self.encoding = encoding
    keyboard = Keyboard()
    palette = Palette(color)
    cn_crash_arm()
  }

  /// The type of the terminal, if there is one and it can be more than a printer.
  private static func usableTerm() throws(TerminalFailure) -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    let term = environment("TERM") ?? ""
    // Curses would start on "dumb", and "unknown" would get what is kept for names that no database has.
    guard !["", "dumb", "unknown"].contains(term) else { throw .unusable(term: term) }
    return term
  }

  private static func start() -> OpaquePointer? {
    // Emulators come with names that a machine's database does not have; nearly all of them understand xterm's.
    guard let screen = cn_start(nil) ?? cn_start("xterm-256color") else { return nil }
    guard cn_can_place() else {
      cn_end(screen)
      return nil
    }
    return screen
  }

  deinit {
    // In this order: the screen, the modes, then what was said in the meantime.
    cn_crash_disarm()
    cn_end(screen)
    cn_screen_given_back()
    cn_signals_end()
  }

  /// Gives the terminal back and prints what was written to standard error in the meantime.
  public consuming func close() {}

  /// Columns and rows of the terminal.
  public var size: (width: Int, height: Int) { (Int(cn_columns()), Int(cn_rows())) }

  /// Brings a frame to the screen; only what differs from the one before is drawn.
  /// - Parameter name: the name of the screen, for the note that a crash leaves.
  public mutating func show(_ frame: Frame, name: String = "") {
    cn_crash_screen(name)
    let (width, height) = size
    let rows = (0..<height).map { $0 < frame.height ? frame.runs(row: $0) : [] }
    if shown.count != height { shown = [] }
    if shown.isEmpty { cn_clear() }
    var isSpoiled = false
    for (row, runs) in rows.enumerated() where isSpoiled || shown.isEmpty || shown[row] != runs {
      isSpoiled = draw(runs, row: row, width: width, clips: frame.width > width)
    }
    shown = rows
    place(frame.cursor, width: width, height: height)
    cn_refresh()
  }

  /// Draws one row. True if characters that are wider for curses than for the frame have run into the next one.
  private func draw(_ runs: [Frame.Run], row: Int, width: Int, clips: Bool) -> Bool {
    cn_look(0, 0)
    cn_clear_row(Int32(row))
    for run in runs where run.column < width {
      let look = palette[run.style]
      let text = clips ? Text.truncated(run.text, width: width - run.column, mark: "") : run.text
      cn_move(Int32(row), Int32(run.column))
      cn_look(look.attributes, look.pair)
      cn_put(encoding == .ascii ? Text.ascii(text) : text)
    }
    cn_look(0, 0)
    return cn_row() > row && cn_column() > 0
  }

  private mutating func place(_ cursor: Frame.Position?, width: Int, height: Int) {
    if let cursor, (0..<height).contains(cursor.row), (0..<width).contains(cursor.column) {
      cn_move(Int32(cursor.row), Int32(cursor.column))
    } else {
      // Some terminals cannot hide it; there it is least in the way.
      cn_move(Int32(height - 1), 0)
    }
    if (cursor == nil) != (shownCursor == nil) { curs_set(cursor == nil ? 0 : 1) }
    shownCursor = cursor
  }

  /// Waits for what comes next.
  ///
  /// - Parameter milliseconds: How long at most; nil is for ever, and then nothing wakes the program before it.
  public mutating func next(timeout milliseconds: Int?) -> Input {
    let deadline = milliseconds.map { cn_milliseconds() + Int64($0) }
    while true {
      if let input = signalled() { return input }
      let left = deadline.map { Int32(clamping: max(0, $0 - cn_milliseconds())) }
      if mayHoldKeys {
        switch keyboard.read(within: min(Display.patience, left ?? Display.patience)) {
        case .key(let key)?: return .key(key)
        case .unknown?: continue
        case nil: mayHoldKeys = false
        }
      }
      switch cn_wait(left ?? -1) {
      case CN_INPUT: mayHoldKeys = true
      case CN_HANGUP: return .ended(.hangup)
      case CN_TIMEOUT: return .timeout
      default: break
      }
    }
  }

  /// Forgets what was typed and not read yet: it was meant for the frame before.
  public mutating func dropKeys() {
    while keyboard.read(within: 0) != nil {}
    mayHoldKeys = false
  }

  /// The milliseconds in which the bytes of one character follow each other.
  private static let patience: Int32 = 25

  private mutating func signalled() -> Input? {
    for signal in [SIGHUP, SIGTERM, SIGQUIT, SIGINT] where cn_signal_take(signal) {
      switch signal {
      case SIGHUP: return .ended(.hangup)
      case SIGINT: return .ended(.interrupted)
      default: return .ended(.terminated(signal: signal))
      }
    }
    if cn_signal_take(SIGTSTP) {
      stop()
      return .resumed
    }
    if cn_signal_take(SIGCONT) {
      comeBack()
      return .resumed
    }
    if cn_signal_take(SIGWINCH) {
      cn_resize()
      distrust()
      return .resized
    }
    return nil
  }

  /// Leaves the terminal to the shell until the program is called back.
  private mutating func stop() {
    cn_crash_disarm()
    cn_leave()
    cn_modes_given_back()
    cn_stop()
    comeBack()
  }

  private mutating func comeBack() {
    // What they would ask for is done here; what comes from now on is news.
    _ = cn_signal_take(SIGCONT)
    _ = cn_signal_take(SIGWINCH)
    cn_resume()
    cn_crash_arm()
    distrust()
  }

  private mutating func distrust() {
    shown = []
    cn_distrust()
  }
}
