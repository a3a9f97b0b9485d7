import Articles
import Cells

extension ReaderState {
  /// From now on frames say in words what is new, and nothing is drawn.
  public mutating func speak() { heard = Heard() }

  /// Whether frames say what is new in words.
  public var isSpoken: Bool { heard != nil }

  /// The size of the screen that nobody sees, by which pages are measured.
  public static let unseen = Size(columns: 80, rows: 24)

  /// What is new since the last speech.
  mutating func speech() -> Speech {
    let before = heard ?? Heard()
    var lines = spoken(since: before)
    let now = heardNow()
    if lines.isEmpty, before.owesAnswer, prompt == nil, !isBusy { lines = [spokenStay] }
    heard = now
    notice = nil
    // What was told need not lie over the article any more.
    if case .help = overlay { overlay = nil }
    return Speech(lines: lines.map(harmless), prompt: spokenPrompt, isUnfinished: isExpecting)
  }

  /// Whether an article is being opened, analysed or searched.
  private var isExpecting: Bool {
    isBusy || desk.current != nil && progress < 1 || spokenList()?.isGrowing ?? false
      || desk.wanted.flatMap { desk[$0.article] }.map { $0.error == nil } ?? false
  }

  /// What is said where nothing has changed.
  private var spokenStay: String {
    if let list = spokenList() { return "You are at row \((list.cursor ?? 0) + 1) of \(list.count)." }
    let place = heard.flatMap { paragraphNumber(at: $0.place) }
    return place.map { "You are in paragraph \($0) of \(outline.paragraphCount)." } ?? "You are where you were."
  }

  private var spokenPrompt: String {
    guard let prompt else { return context == .text ? "> " : "\(context.name)> " }
    switch prompt.purpose {
    case .search: return "search for: "
    case .command: return ":" + prompt.line.text
    case .narrow: return "only rows with: "
    case .choose: return "choose by number or name: "
    }
  }

  /// What a person is told who was told `before` and is here now.
  mutating func spoken(since before: Heard) -> [String] {
    let now = heardNow()
    if prompt != nil {
      let told = notice.map { [sentence($0.text)] } ?? []
      return prompt?.purpose == .choose ? told + spokenRows(now, since: before) : told
    }
    var lines: [String] = []
    if now.article != before.article || now.length != before.length, now.article != nil { lines += spokenArticle() }
    if let notice { lines.append(sentence(notice.text)) }
    if case .help(_, let narrowing) = overlay { return lines + spokenHelp(narrowing) }
    if now.isRead, !before.isRead || now.article != before.article { lines += spokenReading() }
    if now.article != before.article {
      // The person hears the title first, and reads on from there or from where the article was left.
      if now.list == nil, now.article != nil {
        let isAtStart = now.place <= layout.blocks.first?.range.lower ?? 0
        return lines + (isAtStart ? [] : spokenPlace(now, since: Heard())) + (before.article == nil ? [spokenHint] : [])
      }
    } else {
      lines += spokenPlace(now, since: before)
    }
    return lines + spokenRows(now, since: before)
  }

  // MARK: The article

  private func spokenArticle() -> [String] {
    let entry = desk.current.flatMap { desk[$0] }
    let title = entry?.title ?? name
    let facts = [entry?.headings.source.map { "by \($0)" }, entry?.headings.date].compactMap { $0 }
    let count = "\(plural(outline.paragraphCount, "paragraph"))" + (progress < 1 ? ", being analysed" : "")
    return [sentence("\(title)\(facts.map { ", \($0)" }.joined())"), sentence(count)]
  }

  private func spokenReading() -> [String] {
    guard failure == nil, desk.current != nil else { return [] }
    let speakers = marks.voices.count { !$0.statements.isEmpty }
    let said =
      marks.statements.isEmpty
      ? "nobody says anything" : "\(plural(marks.statements.count, "statement")) by \(plural(speakers, "speaker"))"
    return [sentence("analysed: \(said)")]
  }

  private var spokenHint: String {
    "An empty line reads on, \(keyHint(.nextStatement)) goes to the next statement, \(keyHint(.actors)) tells who is here, "
      + "\(keyHint(.help)) tells everything, \(keyHint(.close)) ends."
  }

  private func spokenHelp(_ narrowing: String) -> [String] {
    let lines = helpLines(columns: 1_000, narrowing).map { line in
      line.keys.isEmpty ? line.text : "\(line.keys): \(line.text)"
    }
    return (narrowing.isEmpty ? SpokenLine.help : []) + lines
  }

  // MARK: The place

  private mutating func spokenPlace(_ now: Heard, since before: Heard) -> [String] {
    guard desk.current != nil else { return [] }
    if let match = now.match, match != before.match { return [spokenMatch(match)] }
    if now.statement != before.statement, let s = selection.statement { return spokenStatement(s) }
    if now.mention != before.mention, let m = selection.mention { return [spokenMention(m)] }
    if let evidence = now.evidence, evidence != before.evidence { return [spokenEvidence(evidence)] }
    let isBack = now.list == nil && before.list != nil
    guard now.place != before.place || isBack || now.hasAntecedents != before.hasAntecedents else { return [] }
    // At the beginning of a paragraph whoever moves wants the paragraph.
    let block = layout.blockIndex(at: now.place).map { layout.blocks[$0].range.lower }
    if now.place == block, now.place != before.place { return spokenBlock(at: now.place) }
    if now.hasAntecedents != before.hasAntecedents { return spokenBlock(at: now.place) }
    if let evidence = now.evidence, evidence.lower == now.place { return [spokenEvidence(evidence)] }
    if let match = now.match, match.lower == now.place { return [spokenMatch(match)] }
    if let s = selection.statement, now.statement == now.place { return spokenStatement(s) }
    if let m = selection.mention, now.mention?.lower == now.place { return [spokenMention(m)] }
    return spokenBlock(at: now.place)
  }

  // MARK: Lists

  private mutating func spokenRows(_ now: Heard, since before: Heard) -> [String] {
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
      if case .actors = list.name, n == marks.speaking, n > 0 { lines.append("Others:") }
      lines.append("\(n + 1). \(spokenRow(n))\(n == list.cursor && list.count > 1 ? " (you are here)" : "")")
    }
    if page.upperBound < list.count {
      lines.append(sentence("\(list.count - page.upperBound) more: \(keyHint(.pageDown)) tells the next"))
    }
    return lines
  }

  private func howToChoose(_ list: SpokenList) -> String {
    list.count == 0
      ? "\(keyHint(.close)) goes back"
      : "A number goes there, an empty line to the one where you are; \(keyHint(.close)) goes back"
  }

  /// `words` as a sentence: a capital letter, a full stop.
  private func sentence(_ words: String) -> String {
    let words = capitalised(words.replacing(exactly: "¶", with: "paragraph "))
    return words.isEmpty || words.isLast(oneOf: ".?!:…") ? words : words + "."
  }
}
