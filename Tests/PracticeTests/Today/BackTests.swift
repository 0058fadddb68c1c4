import Numerics
import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// What is told of an item's return against the day on which it is asked, in a plan of which every day is done whole.
struct BackTests {
  @Test func tomorrowIsTomorrowAndMostOtherDaysHold() throws {
    var random = SeededGenerator(seed: 5)
    var profile = Profile(bank: TodayTests.bank, settings: Settings(examDay: .test + 14, minutesPerDay: 8))
    var told: [(item: Item.ID, on: Day, back: Day?)] = []
    var asked: [Item.ID: [Day]] = [:]
    for offset in 0..<14 {
      let day = Day.test + offset
      for _ in 0..<6 {
        var session = Session(profile.today(on: day).queue.all)
        for id in session.queue { asked[id, default: []].append(day) }
        while let id = session.current {
          let isRight = profile.memories[id]?.last == day || random.next() % 10 < (profile.isNew(id) ? 5 : 9)
          let review = Review.test(
            id, isRight ? .good : .again, on: day, name: "\(offset)-\(told.count)-\(session.reviews.count)-\(id)",
            kind: profile.bank[id]!.kind, duration: 20_000)
          session.record(review)
          profile.record(review)
          if isRight, offset < 7 { told.append((id, day, profile.back(id, profile.today(on: day)))) }
        }
      }
    }
    let pairs = told.map { line in (told: line.back, came: asked[line.item]!.first { $0 > line.on }, on: line.on) }
    let tomorrow = pairs.filter { $0.told == $0.on + 1 }
    #expect(tomorrow.count > 10)
    #expect(tomorrow.count { $0.came == $0.told } * 20 >= tomorrow.count * 19)
    let near = pairs.filter { line in line.told.map { $0 - line.on < 7 } ?? false }
    #expect(near.count { $0.came == $0.told } * 10 >= near.count * 8, "\(near)")
  }
}
