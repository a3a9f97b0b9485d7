import Articles

extension OutputFormat {
  /// The statements as quotations in Markdown.
  static let markdown = OutputFormat(
    "markdown", ".md", "the statements as quotations to be pasted", write: quotations)
}

extension InputFormat {
  /// Markdown. It is recognised by name or media type, since any text may be Markdown.
  static let markdown = InputFormat(
    "markdown", name: "Markdown", byteLimit: 32 << 20,
    recognises: { document in
      let mediaType = document.mediaType?.split(at: ";").first?.trimmedOfBlanks.lowercased() ?? ""
      if mediaType == "text/markdown" || mediaType == "text/x-markdown" { return true }
      let name = document.fileName.lowercased()
      return [".md", ".markdown", ".mdown", ".mkd"].contains { name.ends(with: $0) }
        && firstByteOfNoText(document.bytes) == nil
    },
    read: { document throws(ImportError) in
      let decoded = Decoded(document)
      let draft = draft(ofMarkdown: decoded.text, address: document.address)
      guard !draft.blocks.isEmpty else { throw .empty(document.source) }
      return [Imported(draft: draft, encoding: decoded.encoding, repairs: decoded.repairs)]
    })
}
