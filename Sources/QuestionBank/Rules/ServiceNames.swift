extension LintContext {
  /// Services bear the names that AWS gives them.
  var serviceNames: [Finding] {
    passages.compactMap { passage in
      ServiceNames.wrong(in: passage.text).map { Finding(.serviceName($0.wrong, right: $0.right), at: passage.place) }
    }
  }
}

enum ServiceNames {
  /// Wrong and former names with the right ones.
  static let table: [(wrong: String, right: String)] = [
    ("AWS Bedrock", "Amazon Bedrock"),
    ("Amazon BedRock", "Amazon Bedrock"),
    ("Knowledge Bases for Amazon Bedrock", "Amazon Bedrock Knowledge Bases"),
    ("Knowledge Base for Amazon Bedrock", "Amazon Bedrock Knowledge Bases"),
    ("Guardrails for Amazon Bedrock", "Amazon Bedrock Guardrails"),
    ("Agents for Amazon Bedrock", "Amazon Bedrock Agents"),
    ("Agent Core", "AgentCore"),
    ("Agentcore", "AgentCore"),
    ("AWS SageMaker", "Amazon SageMaker AI"),
    ("Sagemaker", "SageMaker"),
    ("Sage Maker", "SageMaker"),
    ("SageMaker Jumpstart", "SageMaker JumpStart"),
    ("Jumpstart", "JumpStart"),
    ("Jump Start", "JumpStart"),
    ("Partyrock", "PartyRock"),
    ("Party Rock", "PartyRock"),
    ("AWS Q", "Amazon Q"),
    ("Amazon CodeWhisperer", "Amazon Q Developer"),
    ("CodeWhisperer", "Amazon Q Developer"),
    ("AWS Quick", "Amazon Quick"),
    ("AWS Nova", "Amazon Nova"),
    ("AWS Titan", "Amazon Titan"),
    ("Strands Agent SDK", "Strands Agents"),
    ("AWS OpenSearch", "Amazon OpenSearch Service"),
    ("Opensearch", "OpenSearch"),
    ("Open Search", "OpenSearch"),
    ("Amazon Elasticsearch", "Amazon OpenSearch Service"),
    ("Elasticsearch Service", "Amazon OpenSearch Service"),
    ("AWS Aurora", "Amazon Aurora"),
    ("AWS RDS", "Amazon RDS"),
    ("RDS for Postgres", "RDS for PostgreSQL"),
    ("Aurora Postgres", "Aurora PostgreSQL"),
    ("PostgreSql", "PostgreSQL"),
    ("Postgresql", "PostgreSQL"),
    ("AWS Neptune", "Amazon Neptune"),
    ("AWS DocumentDB", "Amazon DocumentDB"),
    ("DocumentDb", "DocumentDB"),
    ("AWS DynamoDB", "Amazon DynamoDB"),
    ("DynamoDb", "DynamoDB"),
    ("AWS S3", "Amazon S3"),
    ("AWS Simple Storage Service", "Amazon S3"),
    ("AWS EC2", "Amazon EC2"),
    ("AWS VPC", "Amazon VPC"),
    ("AWS Kendra", "Amazon Kendra"),
    ("AWS Macie", "Amazon Macie"),
    ("AWS CloudWatch", "Amazon CloudWatch"),
    ("Cloudwatch", "CloudWatch"),
    ("Cloud Watch", "CloudWatch"),
    ("Amazon CloudTrail", "AWS CloudTrail"),
    ("Cloudtrail", "CloudTrail"),
    ("Cloud Trail", "CloudTrail"),
    ("Amazon KMS", "AWS KMS"),
    ("Amazon Key Management Service", "AWS KMS"),
    ("Amazon IAM", "AWS IAM"),
    ("Amazon Lambda", "AWS Lambda"),
    ("Amazon Artifact", "AWS Artifact"),
    ("Amazon PrivateLink", "AWS PrivateLink"),
    ("Privatelink", "PrivateLink"),
    ("Private Link", "PrivateLink"),
    ("Amazon Budgets", "AWS Budgets"),
    ("Amazon Cost Explorer", "AWS Cost Explorer"),
    ("Amazon Config", "AWS Config"),
    ("Provisioned throughput", "Provisioned Throughput"),
    ("Retrieval Augmented generation", "Retrieval Augmented Generation"),
  ]

  /// The entries by their first word, the longest first.
  private static let byFirstWord = Dictionary(
    grouping: table.map { (words: $0.wrong.split(separator: " "), right: $0.right) }, by: { $0.words[0] }
  ).mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// The first wrong name in the text.
  static func wrong(in text: String) -> (wrong: String, right: String)? {
    let words = Words.split(text)
    for index in words.indices {
      guard let entries = byFirstWord[words[index]] else { continue }
      if let entry = entries.first(where: { stands($0.words, in: words[index...], of: text) }) {
        return (entry.words.joined(separator: " "), entry.right)
      }
    }
    return nil
  }

  private static func stands(_ name: [Substring], in words: ArraySlice<Substring>, of text: String) -> Bool {
    guard words.starts(with: name) else { return false }
    let span = words.prefix(name.count)
    return zip(span, span.dropFirst()).allSatisfy { Words.areTogether($0, $1, in: text) }
  }
}
