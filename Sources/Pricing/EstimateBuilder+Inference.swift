/// Answers of a model as it is: formulas 1, 2, 3, 6 and 9 of the pricing page.
///
/// https://aws.amazon.com/bedrock/pricing/
extension EstimateBuilder {
  mutating func addOnDemand() throws(Refusal) {
    switch prices.basis(of: model) {
    case .images: try addImages()
    case .embedding: try addEmbedding()
    case .text: try addTokens(.input, .output, requests: workload.monthlyRequests)
    }
  }

  /// Input and output tokens of so many requests, at the price of two meters.
  mutating func addTokens(
    _ input: Metered<TokenUnit>, _ output: Metered<TokenUnit>, requests: Int, found: Tokens = Tokens(0)
  ) throws(Refusal) {
    try need(workload.requestTokens, "tokens")
    let read = try workload.read + found
    let detail =
      found.count > 0
      ? "\(requests.grouped) x (\(workload.read.count.grouped) + \(found.count.grouped))"
      : EstimateBuilder.product(requests, read)
    try add(input, try read.times(requests), detail: detail)
    try add(output, try workload.written.times(requests), detail: EstimateBuilder.product(requests, workload.written))
  }

  /// Half the price for what can wait; the rest, if there is any, is asked on demand.
  mutating func addBatch() throws(Refusal) {
    guard prices.basis(of: model) == .text else {
      throw .noPrice(model: model.name, .batchInput, instead: prices.models(with: [.batchInput]).map(\.name))
    }
    if workload[.turns] > 1 {
      throw .cannot("Batch answers each record by itself: a conversation of several turns cannot run in it.")
    }
    let inBatch = Tokens(workload.monthlyRequests * workload[.batchShare] / 100).count
    try addTokens(.batchInput, .batchOutput, requests: inBatch)
    if inBatch < workload.monthlyRequests {
      try addTokens(.input, .output, requests: workload.monthlyRequests - inBatch)
      notes.append("\(workload[.batchShare]) % of the requests run as a batch, the others On-Demand.")
    }
    notes.append("Not in real time: results land in Amazon S3 when the job is done.")
  }

  mutating func addFlex() throws(Refusal) {
    try addTokens(.flexInput, .flexOutput, requests: workload.monthlyRequests)
    notes.append("Flex answers within the request, but may take longer when others are busy.")
  }

  mutating func addPriority() throws(Refusal) {
    try addTokens(.priorityInput, .priorityOutput, requests: workload.monthlyRequests)
    notes.append("Priority goes to the front of the queue, at a higher price.")
  }

  private mutating func addEmbedding() throws(Refusal) {
    let requests = workload.monthlyRequests
    let hasImages = prices[own: model.id, .embeddedImage] != nil
    try need(workload.read.count + (hasImages ? workload.images.count : 0), "input tokens")
    try add(.embedding, try workload.read.times(requests), detail: EstimateBuilder.product(requests, workload.read))
    if hasImages {
      try add(
        .embeddedImage, try workload.images.times(requests), detail: EstimateBuilder.product(requests, workload.images))
    }
    if workload.output.count > 0 { notes.append("An embedding model writes no text: output tokens cost nothing.") }
  }

  private mutating func addImages() throws(Refusal) {
    try need(workload.images.count, "images")
    let requests = workload.monthlyRequests
    try add(.image, try workload.images.times(requests), detail: EstimateBuilder.product(requests, workload.images))
    if workload.requestTokens > 0 { notes.append("An image model is billed by the image: tokens cost nothing.") }
  }
}

/// Capacity that is bought: model units by the hour, or tokens a minute by the month.
extension EstimateBuilder {
  /// Model units times hours, used or not.
  mutating func addProvisioned(_ term: Meter.Term) throws(Refusal) {
    _ = try prices.price(of: model, .provisioned(term))
    let rate = prices.unitRate(of: model, workload)
    units = try unitsNeeded(rate)
    try add(units, term)
    addThroughputNotes(rate)
    notes.append(EstimateBuilder.note(on: term))
  }

  /// Units for the average load on a commitment, and those for the peak without one.
  mutating func addMixed(_ term: Meter.Term) throws(Refusal) {
    _ = try prices.price(of: model, .provisioned(term))
    _ = try prices.price(of: model, .provisioned(.none))
    let rate = prices.unitRate(of: model, workload)
    units = try unitsNeeded(rate)
    let average = (try? workload.with(.peak, 100))?.unitsNeeded(at: rate.tokensPerMinute) ?? units
    let base = min(units, max(1, workload[.baseUnits] > 0 ? workload[.baseUnits] : average))
    try add(base, term)
    if units > base { try add(units - base, .none) }
    addThroughputNotes(rate)
    notes.append("\(base.grouped) MU on a \(term.name), \((units - base).grouped) more without one for the peak.")
  }

  private func unitsNeeded(_ rate: UnitRate) throws(Refusal) -> Int {
    guard let units = workload.unitsNeeded(at: rate.tokensPerMinute) else {
      throw .cannot("A model unit of this rate cannot serve one request in time. Raise its tokens a minute.")
    }
    return units
  }

  private mutating func add(_ units: Int, _ term: Meter.Term) throws(Refusal) {
    let hours = hours(of: term)
    try add(
      .provisioned(term), try ModelUnitHours(hours).times(units), commitment: term.months,
      detail: "\(units.grouped) MU x \(hours.grouped) h")
  }

  /// Hours that a unit is paid for: those it is kept without a commitment, else around the clock.
  private func hours(of term: Meter.Term) -> Int {
    switch (workload.period, term) {
    case (.job, .none): workload.activeHours
    case (.job, _): workload.hoursOfMonth * term.months
    case (_, .none) where workload[.keptHours] > 0: workload[.keptHours] * workload.billedMonths
    default: workload.hoursOfMonth
    }
  }

  /// What the units serve, what the load asks of them, and how busy they are.
  private mutating func addThroughputNotes(_ rate: UnitRate) {
    notes.append(rate.sentence)
    guard workload.monthlyRequests > 0, let peak = workload.peakTokensPerMinute,
      let use = workload.use(of: units, at: rate.tokensPerMinute)
    else { return }
    let most = "The busiest minute has \(peak.grouped) tokens: \(units.grouped) MU"
    notes.append("\(most), \(use.percent) % in use while requests come.")
  }

  static func note(on term: Meter.Term) -> String {
    guard term != .none else {
      return "Billed by the hour, used or not, until it is deleted; no commitment means it can be at any time."
    }
    let months = term.months == 1 ? "month" : "\(term.months) months"
    return "Billed by the hour, used or not; the \(months) cannot be given back."
  }

  /// Tokens a minute, in and out apart, that are reserved by the month; what goes over is answered On-Demand.
  ///
  /// https://docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference.html
  mutating func addReserved(_ months: Meter.Months) throws(Refusal) {
    guard workload.period != .job else { throw .cannot("The Reserved tier is bought by the month, not for one job.") }
    try need(workload.requestTokens, "tokens")
    let sides = [
      (workload.read, 100_000, Meter.reservedInput(months)), (workload.written, 10_000, .reservedOutput(months)),
    ]
    for (tokens, least, meter) in sides {
      let price = try prices.price(of: model, meter)
      let rate = max(least, try perMinute(tokens))
      try add(
        price, try ReservedMonths(rate).times(workload.billedMonths).count, commitment: months.rawValue,
        detail: "\(rate.grouped) tokens a minute")
    }
    notes.append("Reserved by tokens a minute, at least 100,000 in and 10,000 out; more is answered On-Demand.")
  }

  /// Tokens of the busiest minute, rounded up.
  private func perMinute(_ tokens: Tokens) throws(Refusal) -> Int {
    let sum = try Money(counted: try tokens.times(workload.monthlyRequests).count).times(workload.peak)
    return Ratio(sum, over: Money(counted: 6000 * workload.activeHours))?.roundedUp ?? 0
  }
}
