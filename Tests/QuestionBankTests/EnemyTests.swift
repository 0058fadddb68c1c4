import Testing

@testable import QuestionBank

@Suite("Questions that must not meet")
struct EnemyTests {
  private func card(_ id: String, _ front: String, enemies: String) -> String {
    head("card", id: id) + "  enemies: \(enemies)\n  front: \(front)\n  back: Because.\n"
  }

  @Test func itIsEnoughThatOneNamesTheOther() throws {
    let text = card("one", "Why so?", enemies: "[two]") + card("two", "What else is there?", enemies: "[]")
    try lint(text)
    var (a, b) = (Item.choice("a", stem: "Why so?"), Item.choice("b", stem: "What else?", concepts: ["on-demand"]))
    a.enemies = ["b"]
    b.enemies = []
    #expect(Enemies(.with([a, b]))["b"] == ["a"])
    #expect(Enemies(.with([a, b]))["a"] == ["b"])
  }

  @Test func anEnemyIsAnotherItemOfTheBank() throws {
    try lint(
      card("one", "Why so?", enemies: "[▶one, ▶gone]"), finds: .ownEnemy("one"), .unknownEnemy("gone"))
  }

  @Test func inAFewFilesOfABankAnEnemyMayStandElsewhere() {
    var item = Item.card("one")
    item.enemies = ["gone"]
    let bank = Bank.with([item])
    #expect(Lint.findings(in: bank, today: "2026-11-24", isWhole: false).isEmpty)
    #expect(Lint.findings(in: bank, today: "2026-11-24").map(\.problem) == [.rule(.unknownEnemy("gone"))])
  }

  /// Questions without a word in common, then these.
  private func bank(_ items: [Item], after count: Int = 40) -> Bank {
    let others = (0..<count).map { number in
      Item.choice(
        Item.ID("other\(number)"), stem: "stem\(number) ask\(number)?", options: (0..<4).map { "text\(number)x\($0)" })
    }
    return .with(others + items)
  }

  private let victim = Item.choice(
    "victim", stem: "How does a hotel reach the service in private?",
    options: ["An interface endpoint in the VPC", "A public address", "A longer password", "A faster disk"])

  @Test func aStemThatHoldsAKeyGivesItAway() {
    let giver = Item.choice(
      "giver", stem: "An interface endpoint of a VPC is in use. What is still paid?",
      options: ["Tokens", "Words", "Letters", "Pages"])
    let bank = bank([victim, giver])
    #expect(
      Revelation.all(in: bank.items, names: TermNames(bank))
        == [Revelation(giver: "giver", victim: "victim", key: "An interface endpoint in the VPC")])
    #expect(Enemies(bank)["giver"] == ["victim"])
    #expect(Enemies(bank)["victim"] == ["giver"])
    #expect(Enemies(bank)["other1"].isEmpty)
  }

  @Test func aPairThatHoldsAKeyGivesItAway() {
    var giver = Item(
      id: "giver", objective: "2.3.4", concepts: ["on-demand"],
      body: .match(
        Match(stem: "Match.", pairs: [.init(left: "VPC", right: "Reached by an interface endpoint", why: "So.")])))
    #expect(Enemies(bank([victim, giver]))["giver"] == ["victim"])
    // Questions of one case come together in any event.
    var victim = victim
    victim.caseID = "mill"
    giver.caseID = "mill"
    #expect(Enemies(bank([victim, giver]))["giver"].isEmpty)
  }

  @Test func aNameIsNoAnswerGivenAway() {
    let giver = Item.choice("giver", stem: "The endpoint is slow. Why?", options: ["Load", "Rain", "Dust", "Luck"])
    #expect(Enemies(bank([victim, giver]))["giver"].isEmpty)
  }

  @Test func undeclaredEnemiesAreFoundUntilTheyAreDeclared() {
    var giver = Item.choice(
      "giver", stem: "An interface endpoint of a VPC is in use. What is still paid?",
      options: ["Tokens", "Words", "Letters", "Pages"])
    var victim = victim
    func findings() -> [Finding.Problem] { LintContext(bank: bank([victim, giver])).undeclaredEnemies.map(\.problem) }
    #expect(findings() == [.rule(.reveals("giver", "victim", key: "An interface endpoint in the VPC"))])
    giver.enemies = ["victim"]
    #expect(findings().isEmpty)
    giver.enemies = []
    victim.enemies = ["giver"]
    #expect(findings().isEmpty)
  }

  @Test func nearDuplicatesAreEnemies() {
    let stem = "How does a hotel reach the service in private and cheaply"
    let one = Item.choice("one", stem: stem + "?", options: ["A tunnel", "A dish", "A wire", "A pipe"])
    let twin = Item.choice("twin", stem: stem + " today?", options: ["A bridge", "A dish", "A wire", "A pipe"])
    #expect(Enemies(bank([one, twin]))["twin"] == ["one"])
  }

  @Test func questionsOfOneConceptWithOneKeyAreEnemies() {
    let items = [
      Item.choice("a", stem: "Which option suits a job without any hurry?"),
      Item.choice("b", stem: "What is cheap at night?", options: ["batch inference", "Haste", "Luck", "Rain"]),
      Item.choice("c", stem: "Where is a queue of files handed in?", concepts: ["on-demand"]),
    ]
    #expect(Enemies(bank(items))["a"] == ["b"])
    #expect(Enemies(bank(items))["c"].isEmpty)
  }

  @Test(arguments: [1000, 2000]) func thousandsOfLikeItemsAreEachFoundByFewComparisons(_ count: Int) {
    let items = (0..<count).map {
      Item.choice(
        Item.ID("like\($0)"), stem: "For a job that nobody waits for, which option costs least of all the \($0)?")
    }
    let bank = Bank.with(items)
    #expect(LintContext(bank: bank).nearDuplicates.count == count - 1)
    // Pair by pair this would be half of the square.
    #expect(NearDuplicates(items).comparisons < 40 * count)
    #expect(Revelation.all(in: items, names: TermNames(bank)).isEmpty)
  }

  /// A key that many questions hold tells nothing, so that what is found stays in proportion to the items.
  @Test func whatManyQuestionsSayIsGivenAwayByNone() {
    func items(_ count: Int) -> [Item] {
      (0..<count).map { number in
        let group = number / 100
        let words = ["reach\(group)", "tunnel\(group)", "mast\(group)", "wire\(group)"]
        return Item.choice(
          Item.ID("i\(number)"), stem: "ask\(number)?", options: [words.joined(separator: " "), "a", "b", "c"])
      }
    }
    #expect(Revelation.all(in: items(1000), names: TermNames(.base)).isEmpty)
  }

  @Test func ofAQuestionThatManyGiveAwayTheFirstFewAreNamed() {
    let givers = (0..<9).map { number in
      Item.choice(
        Item.ID("giver\(number)"), stem: "An interface endpoint of a VPC number\(number) is in use. What is paid?",
        options: (0..<4).map { "paid\(number)x\($0)" })
    }
    let bank = bank([victim] + givers, after: 200)
    #expect(LintContext(bank: bank).undeclaredEnemies.count == 3)
    #expect(Enemies(bank)["victim"].count == 9)
  }
}
