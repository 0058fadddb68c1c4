import ArgumentParser
import Foundation
import Testing

@testable import bedrill

/// What is laid down by `make install` and in the packages, and how it is taken away.
@Suite struct InstallTests {
  private let scratch: Scratch
  private let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized.path
  private let built = (Program.path as NSString).deletingLastPathComponent
  private static let bash = "share/bash-completion/completions/bedrill"

  init() throws { scratch = try Scratch() }

  private func run(_ path: String, _ words: String...) throws -> Command {
    let path = path.hasPrefix("/") ? path : scratch.path(path)
    let variables = ["HOME": scratch.directory, "TZ": "UTC", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    return try Command(path, words, environment: variables)
  }

  @Test func whatIsInstalledWorksAndIsTakenAwayWithoutRest() throws {
    let laid = try run("/bin/sh", sources + "/Packaging/stage.sh", built, scratch.path("prefix"))
    #expect(laid.status == 0, "\(laid.errors)")
    let paths = try run("prefix/bin/bedrill", "paths")
    #expect(paths.output.contains("/prefix/bin/../share/bedrill/content\n"), "\(paths.output)\(paths.errors)")
    #expect(try run("prefix/bin/bedrill", "--version").output.contains("bank checked until 20"))
    #expect(scratch.text("prefix/share/man/man1/bedrill.1") == (try ManualPage.text()) + "\n")

    // Completions know each command, in each shell.
    let completions = [Self.bash, "share/zsh/site-functions/_bedrill", "share/fish/vendor_completions.d/bedrill.fish"]
    for name in completions {
      let script = scratch.text("prefix/" + name)
      for command in CommandNames.shown { #expect(script.contains(command), "\(name): \(command)") }
      #expect(!script.contains("manual"), "what is not for learners is not offered")
    }
    let notices = scratch.text("prefix/share/doc/bedrill/copyright")
    for name in ["GRDB", "swift-argument-parser", "LibYAML", "Apache License", "UNICODE LICENSE"] {
      #expect(notices.contains(name))
    }

    // What belongs to others stays.
    try Data("other".utf8).write(to: URL(fileURLWithPath: scratch.path("prefix/share/man/man1/other.1")))
    #expect(try run("/bin/sh", sources + "/Packaging/stage.sh", "--remove", scratch.path("prefix")).status == 0)
    #expect(
      scratch.files.filter { $0.hasPrefix("prefix/") }.sorted() == [
        "prefix/share", "prefix/share/man", "prefix/share/man/man1", "prefix/share/man/man1/other.1",
      ])
  }

  @Test func bashCompletesCommandsAndOptions() throws {
    let script = """
      eval "$('\(Program.path)' --generate-completion-script bash)"
      ask() {
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _bedrill "$1" "${@: -1}" "${@: -2:1}"; echo "${COMPREPLY[@]}"
      }
      ask bedrill st; ask bedrill exam --pre; ask bedrill due --color al
      """
    let answers = try run("/bin/bash", "-c", script).output.split(separator: "\n").map {
      $0.split(separator: " ").sorted()
    }
    #expect(answers == [["stats", "study"], ["--preset", "--preview"], ["always"]])
  }

  @Test(arguments: ["content", "share/bedrill/content"])
  func theBankIsFoundBesideTheProgram(_ place: String) throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: (scratch.path("here/" + place) as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    // Not by this process: another test could hand an open file on to what it starts, and then it cannot be run.
    #expect(try run("/bin/cp", Program.path, scratch.path("here/bedrill")).status == 0)
    try SmallBank.write(to: scratch.path("here/" + place))
    // By a link from elsewhere, too.
    try files.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: scratch.path("here/bedrill"))
    for program in ["here/bedrill", "link"] {
      let done = try run(program, "due", "--json")
      #expect(done.output.contains("\"items\" : 3"), "\(done.output)\(done.errors)")
    }
  }

  // MARK: Help

  @Test func everyCommandHasExamplesThatAreUnderstood() throws {
    for name in [""] + CommandNames.shown {
      #expect(!Example.of(name).isEmpty, "Give \(name) an example in Examples.swift.")
      for example in Example.of(name) {
        let words = example.line.split(separator: " ").map(String.init)
        let asked = words.dropFirst().prefix { !$0.hasPrefix(">") }
        #expect(words.first == "bedrill" && (name.isEmpty || asked.first == name), "\(example.line)")
        #expect(example.line.count <= 76 && example.purpose.count <= 70, "\(example.line)")
        if asked.first == "help" { continue }
        let refusal: (any Error)?
        do {
          _ = try Bedrill.parseAsRoot(Array(asked))
          refusal = nil
        } catch { refusal = error }
        #expect(refusal == nil, "\(example.line)")
      }
    }
    #expect(Set(Example.all.keys) == Set([""] + CommandNames.shown), "an example of a command that is none")
  }

  @Test func helpEndsWithExamples() throws {
    for words in [["exam", "--help"], ["help", "exam"]] {
      let help = try run(Program.path, words[0], words[1]).output
      #expect(help.contains("\nEXAMPLES:\n  A short exam:\n    bedrill exam --preset quick\n"), "\(help)")
    }
    #expect(try run(Program.path, "--help").output.contains("\nEXAMPLES:\n  Begin to study:\n    bedrill\n"))
  }

  @Test func theManualPageNamesEveryCommandAndOption() throws {
    let page = try ManualPage.text()
    for command in CommandNames.shown {
      #expect(page.contains(".SS \"bedrill \(command)\""))
      let help = try run(Program.path, "help", command).output
      for option in help.matches(of: /^ +(--[a-z-]+)/.anchorsMatchLineEndings()) {
        let name = option.output.1.replacingOccurrences(of: "-", with: "\\-")
        #expect(page.contains("\\fB\(name)\\fR"), "\(command) \(name)")
      }
    }
    // What begins like a request is one that the page means.
    let requests = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.split(separator: " ")[0] })
    #expect(requests == [".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi", ".B"])
  }

  // MARK: The first time on a machine

  /// A machine on which the headers are missing, as a person who may use sudo.
  private func bareMachine() throws {
    try FileManager.default.createDirectory(atPath: scratch.path("tools"), withIntermediateDirectories: true)
    let tools = [
      "uname": "echo Linux", "cc": "exit 1", "id": "echo 1000", "tmux": "exit 0", "apt-get": "exit 0",
      "sudo": "echo \"$@\" >> '\(scratch.path("sudo"))'",
    ]
    for (name, line) in tools {
      let path = scratch.path("tools/" + name)
      try Data("#!/bin/sh\n\(line)\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  private var setup: String { "PATH='\(scratch.path("tools")):/usr/bin:/bin' sh '\(sources)/.ci/setup' build" }

  @Test(arguments: [("n", false), ("y", true)])
  func sudoIsAskedForOnATerminal(answer: String, installs: Bool) throws {
    try bareMachine()
    let terminal = try Tmux()
    try terminal.enter("\(setup); echo $? > ~/ended; mv ~/ended ~/status")
    try terminal.waitFor("[Y/n]")
    #expect(terminal.log.contains("sudo apt-get install -y -q libncurses-dev libsqlite3-dev"))
    #expect(scratch.text("sudo") == "")
    try terminal.enter(answer)
    try terminal.wait("the end") { FileManager.default.fileExists(atPath: terminal.scratch.path("status")) }
    #expect(terminal.scratch.text("status") == (installs ? "0\n" : "1\n"))
    #expect(scratch.text("sudo") == (installs ? "apt-get install -y -q libncurses-dev libsqlite3-dev\n" : ""))
  }

  @Test func whereNobodyCanAnswerItSaysWhatItDoes() throws {
    try bareMachine()
    let done = try run("/bin/sh", "-c", setup)
    #expect(done.status == 0)
    #expect(done.output.contains("not here: libncurses-dev libsqlite3-dev\n"))
    #expect(scratch.text("sudo").hasPrefix("apt-get install"))
  }
}
