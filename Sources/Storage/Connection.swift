import GRDB

/// How SQLite is opened.
enum Connection {
  /// For the one that writes: every commit is on the disk when it returns.
  ///
  /// The file does not log ahead: between two answers everything is in it, so that copying, moving or restoring it by
  /// its name alone never leaves a part behind. `EXTRA` puts the end of each change on the disk too.
  static var writing: Configuration {
    var configuration = Configuration()
    configuration.label = "progress"
    configuration.foreignKeysEnabled = true
    // Backups and readers are quick; who holds the file longer is told about.
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA recursive_triggers = ON")
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
