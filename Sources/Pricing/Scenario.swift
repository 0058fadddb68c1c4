/// A workload with a story, to begin from.
public struct Scenario: Hashable, Sendable, Identifiable {
  /// As an option has it: `nightly-batch`.
  public var id: String
  public var name: String
  /// Who needs what, in a sentence or two.
  public var story: String
  public var model: PriceList.Model.ID
  public var workload: Workload
  public var requirements: Requirements

  public static let all: [Scenario] = [chatbot, batch, enterprise, images, custom, options].compactMap { $0 }

  /// Where all pricing options that the exam names are seen side by side.
  public static var opening: Scenario { all.last ?? all[0] }

  private static let options = Scenario(
    "all-options", "Every pricing option",
    "An assistant with the same manual before each question. The model is made up, so that every pricing option that the "
      + "exam names has a price.",
    "example.teaching-model", Requirements()
  ) { () throws(Workload.Fault) in
    try Workload(requests: 100_000, input: 3000, output: 500, prefixShare: 50, months: 6)
  }

  private static let chatbot = Scenario(
    "chatbot", "Chatbot at launch",
    "A shop starts a support chat. Nobody knows how many will ask, and whoever asks waits for the answer.",
    "amazon.nova-lite-v1:0", Requirements(load: .unknown)
  ) { () throws(Workload.Fault) in
    try Workload(requests: 2000, input: 1500, output: 300, hours: 16, months: 6, peak: 400)
  }

  private static let batch = Scenario(
    "nightly-batch", "Nightly batch",
    "A retailer summarizes two million reviews every night. Nobody reads a summary before morning.",
    "amazon.nova-lite-v1:0", Requirements(canWait: true)
  ) { () throws(Workload.Fault) in try Workload(requests: 2_000_000, input: 500, output: 60, hours: 8, months: 6) }

  private static let enterprise = Scenario(
    "steady-load", "Steady enterprise load",
    "An insurer answers claims around the clock, at an even rate, and must never be throttled. The model is retired: its "
      + "historic prices are the ones that exist for model units.",
    "anthropic.claude-v2:1", Requirements(load: .steady)
  ) { () throws(Workload.Fault) in
    try Workload(requests: 200_000, input: 750, output: 250, months: 6, unitRate: 100_000)
  }

  private static let images = Scenario(
    "image-catalog", "Image catalog",
    "A furniture maker draws five pictures of each of a hundred products a day.",
    "amazon.nova-canvas-v1:0", Requirements()
  ) { () throws(Workload.Fault) in try Workload(requests: 100, images: 5, months: 6) }

  private static let custom = Scenario(
    "custom-model", "Custom model in production",
    "A bank has fine-tuned a model on its own letters, and answers customers with it all day.",
    "cohere.command-light-text-v14", Requirements(isCustom: true, load: .steady)
  ) { () throws(Workload.Fault) in try Workload(requests: 20_000, input: 500, output: 200, months: 12) }

  private init?(
    _ id: String, _ name: String, _ story: String, _ model: PriceList.Model.ID,
    _ requirements: Requirements, _ workload: () throws(Workload.Fault) -> Workload
  ) {
    guard let workload = try? workload() else { return nil }
    self.id = id
    self.name = name
    self.story = story
    self.model = model
    self.workload = workload
    self.requirements = requirements
  }
}

extension PriceList {
  /// What is counted of a model's requests: with the others at 0, it is billed for nothing.
  public enum Basis: Hashable, Sendable { case text, embedding, images }

  public func basis(of model: Model) -> Basis {
    if self[model.id, .image] != nil { return .images }
    return self[model.id, .embedding] != nil && self[model.id, .input] == nil ? .embedding : .text
  }
}

extension Workload {
  /// The workload with what the model is billed for, where it holds nothing of it: images, or tokens.
  public func fitting(_ basis: PriceList.Basis) -> Workload {
    let fitted: Workload?
    switch basis {
    case .images where images.count == 0: fitted = try? with(.images, 1).with(.input, 0).with(.output, 0)
    case .text where requestTokens == 0: fitted = try? with(.input, 1500).with(.output, 300).with(.images, 0)
    case .embedding where input.count == 0: fitted = try? with(.input, 500).with(.output, 0).with(.images, 0)
    default: fitted = self
    }
    return fitted ?? self
  }
}
