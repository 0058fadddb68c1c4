/// How calls with the same prefix follow each other, spread evenly over the hours, and what a cache makes of it.
///
/// The life of a prefix begins anew with each read
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html).
struct CacheTraffic: Hashable, Sendable {
  /// Calls of a month, or of the job.
  let calls: Int
  /// Calls that write the prefix; the others read it.
  let writes: Int
  /// Seconds between two calls with the same prefix, rounded up.
  let gap: Int
  /// Whether a prefix is still there when the next call with it comes.
  let isWarm: Bool

  init(_ workload: Workload, _ lifetime: BreakEven.Lifetime) {
    calls = workload.monthlyCalls
    let seconds = workload.activeHours * 3600 * workload[.prefixes]
    // The calls of a job follow each other at once.
    gap = calls == 0 || workload.period == .job ? 0 : (seconds + calls - 1) / calls
    isWarm = calls > 0 && gap <= lifetime.seconds
    let uses = workload[.prefixUses]
    if !isWarm {
      writes = calls
    } else if uses > 0 {
      writes = (calls + uses - 1) / uses
    } else {
      // Over the night it is forgotten.
      let starts = workload.hours < 24 && workload.period != .job ? workload.activeHours / workload.hours : 1
      writes = min(calls, starts * workload[.prefixes])
    }
  }

  var reads: Int { calls - writes }

  /// The fewest calls of a month at which the prefix stays in the cache.
  static func leastWarmCalls(_ workload: Workload, _ lifetime: BreakEven.Lifetime) -> Int {
    (workload.activeHours * 3600 * workload[.prefixes] + lifetime.seconds - 1) / lifetime.seconds
  }

  /// `29 minutes`, `24 hours`.
  var gapText: String {
    if gap < 120 { return "\(gap) seconds" }
    return gap < 7200 ? "\(gap / 60) minutes" : "\((gap / 3600).grouped) hours"
  }
}

extension EstimateBuilder {
  /// A prefix that is written to the cache and read from it, as far as the calls follow each other fast enough.
  mutating func addCached(_ lifetime: BreakEven.Lifetime) throws(Refusal) {
    guard prices.basis(of: model) == .text else {
      throw .cannot("Only the input tokens of text models can be read from a cache.")
    }
    try need(workload.read.count, "input tokens")
    _ = try prices.price(of: model, .cacheRead)
    let prefix = workload.prefix
    guard prefix > Tokens(0) else { throw .cannot("Nothing repeats: caching needs a prefix that requests share.") }
    let least = prices.cacheMinimum(of: model.id)
    guard prefix >= least else {
      throw .cannot(
        "The repeated prefix has \(prefix.count.grouped) tokens; \(model.name) caches none below "
          + "\(least.count.grouped).")
    }
    let traffic = CacheTraffic(workload, lifetime)
    let written = try prefix.times(traffic.writes)
    let detail = EstimateBuilder.product(traffic.writes, prefix)
    switch lifetime {
    case .oneHour: try add(.cacheWriteHour, written, detail: detail)
    case .fiveMinutes where prices[model.id, .cacheWrite] != nil: try add(.cacheWrite, written, detail: detail)
    case .fiveMinutes: try add(.input, written, detail: "writes: " + detail)
    }
    try add(.cacheRead, try prefix.times(traffic.reads), detail: EstimateBuilder.product(traffic.reads, prefix))
    let all = try workload.read.times(workload.monthlyRequests)
    let rest = Tokens(all.count - (try prefix.times(traffic.calls)).count)
    try add(.input, rest, detail: "not in the prefix")
    try add(
      .output, try workload.written.times(workload.monthlyRequests),
      detail: EstimateBuilder.product(workload.monthlyRequests, workload.written))
    addNote(traffic, lifetime)
  }

  private mutating func addNote(_ traffic: CacheTraffic, _ lifetime: BreakEven.Lifetime) {
    guard traffic.calls > 0 else { return }
    guard workload.period != .job else {
      notes.append("The calls of the job follow each other at once: \(traffic.writes.grouped) write the prefix.")
      return
    }
    guard traffic.isWarm else {
      notes.append(
        "Nothing can be reused: a call with the same prefix comes every \(traffic.gapText), spread evenly, and the "
          + "cache forgets it after \(lifetime.name). Each call writes it anew.")
      return
    }
    notes.append(
      "A call with the same prefix comes every \(traffic.gapText), spread evenly, within the \(lifetime.name) of its "
        + "life: \(traffic.writes.grouped) write it, \(traffic.reads.grouped) read it.")
  }
}
