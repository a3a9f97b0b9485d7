import Articles

/// The choice of a page's title among those that it states.
struct PageTitle: Sendable {
  /// The title; nil if the page states none.
  private(set) var text: String?
  /// The words of all titles that the page states or shows.
  private var all: [TitleWords] = []
  /// The heading that shows it.
  private(set) var heading: MarkupTree.Node?

  /// The first heading below `h1` that has the words of a stated title.
  private static func lowerHeading(_ scan: PageScan, _ stated: [String]) -> MarkupTree.Node? {
    let tree = scan.tree
    let titles = stated.map { TitleWords($0) }
    return tree.nodes.indices.first { node in
      guard let level = tree.tag(node).headingLevel, level > 1, level < 5, !scan.isHidden[node] else { return false }
      let words = TitleWords(tree.text(node, limit: 1000))
      return words.count >= 2 && titles.contains { words.share(in: $0) > 0.8 && $0.share(in: words) > 0.5 }
    }
  }

  init(_ scan: PageScan, _ data: PageData) {
    let tree = scan.tree
    let site = data.meta("og:site_name", "application-name")
    let headline = data.articleText("headline").map { withoutSite($0, site: site) }
    let shared = data.meta("og:title", "twitter:title", "dc.title", "parsely-title", "title").map {
      withoutSite($0, site: site)
    }
    let window = data.windowTitle.isEmpty ? nil : withoutSite(data.windowTitle, site: site)
    let stated = [headline, shared, data.windowTitle].compactMap { $0 }.filter { !$0.isEmpty }
    var headings: [(node: MarkupTree.Node, text: String, share: Double)] = []
    for node in tree.nodes.indices where tree.tag(node) == .h1 && !scan.isHidden[node] {
      let text = tree.text(node, limit: 1000)
      guard !text.isEmpty, !PageTitle.isSite(text, site: site, window: data.windowTitle) else { continue }
      headings.append((node, text, stated.map { TitleWords(text).share(in: TitleWords($0)) }.max() ?? 0))
    }
    let best = headings.filter { $0.share >= 0.6 }.max { $0.text.utf8.count < $1.text.utf8.count }
    // A heading that has nothing of the stated title may be another article's: it is a title only where nothing else is.
    let only = headings.count == 1 ? headings[0] : nil
    let sure = best ?? only.flatMap { $0.share >= 0.25 || stated.isEmpty ? $0 : nil }
    heading = sure?.node ?? PageTitle.lowerHeading(scan, [shared, window].compactMap { $0 })
    text = headline ?? heading.map { tree.text($0, limit: 1000) } ?? only?.text ?? shared ?? window
    all = [text, headline, shared, window].compactMap { $0 }.map { TitleWords($0) }.filter { $0.count > 0 }
    // A kicker stands before the title: "Harbour strike: Pilots go back to work".
    if let shared, let text, TitleWords(text).hasKicker(before: TitleWords(shared)) { self.text = shared }
  }

  /// Whether a line of the page is one of the titles that it states, perhaps with a kicker before it.
  func isRepeated(by line: String) -> Bool {
    let words = TitleWords(line)
    let letters = words.letters
    return all.contains { title in
      title.share(in: words) > 0.8 && words.share(in: title) > 0.7
        || title.letters.utf8.count > 20 && letters.ends(with: title.letters)
          && letters.utf8.count < title.letters.utf8.count + 60
    }
  }

  /// Whether a heading is the name of the site, which the window's title has at its end.
  private static func isSite(_ text: String, site: String?, window: String) -> Bool {
    let own = TitleWords(text)
    if let site, own.share(in: TitleWords(site)) > 0.7, TitleWords(site).share(in: own) > 0.7 { return true }
    let parts = titleParts(window)
    guard parts.count > 1, let last = parts.last.map({ TitleWords($0) }) else { return false }
    return own == last && own.count <= TitleWords(window).count - own.count + 2
      || own.count <= 5 && TitleWords(window).hasKicker(before: own)
  }
}

/// The words of a title for comparison.
struct TitleWords: Hashable, Sendable {
  private let words: [String]

  init(_ text: String) {
    let bytes = LowerLine(text).bytes
    var words: [String] = []
    var start = 0
    func close(_ end: Int) { if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) } }
    var i = 0
    while i < bytes.count {
      let width = TitleWords.mark(bytes, at: i)
      if width > 0 {
        close(i)
        start = i + width
      }
      i += max(1, width)
    }
    close(bytes.count)
    self.words = words
  }

  /// The number of bytes of the mark at `i`; 0 where a letter or a digit stands.
  private static func mark(_ bytes: [UInt8], at i: Int) -> Int {
    switch bytes[i] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
    case 0x00..<0x80: return 1
    case 0xC2: return i + 1 < bytes.count && bytes[i + 1] != 0xAA && bytes[i + 1] != 0xBA ? 2 : 0
    case 0xE2: return i + 2 < bytes.count && bytes[i + 1] < 0xB0 ? 3 : 0
    case 0xE3: return i + 2 < bytes.count && bytes[i + 1] == 0x80 ? 3 : 0
    case 0xEF: return i + 2 < bytes.count && bytes[i + 1] == 0xBC && bytes[i + 2] < 0x90 ? 3 : 0
    default: return 0
    }
  }

  /// The number of words.
  var count: Int { words.count }
  /// The words without anything between them.
  var letters: String { words.joined() }

  /// Whether `rest`, of at least three words, ends these words and others stand before it.
  func hasKicker(before rest: TitleWords) -> Bool {
    rest.count >= 3 && rest.count < words.count && words.suffix(rest.count).elementsEqual(rest.words)
  }

  /// The share of these words that the other title has.
  func share(in other: TitleWords) -> Double {
    guard !words.isEmpty else { return 0 }
    var left = Dictionary(other.words.map { ($0, 1) }, uniquingKeysWith: +)
    var common = 0
    for word in words {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      common += 1
    }
    return Double(common) / Double(words.count)
  }
}

/// Returns a title without the name of the site, which a bar or a dash parts from it.
func withoutSite(_ title: String, site: String?) -> String {
  for separator in titleSeparators {
    let parts = title.split(atExactly: separator)
    guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
    if let site, TitleWords(site).share(in: TitleWords(last)) > 0.5 {
      return parts.dropLast().joined(separator: separator)
    }
    let rest = parts.dropLast().joined(separator: separator)
    return rest.utf8.count >= first.utf8.count && rest.split(at: " ").count >= 3 ? rest : title
  }
  return title
}

private let titleSeparators = [" | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · ", " • ", " / ", " ~ ", " |"]

/// The parts of a window's title between bars and dashes.
func titleParts(_ title: String) -> [String] {
  var title = title
  for separator in titleSeparators { title = title.replacing(exactly: separator, with: "\u{1F}") }
  return title.split(at: "\u{1F}").map(\.onOneLine).filter { !$0.isEmpty }
}

extension String {
  /// The parts between exact separators.
  func split(atExactly separator: String) -> [String] {
    let mark: Unicode.Scalar = "\u{E000}"
    return replacing(exactly: separator, with: String(Character(mark))).split(at: mark, omittingEmpty: false).map(
      String.init)
  }
}
