/// A statement in words that can be pasted: the sentences of the text that hold it, with the speaker's full name in place
/// of a pronoun or a surname. The quoted words are never changed.
public struct Citation: Hashable, Sendable {
  /// A piece of a citation, on one line and safe to print.
  public enum Part: Hashable, Sendable {
    /// Words of the text, or added by `Citation`.
    case words(String)
    /// Words of the statement itself.
    case content(String)
    /// The speaker's name.
    case name(String)
  }

  /// The pieces in order. Spaces between them are part of the pieces.
  public private(set) var parts: [Part]
  /// The bytes of the text that the citation holds.
  public let range: TextRange

  /// Creates a citation of `range`. A period at its end is left out, since the place of the statement follows.
  init(_ parts: [Part], of range: TextRange) {
    self.range = range
    self.parts = parts.filter { !$0.text.isEmpty }
    guard let last = self.parts.last, last.text.isLast("."), !last.text.ends(with: "..") else { return }
    self.parts[self.parts.count - 1] = last.with(String(last.text.dropLast()))
  }

  /// Returns the citation as text, each piece as its function writes it.
  public func text(
    words: (String) -> String, content: (String) -> String, name: (String) -> String
  ) -> String {
    parts.map { part in
      switch part {
      case .words(let text): words(text)
      case .content(let text): content(text)
      case .name(let text): name(text)
      }
    }.joined()
  }

  /// Returns the citation as text, the statement like all other words.
  public func text(words: (String) -> String, name: (String) -> String) -> String {
    text(words: words, content: words, name: name)
  }

  /// The citation as plain text.
  public var plain: String { text(words: { $0 }, name: { $0 }) }
  /// The citation as plain text with a period.
  public var sentence: String { withPeriod(plain) }
  /// The citation in Markdown, with the name in bold.
  public var markdown: String { text(words: { $0.markdownEscaped }, name: { "**\($0.markdownEscaped)**" }) }
  /// The citation in Markdown, with the name in bold and the statement in italics.
  public var markdownWithMarks: String {
    text(
      words: { $0.markdownEscaped }, content: { "*\($0.markdownEscaped)*" }, name: { "**\($0.markdownEscaped)**" })
  }
}

extension Citation.Part {
  /// The text of the piece.
  public var text: String {
    switch self {
    case .words(let text), .content(let text), .name(let text): text
    }
  }

  fileprivate func with(_ text: String) -> Citation.Part {
    switch self {
    case .words: .words(text)
    case .content: .content(text)
    case .name: .name(text)
    }
  }
}

/// Returns `text` with a period, unless it ends as a sentence does.
func withPeriod(_ text: String) -> String {
  var rest = text[...]
  while rest.isLast(oneOf: "”\"»’)") { rest = rest.dropLast() }
  return text.isEmpty || rest.isLast(oneOf: ".?!…") ? text : text + "."
}
