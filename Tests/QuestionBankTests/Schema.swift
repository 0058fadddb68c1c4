import Foundation
import Yams

/// A JSON Schema (draft 2020-12), as far as the bank's schemas use it.
struct Schema {
  private let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  struct UnknownKeyword: Error { var name: String }

  /// Whether the YAML text keeps to the schema.
  func accepts(_ yaml: String) throws -> Bool {
    try accepts(Yams.compose(yaml: yaml).map(Schema.json) ?? NSNull(), root)
  }

  /// What an editor makes of YAML by its core schema: a day stays text.
  private static func json(_ node: Node) -> Any {
    switch node {
    case .mapping(let mapping):
      Dictionary(mapping.map { ($0.key.string ?? "", json($0.value)) }, uniquingKeysWith: { first, _ in first })
    case .sequence(let sequence): sequence.map(json)
    case .scalar(let scalar) where scalar.style == .plain:
      if let truth = node.bool, ["true", "false"].contains(scalar.string) {
        truth
      } else if node.null != nil {
        NSNull()
      } else {
        Int(scalar.string) ?? Double(scalar.string) ?? scalar.string as Any
      }
    case .scalar(let scalar): scalar.string
    case .alias: NSNull()
    }
  }

  private func accepts(_ value: Any, _ schema: [String: Any]) throws -> Bool {
    for (keyword, rule) in schema where try !keeps(value, keyword, rule, schema) { return false }
    return true
  }

  private func keeps(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any]) throws -> Bool {
    let sub = rule as? [String: Any] ?? [:]
    let subs = rule as? [[String: Any]] ?? []
    let number = rule as? Int ?? 0
    let fields = value as? [String: Any]
    let list = value as? [Any]
    let text = value as? String
    switch keyword {
    case "$schema", "$defs", "title", "description", "additionalProperties", "then", "minContains", "maxContains":
      return try keyword != "additionalProperties" || additional(fields, rule, schema)
    case "$ref": return try accepts(value, resolved(rule as? String ?? ""))
    case "type": return (rule as? [String] ?? [rule as? String ?? ""]).contains { isType(value, $0) }
    case "enum": return (rule as? [Any] ?? []).contains { same($0, value) }
    case "const": return same(rule, value)
    case "pattern": return text?.range(of: rule as? String ?? "", options: .regularExpression) != nil || text == nil
    case "maxLength": return (text?.count ?? 0) <= number
    case "minimum": return (value as? Int).map { $0 >= number } ?? true
    case "required": return fields.map { fields in (rule as? [String] ?? []).allSatisfy { fields[$0] != nil } } ?? true
    case "minProperties": return fields.map { $0.count >= number } ?? true
    case "properties":
      return try (fields ?? [:]).allSatisfy { name, value in
        try (sub[name] as? [String: Any]).map { try accepts(value, $0) } ?? true
      }
    case "items": return try (list ?? []).allSatisfy { try accepts($0, sub) }
    case "minItems": return list.map { $0.count >= number } ?? true
    case "uniqueItems": return list.map { Set($0.map { "\($0)" }).count == $0.count } ?? true
    case "contains":
      guard let list else { return true }
      let count = try list.count { try accepts($0, sub) }
      return (schema["minContains"] as? Int ?? 1)...(schema["maxContains"] as? Int ?? Int.max) ~= count
    case "allOf": return try subs.allSatisfy { try accepts(value, $0) }
    case "anyOf": return try subs.contains { try accepts(value, $0) }
    case "oneOf": return try subs.count { try accepts(value, $0) } == 1
    case "not": return try !accepts(value, sub)
    case "if":
      guard let then = schema["then"] as? [String: Any], try accepts(value, sub) else { return true }
      return try accepts(value, then)
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private func additional(_ fields: [String: Any]?, _ rule: Any, _ schema: [String: Any]) throws -> Bool {
    let named = schema["properties"] as? [String: Any] ?? [:]
    return try (fields ?? [:]).filter { named[$0.key] == nil }.allSatisfy { _, value in
      try (rule as? [String: Any]).map { try accepts(value, $0) } ?? false
    }
  }

  private func resolved(_ reference: String) -> [String: Any] {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] as? [String: Any] ?? [:] }
  }

  private func isType(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "number": value is Int || value is Double
    case "boolean": value is Bool
    default: value is NSNull
    }
  }

  private func same(_ wanted: Any, _ value: Any) -> Bool {
    if let value = value as? Bool { return wanted as? Bool == value }
    return "\(wanted)" == "\(value)" && (wanted is String) == (value is String)
  }
}
