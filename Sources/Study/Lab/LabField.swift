import Pricing

/// One thing that can be changed in the cost lab.
enum LabField: GridField {
  case number(Workload.Field)
  case period
  /// Whether nobody waits for the answers, how well the load is known, and which kind of model answers.
  case waiting, load, kind
  case guardrails

  /// What a workload begins with: tokens, or images where it has nothing else.
  static func first(_ workload: Workload) -> [LabField] {
    workload.requestTokens == 0
      ? [.number(.requests), .number(.images), .number(.hours)]
      : [.number(.requests), .number(.input), .number(.output)]
  }

  /// Everything, column by column, eight rows each.
  static let all: [LabField] = [
    .number(.requests), .period, .number(.input), .number(.output),
    .number(.images), .number(.system), .number(.turns), .number(.calls),
    .number(.hours), .number(.days), .number(.months), .number(.peak),
    .number(.prefixShare), .number(.prefixes), .number(.prefixUses), .number(.batchShare),
    .number(.unitRate), .number(.units), .number(.keptHours), .guardrails,
    .waiting, .load, .kind,
  ]

  var isNumber: Bool { if case .number = self { true } else { false } }

  var label: String {
    switch self {
    case .number(.requests): "Requests"
    case .number(.input): "Tokens in"
    case .number(.output): "Tokens out"
    case .number(.images): "Images"
    case .number(.system): "System tok"
    case .number(.turns): "Turns"
    case .number(.calls): "Calls"
    case .number(.prefixShare): "Prefix %"
    case .number(.prefixes): "Prefixes"
    case .number(.prefixUses): "Prefix use"
    case .number(.hours): "Hours/day"
    case .number(.days): "Days/month"
    case .number(.months): "Months"
    case .number(.peak): "Peak %"
    case .number(.unitRate): "MU tok/min"
    case .number(.units): "Least MU"
    case .number(.keptHours): "MU hours"
    case .number(.batchShare): "In batch %"
    case .number(let field): field.name
    case .period: "Counted by"
    case .waiting: "Can wait"
    case .load: "Load"
    case .kind: "Model"
    case .guardrails: "Guardrail"
    }
  }

  var meaning: String {
    switch self {
    case .number(.requests): "How often the model is asked; see what it is counted by."
    case .number(.input): "Input tokens of a request: what it adds to what the model reads."
    case .number(.output): "Output tokens of a request: what the model writes."
    case .number(.images): "Images that a request draws."
    case .number(.system): "System prompt that goes with every call, in tokens."
    case .number(.turns): "Turns of a conversation; each resends those before."
    case .number(.calls): "Model calls for one request, as an agent makes them."
    case .number(.prefixShare): "Percent of the prompt that is the same in call after call."
    case .number(.prefixes): "Different prefixes in use side by side."
    case .number(.prefixUses): "Uses of a prefix before another takes its place; 0: never."
    case .number(.hours): "Hours of the day in which requests come."
    case .number(.days): "Days of a month, 28 to 31."
    case .number(.months): "Months to look at; a commitment is paid to its end."
    case .number(.peak): "The busiest minute in percent of an average one."
    case .number(.unitRate): "Tokens a minute of a model unit; 0: as listed or assumed."
    case .number(.units): "Model units that are bought at least."
    case .number(.keptHours): "Hours a month of units without a term; 0: all of them."
    case .number(.batchShare): "Percent of the requests that run as a batch."
    case .number(let field): field.name
    case .period: "What the requests are counted by."
    case .waiting: "Whether the answers can wait for hours."
    case .load: "How the load comes: steady, bursty or unknown."
    case .kind: "Whether a base model answers, or one that was customized."
    case .guardrails: "Policies of a guardrail that check what goes in and out."
    }
  }

  /// The value in so many cells: with its thousands parted, or shorter as in 1.5M; with ~ where digits are left out.
  func text(_ lab: LabScreen, width: Int) -> String {
    switch self {
    case .number(.unitRate) where lab.workload[.unitRate] == 0: width < 9 ? "usual" : "as listed"
    case .number(.keptHours) where lab.workload[.keptHours] == 0: "all"
    case .number(.prefixUses) where lab.workload[.prefixUses] == 0: "all"
    case .number(let field): LabField.short(lab.workload[field], width: width)
    case .period: lab.workload.period.rawValue
    case .waiting: lab.requirements.canWait ? "yes" : "no"
    case .load: lab.requirements.load?.rawValue ?? (width < 8 ? "?" : "not said")
    case .kind: lab.requirements.isCustom ? "custom" : "base"
    case .guardrails: lab.workload.addOns.guardrails.isEmpty ? "none" : "\(lab.workload.addOns.guardrails.count) on"
    }
  }

  /// The one after, or before, and around again.
  static func next<Value: Equatable>(_ value: Value, in all: [Value], isUp: Bool) -> Value {
    let index = all.firstIndex(of: value) ?? 0
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
    case .load:
      let all: [Requirements.Load?] = [nil] + Requirements.Load.allCases
      requirements.load = LabField.next(requirements.load, in: all, isUp: isUp)
    case .kind: requirements.isCustom.toggle()
    case .period:
      let next = LabField.next(workload.period, in: Period.allCases, isUp: isUp)
      do { workload = try workload.with(.hours, max(1, workload.hours)).per(next) } catch { return error.description }
    case .guardrails:
      let all: [Set<AddOns.GuardrailPolicy>] = (0...AddOns.GuardrailPolicy.allCases.count).map {
        Set(AddOns.GuardrailPolicy.allCases.prefix($0))
      }
      var addOns = workload.addOns
      addOns.guardrails = LabField.next(addOns.guardrails, in: all, isUp: isUp)
      workload = workload.with(addOns)
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
