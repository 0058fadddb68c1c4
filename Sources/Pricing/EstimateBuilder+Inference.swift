/// Answers of a model as it is: formulas 1, 2, 3, 6 and 9 of the pricing page.
///
/// https://aws.amazon.com/bedrock/pricing/
extension EstimateBuilder {
  mutating func addOnDemand(_ workload: Workload) throws(Refusal) {
    let requests = workload.monthlyRequests
    switch prices.basis(of: model) {
    case .images: try addImages(workload)
    case .embedding:
      try need(workload.input.count, "input tokens")
      try add(.embedding, try workload.input.times(requests), detail: EstimateBuilder.product(requests, workload.input))
      if workload.output.count > 0 { notes.append("An embedding model writes no text: output tokens cost nothing.") }
    case .text:
      try need(workload.requestTokens, "tokens")
      try add(.input, try workload.input.times(requests), detail: EstimateBuilder.product(requests, workload.input))
      try add(.output, try workload.output.times(requests), detail: EstimateBuilder.product(requests, workload.output))
    }
  }

  mutating func addBatch(_ workload: Workload) throws(Refusal) {
    guard prices.basis(of: model) == .text else {
      throw .noPrice(model: model.name, .batchInput, instead: prices.models(with: [.batchInput]).map(\.name))
    }
    try need(workload.requestTokens, "tokens")
    let requests = workload.monthlyRequests
    try add(.batchInput, try workload.input.times(requests), detail: EstimateBuilder.product(requests, workload.input))
    try add(
      .batchOutput, try workload.output.times(requests), detail: EstimateBuilder.product(requests, workload.output))
    notes.append("Not in real time: results land in Amazon S3 when the job is done.")
  }

  private mutating func addImages(_ workload: Workload) throws(Refusal) {
    try need(workload.images.count, "images")
    try add(
      .image, try workload.images.times(workload.monthlyRequests),
      detail: EstimateBuilder.product(workload.monthlyRequests, workload.images))
    if workload.requestTokens > 0 { notes.append("An image model is billed by the image: tokens cost nothing.") }
  }

  /// The shortest prefix that some model caches; shorter ones are ignored without a word.
  static let shortestPrefix = Tokens(1024)

  /// The first of every `prefixUses` requests writes the prefix, the others read it.
  mutating func addCached(_ workload: Workload) throws(Refusal) {
    guard prices.basis(of: model) == .text else {
      throw .cannot("Only the input tokens of text models can be read from a cache.")
    }
    try need(workload.input.count, "input tokens")
    _ = try prices.price(of: model, .cacheRead)
    let prefix = workload.prefix
    guard prefix > Tokens(0) else { throw .cannot("Nothing repeats: caching needs a prefix that requests share.") }
    guard prefix >= EstimateBuilder.shortestPrefix else {
      throw .cannot(
        "The repeated prefix has \(prefix.count.grouped) tokens; below about \(EstimateBuilder.shortestPrefix.count.grouped) it is "
          + "not cached.")
    }
    let requests = workload.monthlyRequests
    let writes = (requests + workload.prefixUses - 1) / workload.prefixUses
    let written = try prefix.times(writes)
    let detail = EstimateBuilder.product(writes, prefix)
    if prices[model.id, .cacheWrite] != nil {
      try add(.cacheWrite, written, detail: detail)
    } else {
      try add(.input, written, detail: "writes: " + detail)
    }
    try add(.cacheRead, try prefix.times(requests - writes), detail: EstimateBuilder.product(requests - writes, prefix))
    let rest = Tokens(workload.input.count - prefix.count)
    try add(.input, try rest.times(requests), detail: EstimateBuilder.product(requests, rest))
    try add(.output, try workload.output.times(requests), detail: EstimateBuilder.product(requests, workload.output))
  }

  /// Model units times hours, used or not.
  mutating func addProvisioned(_ workload: Workload, _ term: Meter.Term) throws(Refusal) {
    _ = try prices.price(of: model, .provisioned(term))
    guard let units = workload.unitsNeeded else {
      throw .cannot("A model unit of this rate cannot serve one request a day. Raise its tokens a minute.")
    }
    let hours = workload.hoursOfMonth
    try add(.provisioned(term), try ModelUnitHours(hours).times(units), detail: "\(units.grouped) MU x \(hours) h")
    if workload.unitRate == nil {
      notes.append("How many tokens a minute one unit serves is not published: \(units.grouped) MU is assumed to do.")
    }
    if term == .none {
      notes.append("Billed by the hour, used or not, until it is deleted; no commitment means it can be at any time.")
    } else {
      let months = term.months == 1 ? "month" : "\(term.months) months"
      notes.append("Billed by the hour, used or not; the \(months) cannot be given back.")
    }
  }

  private func need(_ count: Int, _ what: String) throws(Refusal) {
    if count == 0 { throw .nothingBilled(model: model.name, needs: what) }
  }

  /// `3,100,000 x 1,500`.
  static func product<Unit>(_ count: Int, _ quantity: Quantity<Unit>) -> String {
    "\(count.grouped) x \(quantity.count.grouped)"
  }
}
