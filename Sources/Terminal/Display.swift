import CNcurses
import Canvas

/// The terminal, taken for a full-screen program; there is one at a time, used by one thread, and when it goes the
/// terminal is as it was.
public struct Display: ~Copyable {
  private let screen: OpaquePointer
  private let palette: Palette
  private var encoding: Encoding
  /// The rows as they stand on the screen; empty when that is not known.
  private var shown: [[Frame.Run]] = []
  private var shownCursor: Frame.Position?
  private var decoder: InputDecoder
  private var flood = Flood()
  /// What has come and was not handed on yet.
  private var waiting: ArraySlice<InputDecoder.Event> = []
  private let takesMouse: Bool
  /// Whether addresses are told to the terminal.
  private let takesLinks: Bool
  /// Whether it is asked of the terminal how wide it draws; a question that was not answered yet.
  private var asksWidth: Bool
  private var awaitsAnswer = false

  /// Takes the terminal.
  ///
  /// - Parameter crashNote: The file into which a crash copies what was written to standard error.
  /// - Throws: If standard input or output is not a terminal, or it cannot place text; nothing has been changed then.
  public init(_ looks: Looks = Looks(), crashNote: String?) throws(TerminalFailure) {
    let term = try Display.usableTerm()
    let adopted = looks.isASCII ? Encoding.ascii : .adopted()
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
    let delay = environment("ESCDELAY").flatMap { Int($0) } ?? looks.escapeDelay
    decoder = InputDecoder(
      escapeDelay: Int64(min(max(Looks.escapeDelays.lowerBound, delay), Looks.escapeDelays.upperBound)))
    takesMouse = looks.takesMouse
    // A frame is drawn to its end, even when a key is waiting.
    typeahead(-1)
    curs_set(0)
    self.screen = screen
    encoding = looks.isNarrow == true && adopted == .unicode ? .narrow : adopted
    asksWidth = adopted == .unicode && looks.isNarrow == nil
    palette = Palette(looks.color, theme: looks.theme)
    takesLinks = cn_answers()
    cn_output_start()
    cn_crash_arm()
    startModes()
  }

  /// Brings the modes of input into a known state, whatever another program has left: pastes are marked, the keypad
  /// sends digits, the mouse reports if it was asked for.
  private func startModes() {
    let isPrivate = cn_takes_private_modes()
    let off = String(cString: cn_modes_off(false)) + String(cString: cn_keypad_off())
    _ = cn_send(off + (isPrivate ? "\u{1B}[?2004h" + (takesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "") : ""))
  }

  private func endModes() { _ = cn_send(String(cString: cn_modes_off(true))) }

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
    if awaitsAnswer { Display.awaitAnswer(decoder) }
    cn_crash_disarm()
    endModes()
    cn_end(screen)
    cn_screen_given_back()
    cn_output_end()
    cn_signals_end()
  }

  /// Gives the terminal back and prints what was written to standard error in the meantime.
  public consuming func close() {}

  /// Ends the program in a second, with this code, even if the terminal does not take what gives it back. Called when
  /// everything is kept.
  public func endSoon(code: Int32) { cn_end_soon(code) }

  /// Columns and rows of the terminal.
  public var size: (width: Int, height: Int) { (Int(cn_columns()), Int(cn_rows())) }

  /// Brings a frame to the screen; only what differs from the one before is drawn.
  ///
  /// - Parameter name: the name of the screen, for the note that a crash leaves.
  /// - Returns: false if the terminal does not take it and the program is asked to end.
  @discardableResult
  public mutating func show(_ frame: Frame, name: String = "") -> Bool {
    cn_crash_screen(name)
    let (width, height) = size
    let rows = (0..<height).map { $0 < frame.height ? frame.runs(row: $0) : [] }
    if shown.count != height { shown = [] }
    if shown.isEmpty { cn_clear() }
    var isSpoiled = false
    var linked: [Int] = []
    for (row, runs) in rows.enumerated() where isSpoiled || shown.isEmpty || shown[row] != runs {
      // The terminal keeps the address of a cell that is not drawn again.
      if !shown.isEmpty, shown[row].contains(where: { $0.address != nil }) { cn_distrust_row(Int32(row)) }
      isSpoiled = draw(runs, row: row, width: width, clips: frame.width > width)
      if runs.contains(where: { $0.address != nil }) { linked.append(row) }
    }
    shown = rows
    if !linked.isEmpty { drawLinks(linked, width: width, clips: frame.width > width) }
    place(frame.cursor, width: width, height: height)
    cn_refresh()
    guard cn_show() else { return false }
    ask()
    return true
  }

  /// Asks the terminal, once and when its own screen is up, whether it can take a frame at once, and how wide it draws
  /// what is ambiguous. The first two cells of the second row are blank then.
  private mutating func ask() {
    guard asksWidth else { return }
    asksWidth = false
    guard cn_answers(), size.height > 1 else { return }
    awaitsAnswer = cn_send("\u{1B}[?2026$p\u{1B}7\u{1B}[2;1H\u{B7}\u{1B}[6n\u{1B}[2;1H  \u{1B}8")
    // The blanks have no background of the theme.
    cn_distrust_row(1)
    cn_refresh()
    _ = cn_show()
  }

  /// Takes an answer; true if the screen is to be drawn anew.
  private mutating func take(_ report: InputDecoder.Report) -> Bool {
    switch report {
    case .mode(2026, let value):
      cn_synchronize(value == 1 || value == 2)
      return false
    case .cursor(row: 2, let column) where awaitsAnswer:
      awaitsAnswer = false
      guard column > 2 else { return false }
      encoding = .narrow
      distrust()
      return true
    case .cursor, .mode: return false
    }
  }

  /// An answer that is on its way must not become words of the shell.
  private static func awaitAnswer(_ decoder: InputDecoder) {
    var decoder = decoder
    let deadline = cn_milliseconds() + 200
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    while !cn_signal_ending(), cn_wait(Int32(max(0, deadline - cn_milliseconds()))) == CN_INPUT {
      let count = cn_input(&bytes, bytes.count)
      guard count > 0 else { return }
      let events = decoder.take(bytes[..<count], at: cn_milliseconds())
      if events.contains(where: { if case .report(.cursor) = $0 { true } else { false } }) { return }
    }
  }

  /// Draws one row. True if characters that are wider for curses than for the frame have run into the next one.
  private func draw(_ runs: [Frame.Run], row: Int, width: Int, clips: Bool) -> Bool {
    cn_look(0, 0)
    cn_clear_row(Int32(row))
    for run in runs where run.column < width && (run.address == nil || !takesLinks) {
      draw(run, row: row, width: width, clips: clips)
    }
    cn_look(0, 0)
    return cn_row() > row && cn_column() > 0
  }

  private func draw(_ run: Frame.Run, row: Int, width: Int, clips: Bool) {
    let look = palette[run.style]
    let text = clips ? Text.truncated(run.text, width: width - run.column, mark: "") : run.text
    cn_move(Int32(row), Int32(run.column))
    cn_look(look.attributes, look.pair)
    cn_put(encoding.shown(text))
  }

  /// Draws what leads to an address (OSC 8). Curses knows no addresses: each stands between two of its refreshes, the
  /// first of which has left these cells blank, so that the second draws all of them.
  private func drawLinks(_ rows: [Int], width: Int, clips: Bool) {
    guard takesLinks else { return }
    cn_refresh()
    for row in rows {
      for run in shown[row] where run.column < width {
        guard let address = run.address else { continue }
        draw(run, row: row, width: width, clips: clips)
        // Lines of one address are one link.
        let name = String(address.utf8.reduce(UInt32(5381)) { ($0 &* 33) ^ UInt32($1) }, radix: 36)
        cn_interpose("\u{1B}]8;id=\(name);\(address)\u{1B}\\")
        cn_refresh()
        cn_interpose("\u{1B}]8;;\u{1B}\\")
      }
    }
    cn_look(0, 0)
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
      if let input = signalled() ?? handOn() { return input }
      let until = [deadline, decoder.deadline].compactMap { $0 }.min()
      let left = until.map { Int32(clamping: max(0, $0 - cn_milliseconds())) }
      switch cn_wait(left ?? -1) {
      case CN_INPUT: read()
      case CN_HANGUP: return .ended(.hangup)
      case CN_TIMEOUT:
        let now = cn_milliseconds()
        waiting += decoder.settle(at: now)
        if waiting.isEmpty, let deadline, now >= deadline { return .timeout }
      default: break
      }
    }
  }

  /// What has come already; nil where nothing waits. An end is left for `next`.
  public mutating func ready() -> Input? {
    if waiting.isEmpty, cn_wait(0) == CN_INPUT { read() }
    return hasToEnd ? nil : handOn()
  }

  /// Whether the program is asked to end.
  public var hasToEnd: Bool { cn_signal_ending() }

  /// Forgets what was typed and not read yet: it was meant for the frame before.
  public mutating func dropKeys() {
    while cn_wait(0) == CN_INPUT { read() }
    waiting = []
    decoder.reset()
  }

  /// Takes what is there, as long as there is something and it is not too much for one go.
  ///
  /// All of it is read before any is decoded: a Control-C behind a paste is seen by the terminal only when what stands
  /// before it has been read.
  private mutating func read() {
    var events: [InputDecoder.Event] = []
    var unread: ArraySlice<UInt8> = []
    var total = 0
    repeat {
      let bytes = Display.arrived(atMost: Display.mostAtOnce - total)
      total += bytes.count
      unread += bytes
      events += decoder.take(unread.prefix(Display.piece), at: cn_milliseconds())
      unread = unread.dropFirst(Display.piece)
    } while !cn_signal_ending() && (!unread.isEmpty || Display.goesOn(after: total))
    // Whoever asked the program to end has no use for the rest.
    guard !cn_signal_ending() else { return }
    waiting += flood.sift(events, at: cn_milliseconds())
  }

  /// The bytes that can be read at once.
  private static func arrived(atMost most: Int) -> [UInt8] {
    var arrived: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    while arrived.count < most, !cn_signal_ending(), cn_wait(0) == CN_INPUT {
      let count = cn_input(&bytes, bytes.count)
      guard count > 0 else { break }
      arrived += bytes[..<count]
    }
    return arrived
  }

  /// Whether more comes. A paste comes in lots with moments between them, and nothing is drawn in those.
  private static func goesOn(after total: Int) -> Bool {
    total < mostAtOnce && cn_wait(total > piece ? lull : 0) == CN_INPUT
  }

  /// Bytes that are taken in one go at most.
  private static let mostAtOnce = 1 << 20
  /// Bytes that are decoded before it is asked again whether the program is to end.
  private static let piece = 1 << 11
  /// Milliseconds between two lots of a paste.
  private static let lull: Int32 = 5

  /// The next of what waits; what the learner has nothing to do with stays here.
  private mutating func handOn() -> Input? {
    while let event = waiting.popFirst() {
      switch event {
      case .key(.control("l")):
        distrust()
        return .resumed
      case .key(let key): return .key(key)
      case .paste(let text): return .paste(text)
      case .mouse(let mouse):
        guard takesMouse else { continue }
        switch mouse.action {
        case .press(0): return .click(row: mouse.row, column: mouse.column)
        case .wheelUp, .wheelDown: return .wheel(isUp: mouse.action == .wheelUp)
        case .press, .release, .drag: continue
        }
      case .report(let report): if take(report) { return .resumed }
      case .focus: continue
      }
    }
    return nil
  }

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
    endModes()
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
    startModes()
    cn_crash_arm()
    distrust()
  }

  private mutating func distrust() {
    shown = []
    cn_distrust()
  }
}
