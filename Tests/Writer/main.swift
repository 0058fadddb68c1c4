import Foundation
import Practice
import Scheduling
import Storage

// Writes answers, exams and settings into a progress file and says of each when it is kept, so that what is said can be
// held against what is there when the program was killed or its disk failed: `a 3`, `u 2`, `e 4`, `s 7`, `f why`.
//
// writer FILE COUNT [FIRST]

let path = CommandLine.arguments[1]
let count = Int(CommandLine.arguments[2]) ?? 10
let first = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 0 : 0
let noon = Moment(milliseconds: 1_795_521_600_000)

func review(_ number: Int) -> Review {
  Review(
    id: Review.ID(time: noon + Int64(number) * 1000, random: (UInt64(number), 7)), item: "batch-nightly-summaries",
    time: noon + Int64(number) * 1000, day: Day(20_781), kind: .choice, grade: .good, answer: .chosen([1]),
    confidence: .sure, options: 4, duration: 5200, isRight: true, names: "batch-inference")
}

/// Says something at once, whatever happens next.
func say(_ words: String) {
  FileHandle.standardOutput.write(Data((words + "\n").utf8))
}

/// Tries twice, as a learner does who presses enter on the failure screen.
func keep(_ said: String, _ body: () throws -> Void) {
  for _ in 0..<2 {
    do {
      try body()
      say(said)
      return
    } catch { say("f \(said): \(error)") }
  }
}

do {
  let file = try ProgressFile(path: path, now: noon + Int64(first) * 1000)
  say("opened")
  for number in first..<(first + count) {
    keep("a \(number)") { try file.append(review(number)) }
    if number % 5 == 4 { keep("u \(number - 1)") { try file.undo(review(number - 1).id) } }
    if number % 3 == 0 {
      keep("e \(number)") {
        try file.saveAttempt(
          id: "exam", started: noon, state: number % 2 == 0 ? "running" : "submitted", document: "[\(number)]",
          at: noon + Int64(number))
      }
    }
    if number % 7 == 0 {
      keep("s \(number)") { try file.save(Settings(minutesPerDay: 5 + number % 500), at: noon + Int64(number)) }
    }
  }
  say("done")
} catch { say("refused \(error)") }
