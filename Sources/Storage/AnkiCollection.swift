import Foundation
import GRDB

/// A collection of Anki in the form that every version of it imports, with schema 11.
///
/// What the tables hold: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
public struct AnkiCollection: Sendable {
  /// A note with one card.
  public struct Note: Equatable, Sendable {
    /// A name that stays, by which Anki finds the note again.
    public var id: String
    /// HTML; for a note with a gap the gap stands as `{{c1::text}}`.
    public var front, back: String
    /// Separated by blanks.
    public var tags: String
    public var isCloze: Bool

    public init(id: String, front: String, back: String, tags: String, isCloze: Bool) {
      self.id = id
      self.front = front
      self.back = back
      self.tags = tags
      self.isCloze = isCloze
    }
  }

  public var deck: String
  public var notes: [Note]
  /// Seconds since 1970.
  public var time: Int64

  public init(deck: String, notes: [Note], time: Int64) {
    self.deck = deck
    self.notes = notes
    self.time = time
  }

  /// Writes the collection into a new file.
  public func write(to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: Self.tables)
      try db.execute(
        sql: "insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
        arguments: [time, time * 1000, time * 1000, Self.settings, try models(), try decks(), Self.options])
      var taken: Set<Int64> = []
      for (place, note) in notes.enumerated() {
        var id = Self.number(note.id)
        while !taken.insert(id).inserted { id += 1 }
        try db.execute(
          sql: "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')",
          arguments: [
            id, note.id, note.isCloze ? Self.clozeModel : Self.basicModel, time, " \(note.tags) ",
            note.front + "\u{1F}" + note.back, note.front,
          ])
        try db.execute(
          sql: "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
          arguments: [id, id, Self.number(deck), time, place + 1])
      }
    }
    try queue.close()
  }

  /// A number that is the same for a name each time; about as large as a time in milliseconds, as Anki's are.
  private static func number(_ name: String) -> Int64 {
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    let hash = name.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return 1_400_000_000_000 + Int64(hash % 200_000_000_000)
  }

  // MARK: What a collection has to say of itself

  private static let basicModel: Int64 = 1_700_000_000_001
  private static let clozeModel: Int64 = 1_700_000_000_002

  private static let css = ".card { font-family: sans-serif; font-size: 18px; text-align: left; }"

  private func models() throws -> String {
    let basic = model(
      Self.basicModel, "bedrill", fields: ["Front", "Back"], isCloze: false, question: "{{Front}}",
      answer: "{{FrontSide}}<hr id=answer>{{Back}}")
    let cloze = model(
      Self.clozeModel, "bedrill (gap)", fields: ["Text", "Extra"], isCloze: true, question: "{{cloze:Text}}",
      answer: "{{cloze:Text}}<hr>{{Extra}}")
    return try Self.json(["\(Self.basicModel)": basic, "\(Self.clozeModel)": cloze])
  }

  private func model(
    _ id: Int64, _ name: String, fields: [String], isCloze: Bool, question: String, answer: String
  ) -> [String: Any] {
    let template: [String: Any] = [
      "name": "Card 1", "ord": 0, "qfmt": question, "afmt": answer, "bqfmt": "", "bafmt": "", "did": NSNull(),
    ]
    let fieldList: [[String: Any]] = fields.enumerated().map {
      ["name": $1, "ord": $0, "sticky": false, "rtl": false, "font": "Arial", "size": 20, "media": [String]()]
    }
    return [
      "id": id, "name": name, "type": isCloze ? 1 : 0, "mod": time, "usn": -1, "sortf": 0, "did": Self.number(deck),
      "tmpls": [template], "flds": fieldList, "css": Self.css, "latexPre": "", "latexPost": "", "tags": [String](),
      "vers": [String](), "req": [[0, "any", [0]] as [Any]],
    ]
  }

  private func decks() throws -> String {
    func entry(_ id: Int64, _ name: String) -> [String: Any] {
      [
        "id": id, "name": name, "mod": time, "usn": -1, "desc": "", "dyn": 0, "conf": 1, "collapsed": false,
        "browserCollapsed": false, "extendNew": 0, "extendRev": 0, "newToday": [0, 0], "revToday": [0, 0],
        "lrnToday": [0, 0], "timeToday": [0, 0],
      ]
    }
    let own = Self.number(deck)
    return try Self.json(["1": entry(1, "Default"), "\(own)": entry(own, deck)])
  }

  private static func json(_ value: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]), as: UTF8.self)
  }

  private static let settings = """
    {"activeDecks":[1],"addToCur":true,"collapseTime":1200,"curDeck":1,"curModel":"\(basicModel)","dueCounts":true,\
    "estTimes":true,"newBury":true,"newSpread":0,"nextPos":1,"sortBackwards":false,"sortType":"noteFld","timeLim":0}
    """

  private static let options = """
    {"1":{"autoplay":true,"id":1,"lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0},"maxTaken":60,\
    "mod":0,"name":"Default","new":{"bury":true,"delays":[1,10],"initialFactor":2500,"ints":[1,4,7],"order":1,"perDay":20,\
    "separate":true},"replayq":true,"rev":{"bury":true,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,\
    "perDay":100},"timer":0,"usn":0}}
    """

  private static let tables = """
    create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
      ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
      models text not null, decks text not null, dconf text not null, tags text not null);
    create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
      usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
      flags integer not null, data text not null);
    create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
      mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
      ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
      left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
    create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
      ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
      type integer not null);
    create table graves (usn integer not null, oid integer not null, type integer not null);
    create index ix_notes_usn on notes (usn);
    create index ix_cards_usn on cards (usn);
    create index ix_revlog_usn on revlog (usn);
    create index ix_cards_nid on cards (nid);
    create index ix_cards_sched on cards (did, queue, due);
    create index ix_revlog_cid on revlog (cid);
    create index ix_notes_csum on notes (csum);
    """
}
