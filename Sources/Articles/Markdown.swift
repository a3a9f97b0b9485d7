extension StringProtocol {
  /// The text with a backslash before each character that may be markup within a line of Markdown.
  public var markdownEscaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if "\\`*_[]<>|~#&".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
