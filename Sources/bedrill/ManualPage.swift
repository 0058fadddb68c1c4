import Foundation

/// The manual page bedrill(1), made of what the commands say of themselves.
///
/// What is written in man(7): https://man7.org/linux/man-pages/man7/man.7.html
struct ManualPage {
  private var lines: [String] = []

  /// The page of today's commands.
  static func text() throws -> String {
    let help = try JSONDecoder().decode(Tool.self, from: Data(Bedrill._dumpHelp().utf8))
    var page = ManualPage()
    page.write(help.command)
    return page.lines.joined(separator: "\n")
  }

  private mutating func write(_ tool: Tool.Command) {
    let version = Bedrill.configuration.version
    lines.append(".TH BEDRILL 1 \"\" \"bedrill \(version)\" \"User Commands\"")
    section("NAME")
    let abstract = tool.abstract ?? ""
    lines.append("bedrill \\- " + roff(abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract))
    section("SYNOPSIS")
    lines.append(".B bedrill\n[\\fIoptions\\fR] [\\fIcommand\\fR [\\fIarguments\\fR]]")
    section("DESCRIPTION")
    paragraphs(Self.description)
    section("COMMANDS")
    for command in (tool.subcommands ?? []) where command.isShown && command.commandName != "help" {
      write(command: command)
    }
    section("OPTIONS OF EVERY COMMAND")
    for argument in tool.arguments ?? [] where argument.isShown { write(argument) }
    section("EXAMPLES")
    write(Example.of(""))
    for (title, entries) in Self.ends {
      section(title)
      for (term, words) in entries { lines += [".TP", "\\fB\(roff(term))\\fR", roff(words)] }
    }
  }

  private mutating func write(command: Tool.Command) {
    let own = (command.arguments ?? []).filter { $0.isShown && !Self.everywhere.contains($0.name) }
    let positional = own.filter { $0.kind == "positional" }.map { argument in
      let name = "\\fI\(roff(argument.valueName ?? ""))\\fR" + (argument.isRepeating == true ? " ..." : "")
      return argument.isOptional == true ? "[\(name)]" : name
    }
    let options = own.contains { $0.kind != "positional" } ? ["[\\fIoptions\\fR]"] : []
    let words = ["bedrill", command.commandName].joined(separator: " ")
    lines.append(".SS \"\(words)\"")
    lines.append((["\\fB\(words)\\fR"] + options + positional).joined(separator: " "))
    lines.append(".PP")
    lines.append(roff(command.abstract ?? ""))
    paragraphs(command.discussion ?? "")
    var title: String?
    for argument in own {
      if let section = argument.sectionTitle, section != title { lines += [".PP", "\\fI\(roff(section))\\fR"] }
      title = argument.sectionTitle
      write(argument)
    }
    write(Example.of(command.commandName))
  }

  private mutating func write(_ argument: Tool.Argument) {
    let value = argument.kind == "option" ? " \\fI\(roff(argument.valueName ?? "value"))\\fR" : ""
    let names = (argument.names ?? []).map { "\\fB\(roff($0.text))\\fR" }.joined(separator: ", ")
    let term = argument.kind == "positional" ? "\\fI\(roff(argument.valueName ?? ""))\\fR" : names + value
    lines += [".TP", term, roff(argument.abstract ?? "")]
  }

  private mutating func write(_ examples: [Example]) {
    for example in examples {
      lines += [".PP", roff(example.purpose) + ":", ".PP", ".RS 4", ".nf", roff(example.line), ".fi", ".RE"]
    }
  }

  private mutating func section(_ title: String) { lines.append(".SH \"\(title)\"") }

  private mutating func paragraphs(_ text: String) {
    for paragraph in text.components(separatedBy: "\n\n") where !paragraph.isEmpty {
      lines.append(".PP")
      lines.append(roff(paragraph.replacingOccurrences(of: "\n", with: " ")))
    }
  }

  /// Text in which nothing is taken for a request.
  private func roff(_ text: String) -> String {
    let plain = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
    return plain.first.map { ".'".contains($0) } == true ? "\\&" + plain : plain
  }

  // MARK: What no command says

  private static let everywhere: Set = [
    "data", "content", "plain", "color", "theme", "ascii", "narrow", "mouse", "now", "seed", "version", "help",
  ]

  private static let description = """
    Cards and questions that come back when they are about to be forgotten, timed practice exams, weak topics, a plan to \
    the exam day and a lab for costs, in a terminal. All that is answered is kept in one file on this machine.

    Without a command the home screen opens. In it, and on every other screen, ? shows the keys. Options of every \
    command may stand before the command, too.
    """

  private static let ends: [(String, [(String, String)])] = [
    (
      "FILES",
      [
        (
          "$XDG_DATA_HOME/bedrill/progress.sqlite",
          "The progress file; ~/.local/share where the variable is not set. Its backups and its journal lie beside it."
        ),
        (
          "PREFIX/share/bedrill/content",
          "The question bank; it may also lie beside the program, as content or share/bedrill/content."
        ),
        (
          "$XDG_CONFIG_HOME/bedrill/config.yaml", "Looks and keys of your own; ~/.config where the variable is not set."
        ),
        (
          "$XDG_STATE_HOME/bedrill/crash.txt",
          "The note of the last crash; ~/.local/state where the variable is not set."
        ),
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ("NO_COLOR", "Set and not empty: no colors, unless --color asks for them."),
        ("TERM", "The kind of terminal; dumb is talked to in lines."),
        ("TZ", "The time zone; a day begins at 04:00 local time."),
        ("XDG_DATA_HOME, XDG_STATE_HOME", "Where files are kept; an absolute path."),
      ]
    ),
    (
      "EXIT STATUS",
      [
        ("0", "Done."), ("1", "It could not be done."), ("2", "Wrong use."), ("3", "A bad bank, or bad data."),
        ("4", "The terminal cannot be used."), ("130", "Interrupted."),
      ]
    ),
  ]
}

/// What ArgumentParser writes about the commands, as far as it is needed here.
private struct Tool: Decodable {
  var command: Command

  struct Command: Decodable {
    var commandName: String
    var abstract, discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
    var isShown: Bool { shouldDisplay ?? true }
  }

  struct Argument: Decodable {
    var kind: String
    var abstract, valueName, sectionTitle: String?
    var shouldDisplay, isOptional, isRepeating: Bool?
    var names: [Name]?
    var preferredName: Name?
    var isShown: Bool { shouldDisplay ?? true }
    var name: String { preferredName?.name ?? "" }
  }

  struct Name: Decodable {
    var kind, name: String
    var text: String { (kind == "long" ? "--" : "-") + name }
  }
}
