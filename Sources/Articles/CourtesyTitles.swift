/// The titles of courtesy before a surname, which are neither part of the name nor a role.
public enum CourtesyTitles {
  /// The titles of men, in small letters.
  public static let ofMen: Set<String> = ["mr", "mister", "herr", "monsieur", "senor", "señor"]
  /// The titles of women, in small letters.
  public static let ofWomen: Set<String> = ["mrs", "ms", "miss", "madam", "madame", "frau", "señora"]

  /// Returns the number of bytes of a title at the end of `text`, with the space after it; 0 if there is none.
  static func length(atEndOf text: Substring) -> Int {
    var rest = text
    while rest.unicodeScalars.last?.properties.isWhitespace ?? false { rest.unicodeScalars.removeLast() }
    guard rest.endIndex < text.endIndex else { return 0 }
    if rest.isLast(".") { rest.unicodeScalars.removeLast() }
    let before = rest.unicodeScalars.lastIndex { !$0.properties.isAlphabetic }
    let start = before.map { rest.unicodeScalars.index(after: $0) } ?? rest.startIndex
    let title = rest[start...].lowercased()
    return ofMen.contains(title) || ofWomen.contains(title) ? text[start...].utf8.count : 0
  }
}
