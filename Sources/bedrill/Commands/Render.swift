import ArgumentParser
import Canvas
import Practice
import Pricing
import Study

extension Bedrill {
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a picture of a screen.",
      discussion: """
        Screens: \(Screenshot.names.joined(separator: ", ")). Keys are pressed on it before; they stand for themselves, \
        and enter, esc, tab, backtab, backspace, delete, up, down, left, right, pgup, pgdn, home, end and space have their \
        names. Nothing is kept: the progress file is only read.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "The screen.", completion: .list(Screenshot.names)) var screen: String
    @Option(help: ArgumentHelp("Keys to press, with blanks between names, as in \"enter 2 enter\".", valueName: "keys"))
    var keys = ""
    @Flag(help: "Print a drawing, as SVG, instead of text.") var svg = false
    @Option(help: ArgumentHelp("What the drawing is on: light or dark.", valueName: "what"))
    var background: Picture.Theme = .dark
    @Option(help: ArgumentHelp("Columns and rows.", valueName: "size")) var size = "80x24"

    func run() throws {
      guard Screenshot.names.contains(screen) else {
        throw Failure.wrongUse("there is no screen \(screen). Take one of \(Screenshot.names.joined(separator: ", ")).")
      }
      let parts = size.split(separator: "x").map { Int($0) ?? 0 }
      guard parts.count == 2, 1...500 ~= parts[0], 1...200 ~= parts[1] else {
        throw Failure.wrongUse("\(size) is no size. Give columns and rows, 500 and 200 at most, such as 80x24.")
      }
      let pressed = try Screenshot.keys(keys)
      var profile = try Reading.profile(everywhere)
      profile.prices = (try? Reading.prices(everywhere.locations)) ?? PriceList()
      let shot = Screenshot(
        profile: profile, seed: everywhere.chance, now: everywhere.clock.now,
        size: Size(width: parts[0], height: parts[1]))
      guard let frame = shot.frame(screen, pressed) else {
        throw Failure.wrongUse("these keys leave the program. Give fewer of them.")
      }
      Output.print(
        svg ? Picture(theme: background).svg(frame, title: "bedrill, \(screen)") : frame.text, terminator: "\n")
    }
  }
}

extension Picture.Theme: ExpressibleByArgument {}

/// What the program shows of a profile, without a terminal.
struct Screenshot {
  var profile: Profile
  var seed: UInt64
  var now: Now
  var size: Size

  /// Home, and where it leads.
  static var names: [String] { ["home"] + Destination.allCases.map { "\($0)" } }

  /// The screen after some keys; nil where there is none of that name, or where the keys leave the program.
  func frame(_ screen: String, _ keys: [Key]) -> Frame? {
    guard var app = self.app(screen) else { return nil }
    for key in keys where app.update(.key(key), at: now).contains(.quit) { return nil }
    return app.view(at: now)
  }

  /// The program as it opens on a screen.
  func app(_ screen: String) -> App? {
    let destination = Destination.allCases.first { "\($0)" == screen }
    guard screen == "home" || destination != nil else { return nil }
    var app = App(opening: destination.map { .at($0) } ?? .home, seed: seed, size: size)
    _ = app.update(.loaded(profile), at: now)
    return app
  }

  /// Reads keys such as `enter 2 enter` or `b a t c h`; a word that is no name counts as its letters.
  static func keys(_ text: String) throws -> [Key] {
    try text.split(separator: " ").flatMap { word -> [Key] in
      if let named = named[word.lowercased()] { return [named] }
      guard word.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
        throw Failure.wrongUse("\"\(word)\" is no key. Give letters, digits, or names such as enter.")
      }
      return word.map { .character($0) }
    }
  }

  private static let named: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "backtab": .backTab, "backspace": .backspace, "delete": .delete,
    "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pgdn": .pageDown, "home": .home,
    "end": .end, "space": .character(" "),
  ]
}
