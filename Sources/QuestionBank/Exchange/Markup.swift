/// Text of pages: what other programs keep questions in.
enum Markup {
  /// Without tags; line ends, list entries and the usual entities are kept as text.
  static func plain(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        let tag = rest[rest.index(after: rest.startIndex)..<end].lowercased()
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        // A line ends with each br, and before and behind each block once.
        if name == "br" || ["p", "div", "li", "tr", "ul", "ol", "hr"].contains(String(name)) && !text.hasSuffix("\n") {
          text += "\n"
        }
        if name == "li", !tag.hasPrefix("/") { text += "- " }
        rest = rest[rest.index(after: end)...]
      } else if character == "&", let end = rest.prefix(10).firstIndex(of: ";") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        if let known = entity(name) { text += known } else { text += "&" + name + ";" }
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text.trimmedBlanks
  }

  /// Whether a picture or a sound of Anki stands in it.
  static func hasMedia(_ html: String) -> Bool { html.contains("<img") || html.contains("[sound:") }

  private static func entity(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "][name]
  }

  /// As it is shown in a page, with lines that begin with a dash as a list; `plain` gives the same text again.
  static func page(_ text: String) -> String {
    var page = ""
    var before: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (isItem, wasItem) = (line.hasPrefix("- "), before?.hasPrefix("- ") ?? false)
      if wasItem, !isItem { page += "</ul>" }
      // A list begins and ends lines by itself.
      if let before, !wasItem, !isItem || before.isEmpty { page += "<br>" }
      if isItem {
        page += (wasItem ? "" : "<ul>") + "<li>" + html(String(line.dropFirst(2))) + "</li>"
      } else {
        page += html(String(line))
      }
      before = line
    }
    return page + (before?.hasPrefix("- ") == true ? "</ul>" : "")
  }

  /// As it is shown in a page: nothing in it is taken for a tag.
  static func html(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<br>"
      case "\t": result += " "
      default: result.append(character)
      }
    }
  }
}
