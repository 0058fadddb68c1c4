import Foundation
import Testing

/// Where the files are does not depend on where the shell stands.
@Suite struct PlacesTests {
  private func data(_ environment: [String: String]) throws -> String {
    let done = try Command(Program.path, ["paths", "--json"], environment: environment)
    #expect(done.status == 0, "\(done.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
    return try #require(report["data"] as? String)
  }

  private var ownHome: String { String(cString: getpwuid(getuid()).pointee.pw_dir) }

  @Test func aHomeThatIsEmptyRelativeOrMissingIsThatOfTheUser() throws {
    let usual = (ownHome == "/" ? "" : ownHome) + "/.local/share/bedrill/progress.sqlite"
    for environment in [["HOME": ""], ["HOME": "somewhere/else"], ["HOME": "."], [:]] {
      #expect(try data(environment) == usual, "\(environment)")
    }
    #expect(try data(["HOME": "/a"]) == "/a/.local/share/bedrill/progress.sqlite")
  }

  @Test func aRelativeDataDirectoryIsIgnored() throws {
    #expect(try data(["HOME": "/a", "XDG_DATA_HOME": "b"]) == "/a/.local/share/bedrill/progress.sqlite")
    #expect(try data(["HOME": "/a", "XDG_DATA_HOME": ""]) == "/a/.local/share/bedrill/progress.sqlite")
    #expect(try data(["HOME": "", "XDG_DATA_HOME": "/b"]) == "/b/bedrill/progress.sqlite")
  }

  @Test func anEmptyPathIsRefused() throws {
    for option in ["--data", "--content"] {
      let done = try Command(Program.path, ["stats", option, ""], environment: ["HOME": "/a"])
      #expect(done.status == 2)
      #expect(done.errors.contains("this one is empty"))
    }
  }
}
