import Foundation
import Testing

@testable import bedrill

/// Sums that people ask of a cost calculator, each solved by one `bedrill cost` command.
///
/// The answers come from `CostProblems.py` beside this file, which works them in exact fractions by its own formulas;
/// `source` names the public worked example that a sum follows. To add one, write it there and paste what it prints.
@Suite struct CostProblemTests {
  struct Problem: Sendable, CustomTestStringConvertible {
    var story: String
    var words: String
    /// Where the answer stands in the JSON; a list is entered by place or by the option of an entry.
    var path: String
    var answer: String
    var source: String
    var testDescription: String { story }

    init(_ story: String, _ words: String, _ path: String, _ answer: String, _ source: String = "") {
      self.story = story
      self.words = words
      self.path = path
      self.answer = answer
      self.source = source
    }
  }

  private static let content = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appendingPathComponent("content").path

  @Test(arguments: problems) func oneCommandSolvesIt(_ problem: Problem) throws {
    let words = problem.words.split(separator: " ").map(String.init)
    let command = try Bedrill.Cost.parse(words + ["--json", "--content", Self.content])
    try command.checkTogether(words)
    let (text, refusal) = try command.output()
    #expect(refusal == nil, "\(refusal?.sentence ?? "")")
    let found = try #require(Self.value(problem.path, in: try JSONSerialization.jsonObject(with: Data(text.utf8))))
    #expect(found == problem.answer || Decimal(string: found) == Decimal(string: problem.answer), "\(found)")
  }

  @Test func thereAreSixtyAndHalfFollowPublicExamples() {
    #expect(Self.problems.count >= 60)
    #expect(Self.problems.filter { !$0.source.isEmpty }.count * 2 >= 60)
  }

  private static func value(_ path: String, in object: Any) -> String? {
    var value: Any? = object
    for key in path.split(separator: ".").map(String.init) {
      if let list = value as? [[String: Any]] {
        value =
          Int(key).map { list.indices.contains($0) ? list[$0] : nil } ?? list.first { $0["option"] as? String == key }
      } else {
        value = (value as? [String: Any])?[key]
      }
    }
    return value.map { ($0 as? NSNumber)?.description(withLocale: nil) ?? "\($0)" }
  }

  static let problems: [Problem] = [
    .init(
      "Titan Text Lite reads 2K tokens and writes 1K",
      "--model cohere.command-light-text-v14 --per request --requests 1 --input-tokens 2k "
        + "--output-tokens 1k --price input=0.0003/1K --price output=0.0004/1K",
      "estimates.0.total", "0.001", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "Command reads 6K and writes 2K at 0.0015 and 0.0020",
      "--model cohere.command-text-v14 --per request --requests 1 --input-tokens 6k --output-tokens 2k "
        + "--price input=0.0015/1K --price output=0.0020/1K",
      "estimates.0.total", "0.013", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "Claude Instant reads 11K and writes 4K",
      "--model claude-instant --per request --requests 1 --input-tokens 11k --output-tokens 4k",
      "estimates.0.total", "0.0184", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "Llama 2 13B reads 2K and writes 1K",
      "--model meta.llama2-13b-chat-v1 --per request --requests 1 --input-tokens 2k --output-tokens 1k "
        + "--price input=0.00075/1K --price output=0.001/1K",
      "estimates.0.total", "0.0025", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "Jurassic-2 Mid reads 10K and writes 2K",
      "--model mistral-7b --per request --requests 1 --input-tokens 10k --output-tokens 2k --price "
        + "input=0.0125/1K --price output=0.0125/1K",
      "estimates.0.total", "0.15", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "one picture at 0.018",
      "--model stable-diffusion --per request --requests 1 --images 1 --price image=0.018",
      "estimates.0.total", "0.018", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "a unit of Command for a month of 31 days",
      "--model cohere.command-text-v14 --option provisioned-1-month --requests 1",
      "estimates.0.monthly", "29462.4", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "a unit of Titan Text Express for a month",
      "--model titan-text-express --option provisioned-1-month --requests 1",
      "estimates.0.monthly", "13689.6", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "two units of Claude 2.1 on six months, a month of them",
      "--model claude-2.1 --option provisioned-6-months --requests 1 --units 2",
      "estimates.0.monthly", "52065.12", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "training on 2M tokens in 3 epochs at 0.001",
      "--model command-light --option fine-tuning --training-tokens 2M --epochs 3 --requests 1",
      "estimates.0.up_front", "6", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "an imported model of 2 CMU, one window a day, at 0.0785",
      "--model llama-3.1-8b --option custom-model-import --requests 1 --cmu 2 --price "
        + "import-active=0.0785",
      "estimates.0.lines.0.amount", "24.335", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "the same, stored for a month",
      "--model llama-3.1-8b --option custom-model-import --requests 1 --cmu 2",
      "estimates.0.lines.1.amount", "3.9", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "one window of one CMU in Frankfurt",
      "--model llama-3.1-8b --option custom-model-import --per request --requests 1 --cmu 1 --price "
        + "import-active=0.07144",
      "estimates.0.lines.0.amount", "0.3572", "docs.aws.amazon.com/bedrock"),
    .init(
      "a support chat of 1,000 questions an hour, 200 characters in and 1,500 out, two policies",
      "--model nova-lite --per hour --requests 1000 --days 30 --input-characters 200 --output-tokens "
        + "375 --guardrails content",
      "estimates.0.lines.2.amount", "324", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "100,000 calls of Nova Lite",
      "--model nova-lite --per job --requests 100k --input-tokens 1500 --output-tokens 300",
      "estimates.0.total", "16.2", "the pricing notes of the bank, re-computed"),
    .init(
      "the same as a batch",
      "--model nova-lite --per job --requests 100k --input-tokens 1500 --output-tokens 300 --option "
        + "batch",
      "estimates.0.total", "8.1", "the pricing notes of the bank, re-computed"),
    .init(
      "10M tokens in and 2M out of Haiku 4.5",
      "--model haiku-4.5 --per job --requests 1 --input-tokens 10M --output-tokens 2M",
      "estimates.0.total", "20", "the pricing notes of the bank, re-computed"),
    .init(
      "tokens a minute at which Command breaks even",
      "--model cohere.command-text-v14 --requests 1 --input-tokens 750 --output-tokens 250 --unit-rate "
        + "1M --compare",
      "break_evens.provisioned-1-month.tokens_per_minute", "528000", "the pricing notes of the bank, re-computed"),
    .init(
      "a prefix of 20,000 tokens used 50 times",
      "--model haiku-4.5 --per job --requests 50 --input-tokens 20k --output-tokens 0 --cached-share "
        + "100 --option caching",
      "estimates.0.total", "0.123", "the pricing notes of the bank, re-computed"),
    .init(
      "what that saves, in percent",
      "--model haiku-4.5 --per job --requests 50 --input-tokens 20k --output-tokens 0 --cached-share "
        + "100 --option caching --versus on-demand",
      "difference.percent", "87.70", "the pricing notes of the bank, re-computed"),
    .init(
      "the prefix used once costs a quarter more",
      "--model haiku-4.5 --per request --requests 1 --input-tokens 20k --output-tokens 0 --cached-share "
        + "100 --option caching --versus on-demand",
      "difference.percent", "25.00", "the pricing notes of the bank, re-computed"),
    .init(
      "a tuned Command Light for a month of 30 days",
      "--model command-light --option fine-tuning --requests 1 --days 30",
      "estimates.0.monthly", "6165.15", "the pricing notes of the bank, re-computed"),
    .init(
      "500 pictures of Nova Canvas",
      "--model nova-canvas --per job --requests 500 --images 1",
      "estimates.0.total", "30", "the pricing notes of the bank, re-computed"),
    .init(
      "a collection of OpenSearch Serverless for 30 days",
      "--model nova-lite --option rag --requests 1 --days 30 --store-units 2",
      "estimates.0.lines.2.amount", "345.6", "public guides to hidden costs of knowledge bases"),
    .init(
      "10,000 support tickets of 3,700 tokens on Haiku 4.5",
      "--model haiku-4.5 --per job --requests 10k --input-tokens 3700 --output-tokens 0",
      "estimates.0.total", "37", "public cost example of a support agent"),
    .init(
      "the geographic profile costs a tenth more",
      "--model haiku-4.5-us-profile --per month --requests 1M --input-tokens 1000 --output-tokens 200 "
        + "--versus global.anthropic.claude-haiku-4-5-20251001-v1:0",
      "difference.percent", "10.00", "docs.aws.amazon.com/bedrock"),
    .init(
      "350 documents are four rerank queries",
      "--model nova-lite --per month --requests 1000 --rerank 350",
      "estimates.0.lines.2.amount", "8", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "a million transitions of Flows",
      "--model nova-micro --per month --requests 100k --flow-nodes 10",
      "estimates.0.lines.2.amount", "35", "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"),
    .init(
      "an agent of 12 turns re-reads what was said",
      "--model sonnet-4.5 --per request --requests 1 --turns 12 --system-tokens 4000 --input-tokens "
        + "1000 --output-tokens 500",
      "estimates.0.total", "0.567", "public guide to the cost of agent loops"),
    .init(
      "a word is four thirds of a token",
      "--model claude-instant --per job --requests 1000 --input-words 750 --output-words 300",
      "estimates.0.total", "1.76", "rule of thumb of AWS and others"),
    .init(
      "the Flex tier halves Nova Pro",
      "--model nova-pro --per month --requests 1M --input-tokens 1000 --output-tokens 200 --option flex "
        + "--versus on-demand",
      "difference.percent", "50.00", "docs.aws.amazon.com service tiers"),
    .init(
      "the Priority tier costs three quarters more",
      "--model nova-pro --per month --requests 1M --input-tokens 1000 --output-tokens 200 --option "
        + "priority --versus on-demand",
      "difference.percent", "75.00", "docs.aws.amazon.com service tiers"),
    .init(
      "90,000 requests a month",
      "--model nova-lite --per month --requests 90k --input-tokens 1500 --output-tokens 300",
      "estimates.0.monthly", "14.58"),
    .init(
      "a single request",
      "--model nova-micro --per request --requests 1 --input-tokens 800 --output-tokens 150",
      "estimates.0.total", "0.000049"),
    .init(
      "a request's share of a day's load",
      "--model nova-pro --requests 7000 --input-tokens 1234 --output-tokens 567",
      "estimates.0.per_request", "0.0028016"),
    .init(
      "a million tokens of a mixed load",
      "--model nova-pro --requests 7000 --input-tokens 3000 --output-tokens 1000",
      "estimates.0.per_million_tokens", "1.4"),
    .init(
      "a year of 365 days",
      "--model nova-lite --requests 10k --input-tokens 1000 --output-tokens 100",
      "estimates.0.yearly", "306.6"),
    .init(
      "a year of one unit is 8,760 hours",
      "--model titan-text-lite --option provisioned-6-months --requests 1",
      "estimates.0.yearly", "44676"),
    .init(
      "40 requests a minute in 10 hours of 30 days",
      "--model nova-lite --per minute --requests 40 --hours 10 --days 30 --input-tokens 500 "
        + "--output-tokens 100",
      "estimates.0.monthly", "38.88"),
    .init(
      "300 users with 12 questions a day",
      "--model nova-lite --users 300 --requests-per-user 12 --input-tokens 700 --output-tokens 200",
      "estimates.0.monthly", "10.044"),
    .init(
      "2,000 reports of 6 pages, once",
      "--model nova-pro --per job --requests 2000 --input-pages 6 --output-tokens 500 --option batch",
      "estimates.0.total", "4.8"),
    .init(
      "three images looked at with each request",
      "--model haiku-4.5 --per month --requests 1000 --input-images 3 --output-tokens 100",
      "estimates.0.monthly", "5.3"),
    .init(
      "units kept for 160 hours a month",
      "--model titan-text-express --option provisioned --requests 1000 --units 2 --kept-hours 160",
      "estimates.0.monthly", "6560"),
    .init(
      "a base on six months and the peak without a term",
      "--model titan-text-express --option provisioned-mixed-6-months --requests 80k --input-tokens "
        + "1500 --output-tokens 300 --peak 300 --base-units 1 --kept-hours 100",
      "estimates.0.monthly", "17161.2"),
    .init(
      "what a six-month term still costs after two months",
      "--model claude-2.1 --option provisioned-6-months --requests 1000 --months 2",
      "estimates.0.owed", "104130.24"),
    .init(
      "seven months are two terms of six",
      "--model claude-2.1 --option provisioned-6-months --requests 1000 --months 7",
      "estimates.0.total", "312390.72"),
    .init(
      "units for a peak of four times the average",
      "--model claude-2.1 --option provisioned-1-month --requests 200k --input-tokens 750 "
        + "--output-tokens 250 --peak 400",
      "estimates.0.model_units", "6"),
    .init(
      "the crossing of a day's requests, before it is rounded",
      "--model claude-2.1 --input-tokens 700 --output-tokens 300 --requests 1 --compare --months 6",
      "break_evens.provisioned-6-months.requests_exact", "65606.250000"),
    .init(
      "the crossing of a month's requests",
      "--model claude-2.1 --per month --input-tokens 750 --output-tokens 250 --requests 1 --compare "
        + "--months 6",
      "break_evens.provisioned-6-months.requests", "2169380"),
    .init(
      "the busy share of a unit at the crossing",
      "--model claude-2.1 --input-tokens 750 --output-tokens 250 --requests 1 --compare --months 6",
      "break_evens.provisioned-6-months.percent_in_use", "48.6"),
    .init(
      "the 1-hour cache where a call comes every quarter of an hour",
      "--model haiku-4.5 --requests 96 --input-tokens 6000 --output-tokens 200 --cached-share 80 "
        + "--option caching-1h",
      "estimates.0.monthly", "7.9848"),
    .init(
      "twenty prefixes side by side, over a working day",
      "--model sonnet-4.5 --requests 4800 --hours 8 --days 30 --input-tokens 5000 --output-tokens 300 "
        + "--cached-share 60 --prefixes 20 --option caching",
      "estimates.0.monthly", "1647.81"),
    .init(
      "sessions of eight calls",
      "--model sonnet-4.5 --requests 8000 --input-tokens 3000 --output-tokens 300 --cached-share 50 "
        + "--cached-uses 8 --option caching",
      "estimates.0.monthly", "2504.025"),
    .init(
      "a quarter of the load in batch",
      "--model nova-pro --per month --requests 100k --input-tokens 1000 --output-tokens 300 --option "
        + "batch --batch-share 25",
      "estimates.0.monthly", "154"),
    .init(
      "conversations of five turns with a system prompt",
      "--model nova-lite --requests 1000 --turns 5 --system-tokens 600 --input-tokens 100 "
        + "--output-tokens 150",
      "estimates.0.monthly", "16.74"),
    .init(
      "an agent that calls the model seven times",
      "--model haiku-4.5 --per job --requests 1000 --calls 7 --input-tokens 2500 --output-tokens 300",
      "estimates.0.total", "28"),
    .init(
      "a tenth of the documents embedded anew",
      "--model nova-lite --option rag --requests 1000 --documents 40M --refresh 10",
      "estimates.0.lines.1.amount", "0.08"),
    .init(
      "a knowledge base without its store",
      "--model nova-lite --option rag --requests 1000 --input-tokens 500 --output-tokens 200 "
        + "--question-tokens 40 --chunk-tokens 400 --chunks 6 --store-units 0",
      "estimates.0.monthly", "6.9068"),
    .init(
      "a store at a given sum",
      "--model nova-lite --option rag --requests 1 --store-usd 87.50 --days 30",
      "estimates.0.lines.2.amount", "87.5"),
    .init(
      "an archive and its pictures embedded, once",
      "--model nova-multimodal-embeddings --per job --requests 50k --input-tokens 200 --images 2",
      "estimates.0.total", "7.35"),
    .init(
      "copies of an imported model at a peak",
      "--model llama-3.1-70b --option custom-model-import --requests 500k --hours 12 --days 30 "
        + "--input-tokens 800 --output-tokens 200 --peak 200 --copy-rate 300k",
      "estimates.0.lines.0.amount", "49403.52"),
    .init(
      "three policies over long answers",
      "--model nova-lite --requests 2000 --input-tokens 600 --output-tokens 1100 --guardrails "
        + "content,topics,sensitive",
      "estimates.0.monthly", "217"),
    .init(
      "logs of prompts and answers, and what is kept in S3",
      "--model nova-lite --per month --requests 1M --input-tokens 1000 --output-tokens 250 --logging "
        + "--storage-gb 40",
      "estimates.0.monthly", "123.42"),
    .init(
      "how much Haiku 4.5 costs more than Nova Lite",
      "--model haiku-4.5 --requests 5000 --input-tokens 1200 --output-tokens 350 --versus nova-lite",
      "difference.amount", "433.07"),
    .init(
      "the cheapest model on demand for a short question",
      "--rank --top 1 --per month --requests 1M --input-tokens 400 --output-tokens 100 --load unknown",
      "ranking.0.model", "Amazon Nova Micro"),
    .init(
      "distilling Nova Premier into Nova Micro",
      "--model nova-micro --option distillation --teacher nova-premier --teacher-prompts 5000 "
        + "--input-tokens 800 --output-tokens 200 --hosting on-demand --requests 1000",
      "estimates.0.up_front", "37.5"),
    .init(
      "a reserved tier at a price of one's own",
      "--model sonnet-4.5 --option reserved-1-month --requests 100k --input-tokens 2000 --output-tokens "
        + "300 --price reserved-1-month-input=90/1K --price reserved-1-month-output=360/1K",
      "estimates.0.monthly", "20000.25"),
  ]
}
