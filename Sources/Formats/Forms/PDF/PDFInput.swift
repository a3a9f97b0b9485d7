import Articles

extension InputFormat {
  /// A document in fixed pages, an article a file.
  static let pdf = InputFormat(
    "pdf", name: "PDF",
    recognises: { $0.bytes.prefix(1024).holds("%PDF-".utf8) },
    read: { document throws(ImportError) in
      let draft = try PDFProgram.layout(of: document).draft()
      guard !draft.blocks.isEmpty else { throw .nothingToRead(document.source, found: "pages without text") }
      return [Imported(draft: draft)]
    })
}
