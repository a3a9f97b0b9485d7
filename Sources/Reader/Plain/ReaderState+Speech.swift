import Articles
import Cells

extension ReaderState {
  /// Switches to spoken output. Frames then contain only new text to speak.
  public mutating func speak() {
    lastSpoken = SpokenState()
    article.isSpoken = true
  }

  /// Whether output is spoken.
  public var isSpoken: Bool { lastSpoken != nil }

  /// The size of the imaginary screen that defines pages.
  public static let unseen = Size(columns: 80, rows: 24)

  /// Returns everything that is new since the last speech.
  mutating func speech() -> Speech {
    let before = lastSpoken ?? SpokenState()
    var lines = spoken(since: before)
    let now = spokenNow()
    if lines.isEmpty, before.owesAnswer, typing.prompt == nil, !isBusy { lines = [spokenStay] }
    lastSpoken = now
    notice = nil
    // A help screen that was spoken can be closed.
    if case .help = screens.top { screens.close() }
    return Speech(lines: lines.map(harmless), prompt: spokenPrompt, isUnfinished: isExpecting)
  }

  /// Whether an article is being opened, analysed or searched.
  private var isExpecting: Bool {
    isBusy || article.id != nil && article.progress < 1 || spokenList()?.isGrowing ?? false
      || desk.wanted.flatMap { desk[$0.article] }.map { $0.error == nil } ?? false
  }

  /// The words spoken when nothing has changed.
  private var spokenStay: String {
    if let list = spokenList() { return "You are at row \((list.cursor ?? 0) + 1) of \(list.count)." }
    let place = lastSpoken.flatMap { article.paragraphNumber(at: $0.place) }
    return place.map { "You are in paragraph \($0) of \(article.outline.paragraphCount)." }
      ?? "Your position has not changed."
  }

  private var spokenPrompt: String {
    guard let prompt = typing.prompt else { return context == .text ? "> " : "\(context.name)> " }
    switch prompt.purpose {
    case .search: return "search for: "
    case .command: return ":" + prompt.line.text
    case .narrow: return "only rows with: "
    case .choose: return "choose by number or name: "
    }
  }

  /// Returns the lines to speak to a user who heard `before`.
  func spoken(since before: SpokenState) -> [String] {
    let now = spokenNow()
    if typing.prompt != nil {
      let told = notice.map { [sentence($0.text)] } ?? []
      return typing.prompt?.purpose == .choose ? told + spokenRows(now, since: before) : told
    }
    var lines: [String] = []
    if now.article != before.article || now.length != before.length, now.article != nil { lines += spokenArticle() }
    if let notice { lines.append(sentence(notice.text)) }
    if case .help(let help) = screens.top { return lines + Help.spoken(help, self) }
    if now.isRead, !before.isRead || now.article != before.article { lines += spokenReading() }
    if now.article != before.article {
      // The title is spoken first. The text continues from there or from the last position.
      if now.list == nil, now.article != nil {
        let isAtStart = now.place <= article.layout.blocks.first?.range.lower ?? 0
        return lines + (isAtStart ? [] : spokenPlace(now, since: SpokenState()))
          + (before.article == nil ? [spokenHint] : [])
      }
    } else {
      lines += spokenPlace(now, since: before)
    }
    return lines + spokenRows(now, since: before)
  }

  // MARK: The article

  private func spokenArticle() -> [String] {
    let entry = article.id.flatMap { desk[$0] }
    let title = entry?.title ?? article.name
    let facts = [entry?.headings.source.map { "by \($0)" }, entry?.headings.date].compactMap { $0 }
    let count =
      "\(counted(article.outline.paragraphCount, "paragraph"))" + (article.progress < 1 ? ", being analysed" : "")
    return [sentence("\(title)\(facts.map { ", \($0)" }.joined())"), sentence(count)]
  }

  private func spokenReading() -> [String] {
    guard desk.failure == nil, article.id != nil else { return [] }
    let speakers = article.marks.voices.count { !$0.statements.isEmpty }
    let said =
      article.marks.statements.isEmpty
      ? "no statements"
      : "\(counted(article.marks.statements.count, "statement")) by \(counted(speakers, "speaker"))"
    return [sentence("analysed: \(said)")]
  }

  private var spokenHint: String {
    "An empty line reads on, \(keyHint(.nextStatement)) goes to the next statement, \(keyHint(.actors)) lists the actors, "
      + "\(keyHint(.help)) lists all keys, \(keyHint(.close)) quits."
  }

  // MARK: The place

  private func spokenPlace(_ now: SpokenState, since before: SpokenState) -> [String] {
    guard article.id != nil else { return [] }
    // A message may have said the word.
    if let word = now.word, word != before.word {
      return notice == nil ? [article.spokenWord(word, after: before.place)] : []
    }
    if let match = now.match, match != before.match { return [article.spokenMatch(match)] }
    if now.statement != before.statement, let s = article.selection.statement { return article.spokenStatement(s) }
    if now.mention != before.mention, let m = article.selection.mention { return [article.spokenMention(m)] }
    if let evidence = now.evidence, evidence != before.evidence { return [article.spokenEvidence(evidence)] }
    let isBack = now.list == nil && before.list != nil
    guard now.place != before.place || isBack || now.hasAntecedents != before.hasAntecedents else { return [] }
    // At the beginning of a paragraph, the user expects the whole paragraph.
    let block = article.layout.blockIndex(at: now.place).map { article.layout.blocks[$0].range.lower }
    if now.place == block, now.place != before.place { return article.spokenBlock(at: now.place) }
    if now.hasAntecedents != before.hasAntecedents { return article.spokenBlock(at: now.place) }
    if let evidence = now.evidence, evidence.lower == now.place { return [article.spokenEvidence(evidence)] }
    if let match = now.match, match.lower == now.place { return [article.spokenMatch(match)] }
    if let s = article.selection.statement, now.statement == now.place { return article.spokenStatement(s) }
    if let m = article.selection.mention, now.mention?.lower == now.place { return [article.spokenMention(m)] }
    return article.spokenBlock(at: now.place)
  }

  // MARK: Lists

  private func spokenRows(_ now: SpokenState, since before: SpokenState) -> [String] {
    guard let list = spokenList() else { return [] }
    let cursor = list.cursor ?? 0
    let page = list.page(of: cursor)
    func row(_ n: Int) -> String { "\(n + 1). \(spokenRow(n))" }
    if list.isGrowing { return now.list == before.list ? [] : [sentence(list.title)] }
    if now.list != before.list {
      return [sentence(list.title)] + spokenPage(list, page) + [sentence(howToChoose(list))]
    }
    guard list.count > 0, now.row != before.row else { return [] }
    return list.page(of: before.row ?? 0) == page ? [row(cursor)] : spokenPage(list, page)
  }

  private func spokenPage(_ list: SpokenList, _ page: Range<Int>) -> [String] {
    var lines: [String] = []
    for n in page {
      if list.name.context == ActorsPanel.context, n == ActorsPanel.firstOther(article), n > 0 {
        lines.append("Also named:")
      }
      lines.append("\(n + 1). \(spokenRow(n))\(n == list.cursor && list.count > 1 ? " (you are here)" : "")")
    }
    if page.upperBound < list.count {
      lines.append(sentence("\(list.count - page.upperBound) more: \(keyHint(.pageDown)) lists the next"))
    }
    return lines
  }

  private func howToChoose(_ list: SpokenList) -> String {
    list.count == 0
      ? "\(keyHint(.close)) goes back"
      : "A number goes to that row, an empty line to the current row; \(keyHint(.close)) goes back"
  }

  /// Returns `words` as a sentence, with a capital letter and a period.
  private func sentence(_ words: String) -> String {
    let words = article.capitalised(words.replacing(exactly: "¶", with: "paragraph "))
    return words.isEmpty || words.isLast(oneOf: ".?!:…") ? words : words + "."
  }
}
