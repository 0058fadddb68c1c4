import ArgumentParser
import Testing

@testable import bedrill

@Suite struct CommandNamesTests {
  private func sentence(_ arguments: [String]) -> String {
    do {
      try CommandNames.check(arguments)
      return ""
    } catch {
      let failure = error as? Failure
      return failure?.code == 2 ? failure?.sentence ?? "" : "\(error)"
    }
  }

  @Test func aCommandThatIsNoneGetsASuggestion() {
    #expect(sentence(["cst"]) == "there is no command \"cst\". Did you mean cost? bedrill --help lists them.")
    #expect(sentence(["help", "nope"]) == "there is no command \"nope\". bedrill --help lists them.")
    #expect(
      sentence(["stduy", "--seed", "1"])
        == "there is no command \"stduy\". Did you mean study? bedrill --help lists them.")
    for right in [["cost"], ["help"], ["help", "cost"], ["--help"], [], ["--data", "x"]] {
      #expect(sentence(right) == "")
    }
  }

  @Test func whereToReadOnIsTheHelpOfTheCommand() {
    #expect(CommandNames.help("cost") == "bedrill help cost")
    #expect(CommandNames.help("nope") == "bedrill --help")
    #expect(CommandNames.help(nil) == "bedrill --help")
  }

  @Test func everyUsageFitsEightyColumns() {
    for command in Bedrill.configuration.subcommands {
      let help = CommandNames.wrapped(Bedrill.helpMessage(for: command, columns: 80))
      for line in help.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
