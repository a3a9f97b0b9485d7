import Articles

/// A format that is known and not read, with what to do instead.
struct UnsupportedFormat: Sendable {
  /// The name with its article: "an image (PNG)".
  let name: String
  /// The remedy as a request: "save it as DOCX".
  let remedy: String
  /// Whether a document is of this format.
  let recognises: @Sendable (Document) -> Bool

  /// Returns the format of a document; nil if none of the table's is it.
  static func of(_ document: Document) -> UnsupportedFormat? { all.first { $0.recognises(document) } }

  /// All of them; those that are recognised by less stand after those that are recognised by more.
  static let all: [UnsupportedFormat] = [
    .init("a Word document locked by a password", remedy: "save it in Word without the password, as DOCX") {
      $0.isCompound(holding: "EncryptedPackage")
    },
    .init("an old Word document (DOC)", remedy: "save it as DOCX") { $0.isCompound(holding: "WordDocument") },
    .init("an old Excel table (XLS)", remedy: "save its text as CSV or HTML") { $0.isCompound(holding: "Workbook") },
    .init("an old PowerPoint presentation (PPT)", remedy: "save it as PDF") {
      $0.isCompound(holding: "PowerPoint Document")
    },
    .init("a message of Outlook (MSG)", remedy: "save it as text or EML") { $0.isCompound(holding: "__substg1.0_") },
    .init("an old document of Microsoft Office", remedy: "save it as DOCX") { $0.begins([0xD0, 0xCF, 0x11, 0xE0]) },
    .init("a document in RTF", remedy: "save it as DOCX or plain text") { $0.begins("{\\rtf") },
    .init("a book for Kindle", remedy: "convert it to EPUB, for example with Calibre") {
      $0.begins("BOOKMOBI", at: 60) || $0.begins("TEXtREAd", at: 60) || $0.begins("TPZ0")
    },
    .init("a document in PostScript", remedy: "convert it with ps2pdf") {
      $0.begins("%!PS") || $0.begins([0xC5, 0xD0, 0xD3, 0xC6])
    },
    .init("a document in DjVu", remedy: "convert it with ddjvu -format=pdf or take its text with djvutxt") {
      $0.begins("AT&TFORM")
    },
    .init("an image (PNG)", remedy: pictureRemedy) { $0.begins([0x89, 0x50, 0x4E, 0x47]) },
    .init("an image (JPEG)", remedy: pictureRemedy) { $0.begins([0xFF, 0xD8, 0xFF]) },
    .init("an image (GIF)", remedy: pictureRemedy) { $0.begins("GIF87a") || $0.begins("GIF89a") },
    .init("an image (WebP)", remedy: pictureRemedy) { $0.begins("RIFF") && $0.begins("WEBP", at: 8) },
    .init("an image (HEIC or AVIF)", remedy: pictureRemedy) { document in
      document.begins("ftyp", at: 4)
        && ["heic", "heix", "mif1", "msf1", "avif"].contains { document.begins($0, at: 8) }
    },
    .init("an image (TIFF)", remedy: pictureRemedy) { $0.begins("II*\0") || $0.begins("MM\0*") },
    .init("a sound (MP3)", remedy: soundRemedy) {
      $0.begins("ID3") && ($0.bytes.dropFirst(3).first ?? 0xFF) < 0x10 || $0.begins([0xFF, 0xFB])
        || $0.begins([0xFF, 0xF3])
    },
    .init("a sound or a video (Ogg)", remedy: soundRemedy) { $0.begins("OggS\0") },
    .init("a sound (FLAC)", remedy: soundRemedy) { $0.begins("fLaC\0") },
    .init("a sound (WAV)", remedy: soundRemedy) { $0.begins("RIFF") && $0.begins("WAVE", at: 8) },
    .init("a video (MP4)", remedy: soundRemedy) { $0.begins("ftyp", at: 4) },
    .init("a video (Matroska or WebM)", remedy: soundRemedy) { $0.begins([0x1A, 0x45, 0xDF, 0xA3]) },
    .init("an Excel table (XLSX)", remedy: "save its text as CSV or HTML") { $0.isArchive(holding: "xl/workbook.xml") },
    .init("a PowerPoint presentation (PPTX)", remedy: "save it as PDF") {
      $0.isArchive(holding: "ppt/presentation.xml")
    },
    .init("an OpenDocument table (ODS)", remedy: "save its text as CSV or HTML") {
      $0.isArchive(holding: "application/vnd.oasis.opendocument.spreadsheet")
    },
    .init("an OpenDocument presentation (ODP)", remedy: "save it as PDF") {
      $0.isArchive(holding: "application/vnd.oasis.opendocument.presentation")
    },
    .init("an archive (ZIP)", remedy: "unpack it with unzip and open the files in it") {
      $0.begins("PK\u{3}\u{4}") || $0.begins("PK\u{5}\u{6}")
    },
    .init("an archive (7z)", remedy: "unpack it with 7z x and open the files in it") {
      $0.begins([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    },
    .init("an archive (RAR)", remedy: "unpack it with unrar x and open the files in it") { $0.begins("Rar!\u{1A}") },
    .init("an archive (tar)", remedy: "unpack it with tar xf and open the files in it") { $0.begins("ustar", at: 257) },
    .init("a file packed by gzip", remedy: "unpack it with gunzip or tar xzf first") { $0.begins([0x1F, 0x8B]) },
    .init("a file packed by bzip2", remedy: "unpack it with bunzip2 or tar xjf first") {
      $0.begins("BZh") && $0.begins([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
    },
    .init("a file packed by xz", remedy: "unpack it with unxz or tar xJf first") {
      $0.begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
    },
    .init("a file packed by Zstandard", remedy: "unpack it with unzstd first") { $0.begins([0x28, 0xB5, 0x2F, 0xFD]) },
    .init("a font", remedy: "open a document instead") {
      $0.begins("wOF2") || $0.begins("wOFF") || $0.begins([0, 1, 0, 0, 0])
    },
    .init("a program", remedy: "open a document instead") {
      $0.begins([0x7F, 0x45, 0x4C, 0x46]) || $0.begins([0xCF, 0xFA, 0xED, 0xFE])
        || $0.begins("MZ") && $0.bytes.prefix(64).contains(0)
    },
    .init("a ledger of Sayso", remedy: "see sayso ledger --help for what can be done with it") {
      // The program marks its database with a number of its own.
      $0.begins("SQLite format 3\0") && $0.begins("Says", at: 68)
    },
    .init("a database (SQLite)", remedy: "export the text with sqlite3 first") { $0.begins("SQLite format 3\0") },
  ]

  private static let pictureRemedy = "take its text out with a program for text recognition, for example tesseract"
  private static let soundRemedy = "open a transcript of it instead"

  private init(_ name: String, remedy: String, _ recognises: @escaping @Sendable (Document) -> Bool) {
    (self.name, self.remedy, self.recognises) = (name, remedy, recognises)
  }
}

extension Document {
  /// Whether the bytes from `offset` on are those of `text`.
  fileprivate func begins(_ text: String, at offset: Int = 0) -> Bool { begins(Array(text.utf8), at: offset) }

  /// Whether the bytes from `offset` on are `signature`.
  fileprivate func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
    bytes.dropFirst(offset).starts(with: signature)
  }

  /// Whether it is a compound file of Microsoft Office with a stream whose name begins so.
  fileprivate func isCompound(holding stream: String) -> Bool {
    begins([0xD0, 0xCF, 0x11, 0xE0]) && bytes.holds(stream.utf8.flatMap { [$0, 0] })
  }

  /// Whether it is a ZIP archive in which these bytes stand: the name of an entry, a stored media type.
  fileprivate func isArchive(holding name: String) -> Bool {
    begins("PK\u{3}\u{4}") && bytes.holds(name.utf8)
  }
}
