import Testing

@testable import QuestionBank

/// What leaves for other programs comes back, and what cannot is said.
@Suite struct ExchangeTests {
  private static let match = Item(
    id: "match", revision: 2, objective: "2.3.4", concepts: ["on-demand"], guides: [.v1_1], sources: [.pricing],
    body: .match(
      Match(
        stem: "Match: a = b?",
        pairs: [.init(left: "a ~ {x}", right: "b#1", why: "One\\two."), .init(left: "c", right: "d", why: "Two: 2.")],
        spare: [Step(text: "e", why: "Three.", trap: "no-commitment-is-cheapest")])))
  private static let order = Item(
    id: "order", objective: "3.1.2", concepts: ["temperature"], enemies: ["match"], level: .compare, guides: .beyond,
    sources: [.pricing],
    body: .order(
      Order(
        stem: "In order?", steps: [Step(text: "First", why: "a"), Step(text: "Then", why: "b")],
        decoys: [Step(text: "Never", why: "c")])))
  private static let number = Item(
    id: "number", objective: "2.3.4", concepts: ["on-demand"], level: .compute,
    sources: [Source(url: "https://aws.amazon.com/x", checked: "2026-11-01", note: "The sum is ours.")],
    today: "Since July: so.",
    body: .number(
      Number(stem: "How much?", answer: "16.50", unit: "USD", tolerance: "0.01", solution: "11 x 1.5 = 16.5.")))
  private static let cloze: Item = {
    var item = Item.card("cloze")
    item.body = .card(Card(cloze: "Batch costs [half] of it.", note: "For supported models.")!)
    return item
  }()

  private static let trapped: Item = {
    var item = Item.choice("choice", covers: ["batch-discount"])
    guard case .choice(var choice) = item.body else { return item }
    choice.options[1].trap = "no-commitment-is-cheapest"
    item.body = .choice(choice)
    return item
  }()

  private static let bank = Bank.with([
    .card("card", front: "What, \"then\"?", back: "This;\nand that."), cloze,
    trapped,
    .choice("multi", options: ["a", "b", "c", "d", "e"], keys: [1, 3]), match, order, number,
  ])

  private func read(_ text: String, _ form: Import.Form, on base: Bank? = .base) -> (bank: Bank, losses: [Loss]) {
    var read = Import(text, form: form)
    let bank = read.bank(name: "deck", on: base, source: "https://example.org/", day: "2026-11-23")
    return (bank, read.losses)
  }

  @Test func giftComesBackWhole() {
    let (text, losses) = GIFT.text(of: Self.bank)
    let (again, lost) = read(text, .gift)
    #expect(again.withoutPlaces.items == Self.bank.withoutPlaces.items)
    #expect(lost == [])
    #expect(losses.map(\.item) == ["card", "cloze", "match", "order", "number"])
    // What other programs read of it.
    #expect(text.contains("$CATEGORY: 2.3.4 Cost tradeoffs\n"))
    #expect(text.contains("::multi::Which option costs least? {\n  ~%-100%a #"))
    #expect(text.contains("  ~%50%b #"))
    #expect(text.contains("=a \\~ \\{x\\} -> b\\#1\n"))
    #expect(text.contains("{#16.50:0.01####11 x 1.5 \\= 16.5.}"))
  }

  @Test func giftOfOthersIsReadAsFarAsItGoes() {
    let (bank, losses) = read(
      """
      // a comment
      $CATEGORY: Tea

      ::Leaf:: Is sencha [html]green? {T####It is.}

      Which is black? {
        =Assam #Fully oxidized.
        ~Sencha
        ~%0%Tieguanyin#In part.
      }

      A gaiwan has {=a lid =a cover} and no handle.

      How many cups? {#4..6}

      Two of them? {~%50%a ~%50%b ~%-100%c}

      What is it? {}

      Never closed {
      =x
      """, .gift, on: nil)
    #expect(bank.items.map(\.kind) == [.choice, .choice, .card, .number, .multi])
    #expect(bank.items.map(\.id.rawValue).first == "leaf")
    #expect(bank.items[1].options.map(\.isKey) == [true, false, false])
    #expect(bank.items[1].options.map(\.why) == ["Fully oxidized.", Draft.noReason, "In part."])
    #expect(bank.items[2].prompt == "A gaiwan has _____ and no handle.")
    if case .number(let number) = bank.items[3].body {
      #expect(number.answer == "5")
      #expect(number.tolerance == "1")
    }
    #expect(losses.contains { $0.sentence.contains("asks for a text and has no answer") })
    #expect(losses.contains { $0.sentence.contains("brace that is not closed") })
    #expect(losses.filter { $0.sentence.contains("names no source") }.count == 5)
    expectReadable(bank)
  }

  /// A bank that was imported can be written and read.
  private func expectReadable(_ bank: Bank) {
    let (again, findings) = Bank.read(bank.written())
    #expect(findings == [])
    #expect(again?.items.count == bank.items.count)
  }

  @Test(arguments: [Import.Form.csv, .anki, .markdown]) func cardsComeBack(form: Import.Form) {
    let (cards, losses) = Flashcards.of(Self.bank)
    #expect(losses.map(\.item) == ["choice", "multi", "match", "order", "number"])
    let text =
      switch form {
      case .csv: Flashcards.csv(cards)
      case .anki: Flashcards.anki(cards, deck: "bedrill")
      default: Flashcards.markdown(cards)
      }
    let (bank, _) = read(text, form)
    #expect(bank.items.count == 7)
    #expect(bank.items.allSatisfy { $0.kind == .card })
    expectReadable(bank)
    // Markdown has no room for names; the rest finds its items again.
    if form != .markdown {
      #expect(bank.items.map(\.id) == Self.bank.items.map(\.id))
      #expect(bank.items.map(\.objective) == Self.bank.items.map(\.objective))
      #expect(bank.items[0].sources == [.pricing])
    }
    #expect(bank.items[0].body == Self.bank.items[0].body)
    if form == .csv { #expect(bank.items[1].body == Self.cloze.body) }
  }

  @Test func ankisOwnNotesAreRead() {
    let text = """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #tags column:5
      x1	Basic	What is <b>half</b> price?	Batch &amp; more<br>&#8230;	concept::batch-inference old
      x2	Cloze	It costs {{c1::half::share}}.		
      x3	Cloze	{{c1::One}} and {{c2::two}}.		
      x4	Basic	Only a front		
      """
    let (bank, losses) = read(text, .anki)
    #expect(bank.items.map(\.id.rawValue) == ["x1", "x2", "x3"])
    #expect(bank.items[0].body == .card(Card(front: "What is half price?", back: "Batch & more\n\u{2026}")))
    #expect(bank.items[0].concepts == ["batch-inference"])
    #expect(bank.items[1].body == .card(Card(cloze: "It costs [half].", note: nil)!))
    #expect(losses.contains(Loss("x3", "has several gaps; it becomes a card with all of them open.")))
    #expect(losses.contains(Loss("x4", "has no back, and is left out.")))
  }

  /// What is written for Anki is read again to the letter, lists and empty lines too.
  @Test(arguments: [
    "One line", "a\n\nb", "a\n- b\n- c", "- b\n- c\n\nNot:\n- d", "a < b & \"c\"\n\n\nd", "- only", "a\n\n- b\nc",
    "a - b\n-c",
  ]) func aPageIsReadAsItWasWritten(text: String) { #expect(Markup.plain(Markup.page(text)) == text) }

  @Test func aPageHasLists() {
    #expect(Markup.page("a\n- b\n- c<\nd") == "a<ul><li>b</li><li>c&lt;</li></ul>d")
    #expect(Markup.page("a\n\n- b") == "a<br><br><ul><li>b</li></ul>")
    #expect(Markup.plain("<div>a</div><div>b</div>") == "a\nb")
    #expect(Markup.plain("a<div><br></div>b") == "a\n\nb")
  }

  @Test func notesOfAnkiAreRead() {
    let notes = [
      Import.Note(name: "A|b!", fields: ["What?<br>Now", "So.", "", ""], tags: ["old"], cards: 2),
      Import.Note(
        name: "bedrill-own", fields: ["It costs {{c1::half}}.", "Source: https://x.org/, checked 2026-11-01"],
        tags: Flashcards.tags(Self.order).split(separator: " ").map(String.init)),
      Import.Note(name: "c", fields: ["Look [sound:a.mp3]", "<img src=a>B", "more"]),
      Import.Note(name: "d", fields: []),
    ]
    var read = Import(notes)
    let bank = read.bank(name: "deck", on: Self.bank, source: "https://example.org/", day: "2026-11-23")
    #expect(bank.items.map(\.id) == ["a-b", "own", "c"])
    #expect(bank.items[0].body == .card(Card(front: "What?\nNow", back: "So.")))
    #expect(bank.items[1].body == .card(Card(cloze: "It costs [half].", note: nil)!))
    #expect(bank.items[1].sources == [Source(url: "https://x.org/", checked: "2026-11-01")])
    #expect(bank.items[1].level == .compare && bank.items[1].guides == .beyond)
    #expect(bank.items[1].objective == "3.1.2" && bank.items[1].concepts == ["temperature"])
    #expect(bank.items[2].body == .card(Card(front: "Look", back: "B")))
    for loss in [
      Loss("A|b!", "has 2 cards and becomes one item."),
      Loss("own", "was a question of type order and comes back as a card."),
      Loss("c", "has a picture or a sound, which is left out."),
      Loss("c", "has more fields than two; what stands in the others is left out."),
      Loss("d", "has no front, and is left out."),
    ] { #expect(read.losses.contains(loss), "\(loss)") }
  }

  @Test func hashcardsAreRead() {
    let (bank, losses) = read(
      """
      ---
      name = "Tea"
      ---

      Q: What is it?
      A: A tea.
      From Japan.

      C: [Assam] and [Sencha] are teas.

      ---

      Q: No answer
      """, .markdown, on: nil)
    #expect(
      bank.items.map(\.body) == [
        .card(Card(front: "What is it?", back: "A tea.\nFrom Japan.")),
        .card(Card(cloze: "[Assam] and Sencha are teas.", note: nil)!),
        .card(Card(cloze: "Assam and [Sencha] are teas.", note: nil)!),
      ])
    #expect(losses.contains { $0.sentence == "has no back, and is left out." })
  }

  @Test func namesThatAreTakenAreGivenAnew() {
    var base = Bank.base
    base.items = [.card("leaf")]
    let (bank, losses) = read("::Leaf::What is it? {####A tea.}\n\n::leaf::And this? {####Too.}\n", .gift, on: base)
    #expect(bank.items.map(\.id.rawValue) == ["leaf-2", "leaf-3"])
    #expect(losses.contains(Loss("leaf", "is called leaf-3 here.")))
  }

  @Test(arguments: Import.Form.allCases) func nothingThatIsReadTraps(form: Import.Form) {
    let pieces = [
      "{", "}", "=", "~", "%", "#", "##", "####", "::", "->", "\\", "\"", "\t", ";", ",", "\n", "\n\n", "Q:", "A:",
      "C:", "[", "]", "---", "{{c1::", "}}", "<b>", "&#x", "&#99999999;", "1e999", "..", ":", "a", "é",
      "// bedrill trap 9 x", "$CATEGORY:",
    ]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let (bank, _) = read(text, form, on: nil)
      #expect(Set(bank.items.map(\.id)).count == bank.items.count)
    }
  }

  @Test func jsonHasEveryField() {
    let json = Self.bank.json
    for word in [
      "\"AIF-C01\"", "\"no-commitment-is-cheapest\"", "\"cloze\": \"Batch costs [half] of it.\"", "\"rev\": 2",
    ] {
      #expect(json.contains(word), "\(word)")
    }
  }
}
