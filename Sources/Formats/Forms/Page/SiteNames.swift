import Articles

/// The names by which a page calls its site and its publisher.
struct SiteNames: Sendable {
  /// The letters and digits of the names.
  private let keys: [String]
  /// The words of the name that the page states first.
  private let words: TitleWords?

  init(_ data: PageData, address: String?) {
    words = data.meta("og:site_name", "application-name").map { TitleWords($0) }
    var names = [data.meta("og:site_name", "application-name", "publisher")].compactMap { $0 }
    for article in data.articles {
      if let name = article["publisher"].map({ data.resolved($0) })?.text { names.append(name) }
    }
    let addresses = [address, data.meta("og:url"), data.canonical].compactMap { $0 }
    names += addresses.compactMap { addressHost($0) }
    keys = names.map(SiteNames.key).filter { $0.utf8.count > 2 }
  }

  /// Whether a name is the site's, with or without the ending of its address.
  func isSite(_ name: String) -> Bool {
    let own = SiteNames.key(name)
    return own.utf8.count < 2
      || keys.contains { $0 == own || $0.begins(with: own) && own.utf8.count * 2 > $0.utf8.count }
      || keys.contains { own.begins(with: $0) }
  }

  /// Whether a part of a title names the site.
  func isNamed(in part: String) -> Bool {
    isSite(part) || words.map { $0.share(in: TitleWords(part)) > 0.5 } ?? false
  }

  /// Whether a heading is the site's name and no more.
  func isNamed(by heading: String) -> Bool {
    let own = TitleWords(heading)
    return words.map { own.share(in: $0) > 0.7 && $0.share(in: own) > 0.7 } ?? false
  }

  private static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
