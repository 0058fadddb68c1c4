import Yams

extension Bank {
  /// A file of a bank.
  public struct File: Equatable, Sendable {
    public var path: String
    public var text: String
    /// - Parameter text: a mark of the byte order at its start, which some editors write, is taken off.
    public init(path: String, text: String) {
      self.path = path
      self.text = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? String(Substring(text.utf8.dropFirst(3))) : text
    }

    /// Text from the bytes of a file.
    public init(path: String, bytes: some Collection<UInt8>) throws(Finding) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Finding(.notUTF8, at: File.firstFault(in: bytes, path: path))
      }
      self.init(path: path, text: text)
    }

    /// Where the first bytes stand that are not UTF-8; the column counts characters.
    private static func firstFault(in bytes: some Collection<UInt8>, path: String) -> Place {
      var place = Place(file: path)
      var decoder = UTF8()
      var rest = bytes.makeIterator()
      while case .scalarValue(let scalar) = decoder.decode(&rest) {
        if scalar == "\n" { (place.line, place.column) = (place.line + 1, 1) } else { place.column += 1 }
      }
      return place
    }
    /// The path without its folders.
    var name: String {
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    }
  }

  /// Reads a bank from its files; the name of a file says what it holds, and those that are not YAML are passed over.
  ///
  /// There is a bank only when nothing is wrong. What the files do not define of the exam, the syllabus, the concepts and
  /// the traps is taken from `base`; its items are not.
  public static func read(_ files: [File], on base: Bank? = nil) -> (bank: Bank?, findings: [Finding]) {
    var reader = Reader(base: base)
    reader.read(files)
    return (reader.findings.isEmpty ? reader.bank : nil, reader.findings)
  }
}

/// Reads the files of a bank, all that it can, and notes all that it cannot; a fault leaves a stand-in behind, and as
/// there is no bank then, nobody sees it.
struct Reader {
  var findings: [Finding] = []
  var bank: Bank
  var known = KnownNames()
  /// Kept only when somebody will ask, as it takes time.
  var sourceMap: SourceMap?
  var file = ""
  /// Lines of the file that stand before the text that is being read.
  var linesBefore = 0
  var items: [Item] = []
  var cases: [Case] = []
  /// The names that the author gave to options of the item that is being read.
  var namesInItem: Set<String> = []

  init(base: Bank? = nil, keepsSourceMap: Bool = false) {
    bank = base ?? Bank()
    bank.items = []
    bank.cases = []
    bank.claims = []
    sourceMap = keepsSourceMap ? SourceMap() : nil
  }

  mutating func read(_ files: [Bank.File]) {
    let yaml = files.filter { $0.path.hasSuffix(".yaml") || $0.path.hasSuffix(".yml") }
    forgetBase(replacedBy: Set(yaml.compactMap(Reader.role)))
    read(yaml, named: "exam", required: bank.blueprint.objectives.isEmpty) { $0.readExam($1) }
    known.guides.formUnion(bank.blueprint.editions.map(\.id.rawValue))
    read(yaml, named: "syllabus", required: false) { $0.readSyllabus($1) }
    read(yaml, named: "traps", required: false) { $0.readTraps($1) }
    read(yaml, named: "concepts", required: bank.concepts.isEmpty) { $0.readConcepts($1) }
    known.learn(bank)
    read(yaml, named: "course", required: false) { $0.readCourse($1) }
    read(yaml, named: "watch", required: false) { $0.readWatch($1) }
    for file in yaml where Reader.role(of: file) == nil { read(file) { $0.readItems($1) } }
    bank.items = items
    bank.cases = cases
    sortFindings(files)
  }

  private mutating func forgetBase(replacedBy roles: Set<String>) {
    if roles.contains("exam") { bank.blueprint = Blueprint() }
    if roles.contains("syllabus") { bank.syllabus = [] }
    if roles.contains("traps") { bank.traps = [] }
    if roles.contains("concepts") { bank.concepts = [] }
    // Its order is one of those concepts.
    if roles.contains("course") || roles.contains("concepts") { bank.chapters = [] }
    if roles.contains("watch") { bank.claims = [] }
  }

  private static let roles = ["exam", "syllabus", "traps", "concepts", "course", "watch"]

  private static func role(of file: Bank.File) -> String? {
    let stem = file.name.split(separator: ".").first.map(String.init) ?? ""
    return roles.first { $0 == stem }
  }

  private mutating func read(
    _ files: [Bank.File], named role: String, required: Bool, with body: (inout Reader, Node) -> Void
  ) {
    let mine = files.filter { Reader.role(of: $0) == role }
    if mine.isEmpty, required {
      let name = role + ".yaml"
      findings.append(Finding(.missingFile(name), at: Place(file: name)))
      known.unreadable.insert(role)
    }
    for file in mine {
      let before = findings.count
      read(file, with: body)
      // Whatever was lost here would come up again at each mention.
      if findings.count > before { known.unreadable.insert(role) }
    }
  }

  private mutating func read(_ file: Bank.File, with body: (inout Reader, Node) -> Void) {
    self.file = file.path
    let document = Document(file)
    findings += document.findings
    // Anchors live as long as their parser, and an optimized build lets go of what is not read any more.
    withExtendedLifetime(document) {
      for root in document.roots {
        linesBefore = root.linesBefore
        body(&self, root.node)
      }
    }
    linesBefore = 0
  }

  private mutating func sortFindings(_ files: [Bank.File]) {
    let order = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ finding: Finding) -> (Int, Int, Int) {
      (order[finding.place.file] ?? -1, finding.place.line, finding.place.column)
    }
    // An alias is found where its anchor stands, as often as it is used.
    findings = findings.sorted { rank($0) < rank($1) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
