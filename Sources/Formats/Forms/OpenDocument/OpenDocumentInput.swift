import Articles

extension InputFormat {
  /// A text in OpenDocument.
  static let openDocument = InputFormat(
    "odt", name: "OpenDocument text (ODT)", byteLimit: 256 << 20,
    recognises: { document in
      let type = document.bytes.starts(with: "PK".utf8) ? document.packedType : nil
      return type?.begins(with: "application/vnd.oasis.opendocument.text")
        ?? document.fileName.lowercased().ends(with: ".odt")
    },
    read: { document throws(ImportError) in
      guard let archive = ZipArchive(document.bytes) else {
        throw .damaged(document.source, format: "ODT", reason: "it is not a zip archive")
      }
      func root(_ name: String) throws(ImportError) -> XMLElement? {
        try archive.root(of: name, in: document, format: "ODT")
      }
      let manifest = try root("META-INF/manifest.xml")
      let isLocked = manifest?.all("file-entry").contains {
        $0["full-path"] == "content.xml" && $0.first("encryption-data") != nil
      }
      guard isLocked != true else { throw .locked(document.source) }
      guard let content = try root("content.xml") else {
        throw .damaged(document.source, format: "ODT", reason: "it has no text part")
      }
      let draft = OpenDocumentReading(content: content, styles: try root("styles.xml"), meta: try root("meta.xml")).text
        .draft()
      guard draft.blocks.contains(where: { $0.kind != .title && $0.kind != .byline }) else {
        throw .nothingToRead(document.source, found: "a document without text")
      }
      return [Imported(draft: draft)]
    })
}
