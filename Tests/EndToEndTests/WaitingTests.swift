import Foundation
import Testing

@testable import bedrill

/// What is on a terminal while something takes long, and what is not in a pipe.
@Suite struct WaitingTests {
  private let scratch: Scratch
  private let stream: Int32

  init() throws {
    scratch = try Scratch()
    stream = open(scratch.path("terminal"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  }

  private var told: String { scratch.text("terminal") }

  @Test func aLineComesAndGoes() throws {
    let waiting = Waiting(stream: stream, isTerminal: true, delay: 0)
    defer { close(stream) }
    let during = waiting.showing("counting") {
      let end = Date() + 20
      while told.isEmpty, Date() < end { usleep(1000) }
      return told
    }
    let line = "bedrill: counting"
    #expect(during == "\r" + line)
    // What stands at the end is as many blanks, and the cursor where it began.
    let last = try #require(told.split(separator: "\r").last)
    #expect(told.hasSuffix("\r") && last.count >= line.count && last.allSatisfy { $0 == " " })
  }

  @Test func whatIsQuickAndWhatNobodySeesSaysNothing() {
    defer { close(stream) }
    #expect(Waiting(stream: stream, isTerminal: true, delay: 600).showing("counting") { 7 } == 7)
    #expect(Waiting(stream: stream, isTerminal: false, delay: 0).showing("counting") { 7 } == 7)
    #expect(throws: Failure.self) {
      try Waiting(stream: stream, isTerminal: true, delay: 600).showing("counting") { () throws -> Void in
        throw Failure.silent(1)
      }
    }
    #expect(told == "")
  }
}
