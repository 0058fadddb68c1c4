/// One thing wrong in a bank file: where, what, and how to mend it.
public struct Finding: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Severity: String, Sendable, Codable { case error, warning }
  public var place: Place
  public var severity: Severity
  public var problem: Problem

  public init(_ problem: Problem, at place: Place, severity: Severity = .error) {
    self.problem = problem
    self.place = place
    self.severity = severity
  }

  public var description: String {
    "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(problem.sentence)"
  }
}
