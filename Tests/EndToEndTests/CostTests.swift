import Foundation
import Testing

/// The cost lab without its screen.
@Suite struct CostTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  /// The words of a line, as a shell would part them.
  private func run(_ line: String) throws -> Command {
    let words = line.split(separator: " ").map(String.init)
    return try Command(
      Program.path, ["cost"] + words + ["--content", scratch.path("content")],
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
  }

  private static let lite = "--model amazon.nova-lite-v1:0 --requests 100k --input-tokens 1500 --output-tokens 300"

  @Test func theBillOfAWorkloadFitsATerminalAndSaysWhereItsPricesAreFrom() throws {
    let done = try run(Self.lite)
    #expect(done.status == 0, "\(done.errors)")
    let lines = done.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("      4,650,000,000 tokens x 0.06 per 1M tokens (3,100,000 x 1,500)"))
    #expect(lines.contains { $0.hasPrefix("  A month ") && $0.hasSuffix(" 502.20") })
    #expect(done.output.contains("Sample prices as of 2026-11-23"))
  }

  @Test func scriptsGetTheSameExactly() throws {
    let done = try run("\(Self.lite) --compare --json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
    let estimates = try #require(object["estimates"] as? [[String: Any]])
    #expect(estimates.map { $0["option"] as? String } == ["on-demand", "batch"])
    #expect(estimates.map { ($0["monthly"] as? NSNumber)?.description } == ["502.2", "251.1"])
    #expect(estimates.map { ($0["yearly"] as? NSNumber)?.description } == ["5913", "2956.5"])
    #expect(estimates.map { ($0["per_request"] as? NSNumber)?.description } == ["0.000162", "8.1e-05"])
    #expect(estimates.map { ($0["total"] as? NSNumber)?.description } == ["3013.2", "1506.6"])
    #expect((object["unavailable"] as? [[String: Any]])?.count == 11)
    #expect((object["workload"] as? [String: Any])?["prefix_uses"] as? Int == 0)
    #expect(object["caching_pays_from_use"] as? Int == 2)
  }

  @Test func aTableComesAsCommaSeparatedValues() throws {
    let done = try run("--scenario steady-load --compare --csv")
    let rows = done.output.split(separator: "\n")
    #expect(rows.first == "option,model,meter,when,quantity,unit,usd,per,amount_usd,as_of,source,note")
    #expect(
      rows.contains {
        $0.hasPrefix("provisioned-6-months,Claude 2.1,provisioned-6-months,monthly,1488,MU-hours,34.99,1,52065.12,")
      })
  }

  @Test func waysOfCustomizingStandSideBySide() throws {
    let done = try run("--scenario custom-model --ladder")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("Fine-tuning                           6.00          6,370.59         76,453.08"))
    #expect(done.output.contains("Custom Model Import: none. The weights of Command Light cannot be imported:"))
    #expect(done.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ("--requests 0", 2, "--requests must be 1 or more, not 0."),
    ("--requests=-1", 2, "--requests cannot be below zero."),
    ("--input-tokens NaN", 2, "--input-tokens cannot be \"NaN\". Type a number such as 200k or 1.5M."),
    ("--hours 25", 2, "--hours can be 24 at most, not 25."),
    ("--months 1e30", 2, "--months is larger than a quintillion (10^18)."),
    ("--model gpt-9", 2, "No model in the price list is called \"gpt-9\". bedrill cost --models lists them."),
    ("--option free", 2, "--option does not take \"free\". Take one of on-demand, batch,"),
    ("--option bacth", 2, "--option does not take \"bacth\". Did you mean batch?"),
    ("--compare --ladder", 2, "--compare and --ladder exclude each other."),
    ("--compare --option batch", 2, "--compare and --option exclude each other."),
    ("--requests 5 --requests 6", 2, "--requests is given twice."),
    ("--epochs 5", 2, "--epochs has no bearing here. Add --option fine-tuning or --option distillation, or --ladder."),
    ("--unit-rate 5", 2, "--unit-rate has no bearing on on-demand. Add --compare, or --option provisioned."),
    ("--per job --months 3", 2, "A job has no months. Leave --months or --per job out."),
    ("--model nova", 2, "\"nova\" could be 7 models: Amazon Nova Micro,"),
    (
      "--model sonet", 2,
      "No model in the price list is called \"sonet\". Did you mean Claude 3.5 Sonnet v2 or Claude Sonnet 4.5?"
    ),
    ("--cached-share 150 --compare", 2, "--cached-share can be 100 at most, not 150."),
    ("--load stedy", 2, "--load does not take \"stedy\". Did you mean steady?"),
    ("--top 3", 2, "--top belongs to --rank."), ("--json --csv", 2, "--json and --csv exclude each other."),
    ("--prices /nowhere.csv", 1, "there is no file /nowhere.csv. Check its name."),
    ("--option provisioned", 1, "There is no sample price for Amazon Nova Lite: Model units, no commitment."),
  ])
  func whatCannotBeIsSaidInOneLine(line: String, status: Int, sentence: String) throws {
    let done = try run(line)
    #expect(done.status == Int32(status))
    #expect(done.output == "")
    #expect(done.errors.hasPrefix("bedrill: " + sentence), "\(done.errors)")
    #expect(done.errors.split(separator: "\n").count == 1)
  }

  @Test func aListOfOnesOwnHoldsOverTheSampleAndIsChecked() throws {
    let path = scratch.path("own.csv")
    try Data("model,meter,unit,usd\namazon.nova-lite-v1:0,input,1M tokens,0.12\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(try run("\(Self.lite) --prices \(path)").output.contains(" 781.20"))
    try Data("model,meter,unit,usd\nm,inputs,1M tokens,1\nm,input,1M tokens,$1\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let done = try run("--prices \(path)")
    #expect(done.status == 3)
    #expect(done.errors.contains("own.csv:2: There is no meter \"inputs\"."))
    #expect(done.errors.contains("own.csv:3: \"$1\" is not a price."))
  }
}
