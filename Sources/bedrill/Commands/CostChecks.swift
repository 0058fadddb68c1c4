import Pricing

/// What does not go together is refused, with what would.
extension Bedrill.Cost {
  /// - Parameter arguments: as they were typed; an option that stands there twice would lose its first value.
  func checkTogether(_ arguments: [String]) throws {
    var seen: Set<String> = []
    for name in arguments.filter({ $0.hasPrefix("--") }).map({ String($0.prefix { $0 != "=" }) })
    where name != "--price" {
      if !seen.insert(name).inserted { throw Failure.wrongUse("\(name) is given twice. Leave one of the two out.") }
    }
    if json && csv { throw Failure.wrongUse("--json and --csv exclude each other. Choose one.") }
    let chosen = [
      ("--compare", compare), ("--ladder", ladder), ("--rank", rank), ("--models", models), ("--option", option != nil),
      ("--offer", offer != nil),
    ].filter(\.1).map(\.0)
    if chosen.count > 1 { throw Failure.wrongUse("\(chosen[0]) and \(chosen[1]) exclude each other. Choose one.") }
    if region != nil, offer == nil { throw Failure.wrongUse("--region belongs to --offer. Name the file with it.") }
    if top != nil, !rank { throw Failure.wrongUse("--top belongs to --rank. Add it, or leave --top out.") }
    if versus != nil, compare || ladder || rank {
      throw Failure.wrongUse("--versus says the difference to one option. Leave \(chosen.first ?? "--compare") out.")
    }
    if workload.requestsPerUser != nil, workload.users == nil {
      throw Failure.wrongUse("--requests-per-user belongs to --users. Add how many there are.")
    }
    if models, let name = workload.given.first?.name ?? plan.given.first?.name {
      throw Failure.wrongUse("--models lists prices, and \(name) has no bearing on them. Leave one of them out.")
    }
  }

  /// Refuses numbers that have no bearing on what is asked for.
  func checkBearing(_ options: [CostReport.Option]) throws {
    let paying = options.compactMap { if case .paying(let option) = $0 { option } else { nil } }
    let customizing = options.compactMap { if case .customizing(let option) = $0 { option } else { nil } }
    for (name, of) in plan.given where customizing.allSatisfy({ !of.contains($0) }) {
      let keys = of.map { "--option \($0.key)" }.joined(separator: " or ")
      throw Failure.wrongUse("\(name) has no bearing here. Add \(keys), or --ladder.")
    }
    let isJob = workload.per == "job" || workload.per == "request"
    for (field, name) in workload.given {
      if isJob, field == .months || field == .days {
        throw Failure.wrongUse("A job has no months. Leave \(name) or --per \(workload.per ?? "job") out.")
      }
      guard let bearing = Bearing(field) else { continue }
      if paying.contains(where: bearing.paying) || customizing.contains(where: bearing.customizing.contains) {
        continue
      }
      throw Failure.wrongUse("\(name) has no bearing on \(options[0].key). Add --compare, or \(bearing.mend).")
    }
    if versus == nil, paying.isEmpty, circumstances.canWait || circumstances.load != nil || circumstances.custom {
      throw Failure.wrongUse("--can-wait, --load and --custom are about pricing options. Leave them out, or --compare.")
    }
  }
}

/// What a number has a bearing on, where that is not everything.
private struct Bearing {
  var paying: (PricingModel) -> Bool
  var customizing: [Customization] = []
  var mend: String

  init?(_ field: Workload.Field) {
    let tuned: [Customization] = [.fineTuning, .distillation, .continuedPreTraining]
    switch field {
    case .unitRate, .units:
      (paying, customizing, mend) = ({ $0.isReserved }, tuned, "--option provisioned")
    case .peak:
      (paying, customizing, mend) = ({ $0.isReserved }, tuned + [.customModelImport], "--option provisioned")
    case .keptHours: (paying, customizing, mend) = ({ $0.isReserved }, tuned, "--option provisioned")
    case .baseUnits:
      (paying, mend) = (
        { if case .mixed = $0 { true } else { false } }, "--option provisioned-mixed-6-months"
      )
    case .batchShare: (paying, mend) = ({ $0 == .batch }, "--option batch")
    case .prefixShare, .prefixes, .prefixUses:
      (paying, mend) = ({ if case .cached = $0 { true } else { false } }, "--option caching")
    default: return nil
    }
  }
}
