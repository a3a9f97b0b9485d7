/// A printed page for tests: rows of type in the form in which `pdftotext -bbox-layout` gives them. A letter is half as wide as the type is
/// high.
struct PDFPrint {
  private(set) var text = "<html>\n<head>\n"

  /// The words of a row and where it begins.
  struct Row {
    var left: Double
    var top: Double
    var words: String
    var size: Double
    /// The width of the spaces; half of the size by default.
    var space: Double?

    init(_ left: Double, _ top: Double, _ words: String, size: Double = 10, space: Double? = nil) {
      (self.left, self.top, self.words, self.size, self.space) = (left, top, words, size, space)
    }
  }

  /// Creates a document without pages.
  init(title: String? = nil, author: String? = nil) {
    if let title { text += "<title>\(title)</title>\n" }
    if let author { text += "<meta name=\"Author\" content=\"\(author)\"/>\n" }
    text += "</head>\n<body>\n<doc>\n"
  }

  /// Adds a page of 600 by 800 points.
  mutating func page(_ rows: [Row]) {
    text += "  <page width=\"600.000000\" height=\"800.000000\">\n"
    for row in rows {
      text += "        <line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n"
      var left = row.left
      for word in row.words.split(separator: " ") {
        let right = left + Double(word.count) * row.size / 2
        text +=
          "          <word xMin=\"\(left)\" yMin=\"\(row.top)\" xMax=\"\(right)\" yMax=\"\(row.top + row.size)\">\(word)</word>\n"
        left = right + (row.space ?? row.size / 2)
      }
      text += "        </line>\n"
    }
    text += "  </page>\n"
  }

  /// Adds a page with a paragraph a string: rows of at most `width` letters, 12 points apart, the first indented by `indent`.
  mutating func page(
    head: [Row] = [], paragraphs: [String], left: Double = 100, top: Double = 100, width: Int = 40, indent: Double = 20,
    gap: Double = 0
  ) {
    page(head + Self.rows(paragraphs, left: left, top: top, width: width, indent: indent, gap: gap))
  }

  /// The rows of paragraphs in a column.
  static func rows(
    _ paragraphs: [String], left: Double, top: Double = 100, width: Int = 40, indent: Double = 20, gap: Double = 0
  ) -> [Row] {
    var rows: [Row] = []
    var top = top
    for paragraph in paragraphs {
      var line = ""
      var start = left + indent
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, Double(line.count + 1 + word.count) * 5 > Double(width) * 5 - (start - left) {
          rows.append(Row(start, top, line))
          (line, start, top) = ("", left, top + 12)
        }
        line += line.isEmpty ? word : " " + word
      }
      rows.append(Row(start, top, line))
      top += 12 + gap
    }
    return rows
  }

  /// The layout of the document.
  var bytes: [UInt8] { Array((text + "</doc>\n</body>\n</html>\n").utf8) }
}
