import Foundation
import Terminal
import Testing

@testable import bedrill

/// The configuration file: what holds, and what is wrong with it, by line and column.
@Suite struct ConfigTests {
  private func read(_ text: String) -> Config { Config(text, path: "config.yaml") }

  @Test func everySettingIsRead() {
    let config = read(
      """
      theme: high-contrast
      color: never
      ascii: true
      narrow: true
      mouse: yes
      escape-delay: 300
      keys:
        maybe: v
        "?": H
      """)
    #expect(config.findings == [])
    var looks = Looks()
    (looks.theme, looks.color, looks.isASCII, looks.isNarrow) = (.highContrast, .never, true, true)
    (looks.takesMouse, looks.escapeDelay) = (true, 300)
    #expect(config.looks == looks)
    #expect(config.keys == ["m": "v", "?": "H"])
  }

  @Test(arguments: [
    ("theme: pink", "1:8", "The themes are default, high-contrast or mono."),
    ("mouse: maybe", "1:8", "Write true or false."),
    ("\nescape-delay: -1", "2:15", "Write milliseconds from 0 to 10000."),
    ("escape-delay: 1e99", "1:15", "Write milliseconds from 0 to 10000."),
    ("colour: auto", "1:1", "There is no setting \"colour\"."),
    ("keys:\n  maybe: vv", "2:10", "A key is one character"),
    ("keys:\n  maybe: 1", "2:10", "A key is one character"),
    ("keys:\n  nonsense: v", "2:3", "names no key"),
    ("keys:\n  maybe: v\n  guess: v", "3:10", "\"v\" is taken by another line already."),
    ("keys:\n  maybe: v\n  m: w", "3:3", "\"m\" has another key already."),
    ("- theme", "1:1", "Write settings such as"),
    ("theme: [", "2:1", "This is no YAML"),
    ("mouse: true\nmouse: false", "2:1", "stands there twice"),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, place: String, sentence: String) {
    let config = read(text)
    #expect(config.findings.count == 1)
    let finding = config.findings.first
    #expect(finding.map { "\($0.line):\($0.column)" } == place, "\(config.findings)")
    #expect(finding?.sentence.contains(sentence) == true, "\(config.findings)")
  }

  /// What is right holds beside what is wrong.
  @Test func oneFaultDoesNotSpoilTheRest() {
    let config = read("theme: pink\nmouse: true")
    #expect(config.looks.takesMouse && config.looks.theme == .standard)
  }

  @Test func theExampleSaysWhatHoldsWithoutIt() {
    let config = read(Config.example)
    #expect(config.findings == [])
    #expect(config.looks == Looks())
    #expect(config.keys == [:])
    #expect(config.given == Set(Config.names))
    #expect(read("").findings == [])
  }

  @Test func theCommandSaysWhatHoldsAndWhatIsWrong() throws {
    let scratch = try Scratch()
    try Program.install(in: scratch)
    let usual = try Program.run("config", in: scratch)
    #expect(usual.status == 0)
    #expect(usual.output.contains("not there yet") && usual.output.contains("escape-delay: 100"))
    let directory = scratch.path(".config/bedrill")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data("mouse: true\ntheme: pink\n".utf8).write(to: URL(fileURLWithPath: directory + "/config.yaml"))
    let bad = try Program.run("config", in: scratch)
    #expect(bad.status == 1)
    #expect(bad.output.contains("mouse: true"))
    #expect(bad.errors.contains("config.yaml:2:8: The themes are default, high-contrast or mono."))
    let example = try Program.run("config", "--example", in: scratch)
    #expect(example.status == 0 && example.output == Config.example + "\n")
  }
}
