import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// Answers of another program: they keep the schedule, and show nothing of an exam.
@Suite struct ImportedLogTests {
  private static let noon = Moment(milliseconds: Int64(Day.test.number) * 86_400_000 + 43_200_000)

  private func line(
    _ note: Int = 0, daysAgo: Int, _ ease: Int, kind: Int = 1, factor: Int = 2500, card: Int = 0
  ) -> ImportedLog.Line {
    ImportedLog.Line(
      note: note, card: card, time: Self.noon + -Int64(daysAgo) * 86_400_000, ease: ease, factor: factor,
      duration: 4000, kind: kind)
  }

  private func log(
    _ lines: [ImportedLog.Line],
    _ notes: [Import.Note] = [Import.Note(name: "bedrill-card", fields: ["Old words", ""])],
    revision: Int = 1, known: Set<Review.ID> = []
  ) -> ImportedLog {
    var item = Item.card
    item.revision = revision
    return ImportedLog(
      lines, notes: notes, bank: Bank(items: [item, .choice]), known: known, now: Self.noon, offset: { _ in 3600 })
  }

  @Test func anAnswerBecomesAReviewThatIsMarked() throws {
    let log = log([line(daysAgo: 9, 3, kind: 0, factor: 0), line(daysAgo: 5, 1)])
    #expect(log.losses == [] && log.uncounted == 0 && log.known == 0)
    let review = try #require(log.reviews.first)
    #expect(review.item == "card" && review.kind == .card && review.mode == .imported && review.duration == 4000)
    #expect(review.day == .test + -9 && review.answer == .recalled(.good) && review.isRight == nil)
    #expect(log.reviews.map(\.grade) == [.good, .again])
    #expect(Review.Mode(text: review.mode.text) == .imported)
  }

  @Test func whatCameInOnceIsKnownAgain() {
    let lines = [line(daysAgo: 9, 3), line(daysAgo: 5, 4)]
    let first = log(lines)
    let again = log(lines, known: Set(first.reviews.map(\.id)))
    #expect(again.reviews.isEmpty && again.known == 2)
    #expect(
      Set(log([line(0, daysAgo: 1, 3), line(1, daysAgo: 1, 3)], notes(["card", "choice"])).reviews.map(\.id)).count == 2
    )
  }

  private func notes(_ names: [String], tags: [String] = []) -> [Import.Note] {
    names.map { Import.Note(name: "bedrill-" + $0, fields: ["", ""], tags: tags) }
  }

  @Test func whatIsNoAnswerThatCountedIsLeftOut() {
    let log = log([
      line(daysAgo: 9, 0, kind: 4), line(daysAgo: 8, 3, kind: 3, factor: 0), line(daysAgo: 7, 0, kind: 5),
      line(daysAgo: 6, 5), line(daysAgo: 5, 3, kind: 3),
    ])
    #expect(log.reviews.map(\.day) == [.test + -5] && log.uncounted == 4 && log.losses == [])
    // A card that was reset begins anew.
    let reset = self.log([line(daysAgo: 9, 4), line(daysAgo: 8, 0, kind: 4, factor: 0), line(daysAgo: 7, 3)])
    #expect(reset.reviews.map(\.day) == [.test + -7])
  }

  @Test func whatCannotBeBelievedIsSaid() {
    let strange = Import.Note(name: "CARD", fields: ["What is a token?", "A piece."])
    let other = Import.Note(name: "card", fields: ["What is it?", "Something else."])
    #expect(log([line(daysAgo: 1, 3)], [strange]).reviews.map(\.item) == ["card"])
    let cases: [(ImportedLog, String)] = [
      (log([line(daysAgo: 1, 3)], [other]), "no item of this bank has this name and asks this; 1 answer left out."),
      (
        log([line(daysAgo: 1, 3), line(daysAgo: 2, 3)], notes(["nobody"])),
        "no item of this bank has this name and asks this; 2 answers left out."
      ),
      (
        log([line(daysAgo: 1, 3)], revision: 2),
        "its meaning changed since it was exported (revision 1, now 2); 1 answer left out."
      ),
      (log([line(daysAgo: 1, 3, card: 1)]), "an item has one card, and the note had more; 1 answer left out."),
      (log([line(daysAgo: -1, 3)]), "dated later than now, or before there was Anki; 1 answer left out."),
      (log([line(daysAgo: 9000, 3)]), "dated later than now, or before there was Anki; 1 answer left out."),
    ]
    for (log, sentence) in cases {
      #expect(log.losses.map(\.sentence) == [sentence])
      #expect(log.reviews.isEmpty)
    }
    #expect(log([line(daysAgo: 1, 3)], notes(["card"], tags: ["rev::2"]), revision: 2).reviews.count == 1)
    #expect(log([line(7, daysAgo: 1, 3)]).reviews.isEmpty, "a note that is not there")
  }

  /// Everything that is told of exams stays as it was without them.
  @Test func importedAnswersAreNoEvidence() {
    let bank = PlanTests.bank
    let questions = bank.items.filter { $0.kind == .choice }
    let answers = questions.prefix(questions.count / 2).enumerated().map { number, item in
      Review.test(item.id, number % 2 == 0 ? .good : .again, name: "\(item.id)", kind: .choice)
    }
    let imported = questions.enumerated().map { number, item in
      Review.test(item.id, number % 3 == 0 ? .again : .easy, mode: .imported, name: "x\(item.id)")
    }
    let without = Profile(bank: bank, reviews: answers)
    let with = Profile(bank: bank, reviews: answers + imported)
    #expect(Readiness(with, on: .test) == Readiness(without, on: .test))
    #expect(WeakTopics(with, on: .test) == WeakTopics(without, on: .test))
    #expect(with.fit == without.fit && with.pace == without.pace && with.times == without.times)
    #expect(ConfidentErrors(with) == ConfidentErrors(without) && Calibration(with) == Calibration(without))
    #expect(
      Statistics(with, on: .test).objectives.map(\.answers) == Statistics(without, on: .test).objectives.map(\.answers))
    #expect(Statistics(with, on: .test).imported == imported.count)
    // The schedule is kept, and nothing is asked as if it were new.
    #expect(with.memories.byItem.count == questions.count && without.memories.byItem.count == answers.count)
    // What was met elsewhere gives no first answer any more.
    var later = with
    for item in questions.suffix(3) {
      later.record(.test(item.id, .good, mode: .exam("e"), name: "later\(item.id)", kind: .choice))
    }
    #expect(Readiness(later, on: .test).answers == Readiness(with, on: .test).answers)
  }
}
