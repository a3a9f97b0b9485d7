import Articles

extension InputFormat {
  /// Plain text, an article a file: everything that is not binary and not known as something else.
  public static let plainText = InputFormat(
    "text", name: "plain text", recognises: { firstByteOfNoText($0.bytes) == nil && UnsupportedFormat.of($0) == nil },
    read: { document throws(ImportError) in
      let decoded = Decoded(document.bytes)
      let repair = Mojibake(decoded.text)
      var draft = Formats.draft(of: repair.text)
      draft.facts.noteRepairs(repair.count)
      guard !draft.blocks.isEmpty else { throw .empty(document.source) }
      return [Imported(draft: draft, encoding: decoded.encoding, repairs: decoded.repairs)]
    })
}

/// Returns the draft of a text: its blocks are classified as in a file. A text of white space alone has no blocks.
public func draft(of text: String) -> Draft {
  var text = text
  let blocks = text.withUTF8 { BlockClassifier($0).blocks }
  var facts = PageFacts()
  facts.foreignLanguage = foreignLanguage(of: text)
  return Draft(text: text, blocks: blocks, facts: facts)
}
