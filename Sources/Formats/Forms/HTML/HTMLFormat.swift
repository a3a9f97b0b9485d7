extension OutputFormat {
  /// A page that links the text to the statements.
  static let html = OutputFormat(
    "html", ".html", "a page that needs nothing else, for screen, print and screen readers", isStream: false,
    write: htmlPage)
}
