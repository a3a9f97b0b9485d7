import Articles

/// The signs that a page keeps its article, or that it is not an article: it asks for money, for consent, for a login, for a human, for a script.
struct PageWalls {
  /// The obstacle; nil if there is none.
  private(set) var wall: PageWall?

  /// Judges a page of which `textCount` bytes of text are read.
  init(_ scan: PageScan, _ data: PageData, textCount: Int) {
    let isShort = textCount < 700 && scan.total < 3000
    let words = LowerLine(isShort ? data.windowTitle + " " + scan.tree.text(scan.tree.root, limit: 8000) : "")
    if data.isBehindPaywall {
      wall = .paywall
    } else if isShort, PageWalls.robotWords.contains(where: { words.holds($0) }) {
      wall = .robotCheck
    } else if isShort, hasPasswordField(scan.tree) {
      wall = .login
    } else if isShort, PageWalls.consentWords.filter({ words.holds($0) }).count > 1 {
      wall = .consent
    } else if textCount < 200, scan.total < 600, needsScript(scan.tree, words) {
      wall = .script
    }
  }

  private func hasPasswordField(_ tree: MarkupTree) -> Bool {
    tree.nodes.indices.contains { tree.tag($0) == .input && tree.attribute($0, .type)?.lowercased() == "password" }
  }

  /// Whether the page says that it needs a script, or has an empty place for one to fill.
  private func needsScript(_ tree: MarkupTree, _ words: LowerLine) -> Bool {
    if words.holds(LowerLine("javascript")) { return true }
    return tree.nodes.indices.contains { node in
      if tree.tag(node) == .noscript { return text(of: node, in: tree).holds(exactly: "javascript") }
      guard tree.tag(node) == .div, let id = tree.attribute(node, .id) else { return false }
      return ["root", "app", "__next", "__nuxt", "main-app"].contains(id) && tree.text(node, limit: 50).isEmpty
    }
  }

  private func text(of node: MarkupTree.Node, in tree: MarkupTree) -> String {
    String(decoding: tree.descendants(node).flatMap { tree.words($0) }, as: UTF8.self).lowercased()
  }

  private static let robotWords = [
    "are you a robot", "not a robot", "you are human", "verify you are", "captcha", "unusual traffic",
    "just a moment...",
    "checking your browser", "access denied", "enable javascript and cookies to continue", "ddos protection",
  ].map { LowerLine($0) }

  private static let consentWords = [
    "cookie", "consent", "privacy", "accept all", "before you continue", "datenschutz", "zustimm", "einwillig",
    "akzeptieren", "accepter",
    "consentement", "aceptar", "privacidad", "accetta", "toestemming", "samtykke", "personalised", "personalized",
    "werbung und tracking",
  ].map { LowerLine($0) }
}

extension PageData {
  /// The name of the site.
  var site: String? {
    if let name = meta("og:site_name", "application-name") { return name }
    for article in articles {
      if let name = article["publisher"].map({ resolved($0) })?.text, !name.isEmpty { return plainText(name) }
    }
    return nil
  }

  /// Whether the page says that only a part of the article is free.
  var isBehindPaywall: Bool {
    articles.contains { article in
      let parts = article["hasPart"]?.items ?? []
      return ([article] + parts).contains {
        ($0["isAccessibleForFree"]?.text).map { ["false", "no", "0"].contains($0.lowercased()) } ?? false
      }
    } || meta("article:content_tier")?.lowercased() == "locked"
  }
}
