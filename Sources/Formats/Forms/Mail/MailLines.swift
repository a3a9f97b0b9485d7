import Articles

/// The plain text of a message in pieces: its own words, quoted words with their depth, a signature.
struct MailLines {
  /// A piece of the text.
  struct Piece: Hashable, Sendable {
    var text: String
    /// The number of ">" before its lines.
    var depth: Int
    var isSignature = false
  }

  private(set) var pieces: [Piece] = []

  /// Takes a text apart. With `flowed`, a line that ends with a space goes on in the next one; with `delSp`, without that space.
  init(_ text: String, flowed: Bool = false, delSp: Bool = false) {
    var goesOn = false
    var isSignature = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var (depth, words) = Self.unquoted(line)
      if flowed, words.isFirst(" ") { words = words.dropFirst() }
      let isMark = words == "-- " || words == "--" && !flowed
      if isMark, depth == 0 {
        (isSignature, goesOn) = (true, false)
        pieces.append(Piece(text: "", depth: 0, isSignature: true))
        continue
      }
      if isSignature, depth > 0 { isSignature = false }
      let isFlowing = flowed && words.isLast(" ") && !isMark
      if isFlowing, delSp { words = words.dropLast() }
      if let last = pieces.indices.last, pieces[last].depth == depth, pieces[last].isSignature == isSignature {
        pieces[last].text += goesOn ? String(words) : "\n" + words
      } else {
        pieces.append(Piece(text: String(words), depth: depth, isSignature: isSignature))
      }
      goesOn = isFlowing
    }
  }

  /// The depth of quotation of a line and the words after the marks: "> > so" and ">> so" are both two deep.
  private static func unquoted(_ line: Substring) -> (depth: Int, words: Substring) {
    var (depth, words) = (0, line)
    while words.isFirst(">"), depth < 100 {
      depth += 1
      words = words.dropFirst()
      if words.begins(with: " >") { words = words.dropFirst() }
    }
    if depth > 0, words.isFirst(" ") { words = words.dropFirst() }
    return (depth, words)
  }
}
