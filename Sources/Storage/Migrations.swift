import GRDB
import Practice
import QuestionBank

/// The shape of the progress file, as numbered steps of SQL. A step never changes once it was shipped.
struct Migrations: Sendable {
  /// The step of number n stands at n - 1; its number becomes the file's `user_version`.
  var steps: [String]

  /// Told apart from other SQLite files by this number in the header, "bdrl".
  static let applicationID: UInt32 = 0x6264_726C

  static let all = Migrations(steps: [first, draws, verdicts])

  /// The version of a file that has all steps.
  var newest: Int { steps.count }

  /// Takes the steps that the file has not; each is there wholly or not at all.
  func apply(_ database: Database) throws {
    let version = try Self.version(of: database)
    guard version < newest else { return }
    for function in [Self.seal, Self.verdict, Self.names] { database.add(function: function) }
    for (number, step) in zip(1..., steps) where number > version {
      try database.inTransaction(.immediate) {
        try database.execute(sql: step)
        try database.execute(sql: "PRAGMA user_version = \(number)")
        return .commit
      }
    }
  }

  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  private static let first = """
    PRAGMA application_id = 0x6264726C;

    CREATE TABLE review (
      id TEXT NOT NULL PRIMARY KEY,
      item TEXT NOT NULL,
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL, -- milliseconds since 1970, UTC
      day INTEGER NOT NULL, -- the learner's day, since 1970
      kind TEXT NOT NULL,
      grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
      answer TEXT NOT NULL,
      confidence TEXT,
      options INTEGER NOT NULL,
      duration INTEGER NOT NULL, -- milliseconds
      mode TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER review_stays BEFORE DELETE ON review
    BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;

    CREATE TRIGGER review_keeps_its_words
    BEFORE UPDATE OF id, item, revision, time, day, kind, grade, answer, confidence, options, duration, mode ON review
    BEGIN SELECT RAISE(ABORT, 'answers never change'); END;

    CREATE TRIGGER review_stays_undone BEFORE UPDATE OF undone ON review WHEN new.undone < old.undone
    BEGIN SELECT RAISE(ABORT, 'what was undone stays undone'); END;

    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL,
      time INTEGER NOT NULL -- when it was chosen; the newest wins in a merge
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempt (
      id TEXT NOT NULL PRIMARY KEY,
      started INTEGER NOT NULL,
      saved INTEGER NOT NULL, -- the newest wins in a merge
      state TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE note (
      id TEXT NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL,
      item TEXT NOT NULL,
      revision INTEGER NOT NULL,
      shuffle TEXT NOT NULL,
      answer TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Questions whose quantities are drawn: what they were drawn from.
  private static let draws = """
    ALTER TABLE review ADD COLUMN draw INTEGER NOT NULL DEFAULT 0; -- 64 bits as a signed number

    CREATE TRIGGER review_keeps_its_draw BEFORE UPDATE OF draw ON review
    BEGIN SELECT RAISE(ABORT, 'answers never change'); END;
    """

  /// What was right and what was chosen, whatever becomes of the bank; a checksum for each row; a place for rows that
  /// cannot be read; corrections of wrong dates; stars and notes of one's own.
  private static let verdicts = """
    ALTER TABLE review ADD COLUMN verdict INTEGER CHECK (verdict IN (0, 1)); -- none for a card
    ALTER TABLE review ADD COLUMN names TEXT NOT NULL DEFAULT ''; -- what was chosen, by the names of the options
    ALTER TABLE review ADD COLUMN seal INTEGER NOT NULL DEFAULT 0; -- checksum over the columns, see Table.swift
    ALTER TABLE setting ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attempt ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE note ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;

    UPDATE review SET
      verdict = verdict_of_then(item, revision, kind, answer, grade, confidence, draw),
      names = names_of_then(item, revision, answer);
    UPDATE review SET seal = seal(
      'review', id, item, revision, time, day, kind, grade, answer, confidence, options, duration, mode, draw, verdict,
      names, undone);
    UPDATE setting SET seal = seal('setting', key, value, time);
    UPDATE attempt SET seal = seal('attempt', id, started, saved, state, document);
    UPDATE note SET seal = seal('note', id, time, item, revision, shuffle, answer, words);

    CREATE TABLE set_aside (
      id TEXT NOT NULL PRIMARY KEY, -- a checksum of the line
      source TEXT NOT NULL, -- the table
      key TEXT NOT NULL,
      reason TEXT NOT NULL,
      time INTEGER NOT NULL,
      line TEXT NOT NULL, -- the row as text
      seal INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mark (
      id TEXT NOT NULL PRIMARY KEY,
      item TEXT NOT NULL,
      kind TEXT NOT NULL, -- star or note
      words TEXT NOT NULL,
      time INTEGER NOT NULL, -- the newest wins in a merge
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      seal INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      id TEXT NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL, -- when it was made
      days INTEGER NOT NULL, -- to be added to the dates
      reviews TEXT NOT NULL, -- of these answers
      revoked INTEGER NOT NULL CHECK (revoked IN (0, 1)),
      seal INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER review_keeps_its_verdict BEFORE UPDATE OF verdict, names ON review
    BEGIN SELECT RAISE(ABORT, 'answers never change'); END;

    CREATE TRIGGER review_keeps_its_seal BEFORE UPDATE OF seal ON review WHEN new.undone = old.undone
    BEGIN SELECT RAISE(ABORT, 'answers never change'); END;

    DROP TRIGGER review_stays;
    CREATE TRIGGER review_stays BEFORE DELETE ON review
    WHEN NOT EXISTS (SELECT 1 FROM set_aside WHERE source = 'review' AND key = old.id)
    BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
    """

  // MARK: What the third step asks for

  private static let seal = DatabaseFunction("seal", pure: true) { arguments in
    guard let name = String.fromDatabaseValue(arguments[0]), let table = Table.named(name) else { return nil }
    return table.seal(Array(arguments.dropFirst()))
  }

  private static let verdict = DatabaseFunction("verdict_of_then", argumentCount: 7, pure: true) { arguments in
    FirstEdition.isRight(
      item: String.fromDatabaseValue(arguments[0]) ?? "", revision: Int.fromDatabaseValue(arguments[1]) ?? 0,
      kind: String.fromDatabaseValue(arguments[2]) ?? "", answer: String.fromDatabaseValue(arguments[3]) ?? "",
      grade: Int.fromDatabaseValue(arguments[4]) ?? 0, confidence: String.fromDatabaseValue(arguments[5]),
      draw: UInt64(bitPattern: Int64.fromDatabaseValue(arguments[6]) ?? 0))
  }

  private static let names = DatabaseFunction("names_of_then", argumentCount: 3, pure: true) { arguments in
    FirstEdition.names(
      item: String.fromDatabaseValue(arguments[0]) ?? "", revision: Int.fromDatabaseValue(arguments[1]) ?? 0,
      answer: String.fromDatabaseValue(arguments[2]) ?? "")
  }
}
