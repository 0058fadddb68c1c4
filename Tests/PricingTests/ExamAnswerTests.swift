import Testing

@testable import Pricing

/// Workloads with what the exam would say to them, written by hand from the pricing pages and the sample prices.
@Suite struct ExamAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var story: String
    var model: String
    var numbers: [Workload.Field: Int]
    var period = Period.day
    var requirements = Requirements()
    var option: PricingModel?
    /// How the sentence begins.
    var sentence: String
    var testDescription: String { story }
  }

  private static func row(
    _ story: String, _ model: String, _ numbers: [Workload.Field: Int], _ requirements: Requirements = Requirements(),
    per period: Period = .day, is option: PricingModel?, _ sentence: String
  ) -> Case {
    Case(
      story: story, model: model, numbers: numbers, period: period, requirements: requirements, option: option,
      sentence: sentence)
  }

  private static func text(_ requests: Int, months: Int = 6, _ more: [Workload.Field: Int] = [:]) -> [Workload.Field:
    Int]
  {
    [.requests: requests, .input: 750, .output: 250, .months: months].merging(more) { $1 }
  }

  static let cases: [Case] = [
    // Nobody knows the load, or it goes up and down.
    row(
      "a chat at launch", "nova lite", text(2000), .init(load: .unknown), is: .onDemand,
      "On-Demand: the load is not known yet"),
    row(
      "fifty million a day, but nobody knows for how long", "titan text express", text(50_000_000),
      .init(load: .unknown), is: .onDemand, "On-Demand: the load is not known yet"),
    row(
      "a campaign that comes and goes", "claude 2.1", text(143_000), .init(load: .bursty), is: .onDemand,
      "On-Demand: the load goes up and down"),
    row(
      "a large model, now and then", "nova premier", text(300), .init(load: .bursty), is: .onDemand,
      "On-Demand: the load goes up and down"),
    row(
      "an unknown load with a long system prompt", "sonnet 4.5", text(5000, [.input: 8000, .prefixShare: 80]),
      .init(load: .unknown), is: .caching, "On-Demand with prompt caching: the load is not known yet"),
    // Work that can wait.
    row(
      "reviews summarized at night", "nova lite", text(2_000_000), .init(canWait: true), is: .batch,
      "Batch: nobody waits"),
    row(
      "a million documents, once", "nova pro", text(1_000_000), .init(canWait: true), per: .job, is: .batch,
      "Batch: nobody waits"),
    row("evaluation runs", "gpt-oss", text(100_000), .init(canWait: true), is: .batch, "Batch: nobody waits"),
    row("labels for a catalog", "nova 2 lite", text(100_000), .init(canWait: true), is: .batch, "Batch: nobody waits"),
    row(
      "reports, within the United States", "haiku 4.5 us profile", text(100_000), .init(canWait: true), is: .batch,
      "Batch: nobody waits"),
    row(
      "a prefix repeats, but nobody waits", "sonnet 4.5", text(5000, [.input: 8000, .prefixShare: 50]),
      .init(canWait: true), is: .batch, "Batch: nobody waits"),
    row(
      "can wait, and the load is steady", "nova lite", text(2_000_000), .init(canWait: true, load: .steady),
      is: .batch, "Batch: nobody waits"),
    row(
      "can wait, without a batch price", "mistral 7b", text(1000), .init(canWait: true), is: .onDemand,
      "On-Demand: what can wait goes to Batch where a model has it, and Mistral 7B Instruct has no batch price here."),
    row(
      "reasoning that can wait", "deepseek", text(1000), .init(canWait: true), is: .onDemand,
      "On-Demand: what can wait goes to Batch where a model has it"),
    row(
      "conversations that can wait", "nova lite", text(1000, [.turns: 5]), .init(canWait: true), is: .onDemand,
      "On-Demand: a conversation of several turns cannot run as a batch"),
    row(
      "pictures that can wait", "nova canvas", [.requests: 500, .images: 1], .init(canWait: true), is: .onDemand,
      "On-Demand: what can wait goes to Batch where a model has it"),
    row(
      "an archive embedded at night", "titan text embeddings v2", text(100_000), .init(canWait: true), is: .onDemand,
      "On-Demand: what can wait goes to Batch where a model has it"),
    // Steady load. Claude 2.1 costs 0.012 a request; a unit of 100,000 tokens a minute serves 144,000 a day.
    row(
      "claims around the clock, for half a year", "claude 2.1", text(200_000), .init(load: .steady),
      is: .provisioned(.sixMonths), "Provisioned Throughput: this steady load keeps the units busy"),
    row(
      "the same for two months only", "claude 2.1", text(200_000, months: 2), .init(load: .steady), is: .onDemand,
      "On-Demand: model units would cost more; this load is worth 79 % of their price."),
    row(
      "one full unit for a month", "claude 2.1", text(143_000, months: 1), .init(load: .steady),
      is: .provisioned(.oneMonth), "Provisioned Throughput: this steady load keeps the units busy"),
    row(
      "the same, and nobody said that it is steady", "claude 2.1", text(143_000, months: 1),
      is: .provisioned(.oneMonth), "Provisioned Throughput: if the load is as steady as this"),
    row(
      "steady, but in eight hours of the day", "claude 2.1", text(100_000, [.hours: 8]), .init(load: .steady),
      is: .onDemand, "On-Demand: model units would cost more; this load is worth 48 % of their price."),
    row(
      "steady, with a peak of ten times the average", "claude 2.1", text(200_000, [.peak: 1000]),
      .init(load: .steady), is: .onDemand, "On-Demand: model units would cost more; this load is worth 20 %"),
    row(
      "steady and small", "titan text express", text(1000), .init(load: .steady), is: .onDemand,
      "On-Demand: model units would cost more; this load is worth less than 1 % of their price."),
    row(
      "steady, cheap tokens, dear units", "claude instant", text(1_000_000), .init(load: .steady), is: .onDemand,
      "On-Demand: model units would cost more; this load is worth 32 %"),
    row(
      "steady, and the rate of a unit is known", "claude 2.1", text(1_000_000, [.unitRate: 1_000_000]),
      .init(load: .steady), is: .provisioned(.sixMonths),
      "Provisioned Throughput: this steady load keeps the units busy, it costs less than On-Demand, and 1 MU cannot be "
        + "throttled within its rate."),
    row(
      "a billion a day needs thousands of units", "claude 2.1", text(1_000_000_000, [.input: 100_000]),
      .init(load: .steady), is: .provisioned(.sixMonths),
      "Provisioned Throughput: this steady load keeps the units busy"),
    row(
      "steady, without a price for units", "nova lite", text(200_000), .init(load: .steady), is: .onDemand,
      "On-Demand: someone waits, and only what is asked is paid for."),
    row(
      "a model with a price for units only", "llama 2", text(1000), is: .provisioned(.sixMonths),
      "Llama 2 Chat 13B has a sample price for model units only"),
    // Custom models.
    row(
      "a tuned model in production for a year", "command light", text(20_000, months: 12),
      .init(isCustom: true, load: .steady), is: .provisioned(.sixMonths),
      "Provisioned Throughput: a custom model needs it"),
    row(
      "a tuned model on trial", "command light", text(20_000), .init(isCustom: true), is: .provisioned(.none),
      "Provisioned Throughput: a custom model needs it"),
    row(
      "a tuned model at an unknown load", "command light", text(20), .init(isCustom: true, load: .unknown),
      is: .provisioned(.none), "Provisioned Throughput: a custom model needs it"),
    row(
      "a tuned model whose answers can wait", "command light", text(20_000), .init(canWait: true, isCustom: true),
      is: .provisioned(.none), "Provisioned Throughput: a custom model needs it"),
    row(
      "a tuned model that cannot be had without a term", "claude 2.1", text(20_000), .init(isCustom: true),
      is: .provisioned(.sixMonths), "Provisioned Throughput: a custom model needs it"),
    row(
      "a tuned model without a price for units", "nova micro", text(20_000), .init(isCustom: true), is: nil,
      "Provisioned Throughput: a custom model needs it"),
    // Prefixes that repeat.
    row(
      "a long manual before every question", "sonnet 4.5", text(5000, [.input: 8000, .prefixShare: 80]), is: .caching,
      "On-Demand with prompt caching: someone waits"),
    row(
      "the manual once a day", "sonnet 4.5", text(1, [.input: 8000, .prefixShare: 80]), is: .onDemand,
      "On-Demand: someone waits"),
    row(
      "a prefix that is too short for the model", "haiku 4.5", text(5000, [.input: 1050, .prefixShare: 100]),
      is: .onDemand, "On-Demand: someone waits"),
    row(
      "a prefix that is just long enough", "haiku 4.5", text(1000, [.input: 6000, .prefixShare: 80]), is: .caching,
      "On-Demand with prompt caching: someone waits"),
    row(
      "a call every quarter of an hour", "haiku 4.5", text(100, [.input: 6000, .prefixShare: 80]),
      is: .cached(.oneHour), "On-Demand with prompt caching: someone waits"),
    // What is not billed by the token, or not billed at all.
    row(
      "pictures of a catalog", "nova canvas", [.requests: 100, .images: 5], is: .onDemand,
      "On-Demand: image models are billed by the image"),
    row(
      "questions to be embedded", "titan text embeddings v2", text(1000), is: .onDemand,
      "On-Demand: embedding models are billed by the tokens that they read"),
    row(
      "an image model without images", "nova canvas", text(1000), is: nil,
      "There is nothing to choose yet. Amazon Nova Canvas is billed by images, and this workload has none."),
    row(
      "a text model with images only", "nova lite", [.requests: 10, .images: 1], is: nil,
      "There is nothing to choose yet. Amazon Nova Lite is billed by tokens, and this workload has none."),
    row(
      "one job, and someone waits", "nova pro", text(1000), per: .job, is: .onDemand,
      "On-Demand: someone waits, and only what is asked is paid for."),
  ]

  static func answer(_ row: Case) throws -> ExamAnswer {
    let workload = try Workload(row.numbers, per: row.period)
    let model = try ThePrices.model(row.model)
    let options = PricingModel.all(for: row.requirements)
    return ExamAnswer(
      row.requirements, workload, model: model, prices: ThePrices.list,
      results: Estimate.all(workload, model: model, prices: ThePrices.list, options: options))
  }

  @Test(arguments: cases) func whatTheExamWouldSay(_ row: Case) throws {
    let answer = try Self.answer(row)
    #expect(answer.option == row.option)
    #expect(answer.sentence.hasPrefix(row.sentence), "\(answer.sentence)")
  }

  @Test func thereAreFortyAndMore() { #expect(Self.cases.count >= 40) }

  @Test(arguments: cases) func theOthersAreRuledOutAndTheAnswerIsNot(_ row: Case) throws {
    let answer = try Self.answer(row)
    guard let option = answer.option else { return }
    let first = option == .batch ? "Not Batch" : option.isReserved ? "Not Provisioned" : "Not On-Demand"
    #expect(!answer.others.isEmpty && !answer.others.contains { $0.hasPrefix(first) }, "\(answer.others)")
  }

  @Test func anAssumedRateIsInTheSentence() throws {
    let row = try #require(Self.cases.first { $0.story.hasPrefix("claims around the clock") })
    #expect(
      try Self.answer(row).sentence
        == "Provisioned Throughput: this steady load keeps the units busy, it costs less than On-Demand, and 2 MU cannot "
        + "be throttled within their rate, if a unit serves the 100,000 tokens a minute assumed here.")
  }

  @Test func whyNotTheOthersIsSaidInFigures() throws {
    let row = try #require(Self.cases.first { $0.story == "the same for two months only" })
    #expect(
      try Self.answer(row).others == [
        "Not Batch: answers come hours later, and someone waits.",
        "Not Provisioned Throughput: it is paid for, used or not, and this load is worth 79 % of it.",
      ])
  }
}
