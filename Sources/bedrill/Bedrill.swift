import ArgumentParser
import Foundation
import Storage
import Terminal

/// The program: what was asked for on the command line, and how it ended.
@main
struct Bedrill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bedrill",
    abstract: "Drill for an exam in a terminal: cards and questions, practice exams, a plan to the day.",
    discussion: """
      Without a command the home screen opens. In it, ? shows the keys.

      Exit codes: 0 done, 1 it could not be done, 2 wrong use, 3 bad bank or data, 4 the terminal cannot be used,
      130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      Study.self, Learn.self, Exam.self, Weak.self, Round.self, Lab.self, Browse.self, Progress.self,
      SettingsCommand.self,
      Plan.self, Due.self, Stats.self, Cost.self, Check.self,
      Replay.self, Report.self, Backup.self, Restore.self, Merge.self, Doctor.self, Paths.self, ConfigCommand.self,
      New.self, Export.self, ImportCommand.self, Render.self, Manual.self,
    ])

  @OptionGroup var everywhere: GlobalOptions

  func run() throws { try Loop.open(.home, everywhere) }

  static func main() {
    Output.prepare()
    installCrashHandler(version: configuration.version)
    var code: Int32 = 0
    do { try obey(Array(CommandLine.arguments.dropFirst())) } catch { code = report(error) }
    do { try Output.finish() } catch {
      Output.complain(error.sentence)
      code = code == 0 ? error.code : code
    }
    Foundation.exit(code)
  }

  private static func obey(_ words: [String]) throws {
    let arguments = GlobalOptions.behindCommand(words)
    try CommandNames.check(arguments)
    if arguments.contains("--no-lock") { Locks.goWithout() }
    if arguments == ["--version"] { return Output.print(try Version.text()) }
    // Without a command the tree of commands need not be built: that is a third of the wait for the first frame.
    if arguments.first?.hasPrefix("-") ?? true, let everywhere = try? GlobalOptions.parse(arguments) {
      return try Loop.open(.home, everywhere)
    }
    var command = try parseAsRoot(arguments)
    try command.run()
  }

  /// Says what went wrong in one line, and gives the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      if !failure.sentence.isEmpty { Output.complain(failure.sentence) }
      return failure.code
    }
    let code = exitCode(for: error)
    guard code != .success else {
      Output.print(own: CommandNames.finished(fullMessage(for: error)))
      return 0
    }
    guard code == .validationFailure else {
      Output.complain(Self.message(for: error))
      return 1
    }
    let sentence = Self.message(for: error)
    let ending = sentence.last.map { ".?!)".contains($0) } ?? true ? "" : "."
    Output.complain("\(sentence)\(ending) See \(CommandNames.help(CommandLine.arguments.dropFirst().first)).")
    return 2
  }
}

/// Why the program ends without having done what was asked.
struct Failure: Error {
  var sentence: String
  var code: Int32

  /// It could not be done.
  static func cannot(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 1) }
  static func wrongUse(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 2) }
  static func badData(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 3) }
  static func terminal(_ sentence: String) -> Failure { Failure(sentence: sentence, code: 4) }
  /// Ended with nothing more to say.
  static func silent(_ code: Int32) -> Failure { Failure(sentence: "", code: code) }
}
