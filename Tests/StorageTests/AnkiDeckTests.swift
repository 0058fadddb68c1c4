import GRDB
import Practice
import QuestionBank
import Storage
import Testing

/// A collection of Anki, written and read.
@Suite struct AnkiDeckTests {
  private func read(_ change: (Database) throws -> Void) throws -> AnkiDeck {
    var deck: AnkiDeck?
    try withDirectory { directory in
      let path = directory + "/collection.anki2"
      try AnkiCollection(
        deck: "Tea",
        notes: [
          AnkiCollection.Note(id: "bedrill-b", front: "B?", back: "b", tags: "x y", isCloze: false),
          AnkiCollection.Note(id: "bedrill-a", front: "{{c1::A}}", back: "", tags: "", isCloze: true),
        ], time: 1_795_000_000
      ).write(to: path)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try change($0) }
      try queue.close()
      deck = try AnkiDeck(path: path)
    }
    return try #require(deck)
  }

  @Test func whatIsWrittenIsReadInItsOrder() throws {
    let deck = try read { database in
      for time in [7, 5] {
        try database.execute(
          sql: "INSERT INTO revlog SELECT ?, id, -1, 3, 1, 1, 2500, 4200, 1 FROM cards ORDER BY due LIMIT 1",
          arguments: [time])
      }
      // A line of a card that is gone.
      try database.execute(sql: "INSERT INTO revlog VALUES (6, 1, -1, 3, 1, 1, 2500, 4200, 1)")
    }
    #expect(
      deck.notes == [
        Import.Note(name: "bedrill-b", fields: ["B?", "b"], tags: ["x", "y"]),
        Import.Note(name: "bedrill-a", fields: ["{{c1::A}}", ""]),
      ])
    #expect(
      deck.log
        == [5, 7].map { ImportedLog.Line(note: 0, time: Moment(milliseconds: $0), ease: 3, duration: 4200, kind: 1) })
    #expect(deck.unreadable == 0)
  }

  @Test func rowsThatHoldSomethingElseAreCounted() throws {
    let deck = try read { database in
      try database.execute(sql: "UPDATE notes SET flds = x'00FF' WHERE guid = 'bedrill-b'")
      try database.execute(sql: "UPDATE notes SET guid = 12.5 WHERE guid = 'bedrill-a'")
      try database.execute(
        sql:
          "INSERT INTO revlog SELECT 9223372036854775807, id, -1, 'x', 1, 1, 2500, -9223372036854775808, 1 FROM cards LIMIT 1"
      )
    }
    #expect(deck.log.isEmpty && deck.unreadable >= 2)
  }

  @Test func whatIsNoCollectionIsRefused() throws {
    #expect(throws: (any Error).self) {
      try read { try $0.execute(sql: "DROP TABLE revlog") }
    }
    #expect(throws: (any Error).self) {
      try read { try $0.execute(sql: "DROP TABLE notes; CREATE VIEW notes AS SELECT * FROM nothing") }
    }
  }
}
