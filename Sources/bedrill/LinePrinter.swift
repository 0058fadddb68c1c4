import Canvas
import Foundation

/// Sentences on standard output: wrapped where a terminal shows them, whole on a pipe.
struct LinePrinter {
  /// Whether what is no ASCII is said by what looks like it.
  let isASCII: Bool
  private let isTalking = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1

  /// Columns of the terminal now; nil where there is none.
  private var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(20, Int(size.ws_col) - 1)
  }

  /// - Parameter prompt: what can be typed now; it waits on its line where the answer is typed behind it.
  func say(_ sentences: [String], prompt: String?) {
    let width = width
    let shown = { (text: String) in isASCII ? Text.ascii(text) : text }
    for sentence in sentences.map(shown) {
      // A text of the bank may have lines of its own.
      for line in width.map({ Text.wrap(sentence, width: $0) }) ?? [sentence] { Output.print(line) }
    }
    if let prompt {
      let prompt = shown(prompt) + ":"
      let lines = width.map { Text.wrap(prompt, width: $0) } ?? [prompt]
      for line in lines.dropLast() { Output.print(line) }
      Output.print(lines.last ?? "", terminator: isTalking ? " " : "\n")
    }
    Output.flush()
  }

  /// Ends the line of a prompt to which nothing was typed.
  func endPrompt() { if isTalking { Output.print("") } }
}
