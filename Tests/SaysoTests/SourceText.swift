import Foundation

/// The comments and string literals of a source file.
struct SourceText {
  /// The languages whose files are read.
  enum Language {
    case swift, c, python

    /// The language of a file; nil for other files.
    init?(_ url: URL) {
      switch url.pathExtension {
      case "swift": self = .swift
      case "c", "h": self = .c
      case "py", "sh": self = .python
      default: return nil
      }
    }
  }

  /// A comment or a literal.
  struct Piece {
    /// The kinds of pieces. Adjacent lines of comments with the same marker are one piece.
    enum Kind: Equatable { case documentation, comment, literal }

    let kind: Kind
    /// The first line, counted from 1.
    let line: Int
    /// The text without markers, quotation marks and interpolations, on one line.
    var text: String
  }

  /// The pieces in the order of their lines.
  private(set) var pieces: [Piece] = []

  private let language: Language
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1

  /// Reads the text of a file.
  init(_ text: String, _ language: Language) {
    (scalars, self.language) = (Array(text.unicodeScalars), language)
    readCode(until: nil)
    joinComments()
  }

  private func stands(_ word: String) -> Bool { scalars[position...].starts(with: word.unicodeScalars) }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<min(count, scalars.count - position) {
      if scalars[position] == "\n" { line += 1 }
      position += 1
    }
  }

  /// Reads code up to its end, or to the parenthesis that closes an interpolation.
  private mutating func readCode(until end: Unicode.Scalar?) {
    var depth = 0
    while position < scalars.count {
      if let end, depth == 0, scalars[position] == end { return advance() }
      if readComment() || readLiteral() { continue }
      if scalars[position] == "(" { depth += 1 }
      if scalars[position] == ")" { depth -= 1 }
      advance()
    }
  }

  private mutating func readComment() -> Bool {
    let marks = language == .python ? ["#"] : ["///", "//"]
    guard let mark = marks.first(where: { stands($0) }) else { return false }
    let first = line
    advance(mark.unicodeScalars.count)
    let text = scalars[position...].prefix { $0 != "\n" }
    advance(text.count)
    add(mark == "///" ? .documentation : .comment, first, text)
    return true
  }

  private mutating func readLiteral() -> Bool {
    let hashes = language == .swift ? scalars[position...].prefix { $0 == "#" }.count : 0
    let start = position + hashes
    guard start < scalars.count, scalars[start] == "\"" || language != .swift && scalars[start] == "'" else {
      return false
    }
    let isFirst = !scalars[..<position].reversed().prefix { $0 != "\n" }.contains { $0 != " " }
    let quote = scalars[start]
    let isLong = scalars[start...].starts(with: [quote, quote, quote])
    let marks = String(repeating: "#", count: hashes)
    let end = String(repeating: String(quote), count: isLong ? 3 : 1) + marks
    let escape = "\\" + marks
    let first = line
    advance(hashes + (isLong ? 3 : 1))
    var text: [Unicode.Scalar] = []
    while position < scalars.count, !stands(end), isLong || scalars[position] != "\n" {
      if language == .swift, stands(escape + "(") {
        advance(escape.unicodeScalars.count + 1)
        readCode(until: ")")
        text.append("…")
      } else {
        let count = stands(escape) ? escape.unicodeScalars.count + 1 : 1
        text += scalars[position...].prefix(count)
        advance(count)
      }
    }
    advance(end.unicodeScalars.count)
    add(language == .python && isLong && isFirst ? .documentation : .literal, first, text[...])
    return true
  }

  private mutating func add(_ kind: Piece.Kind, _ line: Int, _ text: some Sequence<Unicode.Scalar>) {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text)
    pieces.append(
      Piece(kind: kind, line: line, text: String(string).split(whereSeparator: \.isWhitespace).joined(separator: " ")))
  }

  private mutating func joinComments() {
    var joined: [Piece] = []
    var last = 0
    for piece in pieces {
      if piece.kind != .literal, piece.kind == joined.last?.kind, piece.line == last + 1 {
        joined[joined.count - 1].text += " " + piece.text
      } else {
        joined.append(piece)
      }
      last = piece.line
    }
    pieces = joined
  }
}
