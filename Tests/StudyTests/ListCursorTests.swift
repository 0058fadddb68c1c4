import Testing

@testable import Study

@Suite struct ListCursorTests {
  @Test func aCursorStaysOnItsList() {
    var cursor = ListCursor()
    for (motion, row) in [
      (Motion.up, 0), (.down, 1), (.pageDown, 6), (.down, 7), (.bottom, 7), (.down, 7), (.pageUp, 2), (.top, 0),
    ] {
      cursor.move(motion, count: 8, page: 5)
      #expect(cursor.row == row, "\(motion)")
    }
  }

  @Test func aListThatBecameShorterHoldsIt() {
    var cursor = ListCursor()
    cursor.move(.bottom, count: 8)
    cursor.hold(3)
    #expect(cursor.row == 2)
    cursor.hold(0)
    #expect(cursor.row == 0)
  }
}
