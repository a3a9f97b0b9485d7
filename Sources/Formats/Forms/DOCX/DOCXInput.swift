import Articles

extension InputFormat {
  /// A document of Word.
  static let docx = InputFormat(
    "docx", name: "Word (DOCX)", byteLimit: 256 << 20,
    recognises: { document in
      if [".docx", ".docm"].contains(where: { document.fileName.lowercased().ends(with: $0) }) { return true }
      if document.mediaType?.begins(with: wordType) ?? false { return true }
      return document.bytes.starts(with: "PK".utf8) && document.bytes.names("word/document.xml")
    },
    read: { document throws(ImportError) in
      guard let archive = ZipArchive(document.bytes) else {
        // A document with a password is packed into a file of the older kind.
        if document.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
          let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
          if document.bytes.holds(name) { throw .locked(document.source) }
          throw .unsupported(document.source, format: "a document of an old Word", remedy: "save it as DOCX")
        }
        throw .damaged(document.source, format: "DOCX", reason: "it is not a zip archive")
      }
      let relations = try archive.root(of: "_rels/.rels", in: document, format: "DOCX")?.all("Relationship") ?? []
      let main = relations.first { $0["Type"]?.ends(with: "/officeDocument") ?? false }?["Target"].flatMap {
        partPath($0)
      }
      let draft = try WordReading(archive, main: main ?? "word/document.xml", in: document).text.draft()
      guard draft.blocks.contains(where: { $0.kind != .title && $0.kind != .byline }) else {
        throw .nothingToRead(document.source, found: "a document without text")
      }
      return [Imported(draft: draft)]
    })
}

private let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

extension [UInt8] {
  /// Whether an archive names a part, as far as its first and last 64 KiB show.
  func names(_ part: String) -> Bool {
    let size = 1 << 16
    let wanted = Array(part.utf8)
    return Array(prefix(size)).holds(wanted) || Array(suffix(size)).holds(wanted)
  }
}
