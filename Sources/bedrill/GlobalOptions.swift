import ArgumentParser
import Practice
import Terminal

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The progress file.", valueName: "file"), completion: .file(), transform: GlobalOptions.path)
  var data: String?

  @Option(
    help: ArgumentHelp(
      "The directory of another question bank; given again, of one more that goes with it.", valueName: "dir"),
    completion: .directory,
    transform: GlobalOptions.path)
  var content: [String] = []

  @Flag(help: "Talk in lines, to listen instead of look; by itself between pipes and where TERM is dumb.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Whether to use colors: auto (unless the file says otherwise), always or never.", valueName: "when"))
  var color: ColorChoice?

  @Option(help: ArgumentHelp("How the screen looks: default, high-contrast or mono.", valueName: "name"))
  var theme: Theme?

  @Flag(help: "Draw with ASCII alone.") var ascii = false

  @Flag(help: "Leave out characters that some terminals draw two columns wide.") var narrow = false

  @Flag(help: "Take clicks and the wheel; Shift and the mouse mark text.") var mouse = false

  @Option(
    help: ArgumentHelp("Begin at this time instead of now.", valueName: "iso-8601"), transform: Clock.init(typed:))
  var now: Clock?

  @Flag(help: "Go on where the disk has no locks; have the file open in one window only.")
  var noLock = false

  @Option(
    help: ArgumentHelp("The seed of all chance, to get the same order again.", valueName: "number"))
  var seed: UInt64?

  /// An empty path is a variable that was not set, and no place.
  static func path(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError("Give a path; this one is empty.") }
    return text
  }

  var locations: Locations { Locations(data: data, contents: content) }
  /// The configuration file.
  var config: Config { Config.read(locations.config) }

  /// How the screen looks: the options go before the file.
  var looks: Looks {
    var looks = config.looks
    if let color { looks.color = color }
    if let theme { looks.theme = theme }
    if ascii { looks.isASCII = true }
    if narrow { looks.isNarrow = true }
    if mouse { looks.takesMouse = true }
    return looks
  }

  var clock: Clock { now ?? Clock() }
  var chance: UInt64 { seed ?? UInt64.random(in: .min ... .max) }

  /// Puts options that stand before the command behind it, so that both orders work.
  static func behindCommand(_ arguments: [String]) -> [String] {
    let names = ["--data", "--content", "--color", "--theme", "--now", "--seed"]
    let flags = ["--ascii", "--narrow", "--mouse"]
    var index = 0
    while index < arguments.count {
      if ["--plain", "--no-lock"].contains(arguments[index]) {
        index += 1
      } else if names.contains(arguments[index]) {
        index += 2
      } else if flags.contains(arguments[index]) {
        index += 1
      } else if names.contains(where: { arguments[index].hasPrefix($0 + "=") }) {
        index += 1
      } else {
        break
      }
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
