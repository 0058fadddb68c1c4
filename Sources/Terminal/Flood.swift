import Canvas

/// Tells what was typed from what was pasted into a terminal that does not mark pastes: nobody types so many keys at
/// once.
struct Flood {
  /// The most keys that may have been typed ahead.
  static let mostTyped = 64
  /// A key that is held while the program is busy comes often, but it is the same one.
  static let mostHeld = 8
  /// Milliseconds of silence after which the next keys are typed again.
  static let quiet: Int64 = 100

  private var until: Int64 = .min

  /// Keys that came at once, with those of a paste made one.
  ///
  /// - Parameter now: milliseconds of a clock that only goes forward.
  mutating func sift(_ events: [InputDecoder.Event], at now: Int64) -> [InputDecoder.Event] {
    let texts = events.compactMap(Flood.text)
    let isFlood = texts.count > Flood.mostTyped && Set(texts).count > Flood.mostHeld
    guard isFlood || (now < until && !texts.isEmpty) else { return events }
    until = now + Flood.quiet
    return [.paste(String(texts))] + events.filter { Flood.text($0) == nil && !Flood.isKey($0) }
  }

  private static func text(_ event: InputDecoder.Event) -> Character? {
    switch event {
    case .key(.character(let character)): character
    case .key(.enter): "\n"
    case .key(.tab): "\t"
    default: nil
    }
  }

  private static func isKey(_ event: InputDecoder.Event) -> Bool { if case .key = event { true } else { false } }
}
