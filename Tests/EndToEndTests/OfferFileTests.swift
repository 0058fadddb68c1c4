import Foundation
import Pricing
import Testing

@testable import bedrill

/// AWS's price list file, in the small: made up, of the form of the real one.
@Suite struct OfferFileTests {
  private static let known = PriceList.read(
    "model,name,provider,meter,unit,usd\namazon.nova-lite-v1:0,Amazon Nova Lite,Amazon,input,1M tokens,0.06\n",
    file: "prices.csv"
  ).list

  private static func product(_ sku: String, _ model: String, _ type: String, region: String = "us-east-1") -> String {
    """
    "\(sku)": {"sku": "\(sku)", "productFamily": "Amazon Bedrock", "attributes": {"model": "\(model)", "provider": "Amazon",
      "regionCode": "\(region)", "inferenceType": "\(type)", "usagetype": "USE1-\(sku)", "feature": "On-demand Inference"}}
    """
  }

  private static func term(_ sku: String, _ unit: String, _ usd: String) -> String {
    """
    "\(sku)": {"\(sku).T": {"effectiveDate": "2026-11-01T00:00:00Z", "priceDimensions": {"\(sku).T.P": {
      "unit": "\(unit)", "description": "", "pricePerUnit": {"USD": "\(usd)"}}}}}
    """
  }

  private static let json = """
    {"formatVersion": "v1.0", "offerCode": "AmazonBedrock", "publicationDate": "2026-11-20T10:00:00Z", "products": {
    \(product("A", "Nova Lite", "Input tokens")), \(product("B", "Nova Lite", "Output tokens")),
    \(product("C", "Nova Lite", "Input tokens batch")), \(product("D", "Nova Lite", "Prompt cache read input tokens")),
    \(product("E", "Nova Lite", "Input tokens", region: "eu-west-1")), \(product("F", "Nova Lite", "Guardrail units")),
    \(product("G", "New Model", "Model Units 1 month commitment")), \(product("H", "New Image", "T2I output image"))
    }, "terms": {"OnDemand": {
    \(term("A", "1K tokens", "0.0000600000")), \(term("B", "1K tokens", "0.0002400000")),
    \(term("C", "1K tokens", "0.0000300000")), \(term("D", "1K tokens", "0.0000150000")),
    \(term("E", "1K tokens", "0.0000780000")), \(term("F", "units", "0.1500000000")),
    \(term("G", "hour", "21.0000000000")), \(term("H", "image", "0.0400000000"))
    }}}
    """

  @Test func theJSONBecomesRowsThatAreRead() throws {
    let offer = try OfferFile(Self.json, region: "us-east-1", known: Self.known)
    #expect(
      offer.rows.map { [$0[0], $0[3], $0[4], $0[5], $0[6]].joined(separator: " ") } == [
        "amazon.nova-lite-v1:0 input 1K tokens 0.00006 2026-11-20",
        "amazon.nova-lite-v1:0 output 1K tokens 0.00024 2026-11-20",
        "amazon.nova-lite-v1:0 batch-input 1K tokens 0.00003 2026-11-20",
        "amazon.nova-lite-v1:0 cache-read 1K tokens 0.000015 2026-11-20",
        "New Model provisioned-1-month MU-hour 21 2026-11-20", "New Image image image 0.04 2026-11-20",
      ])
    #expect(offer.leftOut == 2)
    let text = ([PriceList.columns] + offer.rows).map { $0.map(CSV.field).joined(separator: ",") }.joined(
      separator: "\n")
    let (list, findings) = PriceList.read(text, file: "offer.csv", over: Self.known)
    #expect(findings.isEmpty)
    #expect(list["amazon.nova-lite-v1:0", .input]?.each == Self.known["amazon.nova-lite-v1:0", .input]?.each)
  }

  @Test func theCSVBecomesTheSameRows() throws {
    let csv = """
      "FormatVersion","v1.0"
      "Publication Date","2026-11-20T10:00:00Z"
      "SKU","OfferTermCode","Unit","PricePerUnit","Currency","Region Code","Model","Provider","Inference Type","usageType","Feature"
      "A","T","1K tokens","0.0000600000","USD","us-east-1","Nova Lite","Amazon","Input tokens","USE1-A","On-demand Inference"
      "G","T","hour","21.0000000000","USD","us-east-1","New Model","Amazon","Model Units 1 month commitment","USE1-G","x"
      "E","T","1K tokens","0.0000780000","USD","eu-west-1","Nova Lite","Amazon","Input tokens","EUW1-A","On-demand Inference"
      """
    let offer = try OfferFile(csv, region: "us-east-1", known: Self.known)
    #expect(offer.rows.map { $0[3] + " " + $0[5] } == ["input 0.00006", "provisioned-1-month 21"])
    #expect(offer.leftOut == 1)
    #expect(try OfferFile(csv, region: "eu-west-1", known: Self.known).rows.map { $0[5] } == ["0.000078"])
  }

  @Test(arguments: ["", "{}", "a,b\n1,2\n", "{\"products\": 1, \"terms\": {}}"]) func anotherFileIsRefused(text: String)
  {
    #expect(throws: Failure.self) { try OfferFile(text, region: "us-east-1", known: Self.known) }
  }
}
