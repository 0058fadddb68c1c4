import Testing

@testable import QuestionBank

/// What is wrong, word for word as people read it.
@Suite("Sentences")
struct SentenceTests {
  private static let place = Place(file: "a.yaml", line: 3, column: 7)

  private static let faults: [(Finding.Problem, String)] = [
    (
      .syntax("did not find expected key"),
      "This is not YAML: did not find expected key. Check the indentation, the quotes and the brackets here and on the "
        + "line before."
    ),
    (
      .colonInText,
      "A colon followed by a space cannot stand in plain text. Put the text in quotes, or start it with >- on a new line."
    ),
    (.tab, "A tab stands in the indentation. Indent with spaces."),
    (.controlCharacter(0x1B), "The control character U+001B stands in the text. Take it out."),
    (
      .anchor,
      "Anchors (&name) and aliases (*name) are not used in a bank. Write the value out, or put the text in quotes."
    ),
    (
      .secondDocument,
      "A second document begins here. Take out the line ---, or move what follows to a file of its own."
    ),
    (
      .missingFile("exam.yaml"), "There is no exam.yaml in the bank. Add it, or give the folder that holds it."
    ),
    (.wrongShape("stem", .text), "\"stem\" must be text."),
    (
      .wrongShape("options", .list),
      "\"options\" must be a list; begin each entry with a hyphen, or write [one, two]."
    ),
    (.wrongShape("option", .fields), "\"option\" must be fields, each written as `name: value`."),
    (.wrongShape("rev", .wholeNumber), "\"rev\" must be a whole number, without quotes."),
    (
      .wrongShape("answer", .decimal),
      "\"answer\" must be a decimal number such as 16.20, without quotes, unit or thousands separators."
    ),
    (.wrongShape("key", .truth), "\"key\" must be true or false, without quotes."),
    (.missingField("why", in: "option"), "The option has no \"why\". Add it."),
    (
      .unknownField("tody", in: "card", suggestion: "today"),
      "A card has no field \"tody\". Did you mean \"today\"?"
    ),
    (
      .unknownField("wy", in: "option", suggestion: "why"), "An option has no field \"wy\". Did you mean \"why\"?"
    ),
    (.unknownField("color", in: "order", suggestion: nil), "An order has no field \"color\". Take it out."),
    (.repeatedField("front"), "\"front\" stands twice. Keep one of the two."),
    (.emptyFile, "There is nothing in this file. Write an item into it, or leave the file out."),
    (.emptyText("why"), "\"why\" is empty. Write its text, or take the field out if it may be missing."),
    (.unknownType("choise", suggestion: "choice"), "There is no type \"choise\". Did you mean \"choice\"?"),
    (
      .unknownType("essay", suggestion: nil),
      "There is no type \"essay\". Use card, choice, multi, order, match, number or case."
    ),
    (
      .badIdentifier("Sum"),
      "\"Sum\" cannot be an id. Use lower-case letters and digits with single hyphens between them, as in "
        + "batch-half-price."
    ),
    (
      .repeatedIdentifier("sum", .item, first: place),
      "\"sum\" is already the name of the item at a.yaml:3. Choose another."
    ),
    (
      .unknownName("bach", .concept, suggestion: "batch"), "There is no concept \"bach\". Did you mean \"batch\"?"
    ),
    (
      .unknownName("bach", .concept, suggestion: nil),
      "There is no concept \"bach\". Add it to concepts.yaml, or name one that stands there."
    ),
    (
      .unknownName("cheap", .trap, suggestion: nil),
      "There is no trap \"cheap\". Add it to traps.yaml, or name one that stands there."
    ),
    (
      .unknownName("x", .line, suggestion: nil),
      "There is no syllabus line \"x\". Add it to syllabus.yaml, or name one that stands there."
    ),
    (
      .unknownName("9.9", .objective, suggestion: nil),
      "There is no objective \"9.9\". Name one that stands in exam.yaml."
    ),
    (.unknownName("2", .guide, suggestion: nil), "There is no guide \"2\". Name one that stands in exam.yaml."),
    (
      .unknownName("hard", .level, suggestion: nil),
      "There is no level \"hard\". Use recall, apply, compare or compute."
    ),
    (
      .trapOfItem,
      "A trap belongs to the option that embodies it. Move \"trap\" beside the why of that option, or take it out."
    ),
    (
      .pricingOfConcept,
      "What is about costs stands in exam.yaml. Name the concept there, in \"concepts\" of \"cost\", and take \"pricing\" out."
    ),
    (.badDate("today"), "\"today\" is not a day. Write it as year-month-day, as in 2026-11-23."),
    (.badAddress("page"), "\"page\" is not a web address. Begin it with https://."),
    (.notPositive("rev"), "\"rev\" must be 1 or more."),
    (.tooLarge("rev", most: 1_000_000), "\"rev\" must be 1000000 at most."),
    (.choiceKeys(0), "The choice has no key. Put `key: true` at the right option."),
    (.choiceKeys(2), "The choice has 2 keys. Leave `key: true` at one option, or make it a multi."),
    (.multiKeys(5, of: 5), "All 5 options of the multi are keys. Add options that are wrong."),
    (
      .multiKeys(1, of: 5),
      "The multi has only one key. Put `key: true` at two or more options, or make it a choice."
    ),
    (
      .multiKeys(0, of: 5),
      "The multi has no key. Put `key: true` at two or more options, or make it a choice."
    ),
    (.tooFew("steps", 1, least: 2), "\"steps\" has 1 of the 2 entries that it needs at least. Add more."),
    (.gaps(0), "The cloze has no gap. Put one pair of square brackets around the words to be recalled."),
    (.gaps(2), "The cloze has 2 gaps. Put one pair of square brackets around the words to be recalled."),
    (
      .repeatedName("half"),
      "Two parts of the item have the name \"half\". Give one of them another, or take the field out."
    ),
    (
      .badVersion("new"),
      "\"new\" cannot be a version of the guide. Write digits and points, as in \"1.4\"."
    ),
    (
      .trapOfKey,
      "A key embodies no trap. Put \"trap\" beside the why of the wrong option that shows the misconception."
    ),
    (
      .unknownScope("byond"),
      "There is no scope \"byond\". Write `scope: beyond` for what neither guide names, or take the field out."
    ),
    (
      .guideBeyond,
      "\"scope: beyond\" says that neither guide names the subject. Take \"guide\" out, or \"scope\"."
    ),
    (.notUTF8, "This is not UTF-8 text. Save the file as UTF-8."),
    (.template("there is no n"), "The template cannot be drawn: there is no n."),
  ]

  private static let rules: [(Rule, String)] = [
    (
      .notTaught("sum"),
      "The concept \"sum\" stands in no chapter. Add it to course.yaml, after those that it needs."
    ),
    (
      .taughtTwice("sum", first: Place(file: "course.yaml", line: 9)),
      "\"sum\" stands in the course already, at course.yaml:9. Keep one of the two."
    ),
    (
      .taughtTooEarly("sum", before: "term"),
      "\"sum\" needs \"term\", which does not stand before it. Move one of them, or take \"term\" out of \"after\"."
    ),
    (
      .watchedItem("sum"),
      "The claim names \"sum\", which is no item of the bank. Name one that rests on it, or take it out."
    ),
    (
      .lookAgain("It is half.", page: "https://aws.amazon.com/", since: "2027-01-01"),
      "Look again since 2027-01-01: \"It is half.\" Read https://aws.amazon.com/, mend what rests on it, and write the next "
        + "day in \"again\"."
    ),
    (
      .keyRank([0, 50, 50, 0]),
      "The size of the key gives it away: in 0, 50, 50, 0 % of the draws it is the smallest, the next and so on to the "
        + "largest. Choose wrong options on both sides of it."
    ),
    (
      .implausible("USD 900", key: "USD 9"),
      "\"USD 900\" stands beside the key \"USD 9\", and nobody picks it. Choose an amount of its size."
    ),
    (.ownEnemy("sum"), "\"sum\" is named as its own enemy. Take it out."),
    (
      .unknownEnemy("sum"),
      "There is no item \"sum\". Name one that stands in the bank, or take it out of \"enemies\"."
    ),
    (
      .reveals("sum", "other", key: "Half"),
      "\"sum\" gives away the key of \"other\": \"Half\". Reword one of them, or name one in the \"enemies\" of the other."
    ),
    (.unlisted("sum", revision: 1), "\"sum\" is not in the list of ids. Add the line \"sum 1\" to ids.txt."),
    (
      .vanished("sum"),
      "\"sum\" is in the list of ids but not in the bank. Bring it back, or write retired after it."
    ),
    (.revived("sum"), "\"sum\" belonged to an item that is retired. Choose an id that was never used."),
    (
      .otherRevision("sum", listed: 1, now: 2),
      "\"sum\" has rev 2, and the list of ids says 1. Write 2 there if the answer changed its meaning."
    ),
    (
      .otherRevision("sum", listed: 2, now: 1),
      "\"sum\" has rev 1, and the list of ids already says 2. A revision never goes back; write 2."
    ),
    (
      .listLine("sum"),
      "\"sum\" is not a line of the list of ids. Write an id, a revision and, if need be, retired."
    ),
    (.count("options", 3, 4...4, in: "choice"), "The choice has 3 entries in \"options\". Give it 4."),
    (.count("steps", 6, 3...5, in: "order"), "The order has 6 entries in \"steps\". Give it 3 to 5."),
    (
      .namesPosition("option B"),
      "\"option B\" names a place among the options, and they are shuffled. Name what the option says."
    ),
    (
      .allOrNone("all of the above"),
      "\"all of the above\" can be an option of anything. Write an option that says something."
    ),
    (
      .quietNegative("not"),
      "The question turns on \"not\", which is easily overlooked. Write NOT, or ask without it."
    ),
    (
      .howMany("(Choose two.)"), "The stem does not say how many to choose. End it with \"(Choose two.)\"."
    ),
    (.equalTexts("Batch"), "\"Batch\" stands twice. Make the two differ, or drop one."),
    (
      .lengthCue(key: 90, next: 40),
      "The key gives itself away: it has 90 characters, the longest wrong option 40. Make them alike in length."
    ),
    (.tooTall(lines: 5), "The text takes 5 lines of 70 columns, and four are the most. Shorten it."),
    (
      .serviceName("AWS Bedrock", right: "Amazon Bedrock"),
      "\"AWS Bedrock\" is not its official name. Write \"Amazon Bedrock\"."
    ),
    (
      .unsafe(0x2019, instead: "'"),
      "The character U+2019 does not look the same in every terminal. Write ' instead."
    ),
    (
      .unsafe(0x1F600, instead: nil),
      "The character U+1F600 does not look the same in every terminal. Write it with plain letters."
    ),
    (
      .host("example.com"),
      "\"example.com\" is not on the list of hosts that facts are taken from. Name a page of one that is."
    ),
    (
      .future("2027-01-01"),
      "2027-01-01 is still to come, so nothing can have been checked then. Write the day on which the page was read."
    ),
    (
      .stale("2026-01-01", days: 300),
      "The source was last checked on 2026-01-01, 300 days ago. Read it again and write the new day."
    ),
    (.caseUnder("1.1"), "Guide 1.1 has no case studies. Take it out of \"guide\" of the case."),
    (.level("number"), "A number asks to compute. Write `level: compute`."),
    (
      .nearDuplicate("sum", at: place),
      "The item asks nearly the same as \"sum\" at a.yaml:3. Ask something else, or drop one."
    ),
    (
      .lineAsked("od-tokens", 1, least: 3),
      "The syllabus line \"od-tokens\" is asked by 1 item, and 3 are the least. Write more with it in \"covers\"."
    ),
    (
      .lineOneWay("od-tokens"),
      "All items on the syllabus line \"od-tokens\" ask in the same way. Add one of another type or level."
    ),
    (
      .conceptLacks("rag", "apply"),
      "No item at level apply has the concept \"rag\" first or second. Write one."
    ),
    (
      .trapUsed("cheap", 0, least: 2),
      "The trap \"cheap\" is set by no item, and 2 are the least. Set it again, or drop it."
    ),
    (
      .objectiveItems("2.3.4", 5, least: 24),
      "The objective 2.3.4 has 5 items, and 24 are the least. Write more."
    ),
    (.kindItems("card", 5, least: 110), "The bank has 5 of type card, and 110 are the least. Write more."),
    (
      .guessable("the longest option", scope: "the 20 choice items", score: 50, limit: 35, items: ["a", "b"]),
      "Picking the longest option is right in 50 % of the 20 choice items, and 35 % is the most. Begin with a, b."
    ),
  ]

  @Test(arguments: faults.indices) func aFaultSaysWhatIsWrongAndHowToMendIt(_ index: Int) {
    #expect(Self.faults[index].0.sentence == Self.faults[index].1)
  }

  @Test(arguments: rules.indices) func aRuleSaysWhatIsWrongAndHowToMendIt(_ index: Int) {
    #expect(Finding.Problem.rule(Self.rules[index].0).sentence == Self.rules[index].1)
  }

  @Test func aFindingBeginsWithItsPlace() {
    #expect(
      Finding(.tab, at: Self.place, severity: .warning).description
        == "a.yaml:3:7: warning: A tab stands in the indentation. Indent with spaces.")
  }

  @Test func suggestionsAreNearAndNotForced() {
    #expect(Suggestion.closest(to: "tody", among: ["today", "trap"]) == "today")
    #expect(Suggestion.closest(to: "trpa", among: ["today", "trap"]) == "trap")
    #expect(Suggestion.closest(to: "color", among: ["today", "trap"]) == nil)
    #expect(Suggestion.closest(to: "", among: [String]()) == nil)
  }
}
