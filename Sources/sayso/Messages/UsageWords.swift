import Articles
import Cells

/// A message of the parser of command lines, in the style of the program's other messages.
struct UsageWords {
  /// The lines: the fault, the description of the option or argument, and where to read more.
  let lines: [String]

  /// Takes the fault and the hints from `message`, the parser's text on wrong usage.
  init(_ message: String) {
    var (fault, hint, more) = ("", "", "")
    for line in message.split(at: "\n").map(String.init) {
      if let words = Self.words(of: line, after: "Error:") {
        fault = words
      } else if let words = Self.words(of: line, after: "Help:") {
        hint = words
      } else if let words = Self.words(of: line, after: "  See '"), let end = words.first("'") {
        more = String(words[..<end])
      } else if Self.words(of: line, after: "Usage:") == nil, hint.isEmpty, more.isEmpty {
        fault += (fault.isEmpty ? "" : " ") + line.drop { $0 == " " }
      }
    }
    lines = [Self.quoted(fault), hint.isEmpty ? "" : "  " + hint, more.isEmpty ? "" : "see: " + more].filter {
      !$0.isEmpty
    }
  }

  private static func words(of line: String, after start: String) -> String? {
    guard line.begins(with: start) else { return nil }
    return String(line.dropFirst(start.count).drop { $0 == " " })
  }

  /// Returns a fault with a small first letter and with the quotation marks of other messages.
  private static func quoted(_ fault: String) -> String {
    var isOpen = false
    let second = fault.dropFirst().first
    let text = second?.isLowercase == true ? fault.prefix(1).lowercased() + fault.dropFirst() : fault
    return text.reduce(into: "") { text, letter in
      let isApostrophe = letter == "'" && isOpen == false && text.last.map { $0 != " " && $0 != "(" } ?? false
      guard letter == "'", !isApostrophe else { return text.append(letter) }
      isOpen.toggle()
      text += isOpen ? "“" : "”"
    }
  }

  /// Breaks the lines of `help` that are longer than `columns`, above all those of the usage.
  static func fitted(_ help: String, columns: Int) -> String {
    help.split(at: "\n", omittingEmpty: false).map { line -> String in
      guard cellWidth(String(line)) > columns else { return String(line) }
      let indent = String(repeating: " ", count: line.begins(with: "USAGE") ? 9 : line.prefix { $0 == " " }.count + 2)
      let words = line.split(at: " ", omittingEmpty: false)
      var lines = [String(words[0])]
      for word in words.dropFirst() {
        let here = lines[lines.count - 1]
        if cellWidth(here) + 1 + cellWidth(String(word)) > columns, !here.allSatisfy({ $0 == " " }) {
          lines.append(indent + word)
        } else {
          lines[lines.count - 1] = here + " " + word
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
