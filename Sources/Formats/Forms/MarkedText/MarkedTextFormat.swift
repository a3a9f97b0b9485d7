extension OutputFormat {
  /// The text with its statements marked in words.
  static let markedText = OutputFormat("marked", ".txt", "the text with its statements marked") {
    plainReading($0.reviewed, columns: nil)
  }
}
