import Articles

/// The parts of a title between bars and dashes, one of which may name the site.
enum TitleParts {
  private static let separators = [" | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · ", " • ", " / ", " ~ ", " |"]
  /// Marks that need no spaces around them where the script has none.
  private static let narrowSeparators: [Unicode.Scalar] = ["-", "_", "|", "｜", "—", "–"]

  /// The parts of a window's title.
  static func parts(_ title: String) -> [String] {
    var title = title
    for separator in separators { title = title.replacing(exactly: separator, with: "\u{1F}") }
    return title.split(at: "\u{1F}").map(\.onOneLine).filter { !$0.isEmpty }
  }

  /// Returns a title without the part that names the site.
  static func withoutSite(_ title: String, _ site: SiteNames) -> String {
    for separator in separators {
      let parts = title.split(atExactly: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      if site.isNamed(in: last) { return parts.dropLast().joined(separator: separator) }
    }
    return title
  }

  /// Returns a title without its last part, which seems to name the site: the rest is longer.
  static func withoutLast(_ title: String) -> String {
    for separator in separators {
      let parts = title.split(atExactly: separator)
      guard parts.count > 1, let first = parts.first else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      return rest.utf8.count >= first.utf8.count && rest.split(at: " ").count >= 3 ? rest : title
    }
    return withoutNarrowLast(title)
  }

  /// Returns a title in a script without spaces, without a short last part.
  private static func withoutNarrowLast(_ title: String) -> String {
    let scalars = title.unicodeScalars
    guard let mark = scalars.lastIndex(where: narrowSeparators.contains), mark > scalars.startIndex else {
      return title
    }
    let (before, after) = (scalars[..<mark], scalars[scalars.index(after: mark)...])
    guard let last = before.last, last.value >= 0x2E80, (2...10).contains(after.count), before.count > after.count,
      after.allSatisfy({ $0.value >= 0x2E80 })
    else { return title }
    return String(String.UnicodeScalarView(before))
  }
}

extension String {
  /// The parts between exact separators.
  func split(atExactly separator: String) -> [String] {
    let mark: Unicode.Scalar = "\u{E000}"
    return replacing(exactly: separator, with: String(Character(mark))).split(at: mark, omittingEmpty: false).map(
      String.init)
  }
}
