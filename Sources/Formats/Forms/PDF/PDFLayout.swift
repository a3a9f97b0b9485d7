/// The words of a PDF in their positions on the pages, as `pdftotext -bbox-layout` prints them.
struct PDFLayout: Hashable, Sendable {
  /// The title that the file states; nil if there is none.
  var title: String?
  /// The author that the file states; nil if there is none.
  var author: String?
  /// The pages in order.
  var pages: [PDFPage] = []
}

/// A page with the lines on it. Lengths are in points; the origin is the upper left corner.
struct PDFPage: Hashable, Sendable {
  var width: Double
  var height: Double
  var lines: [PDFLine] = []
}

/// A word with the box around it.
struct PDFWord: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var text: String
}

/// A piece of a line of type. A line with wide spaces comes in several pieces.
struct PDFLine: Hashable, Sendable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The usual height of its words, which stands for the size of the type.
  var size: Double
  /// The words from left to right, at least one.
  let words: [PDFWord]

  /// Joins words to a line; nil if there are none.
  init?(_ words: some Sequence<PDFWord>) {
    self.words = Array(words)
    guard let first = self.words.first else { return nil }
    (left, right, top, bottom) = (first.left, first.right, first.top, first.bottom)
    for word in self.words.dropFirst() {
      (left, right) = (min(left, word.left), max(right, word.right))
      (top, bottom) = (min(top, word.top), max(bottom, word.bottom))
    }
    let heights = self.words.map { $0.bottom - $0.top }.sorted()
    size = heights[heights.count / 2]
  }

  /// The words with spaces between them.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// The width of its first word.
  var firstWord: Double { words.first.map { $0.right - $0.left } ?? 0 }

  /// Whether the text runs up or down the page, as a stamp in the margin does.
  var isVertical: Bool { bottom - top > 3 * (right - left) && words.lazy.map(\.text.utf8.count).reduce(0, +) > 4 }

  /// Whether at least half of the lower of the two lines stands beside the other one.
  func isBeside(_ other: PDFLine) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(bottom - top, other.bottom - other.top)
  }
}
