import Formats

/// A form in which `sayso extract` writes documents without the analysis.
enum DocumentForm: String, CaseIterable {
  /// The article of a page: title, byline, date and text.
  case page
  /// The entries of a feed, or the feeds of a list.
  case feed

  /// The name and the content of each form, for the help.
  static let summaries = [
    "page, a line of JSON for each document without the analysis: title, byline, date, text",
    "feed, the same for feeds and lists of feeds: their entries",
  ]

  /// Returns the line of the document of `source`, whose name without ending is the key `id`.
  func line(of source: ArticleSource, by reader: ArticleReader, _ progress: ProgressLine?) throws(Failure) -> String {
    switch self {
    case .feed: feedLine(try reader.document(source, progress), id: source.id, words: Failure.words)
    case .page: pageLine(try reader.reading(source, progress).parts.map(\.draft), id: source.id)
    }
  }
}
