/// A workload that was given a name, or left on the bench of the cost lab, as text of one line.
public struct SavedWorkload: Hashable, Sendable {
  public var name: String
  public var model: PriceList.Model.ID
  public var workload: Workload
  public var requirements: Requirements

  /// Characters that a name may have at most.
  public static let longestName = 40

  public init(name: String, model: PriceList.Model.ID, workload: Workload, requirements: Requirements) {
    let plain = name.filter { character in
      !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    self.name = String(plain.trimmed.prefix(SavedWorkload.longestName))
    self.model = model
    self.workload = workload
    self.requirements = requirements
  }

  /// Name, model, period, what the numbers do not tell, add-ons, and numbers that are not the usual ones, with tabs
  /// between.
  public var text: String {
    let told = [
      requirements.canWait ? "wait" : "", requirements.isCustom ? "custom" : "", requirements.load?.rawValue ?? "",
    ]
    let addOns = workload.addOns
    let beside =
      addOns.guardrails.map(\.rawValue).sorted() + (addOns.isLogged ? ["logs"] : [])
      + (addOns.storedGigabytes > 0 ? ["gb=\(addOns.storedGigabytes)"] : [])
    let numbers = Workload.Field.allCases.filter { workload[$0] != $0.usual }.map { "\($0.key)=\(workload[$0])" }
    return [
      name, model, workload.period.rawValue, told.filter { !$0.isEmpty }.joined(separator: ","),
      beside.joined(separator: ","), numbers.joined(separator: ","),
    ].joined(separator: "\t")
  }

  /// Nothing where the text is not one of these.
  public init?(text: some StringProtocol) {
    let parts = String(text).split(separator: Character("\t"), omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, !parts[1].isEmpty, let period = Period(rawValue: parts[2]) else { return nil }
    func words(_ index: Int) -> [String] { parts[index].split(separator: ",").map(String.init) }
    var numbers: [Workload.Field: Int] = [:]
    for (key, value) in words(5).map({ SavedWorkload.pair($0) }) {
      guard let field = Workload.Field.allCases.first(where: { $0.key == key }), let value else { return nil }
      numbers[field] = value
    }
    // A job has hours of its own.
    if period == .job, numbers[.hours] == nil { numbers[.hours] = Workload.Field.hours.usual }
    var addOns = AddOns()
    for (key, value) in words(4).map({ SavedWorkload.pair($0) }) {
      if let policy = AddOns.GuardrailPolicy(rawValue: key) { addOns.guardrails.insert(policy) }
      if key == "logs" { addOns.isLogged = true }
      if key == "gb", let value, 0...1_000_000_000 ~= value { addOns.storedGigabytes = value }
    }
    guard let workload = try? Workload(numbers, per: period, addOns: addOns) else { return nil }
    self.init(
      name: parts[0], model: parts[1], workload: workload,
      requirements: Requirements(
        canWait: words(3).contains("wait"), isCustom: words(3).contains("custom"),
        load: words(3).lazy.compactMap(Requirements.Load.init).first))
  }

  private static func pair(_ text: String) -> (key: String, value: Int?) {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    return (halves.first ?? "", halves.count == 2 ? Int(halves[1]) : nil)
  }

  /// All of them, one a line; what cannot be read is left out.
  public static func list(_ text: String) -> [SavedWorkload] {
    text.split(whereSeparator: \.isNewline).compactMap { SavedWorkload(text: $0) }
  }

  public static func text(_ list: [SavedWorkload]) -> String { list.map(\.text).joined(separator: "\n") }
}
