import Testing

@testable import Formats

@Suite("Formats that are known and not read") struct UnsupportedFormatTests {
  /// The beginnings of documents by the names of their formats.
  private static let examples: [String: [UInt8]] = {
    func text(_ text: String) -> [UInt8] { Array(text.utf8) }
    func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
    func office(_ stream: String) -> [UInt8] {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + zeros(100) + stream.utf8.flatMap { [$0, 0] } + zeros(9)
    }
    func zip(_ entry: String) -> [UInt8] { text("PK\u{3}\u{4}") + zeros(26) + text(entry) + zeros(40) }
    return [
      "a Word document locked by a password": office("EncryptedPackage"),
      "an old Word document (DOC)": office("WordDocument"),
      "an old Excel table (XLS)": office("Workbook"),
      "an old PowerPoint presentation (PPT)": office("PowerPoint Document"),
      "a message of Outlook (MSG)": office("__substg1.0_0037001F"),
      "an old document of Microsoft Office": office("Other"),
      "a document in RTF": text("{\\rtf1\\ansi The ferry will run again.}"),
      "a book for Kindle": zeros(60) + text("BOOKMOBI"),
      "a document in PostScript": text("%!PS-Adobe-3.0\n%%Pages: 1\n"),
      "a document in DjVu": text("AT&TFORM") + zeros(9),
      "an image (PNG)": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "an image (JPEG)": [0xFF, 0xD8, 0xFF, 0xE0],
      "an image (GIF)": text("GIF89a"), "an image (WebP)": text("RIFF") + zeros(4) + text("WEBPVP8 "),
      "an image (HEIC or AVIF)": zeros(4) + text("ftypheic"), "an image (TIFF)": text("II*\0"),
      "a sound (MP3)": text("ID3\u{3}\u{0}"), "a sound or a video (Ogg)": text("OggS\0\u{2}"),
      "a sound (FLAC)": text("fLaC\0"),
      "a sound (WAV)": text("RIFF") + zeros(4) + text("WAVE"), "a video (MP4)": zeros(4) + text("ftypisom"),
      "a video (Matroska or WebM)": [0x1A, 0x45, 0xDF, 0xA3, 1], "an Excel table (XLSX)": zip("xl/workbook.xml"),
      "a PowerPoint presentation (PPTX)": zip("ppt/presentation.xml"),
      "an OpenDocument table (ODS)": zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "an OpenDocument presentation (ODP)": zip("mimetypeapplication/vnd.oasis.opendocument.presentation"),
      "an archive (ZIP)": zip("a.txt"), "an archive (7z)": [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4],
      "an archive (RAR)": text("Rar!\u{1A}\u{7}"), "an archive (tar)": text("a.txt") + zeros(252) + text("ustar\0"),
      "a file packed by gzip": [0x1F, 0x8B, 8, 0],
      "a file packed by bzip2": text("BZh9") + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
      "a file packed by xz": [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0],
      "a file packed by Zstandard": [0x28, 0xB5, 0x2F, 0xFD, 4],
      "a font": [0, 1, 0, 0, 0, 4], "a program": [0x7F, 0x45, 0x4C, 0x46, 2],
      "a ledger of Sayso": text("SQLite format 3\0") + zeros(52) + text("Says"),
      "a database (SQLite)": text("SQLite format 3\0") + zeros(84),
    ]
  }()

  @Test("Each format is named with what to do", arguments: examples) func named(name: String, bytes: [UInt8]) {
    let known = UnsupportedFormat.of(Document(bytes, from: .file("a")))
    #expect(known?.name == name)
    #expect(throws: ImportError.unsupported(.file("a"), format: name, remedy: known?.remedy ?? "")) {
      try importArticle(Document(bytes, from: .file("a")))
    }
    #expect(!isReadable(bytes, name: "a"))
  }

  @Test("Each row of the table has an example") func complete() {
    #expect(Set(UnsupportedFormat.all.map(\.name)) == Set(Self.examples.keys))
  }

  @Test(
    "A text that begins like one of them is a text",
    arguments: [
      "ID3 tags name the song, she said.", "MZ is short for a name.", "BZh is not a word.", "OggS and more, she said.",
      "PK is a name.", "% ferry", "{ferry}", "RIFF",
    ])
  func texts(text: String) throws {
    #expect(try importArticle(Document(Array(text.utf8), from: .standardInput)).draft.text == text)
  }
}
