import GRDB

/// The shape of the progress file, as numbered steps of SQL. A step never changes once it was shipped.
struct Migrations: Sendable {
  /// The step of number n stands at n - 1; its number becomes the file's `user_version`.
  var steps: [String]

  /// Told apart from other SQLite files by this number in the header, "bdrl".
  static let applicationID: UInt32 = 0x6264_726C

  static let all = Migrations(steps: [first, draws])

  /// The version of a file that has all steps.
  var newest: Int { steps.count }

  /// Takes the steps that the file has not; each is there wholly or not at all.
  func apply(_ database: Database) throws {
    let version = try Self.version(of: database)
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
}
