import Articles
import Review

/// Returns an article as a self-contained page of HTML: its text with actors and statements marked and linked, and a list of actors
/// with their statements, linked back. The page runs no script and loads nothing. It works in print and for screen readers.
func htmlPage(_ export: ArticleExport) -> String { HTMLPage(export).text }

private struct HTMLPage {
  private let export: ArticleExport
  private let article: Article
  private let wording: Wording
  private let marks: HTMLMarks
  /// The colour number of each actor, in the order in which they first speak.
  private var colors: [Int: Int] = [:]

  init(_ export: ArticleExport) {
    (self.export, article, wording) = (export, export.article, Wording(export.reviewed))
    for actor in article.attributions.compactMap(\.speaker) where colors[actor] == nil {
      colors[actor] =
        (export.reviewed.colors.indices.contains(actor) ? export.reviewed.colors[actor] : nil)
        .map { abs($0 % HTMLStyle.colors) } ?? colors.count % HTMLStyle.colors
    }
    marks = HTMLMarks(article)
  }

  var text: String {
    var lines = head
    lines += ["<main>", "<article aria-labelledby=\"title\"\(language)>"]
    lines += body
    lines += ["</article>", "<section aria-labelledby=\"officials\">"] + officials + ["</section>", "</main>"]
    lines += ["<footer><p>Statements marked by Sayso. \(legend)</p></footer>", "</body>", "</html>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private let legend =
    "The line below the words shows the kind: solid for direct speech, dashed for mixed, dotted for indirect. Rejected "
    + "statements are struck through. The number before a statement leads to it in the list, a name to the actor."

  private var title: String { wording.title.isEmpty ? export.id.printable : wording.title }

  private var head: [String] {
    let about = [wording.byline, wording.dateline].filter { !$0.isEmpty }.map(\.html).joined(separator: " · ")
    return HTMLStyle.head(title: title, address: wording.address) + [
      "<body>", "<a class=\"away\" href=\"#officials\">To who said what</a>", "<header>",
      "<h1 id=\"title\" dir=\"auto\">\(wording.title.isEmpty ? title.html : words(of: article.draft.title?.range))</h1>",
    ] + (about.isEmpty ? [] : ["<p class=\"about\" dir=\"auto\">\(about)</p>"]) + origin
      + ["</header>"]
  }

  /// The site and the address of the article.
  private var origin: [String] {
    let address = wording.address.html
    let link = address.isEmpty ? "" : "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>"
    let parts = [wording.site.html, link].filter { !$0.isEmpty }
    return parts.isEmpty ? [] : ["<p class=\"about\" dir=\"auto\">\(parts.joined(separator: " · "))</p>"]
  }

  /// The attribute for the language of the text, if the document states it.
  private var language: String { article.draft.facts.language.map { " lang=\"\($0.html)\"" } ?? "" }

  /// The blocks of the text except those in the head.
  private var body: [String] {
    let above = [article.draft.title, article.draft.byline].compactMap { $0 }
    return article.draft.blocks.compactMap { block in
      guard !above.contains(block), block.dateline != block.range || block.range != article.draft.dateline else {
        return nil
      }
      let text = words(of: block.range)
      return switch block.kind {
      case .title, .heading: "<h2 dir=\"auto\">\(text)</h2>"
      case .paragraph: "<p dir=\"auto\">\(text)</p>"
      case .byline: "<p class=\"about\" dir=\"auto\">\(text)</p>"
      case .residue: "<p class=\"residue\" dir=\"auto\">\(text)</p>"
      case .standfirst: "<p class=\"standfirst\" dir=\"auto\">\(text)</p>"
      case .listItem: "<p class=\"item\" dir=\"auto\">\(text)</p>"
      case .quotation: "<blockquote dir=\"auto\">\(text)</blockquote>"
      case .caption: "<p class=\"caption\" dir=\"auto\">\(text)</p>"
      case .row: "<p class=\"row\" dir=\"auto\">\(text)</p>"
      case .code: "<pre dir=\"auto\">\(text)</pre>"
      case .rule: "<hr>"
      case .pullQuote: "<aside dir=\"auto\">\(text)</aside>"
      case .embed: "<p class=\"embed\" dir=\"auto\">\(text)</p>"
      case .entry: "<h3 class=\"entry\" dir=\"auto\">\(text)</h3>"
      }
    }
  }

  // MARK: The text

  /// Returns the words of `range` with their marks.
  private func words(of range: TextRange?) -> String {
    guard let range else { return "" }
    var result = ""
    for part in marks.parts(of: range) {
      for s in part.begins { result += number(s, isFirst: part.firsts.contains(s)) }
      var text = article.text.slice(part.range).html
      if let actor = part.actor { text = "<a class=\"who\" href=\"#actor-\(actor + 1)\">\(text)</a>" }
      if let s = part.statement { text = "<span class=\"\(classes(of: s))\">\(text)</span>" }
      result += text
      for s in part.ends { result += "<span class=\"hidden\"> (end of statement \(s + 1)) </span>" }
    }
    return result
  }

  private func classes(of s: Int) -> String {
    let said = article.attributions[s]
    let isRejected = export.reviewed.standings[s].status == .rejected
    return (["said", said.kind.rawValue, isRejected ? "rejected" : nil, color(said.speaker)].compactMap { $0 }).joined(
      separator: " ")
  }

  private func color(_ actor: Int?) -> String? { actor.flatMap { colors[$0] }.map { "c\($0)" } }

  /// Returns the number before a statement's words, linked to its item in the list.
  private func number(_ s: Int, isFirst: Bool) -> String {
    let said = article.attributions[s]
    let label =
      "Statement \(s + 1)\(isFirst ? "" : ", continued"): \(wording.speaker(of: said)), \(wording.manner(of: said))"
    let id = isFirst ? " id=\"said-\(s + 1)\"" : ""
    return "<a class=\"number\"\(id) href=\"#statement-\(s + 1)\" aria-label=\"\(label.html)\">\(s + 1)</a> "
  }

  // MARK: The list

  private var officials: [String] {
    var lines = ["<h2 id=\"officials\">Who said what</h2>"]
    if article.attributions.isEmpty { lines.append("<p>No statements found.</p>") }
    var statements: [Int?: [Int]] = [:]
    for (s, said) in article.attributions.enumerated() {
      statements[article.speaker(of: said) == nil ? nil : said.speaker, default: []].append(s)
    }
    let speakers = statements.keys.compactMap { $0 }.sorted {
      (statements[$0]?.first ?? 0) < (statements[$1]?.first ?? 0)
    }
    for a in speakers {
      let role = wording.role(of: article.actors[a])
      lines.append(
        "<h3 id=\"actor-\(a + 1)\" class=\"\(color(a) ?? "")\" dir=\"auto\">\(article.actors[a].name.printable.html)</h3>"
      )
      if !role.isEmpty { lines.append("<p class=\"role\" dir=\"auto\">\(role.html)</p>") }
      lines += list(statements[a] ?? [])
    }
    if let unnamed = statements[nil] { lines += ["<h3>Nobody named</h3>"] + list(unnamed) }
    let silent = article.actors.indices.filter { statements[$0] == nil }
    if !silent.isEmpty {
      lines += ["<h2 id=\"named\">Also named</h2>", "<ul>"]
      for a in silent {
        let facts = [wording.kind(of: article.actors[a]), wording.role(of: article.actors[a])].filter { !$0.isEmpty }
        lines.append(
          "<li id=\"actor-\(a + 1)\" dir=\"auto\">\(article.actors[a].name.printable.html) "
            + "<span class=\"facts\">\(facts.joined(separator: "; ").html)</span></li>")
      }
      lines.append("</ul>")
    }
    return lines
  }

  private func list(_ statements: [Int]) -> [String] {
    ["<ol>"] + statements.map(item) + ["</ol>"]
  }

  /// Returns the list item of a statement with its facts.
  private func item(_ s: Int) -> String {
    let said = article.attributions[s]
    let place = wording.place(of: said)
    let back =
      marks.isMarked(s)
      ? "<a href=\"#said-\(s + 1)\" aria-label=\"Statement \(s + 1) in the text, \(place.html)\">\(place.html)</a>"
      : place.html
    let source = wording.words(said.source)
    let facts = [
      wording.doubt(on: said), wording.manner(of: said), said.cue.isEmpty ? "" : wording.cue(of: said),
      source.isEmpty ? "" : "source: \(source)",
      "confidence \(wording.number(said.confidence))", export.reviewed.standings[s].status.rawValue,
      export.reviewed.standings[s].ruling?.isSkipped ?? false ? "skipped" : "",
      export.reviewed.standings[s].ruling?.isFlagged ?? false ? "flagged" : "",
      export.reviewed.standings[s].marks.map { "mark \($0)" }.joinedFacts,
    ].filter { !$0.isEmpty }
    let note = wording.note(on: s)
    return
      "<li id=\"statement-\(s + 1)\" value=\"\(s + 1)\"><blockquote dir=\"auto\">\(wording.content(of: said).html)</blockquote>"
      + "<p class=\"facts\" dir=\"auto\">\(back) · \(facts.joined(separator: " · ").html)</p>"
      + (note.isEmpty ? "" : "<p class=\"facts\" dir=\"auto\">Note: \(note.html)</p>") + "</li>"
  }
}
