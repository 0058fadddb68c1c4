import GRDB
import Practice
import Testing

@testable import Storage

@Suite struct StorageFailureTests {
  @Test(arguments: [
    (StorageFailure.isDirectory("/d"), 1, "/d is a directory. Name a file in it: --data /d/progress.sqlite."),
    (.isNoFile("/d"), 1, "/d is no regular file. Name another with --data."),
    (
      .readOnly("/p"), 1,
      "/p cannot be written, so no answer could be kept. Make the file and its directory writable, or name another file with --data."
    ),
    (
      .inUse("/p", process: 42), 1,
      "another bedrill (process 42) is using /p. Close that one first, or name another file with --data."
    ),
    (
      .inUse("/p", process: nil), 1,
      "another bedrill is using /p. Close that one first, or name another file with --data."
    ),
    (.full("/p"), 1, "there is no room left to write /p. Free some disk space and try again."),
    (.notADatabase("/p"), 3, "/p is no progress file. Move it away, or name another file with --data."),
    (
      .foreign("/p"), 3,
      "/p is a database of another program, and was left alone. Name another file with --data."
    ),
    (
      .newer("/p", version: 9, known: 1), 3,
      "/p was written by a newer bedrill (format 9, this one knows 1), and was left alone. Install the newer bedrill, or name another file with --data."
    ),
    (
      .damaged("/p", reason: "r"), 3,
      "/p is damaged (r). bedrill doctor --mend mends it from what can be read, the backups and the journal."
    ),
    (
      .vanished("/p", isEmpty: true, remains: ["/a", "/b", "/c", "/d"]), 3,
      "/p is empty, but what is left of an older one lies beside it: a, b, c and 1 more. bedrill restore brings one back; bedrill doctor --begin-anew starts without them."
    ),
    (
      .moved("/p", .gone), 1,
      "/p is not there any more: it was moved, renamed or deleted while bedrill was running."
    ),
    (
      .noLocks("/p", reason: "r"), 1,
      "the disk of /p has no locks (r), so two windows could not be kept apart. Keep the file on another disk and name it with --data, or go on with --no-lock and have it open in one window only."
    ),
  ])
  func aFailureSaysWhatIsWrongAndHowToMendIt(failure: StorageFailure, code: Int, sentence: String) {
    #expect(failure.description == sentence)
    #expect(failure.exitCode == code)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StorageFailure.full("/p")), (.SQLITE_READONLY_DBMOVED, .moved("/p", .replaced)),
    (.SQLITE_BUSY, .busy("/p")), (.SQLITE_NOTADB, .notADatabase("/p")),
    (.SQLITE_CORRUPT, .damaged("/p", reason: "m")), (.SQLITE_IOERR_WRITE, .broken("/p", reason: "m")),
    (.SQLITE_CANTOPEN, .cannotRead("/p", reason: "m")),
  ])
  func errorsOfSQLiteAreFailuresOfTheFile(code: ResultCode, failure: StorageFailure) {
    #expect(StorageFailure(DatabaseError(resultCode: code, message: "m"), path: "/p") == failure)
  }
}
