import Pricing

/// One thing that can be changed in the cost lab.
enum LabField: GridField {
  case number(Workload.Field)
  /// Whether nobody waits for the answers, how well the load is known, and which kind of model answers.
  case waiting, load, kind

  /// Column by column, four rows each.
  static let all: [LabField] = [
    .number(.requests), .number(.input), .number(.output), .number(.images),
    .number(.prefixShare), .number(.prefixUses), .number(.hours), .number(.peak),
    .number(.unitRate), .waiting, .load, .kind,
  ]

  var isNumber: Bool { if case .number = self { true } else { false } }

  var label: String {
    switch self {
    case .number(.requests): "Req. a day"
    case .number(.input): "Tokens in"
    case .number(.output): "Tokens out"
    case .number(.images): "Images"
    case .number(.prefixShare): "Prefix %"
    case .number(.prefixUses): "Prefix use"
    case .number(.hours): "Hours/day"
    case .number(.peak): "Peak %"
    case .number(.unitRate): "MU tok/min"
    case .number(let field): field.name
    case .waiting: "Can wait"
    case .load: "Load"
    case .kind: "Model"
    }
  }

  var meaning: String {
    switch self {
    case .number(.requests): "Requests a day: how often the model is asked."
    case .number(.input): "Input tokens of a request: all that the model reads."
    case .number(.output): "Output tokens of a request: what it writes."
    case .number(.images): "Images that a request draws."
    case .number(.prefixShare): "Percent of the input that is the same in request after request."
    case .number(.prefixUses): "Requests that share a prefix while it stays in the cache."
    case .number(.hours): "Hours of the day in which requests come."
    case .number(.peak): "The busiest minute in percent of an average one."
    case .number(.unitRate): "Tokens a minute that a model unit serves: not published, 0 for an assumption."
    case .number(let field): field.name
    case .waiting: "Whether the answers can wait for hours."
    case .load: "How the load comes: steady, bursty or unknown."
    case .kind: "Whether a base model answers, or one that was customized."
    }
  }

  /// The value in so many cells: with its thousands parted, or shorter as in 1.5M; with ~ where digits are left out.
  func text(_ lab: LabScreen, width: Int) -> String {
    switch self {
    case .number(.unitRate) where lab.workload[.unitRate] == 0: "assumed"
    case .number(let field): LabField.short(lab.workload[field], width: width)
    case .waiting: lab.requirements.canWait ? "yes" : "no"
    case .load: lab.requirements.load?.rawValue ?? "not said"
    case .kind: lab.requirements.isCustom ? "custom" : "base"
    }
  }

  /// Not said, steady, bursty, unknown, and around again.
  static func next(_ load: Requirements.Load?, isUp: Bool) -> Requirements.Load? {
    let all: [Requirements.Load?] = [nil] + Requirements.Load.allCases
    let index = all.firstIndex(of: load) ?? 0
    return all[(index + (isUp ? 1 : all.count - 1)) % all.count]
  }

  static func short(_ number: Int, width: Int) -> String {
    if number.grouped.utf8.count <= width { return number.grouped }
    let (unit, letter) =
      number >= 1_000_000_000 ? (1_000_000_000, "B") : number >= 1_000_000 ? (1_000_000, "M") : (1000, "k")
    for decimals in 0...2 {
      let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
      guard number * scale % unit == 0 || decimals == 2 else { continue }
      let digits = number * scale / unit
      let text = decimals == 0 ? String(digits) : "\(digits / scale).\(String(digits % scale + scale).dropFirst())"
      return (number * scale % unit == 0 ? "" : "~") + text + letter
    }
    return "\(number)"
  }
}

extension LabScreen {
  /// Changes a field by one step; the sentence says why it stays as it is.
  mutating func change(_ field: LabField, isUp: Bool) -> String? {
    switch field {
    case .waiting: requirements.canWait.toggle()
    case .load: requirements.load = LabField.next(requirements.load, isUp: isUp)
    case .kind: requirements.isCustom.toggle()
    case .number(let field):
      let value = field.next(after: workload[field], isUp: isUp)
      if value == workload[field] { return "\(field.name) goes no \(isUp ? "higher" : "lower")." }
      do { workload = try workload.with(field, value) } catch { return error.description }
    }
    return nil
  }

  /// Takes what was typed; the sentence says why not.
  mutating func take(_ text: String, _ field: LabField) -> String? {
    guard case .number(let field) = field else { return nil }
    do { workload = try workload.with(field, typed: text) } catch { return error.description }
    return nil
  }
}
