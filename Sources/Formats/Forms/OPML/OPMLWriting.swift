import Articles

extension OutlineList {
  /// The list in OPML 2.0. A feed of one folder stands in it; the folders of a feed with several are its categories.
  public var opml: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head>
          <title>\((title ?? "Feeds").escapedForXML)</title>
        </head>
        <body>

      """
    var open: [String] = []
    for outline in outlinesByFolder {
      let folder = outline.folder
      let shared = zip(open, folder).prefix { $0 == $1 }.count
      while open.count > shared {
        text += indented(open.count) + "</outline>\n"
        open.removeLast()
      }
      for name in folder[shared...] {
        open.append(name)
        text += indented(open.count) + "<outline text=\"\(name.escapedForXML)\">\n"
      }
      text += indented(open.count + 1) + outline.element + "\n"
    }
    while !open.isEmpty {
      text += indented(open.count) + "</outline>\n"
      open.removeLast()
    }
    return text + "  </body>\n</opml>\n"
  }

  /// The feeds, those of a folder together, folders in the order of their first feeds.
  private var outlinesByFolder: [Outline] {
    var ranks: [[String]: Int] = [:]
    let keys = outlines.enumerated().map { i, outline in
      let folder = outline.folder
      let path = (0..<folder.count).map { depth in
        let beginning = Array(folder[...depth])
        let rank = ranks[beginning] ?? i
        ranks[beginning] = rank
        return rank
      }
      return path + [i]
    }
    return outlines.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { outlines[$0] }
  }

  private func indented(_ depth: Int) -> String { String(repeating: "  ", count: depth + 1) }
}

extension Outline {
  /// The folder in which the feed stands; empty if it stands in several.
  fileprivate var folder: [String] { folders.count == 1 ? Array(folders[0].prefix(OutlineList.depthLimit - 2)) : [] }

  /// The element of the feed.
  fileprivate var element: String {
    let title = (title ?? url).escapedForXML
    let paths = folders.map { $0.map { $0.replacing(exactly: "/", with: "-").replacing(exactly: ",", with: " ") } }
    let categories = folders.count > 1 ? paths.map { $0.joined(separator: "/") }.joined(separator: ",") : ""
    return "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(url.escapedForXML)\""
      + (categories.isEmpty ? "" : " category=\"\(categories.escapedForXML)\"") + "/>"
  }
}

extension StringProtocol {
  /// The text on one line with references for the signs of XML, without characters that XML does not have.
  fileprivate var escapedForXML: String { printable.escapedForHTML }
}
