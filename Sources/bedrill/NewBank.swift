/// A small bank to begin one's own with: an exam, its concepts, and an item of each type, with comments.
enum NewBank {
  /// The names of the files with their texts.
  ///
  /// - Parameters:
  ///   - day: when it is written, as the day on which its sources were checked.
  static func files(on day: String) -> [(name: String, text: String)] {
    [
      ("exam.yaml", exam), ("concepts.yaml", concepts), ("traps.yaml", traps),
      ("items.yaml", items.replacing("DAY", with: day)),
    ]
  }

  private static let exam = #"""
    # yaml-language-server: $schema=schema/exam.schema.json
    #
    # The exam that the bank prepares for. The line above lets an editor complete and check while you type.
    code: TEA-1                     # short; stands at the top of the screens
    name: Tea Taster, first level
    questions: 20                   # of an exam, scored and unscored
    scored: 18                      # those that count
    minutes: 30
    pass_mark: 700                  # on a scale of 100 to 1,000
    guides:                         # the versions of the exam's own guide; one is enough
      - { id: "2026", name: Guide of 2026, published: 2026-01-01, cases: true }
    domains:                        # weights in percent of the whole exam
      - { id: "1", name: Leaves, weight: 60 }
      - { id: "2", name: Brewing, weight: 40 }
    tasks:                          # those that this bank is about
      - { id: "1.1", name: Know the kinds of tea }
      - { id: "2.1", name: Brew a cup }
    task_statements: 2              # all that the exam has
    objectives:                     # what one has to be able to do; weight says how much the exam asks of it
      - { id: 1.1.1, name: Kinds of tea, weight: 3, summary: Tell the kinds of tea by how their leaves are treated. }
      - { id: 2.1.1, name: Water and time, weight: 2, summary: Choose temperature and time for a tea. }
    presets:                        # exams with a name; without this part there is a short one, one for each task, and the whole
      - { name: quick, questions: 5 }
      - { name: leaves, questions: 2, about: ["1.1"] }
      - { name: full }

    """#

  private static let concepts = #"""
    # yaml-language-server: $schema=schema/concepts.schema.json
    #
    # What the items are about. A primer stands by itself: c shows it while an item is on the screen.
    - id: oxidation
      name: Oxidation
      objective: 1.1.1
      primer: >-
        Leaves that are bruised darken in the air. Green tea is heated at once, which stops it; oolong is stopped half way;
        black tea is left to darken fully.
      confused_with:
        - { id: steeping, how: "Oxidation happens to the leaf before it is dried; steeping happens in the cup." }

    - id: steeping
      name: Steeping
      objective: 2.1.1
      primer: >-
        Hot water draws taste out of the leaves, the bitter part last. Cooler water and less time keep a delicate tea mild;
        black tea takes boiling water and three to five minutes.

    """#

  private static let traps = #"""
    # yaml-language-server: $schema=schema/traps.schema.json
    #
    # Misconceptions that have a name. An option that embodies one says so by `trap`; feedback and weak topics tell it.
    - id: hotter-is-better
      name: Hotter water makes better tea
      seeing_through: >-
        Boiling water draws out more, the bitterness too. Ask what the leaf can stand before you ask what the water can do.

    """#

  private static let items = #"""
    # yaml-language-server: $schema=schema/items.schema.json
    #
    # One item of each type. An id is for ever, because progress hangs on it; rev is raised only when the meaning of the answer
    # changes. `bedrill check DIR` says what is wrong, where, and how to mend it; with --watch it does so whenever you save.

    # A card: the learner says the answer and looks.
    - id: tea-card-green
      rev: 1
      type: card
      objective: 1.1.1
      concepts: [oxidation]
      level: recall                 # recall, apply, compare or compute
      sources:                      # where the answer stands, and the day on which you looked
        - { url: "https://example.org/tea", checked: DAY }
      front: How is green tea kept green?
      back: The leaves are heated soon after picking, which stops their oxidation.

    # A card with a gap: what stands in brackets is hidden.
    - id: tea-cloze-oolong
      rev: 1
      type: card
      objective: 1.1.1
      concepts: [oxidation]
      level: recall
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      cloze: A tea whose oxidation is stopped half way is called [oolong].
      back: Between green and black lie many degrees, and many tastes.

    # A choice: one key, and a reason for every option, because each is shown against what the learner chose. Options are
    # shuffled, so no text may name a letter or a position.
    - id: tea-choice-bitter
      rev: 1
      type: choice
      objective: 2.1.1
      concepts: [steeping]
      level: apply
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: A guest finds each cup of a fine sencha harsh. Leaf, pot and amount are beyond reproach. What helps MOST?
      options:
        - text: Pouring water of 70 degrees Celsius
          key: true
          why: Less of the bitter part dissolves at a lower temperature, and sencha gives its taste there.
        - text: Pouring water at a rolling boil
          why: That draws out what tastes harsh, and more of it.
          trap: hotter-is-better
        - text: Doubling the time in the pot
          why: The bitter part comes last, so more time brings more of it.
        - text: Crushing the leaves before they are brewed
          why: Small pieces give everything up faster, bitterness included.

    # Several keys: the stem says how many.
    - id: tea-multi-black
      rev: 1
      type: multi
      objective: 1.1.1
      concepts: [oxidation]
      level: compare
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: Which two steps belong to the making of a black tea? (Choose two.)
      options:
        - { text: The picked leaf is withered, key: true, why: "A limp leaf can be rolled without breaking." }
        - { text: The rolled leaf darkens in moist air, key: true, why: "That is the oxidation that makes it black." }
        - { text: The fresh leaf is steamed, why: "Steam stops oxidation; that makes a green tea." }
        - { text: The dried leaf is ground to a powder, why: "That is matcha, from shaded green leaves." }
        - { text: The leaf is pressed and aged for years, why: "That is done to pu-erh." }

    # Steps in their order, written in the right one; decoys belong to none.
    - id: tea-order-cup
      rev: 1
      type: order
      objective: 2.1.1
      concepts: [steeping]
      level: recall
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: Put the steps of a cup of black tea in order. One entry does not belong.
      steps:
        - { text: Warm the pot, why: "Else it would cool the water." }
        - { text: Put the leaves in, why: "They wait in the warm pot, dry." }
        - { text: Pour boiling water, why: "Steeping begins with it." }
        - { text: Take the leaves out after four minutes, why: "What comes later is bitter." }
      decoys:
        - { text: Let the leaves dry in the sun, why: "That was done where they grew." }

    # Pairs; spare right-hand sides belong to none.
    - id: tea-match-kinds
      rev: 1
      type: match
      objective: 1.1.1
      concepts: [oxidation]
      level: recall
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: Match each tea with what happened to its leaves.
      pairs:
        - { left: Sencha, right: Steamed soon after picking, why: "Steam is the Japanese way to stop oxidation." }
        - { left: Tieguanyin, right: Oxidized in part, why: "It is an oolong." }
        - { left: Assam, right: Oxidized fully, why: "It is a black tea." }
      spare:
        - { text: Smoked over pine, why: "That is Lapsang Souchong." }

    # A number: what is within the tolerance is right.
    - id: tea-number-leaf
      rev: 1
      type: number
      objective: 2.1.1
      concepts: [steeping]
      level: compute
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: A pot holds 0.8 liters, and 2.5 grams of leaf go with 200 milliliters. How many grams does the pot take?
      answer: 10
      unit: g
      tolerance: 0.1
      solution: 0.8 liters are 4 times 200 milliliters, and 4 x 2.5 g = 10 g.

    # A template: what is drawn differs each time it is asked. {cost:2} writes two digits, {n:,} thousands with commas.
    - id: tea-template-cups
      rev: 1
      type: number
      objective: 2.1.1
      concepts: [steeping]
      level: compute
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      stem: >-
        A tea house pours {cups:,} cups a day, and each takes {grams} grams of leaf. A kilogram costs {price} EUR. What does
        the leaf cost a day, in EUR?
      answer: "{cost}"
      unit: EUR
      tolerance: 0.01
      solution: "{cups:,} x {grams} g = {kilograms} kg, and {kilograms} x {price} EUR = {cost:2} EUR."
      draw:
        cups: [200, 400, 600, 1000]
        grams: [2, 2.5, 3]
        price: [30, 40, 60]
      let:
        kilograms: cups * grams / 1000
        cost: kilograms * price

    # A case: one scenario with several questions, each an item with an id of its own.
    - id: tea-case-guest
      rev: 1
      type: case
      objective: 2.1.1
      concepts: [steeping]
      guide: ["2026"]
      sources:
        - { url: "https://example.org/tea", checked: DAY }
      scenario: >-
        A small hotel serves one tea in the morning, an Assam, from a samovar that holds its water at the boil. Guests drink it at
        once or after half an hour; the late ones complain of a rough taste.
      questions:
        - id: tea-case-guest-cause
          rev: 1
          type: choice
          level: apply
          stem: Why is it rough for the late guests alone?
          options:
            - { text: The leaves stay in the pot, key: true, why: "They go on giving, and the bitter part comes last." }
            - { text: The water was too hot for an Assam, why: "A black tea takes boiling water, as the early guests can tell." }
            - { text: The tea cools in the pot, why: "Cold tea tastes weaker, and not rougher." }
            - { text: The leaf was not oxidized enough, why: "All guests drink the same leaf." }
        - id: tea-case-guest-cure
          rev: 1
          type: choice
          level: apply
          stem: Which change serves late guests WITHOUT a loss for early ones?
          options:
            - { text: A second pot that takes the brew off its leaves, key: true, why: "Steeping ends for all at the right time." }
            - { text: Half the leaf for the same pot, why: "Early guests would drink it thin." }
            - { text: A samovar that holds 60 degrees Celsius, why: "Assam would stay flat." }
            - { text: A pinch of salt in every cup, why: "It hides some bitterness, and changes the taste for everybody." }

    """#
}
