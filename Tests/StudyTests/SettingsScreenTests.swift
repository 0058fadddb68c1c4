import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

@Suite struct SettingsScreenTests {
  private func saved(_ effects: [App.Effect]) -> Settings? {
    effects.compactMap { if case .save(let settings) = $0 { settings } else { nil } }.last
  }

  @Test func aValueIsTypedOrStepped() {
    var app = App.test()
    _ = app.press("o")
    #expect(app.text().contains("> Minutes a day               20"))
    #expect(saved(app.press("→"))?.minutesPerDay == 25)
    #expect(saved(app.press("⏎45⏎"))?.minutesPerDay == 45)
    #expect(app.press("⏎4⏎") == [])
    #expect(app.text().contains("\"4\" cannot be the minutes a day. Type 5 to 600."))
    // What was typed does not go by one key.
    _ = app.press("⎋")
    #expect(app.text().contains("4 is not taken yet: enter takes it, esc again drops it."))
    _ = app.press("⎋")
    #expect(app.text().contains("> Minutes a day               45"))
    #expect(saved(app.press("↓⏎0⏎"))?.newPerDay == 0)
    #expect(saved(app.press("↓⏎30⏎"))?.reviewsPerDay == 30)
    #expect(saved(app.press("⏎none⏎")).map(\.reviewsPerDay) == .some(nil))
    #expect(saved(app.press("↓⏎+21⏎"))?.examDay == Now.test.day + 21)
    #expect(app.text().contains("(exam in 21 days)"))
  }

  @Test func leftAndRightAreToldWhereTheyDoSomething() {
    var app = App.test()
    _ = app.press("o")
    for row in SettingRow.allCases {
      #expect(app.text().contains("left/right change") == row.isStepped(app.world), "\(row)")
      if !row.isStepped(app.world) {
        _ = app.press("→")
        #expect(app.text().contains("Left and right change nothing on this line. enter does: \(row.word)."))
      }
      _ = app.press("↓")
    }
  }

  @Test func helpIsThereWhileAValueIsTyped() {
    var app = App.test()
    _ = app.press("o⏎?")
    #expect(app.text().hasPrefix(" Help · Settings"))
    _ = app.press("⎋")
    #expect(app.text().contains("> Minutes a day               _"))
  }

  @Test func beginningAnewCountsInWords() {
    var app = App.test()
    _ = app.press("o⇲⏎")
    #expect(app.text().contains("No answer counts yet, so none is lost"))
    #expect(!app.text().contains("All 0 answers"))
    app = App.test(.of(.token), reviews: Review.measured.prefix(1).map { $0 })
    _ = app.press("o⇲⏎")
    #expect(app.text().contains("Your 1 answer no longer counts"))
  }

  @Test func theOrderIsTurnedAndTheDayFollows() {
    var app = App.test()
    _ = app.press("o")
    for _ in 0..<9 where !app.text().contains("> Order") { _ = app.press("↓") }
    #expect(saved(app.press("⏎"))?.order == .dueFirst)
    #expect(app.text().contains("due first, then new"))
    #expect(saved(app.press("←"))?.order == .mixed)
  }

  @Test func fiveMoreAreStudiedAtOnce() {
    var app = App.test()
    _ = app.press("o")
    for _ in 0..<20 where !app.text().contains("> Five more") { _ = app.press("↓") }
    _ = app.press("⏎")
    #expect(app.text().contains("5 more · 1 of 5"))
  }

  @Test func everythingBeginsAnewAfterOneQuestion() {
    var app = App.test()
    #expect(app.press("o⇲⏎") == [])
    #expect(app.text().contains("Begin everything anew?"))
    #expect(app.press("x") == [])
    #expect(app.text().contains("y begins anew, esc keeps everything."))
    #expect(app.press("⎋") == [])
    #expect(app.press("⏎y") == [.startOver])
  }

  @Test func aChoiceIsStudiedAndAnEmptyOneSaysSo() {
    var app = App.test()
    _ = app.press("o")
    for _ in 0..<9 where !app.text().contains("> Study only") { _ = app.press("↓") }
    _ = app.press("⏎")
    #expect(app.text().contains("> Pricing only"))
    _ = app.press("⏎")
    #expect(app.text().contains("Pricing only · 1 of 4"))
    _ = app.press("q↓↓↓↓")
    #expect(app.text().contains("> Wrong in the last seven days"))
    #expect(app.text().contains("0 items"))
    _ = app.press("⏎")
    #expect(app.text().contains("Nothing was answered wrong in the last seven days."))
  }

  @Test func aChoiceFromTheShellOpensItsSession() {
    let reviews = [
      Review(
        id: Review.ID("r"), item: "batch", time: Now.test.moment, day: Now.test.day + -3, kind: .choice, grade: .again,
        answer: .chosen([1]), isRight: false)
    ]
    var app = App(opening: .only(.wrong, minutes: 10), seed: 1)
    _ = app.update(.loaded(Profile(bank: .test, reviews: reviews)), at: .test)
    #expect(app.text().contains("Wrong in the last seven days · 1 of 1"))
    #expect(app.text().contains("A retailer summarizes"))
    var empty = App(opening: .only(.starred, minutes: nil), seed: 1)
    _ = empty.update(.loaded(Profile(bank: .test)), at: .test)
    #expect(empty.text().contains("Nothing is starred yet."))
  }

  @Test func aBankThatChangedIsToldOnHome() {
    var bank = Bank.test
    bank.items.removeLast()
    let change = BankChange(from: BankRecord(bank), to: .test, reviews: [])
    var app = App.test()
    _ = app.update(.bankChanged(change), at: .test)
    #expect(app.text().contains("The question bank is a newer one: 1 item is new."))
  }
}
