import Canvas

/// Keys that a learner has changed: what the program calls by one key is pressed and told as another.
///
/// Two keys change places, so that nothing is lost. Texts are typed as they are.
public struct Bindings: Equatable, Sendable {
  /// Those that hold now; the program sets them once, around everything.
  @TaskLocal public static var current = Bindings()

  /// The key of one's own for a key of the program.
  private var own: [Character: Character] = [:]
  /// The other way.
  private var meant: [Character: Character] = [:]

  public init() {}

  /// - Parameter changes: the program's key, and what is pressed instead. No two may be pressed alike.
  public init(_ changes: [Character: Character]) {
    own = changes.filter { $0.key != $0.value }
    // What was pushed off its key takes one that became free.
    let free = Set(own.keys).subtracting(own.values).sorted()
    let homeless = Set(own.values).subtracting(own.keys).sorted()
    for (program, key) in zip(homeless, free) { own[program] = key }
    for (program, key) in own { meant[key] = program }
  }

  /// The program's key for what was pressed.
  func standard(_ key: Key) -> Key {
    guard case .character(let character) = key, let program = meant[character] else { return key }
    return .character(program)
  }

  /// A label as the learner has it: `m`, or `z z`.
  func label(_ text: String) -> String {
    guard !own.isEmpty else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count == 1, let character = word.first, let key = own[character] else { return String(word) }
      return String(key)
    }.joined(separator: " ")
  }

  /// What can be changed, by the names of a configuration file; each also goes by the key itself.
  public static let names: [(name: String, key: Character)] = [
    ("help", "?"), ("leave", "q"), ("maybe", "m"), ("guess", "g"), ("undo", "u"), ("redo", "U"), ("flag", "f"),
    ("next", "n"), ("previous", "p"), ("concept", "c"), ("report", "!"), ("aside", "z"), ("search", "/"), ("down", "j"),
    ("up", "k"), ("strike", "x"),
  ]
}

/// Keyboards of other scripts: which key of a Latin keyboard is at the place of a character.
enum Layout {
  /// The Latin character; nil where there is none. Full-width digits and letters are what they look like.
  static func latin(_ character: Character) -> Character? {
    if let latin = places[character] { return latin }
    guard let scalar = character.unicodeScalars.first, 0xFF01...0xFF5E ~= scalar.value else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
  }

  /// Russian, Ukrainian, Greek, Hebrew, Arabic and Korean (two sets), as their standard layouts have them.
  private static let places: [Character: Character] = {
    let rows = [
      ("йцукенгшщзфывапролдячсмитьхъжэбю", "qwertyuiopasdfghjklzxcvbnm[];',."),
      ("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM"), ("іІ", "sS"),
      ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
      ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"),
      ("קראטוןםפשדגכעיחלךזסבהנמצ", "ertyuiopasdfghjklzxcvbnm"),
      ("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "qwertyuiopasdfghjklzxcvnm"),
      ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm"),
    ]
    let pairs = rows.flatMap { zip($0.0, $0.1) }
    return Dictionary(pairs) { first, _ in first }
  }()
}
