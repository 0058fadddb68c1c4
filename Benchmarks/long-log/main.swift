import Foundation
import Numerics
import Practice
import QuestionBank
import Scheduling
import Storage

// A progress file with many answers, to see how long a learner of years waits: answers to the items of a bank in turn,
// four of five right, over 180 days that end yesterday; the exam is in three weeks.
//
// longlog CONTENT FILE COUNT

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]), 1...1_000_000 ~= count else {
  FileHandle.standardError.write(Data("usage: longlog CONTENT FILE COUNT\n".utf8))
  exit(2)
}
let (content, path) = (arguments[1], arguments[2])
let names = FileManager.default.enumerator(atPath: content)?.compactMap { $0 as? String } ?? []
let files = try names.sorted().filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("schema") }.map {
  Bank.File(path: $0, text: try String(contentsOfFile: content + "/" + $0, encoding: .utf8))
}
guard let bank = Bank.read(files).bank else {
  FileHandle.standardError.write(Data("longlog: the bank at \(content) has an error.\n".utf8))
  exit(3)
}
let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
let first = now.milliseconds - 181 * 86_400_000
var random = SeededGenerator(seed: 1)
var reviews: [Review] = []
for number in 0..<count {
  let item = bank.items[(number * 7 + Int(random.share() * 40)) % bank.items.count]
  let time = Moment(milliseconds: first + Int64(number) * 180 * 86_400_000 / Int64(count))
  let isRight = random.share() < 0.8
  let confidence: Confidence? = item.kind == .card ? nil : random.share() < 0.7 ? .sure : .unsure
  let grade: Grade = isRight ? confidence == .unsure ? .hard : .good : .again
  reviews.append(
    Review(
      id: Review.ID(time: time, random: (random.next(), random.next())), item: item.id, revision: item.revision,
      time: time, day: Day(time, offset: 0), kind: item.kind, grade: grade, answer: .recalled(grade),
      confidence: confidence, options: Grading.options(item), duration: 8000 + Int(random.share() * 40_000),
      isRight: item.kind == .card ? nil : isRight))
}
let file = try ProgressFile(path: path, now: now)
try file.append(reviews)
try file.save(Settings(examDay: Day(now, offset: 0) + 21), at: now)
