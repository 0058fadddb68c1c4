import GRDB

/// How SQLite is opened.
enum Connection {
  /// For the one that writes: every commit is on the disk when it returns.
  static var writing: Configuration {
    var configuration = Configuration()
    configuration.label = "progress"
    configuration.foreignKeysEnabled = true
    // Backups and readers are quick; who holds the file longer is told about.
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      // Here and not in the configuration, which would make it synchronous = NORMAL.
      try database.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON")
    }
    return configuration
  }

  static var reading: Configuration {
    var configuration = Configuration()
    configuration.label = "progress, read only"
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    return configuration
  }
}
