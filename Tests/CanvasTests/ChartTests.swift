import Canvas
import Numerics
import Testing

@Suite struct ChartTests {
  // MARK: Bars

  @Test(arguments: [
    (0, "░░░░░░░░░░"), (0.5, "█████░░░░░"), (1, "██████████"), (0.001, "█░░░░░░░░░"), (0.999, "█████████░"),
    (-3, "░░░░░░░░░░"), (7, "██████████"), (Double.nan, "░░░░░░░░░░"), (Double.infinity, "██████████"),
  ])
  func aBarIsEmptyOnlyAtNothingAndFullOnlyAtAll(share: Double, bar: String) {
    #expect(Chart.bar(share, width: 10) == bar)
    #expect(Text.width(Text.ascii(bar)) == 10)
  }

  @Test func aBarWithoutRoomIsNothing() {
    #expect(Chart.bar(0.5, width: 0) == "")
    #expect(Chart.bar(0.5, width: -1) == "")
    #expect(Chart.bar(0.5, width: 1) == "█")
  }

  // MARK: Line charts

  static let onDemand = Chart.Series(
    name: "On-Demand", points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 200_000, y: 1000)])
  static let provisioned = Chart.Series(
    name: "Provisioned", points: [Chart.Point(x: 0, y: 620), Chart.Point(x: 200_000, y: 620)])
  static let volume = Chart.Axis(title: "requests a day")
  static let cost = Chart.Axis(title: "USD a month")

  @Test func aLineChartHasAxesALegendAndNamedMarks() {
    let frame = Chart.line(
      [Self.onDemand, Self.provisioned], size: (56, 15), x: Self.volume, y: Self.cost,
      marks: [Chart.Mark(name: "break-even", x: 124_000)])
    #expect(
      frame.text == """
        USD a month
        1000 ┤                              ┊break-even      ***
             │                              ┊          ******
         800 ┤                              ┊     *****
             │oooooooooooooooooooooooooooooo*o*o*ooooooooooooooo
         600 ┤                         *****┊
         400 ┤                    *****     ┊
             │              ******          ┊
         200 ┤         *****                ┊
             │   ******                     ┊
           0 ┤***                           ┊
             └┬───────────┬────────────┬────┴──────┬───────────┬
              0          50k          100k        150k      200k
                                                  requests a day
        * On-Demand   o Provisioned
        """)
    #expect(frame.style(row: 0, column: 0) == .dim)
  }

  @Test func aLogarithmicAxisNamesPowersOfTen() {
    let frame = Chart.line(
      [Chart.Series(name: "cost", points: (1...6).map { power($0) })], size: (44, 12),
      x: Chart.Axis(title: "tokens", scale: .logarithmic), y: Chart.Axis(title: "USD", scale: .logarithmic))
    #expect(
      frame.text == """
        USD
             │                                  ****
        1000 ┤                            ******
             │                      ******
             │                ******
          10 ┤          ******
             │    ******
         0.1 ┤****
             └┬──────────────┬──────────────┬───────
              10            1000           100k
                                              tokens
        * cost
        """)
  }

  private func power(_ exponent: Int) -> Chart.Point {
    let x = (0..<exponent).reduce(1.0) { value, _ in value * 10 }
    return Chart.Point(x: x, y: x / 100)
  }

  @Test func sharesAreNamedInPercentAndTheRangeIsKept() {
    let frame = Chart.line(
      [Chart.Series(name: "Recall", points: (0...40).map { Chart.Point(x: Double($0), y: 1 / (1 + Double($0) / 20)) })],
      size: (36, 11), x: Chart.Axis(title: "days"), y: Chart.Axis(title: "Recall", range: 0...1, format: .percent))
    #expect(
      frame.text == """
        Recall
        100% ┤**
             │  *****
         50% ┤       *********
             │               ***************
             │
          0% ┤
             └┬──────────────┬─────────────┬
              0              20           40
                                        days
        * Recall
        """)
  }

  @Test func aSingleValueIsAPointBetweenAxes() {
    let frame = Chart.line(
      [Chart.Series(name: "cost", points: [Chart.Point(x: 5, y: 5)])], size: (30, 9), x: Self.volume, y: Self.cost)
    #expect(
      frame.text == """
        USD a month
        5 ┤                          *
          │
          │
        0 ┤
          └┬─────────────────────────┬
           0                         5
                        requests a day
        * cost
        """)
  }

  @Test func linesThatShareCellsTakeTurns() {
    let frame = Chart.line(
      [Self.provisioned, Self.provisioned], size: (40, 10), x: Self.volume, y: Self.cost)
    #expect(frame.text.contains("*o*o*o"))
  }

  @Test func namesOfMarksKeepOffEachOther() {
    let frame = Chart.line(
      [Self.provisioned], size: (40, 12), x: Self.volume, y: Self.cost,
      marks: [
        Chart.Mark(name: "one", x: 100_000), Chart.Mark(name: "two", x: 102_000), Chart.Mark(name: "end", x: 200_000),
      ])
    for name in ["one", "two", "end"] { #expect(frame.text.contains(name)) }
  }

  @Test func aChartWithoutValuesSaysSo() {
    let empty = Chart.line([], size: (30, 9), x: Self.volume, y: Self.cost)
    #expect(empty.text == "\n\n\n\n        No values yet.")
    let unusable = Chart.Series(name: "none", points: [Chart.Point(x: .nan, y: 1), Chart.Point(x: 1, y: .infinity)])
    #expect(Chart.line([unusable], size: (30, 9), x: Self.volume, y: Self.cost) == empty)
    #expect(Chart.columns([], size: (30, 9), unit: "reviews") == empty)
  }

  // MARK: Column charts

  @Test func aColumnChartHasAnAxisLabelsAndValues() {
    let frame = Chart.columns(
      [("Mon", 3), ("Tue", 14), ("Wed", 0), ("Thu", 8), ("Fri", 22)], size: (40, 12), unit: "reviews")
    #expect(
      frame.text == """
        reviews
           │
        30 ┤
           │                              22
           │                            ▇▇▇▇▇▇
        20 ┤         14                 ██████
           │       ▆▆▆▆▆▆          8    ██████
        10 ┤       ██████        ▁▁▁▁▁▁ ██████
           │  3    ██████        ██████ ██████
           │▆▆▆▆▆▆ ██████   0    ██████ ██████
         0 └────────────────────────────────────
             Mon    Tue    Wed    Thu    Fri
        """)
    #expect(frame.style(row: 9, column: 6) == .bar)
  }

  @Test func manyColumnsAreNamedNowAndThen() {
    let frame = Chart.columns((1...14).map { ("\($0)", Double($0)) }, size: (34, 9), unit: "due a day")
    #expect(
      frame.text == """
        due a day
        15 ┤                        ▂ ▅
           │                    ▃ ▆ █ █
        10 ┤              ▂ ▅ █ █ █ █ █
           │          ▃ ▆ █ █ █ █ █ █ █
         5 ┤    ▂ ▅ █ █ █ █ █ █ █ █ █ █
           │▃ ▆ █ █ █ █ █ █ █ █ █ █ █ █
         0 └──────────────────────────────
            1   3   5   7   9   11  13
        """)
  }

  @Test func columnsWithoutRoomAreCounted() {
    let frame = Chart.columns((1...90).map { ("\($0)", 1) }, size: (40, 9), unit: "due")
    #expect(frame.text.split(separator: "\n")[0].hasSuffix("55 more have no room"))
  }

  @Test func largeAndSmallValuesKeepTheirSize() {
    let frame = Chart.columns([("a", 502.2), ("b", 25.13), ("c", 18_000), ("d", 0.031)], size: (60, 10), unit: "USD")
    for value in ["502", "25.1", "18k", "0.03"] { #expect(frame.text.contains(value), "\(value)") }
  }

  // MARK: Every size and every value

  @Test(arguments: 0..<150 as Range<UInt64>)
  func chartsTakeAnySizeAndAnyValue(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let size = (width: Int.random(in: -1...70, using: &chance), height: Int.random(in: -1...24, using: &chance))
    func number() -> Double {
      let odd: [Double] = [
        0, -0.0, 1, -1, 1e-12, 1e30, -1e30, 1e308, .nan, .infinity, -.infinity, .leastNonzeroMagnitude,
      ]
      if Int.random(in: 0..<4, using: &chance) == 0 { return odd.randomElement(using: &chance) ?? 0 }
      return Double.random(in: -1e6...1e6, using: &chance)
    }
    func axis() -> Chart.Axis {
      let low = Double.random(in: -10...1e5, using: &chance)
      let span = abs(number())
      return Chart.Axis(
        title: chance.text(pieces: 3), range: Bool.random(using: &chance) ? nil : low...low + (span.isNaN ? 0 : span),
        scale: Bool.random(using: &chance) ? .linear : .logarithmic,
        format: Bool.random(using: &chance) ? .number : .percent)
    }
    let series = (0..<Int.random(in: 0...10, using: &chance)).map { _ in
      let points = (0..<Int.random(in: 0...12, using: &chance)).map { _ in Chart.Point(x: number(), y: number()) }
      return Chart.Series(name: chance.text(pieces: 4), points: points)
    }
    let marks = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      Chart.Mark(name: chance.text(pieces: 3), x: number())
    }
    let lines = Chart.line(series, size: size, x: axis(), y: axis(), marks: marks)
    let values = (0..<Int.random(in: 0...80, using: &chance)).map { _ in
      (label: chance.text(pieces: 2), value: number())
    }
    let columns = Chart.columns(values, size: size, unit: chance.text(pieces: 2))
    for frame in [lines, columns] {
      #expect(frame.width == max(0, size.width) && frame.height == max(0, size.height))
      for row in 0..<frame.height {
        #expect(frame.runs(row: row).reduce(0) { $0 + Text.width($1.text) } == frame.width)
      }
    }
  }
}
