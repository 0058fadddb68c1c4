/// What kind of thinking an item asks for.
public enum Level: String, CaseIterable, Sendable, Codable { case recall, apply, compare, compute }
