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
    guard Flood.isFlood(events) || (now < until && events.contains { Flood.text($0) != nil }) else { return events }
    until = now + Flood.quiet
    var pasted = ""
    var rest: [InputDecoder.Event] = []
    for event in events {
      if let character = Flood.text(event) {
        pasted.append(character)
      } else if !Flood.isKey(event) {
        rest.append(event)
      }
    }
    return [.paste(pasted)] + rest
  }

  /// Whether nobody types that: it is many keys, and not one that is held.
  private static func isFlood(_ events: [InputDecoder.Event]) -> Bool {
    guard events.count > mostTyped else { return false }
    var count = 0
    var kinds: Set<Character> = []
    for event in events {
      guard let character = text(event) else { continue }
      count += 1
      // A long paste need not be gone through to be known.
      if kinds.count <= mostHeld { kinds.insert(character) }
      if count > mostTyped, kinds.count > mostHeld { return true }
    }
    return false
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
