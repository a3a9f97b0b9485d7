import Articles
import Cells

/// Everything that belongs to one open article. Opening another article replaces the whole value.
struct OpenArticle: Sendable {
  /// The article's ID on the desk; nil if no article is open.
  let id: ArticleID?
  /// The article's name in titles (a file name).
  let name: String

  private(set) var draft: Draft
  private(set) var outline: Outline
  /// The engine's findings, without decisions.
  private(set) var reading: AnalysedArticle {
    didSet { (review.bare, review.engine) = (nil, nil) }
  }
  /// The findings that are shown.
  private(set) var marks: Marks
  /// The paragraphs that are new since the article was read before; nil if there are none.
  var revision: TextRevision?
  /// The fraction of the text that is analysed, 0…1.
  var progress: Double
  /// The part around the screen that is analysed before the text in front of it; nil if none was requested.
  private(set) var sight: TextRange?
  /// Whether the file on disk has changed since it was read.
  var fileIsNewer = false

  /// The layout of the text in lines.
  var layout: ArticleLayout
  /// The number of rows for the lines on the screen.
  private(set) var rows: Int
  /// Whether output is spoken, not drawn. The block at the current position then counts as visible.
  var isSpoken: Bool
  /// The colours and initials of the speakers.
  var signs = SpeakerSigns()

  var viewport = Viewport()
  var selection = Selection()
  /// The part of the screen with the keyboard focus.
  var focus = Focus.text
  var filter = Filter.all
  /// Whether the filter must be applied again at the next key press. (Not earlier, so the text does not move while the
  /// user reads.)
  var filterIsStale = false
  /// Whether antecedents must be refreshed at the next key press. (Not earlier, so the text does not move while the
  /// user reads.)
  var antecedentsAreStale = false
  /// The bookmarks, by their letters.
  var bookmarks: [Character: Bookmark]
  var panels = Panels()
  var search = Search()
  var review = ArticleReview()
  /// The reasons shown last, so that they can be reopened.
  var lastReasons: Reasons?
  /// The message in the status line, until the next key press.
  var message: Message?

  /// Creates the state of article `id`, at the start of `draft` and without an analysis.
  init(
    id: ArticleID?, name: String, draft: Draft, bookmarks: [Character: Bookmark] = [:], isSpoken: Bool = false,
    _ looks: Looks
  ) {
    (self.id, self.name, self.draft, self.bookmarks, self.isSpoken) = (id, name, draft, bookmarks, isSpoken)
    outline = Outline(draft)
    reading = AnalysedArticle(Article(draft: draft))
    marks = reading.marks
    progress = 0
    let screen = looks.screen
    layout = ArticleLayout(draft: draft, columns: screen.lineWidth)
    layout.setTypography(looks.settings.typography, hyphenator: looks.hyphenator)
    rows = screen.rows
  }

  /// Lays out the lines for the space that `screen` has.
  mutating func fit(_ screen: ScreenLayout) {
    layout.setColumns(screen.lineWidth)
    rows = screen.rows
  }

  // MARK: News of the text

  /// Replaces the text with a newer one. The position stays at the same words. All findings on the old text are
  /// dropped.
  mutating func receive(_ new: Draft) {
    let change = TextChange(from: draft.text, to: new.text)
    (draft, revision) = (new, nil)
    outline = Outline(new)
    reading = AnalysedArticle(Article(draft: new))
    (progress, sight) = (0, nil)
    layout = ArticleLayout(draft: new, like: layout)
    viewport.move(change.moved)
    for letter in bookmarks.keys { bookmarks[letter]?.follow(change) }
    (selection, filter, panels.statements.cursor, lastReasons) = (Selection(), .all, nil, nil)
    search.current = nil
    (review.bounds, review.orphan, review.choice, review.tagged) = (nil, nil, nil, [])
  }

  /// Stores a newer analysis. `show` displays it.
  mutating func receive(_ reading: AnalysedArticle, progress: Double) {
    self.reading = reading
    self.progress = progress
  }

  /// Shows other findings. Keeps the selection if the selected items still exist.
  mutating func show(_ shown: Marks, _ speakers: SpeakerSlots) {
    let statement = selection.statement.map { marks.statements[$0].start }
    let mention = selection.mention.map { marks.article.mentions[$0].range }
    let listed = panels.statements.cursor.map { marks.statements[$0].start }
    marks = shown
    giveSigns(speakers)
    selection.statement = statement.flatMap { marks.statement(startingAt: $0) }
    panels.statements.cursor = listed.flatMap { marks.statement(startingAt: $0) }
    selection.mention = mention.flatMap { range in
      marks.index.mention(at: range.lower).flatMap { marks.article.mentions[$0].range == range ? $0 : nil }
    }
    if marks.voice(selection.voice) == nil { selection.voice = nil }
    for panel in Panels.all { panel.renew(&self) }
    lastReasons = nil
  }

  /// Requests the part on the screen before the rest, if the analysis is far from it or has left it long before the next
  /// findings arrive. Returns whether the part is a new one.
  mutating func noteSight() -> Bool {
    guard progress < 1 else { return false }
    let (seen, lead) = (bytesInSight(), AnalysisPlan.lead)
    let isAhead = seen.lower > analysedEnd + lead
    let isPassed = seen.upper > reading.covered && analysedEnd > max(seen.upper, reading.covered + lead)
    guard isAhead || isPassed, !(sight?.contains(seen) ?? false) else { return false }
    sight = TextRange(max(0, seen.lower - AnalysisPlan.margin), seen.upper + AnalysisPlan.margin)
    return true
  }

  /// The end of the part that the analysis has read in order.
  private var analysedEnd: Int { Int(progress * Double(draft.text.utf8.count)) }

  // MARK: Messages

  mutating func notify(_ message: Message) {
    var message = message
    message.isOfReading = progress < 1 && message.mentions(Message.stillReading)
    self.message = message
  }

  /// Reports an invalid input of the user.
  mutating func refuse(_ message: Message) {
    self.message = message
    self.message?.isError = true
  }

  /// The end of a message about a missing item; empty once the analysis is complete.
  var stillReading: Message { progress < 1 ? Message.stillReading : "" }

  /// The end of a message about a statement that is not found: how far the analysis has come. Empty once it is complete.
  var stillReadingThere: Message {
    guard progress > 0, progress < 1, let block = draft.blockIndex(at: analysedEnd) else { return stillReading }
    return stillReading + ", as far as ¶ \(outline.paragraphNumbers[block]) of \(outline.paragraphCount)"
  }
}

extension OpenArticle {
  /// Returns the slot of the speaker of statement `s`; nil if there is no colour.
  func slot(ofStatement s: Int) -> Int? { marks.voice(ofStatement: s).flatMap { signs.slot($0.key) } }

  /// Assigns signs to the most frequent speakers. Others get theirs when they become visible.
  mutating func giveSigns(_ speakers: SpeakerSlots) {
    signs.add(marks.voices.prefix(min(marks.speaking, SpeakerSigns.atOnce)), speakers)
  }

  /// Assigns signs to the speakers of `statements`.
  mutating func giveSigns(toSpeakersOf statements: some Sequence<Int>, _ speakers: SpeakerSlots) {
    signs.add(statements.lazy.compactMap { [marks] in marks.voice(ofStatement: $0) }, speakers)
  }

  /// Assigns signs to those of `voices` that speak.
  mutating func giveSigns(toVoices voices: [Int], _ speakers: SpeakerSlots) {
    signs.add(voices.filter { $0 < marks.speaking }.map { marks.voices[$0] }, speakers)
  }
}
