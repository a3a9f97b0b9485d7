import Articles
import Cells

/// Everything that belongs to one article while it is open. It is replaced whole when another article is opened.
struct OpenArticle: Sendable {
  /// The article's place on the desk; nil where no article is open.
  let id: ArticleID?
  /// The article's name in titles (a file's name).
  let name: String

  private(set) var draft: Draft
  private(set) var outline: Outline
  /// The engine's findings; decisions are applied on top of them.
  private(set) var reading: AnalysedArticle {
    didSet { (review.bare, review.engine) = (nil, nil) }
  }
  /// The findings that are shown.
  private(set) var marks: Marks
  /// The fraction of the text that is analysed, 0…1.
  var progress: Double
  /// Whether the file on disk has changed since it was read.
  var fileIsNewer = false

  /// The lines of the text.
  var layout: ArticleLayout
  /// The number of rows that the lines have on the screen.
  private(set) var rows: Int
  /// Whether nothing is drawn: then the block at the position is in sight.
  var isSpoken: Bool
  /// The colours and initials of the speakers.
  var signs = SpeakerSigns()

  var viewport = Viewport()
  var selection = Selection()
  /// The part of the screen that has the keys.
  var focus = Focus.text
  var filter = Filter.all
  /// Whether the filter must be applied again at the next key press. (Not earlier, so the text does not move while it is read.)
  var filterIsStale = false
  /// Whether antecedents must be refreshed at the next key press. (Not earlier, so the text does not move while it is read.)
  var antecedentsAreStale = false
  /// The bytes that letters mark.
  var bookmarks: [Character: Int]
  var panels = Panels()
  var search = Search()
  var review = ArticleReview()
  /// The reasons shown last, so that they can be opened again.
  var lastReasons: Reasons?
  /// The message of the status line, until the next key press.
  var message: Message?

  /// The text `draft` of article `id`, at its beginning and not analysed yet.
  init(
    id: ArticleID?, name: String, draft: Draft, bookmarks: [Character: Int] = [:], isSpoken: Bool = false,
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

  /// Lays the lines out for the room that `screen` has.
  mutating func fit(_ screen: ScreenLayout) {
    layout.setColumns(screen.lineWidth)
    rows = screen.rows
  }

  // MARK: News of the text

  /// Replaces the text by a newer one. The position stays at the same words; all that was known of the old text is dropped.
  mutating func receive(_ new: Draft) {
    let change = TextChange(from: draft.text, to: new.text)
    draft = new
    outline = Outline(new)
    reading = AnalysedArticle(Article(draft: new))
    progress = 0
    layout = ArticleLayout(draft: new, like: layout)
    viewport.move(change.moved)
    bookmarks = bookmarks.mapValues(change.moved)
    (selection, filter, panels.quotesCursor, lastReasons) = (Selection(), .all, nil, nil)
    search.current = nil
    (review.bounds, review.orphan, review.choice, review.tagged) = (nil, nil, nil, [])
  }

  /// Stores a newer analysis. It is shown by `show`.
  mutating func receive(_ reading: AnalysedArticle, progress: Double) {
    self.reading = reading
    self.progress = progress
  }

  /// Shows other findings. The selection stays where the selected things are still there.
  mutating func show(_ shown: Marks, _ speakers: SpeakerSlots) {
    let statement = selection.statement.map { marks.statements[$0].start }
    let mention = selection.mention.map { marks.article.mentions[$0].range }
    let quote = panels.quotesCursor.map { marks.statements[$0].start }
    marks = shown
    giveSigns(speakers)
    selection.statement = statement.flatMap { marks.statement(startingAt: $0) }
    panels.quotesCursor = quote.flatMap { marks.statement(startingAt: $0) }
    selection.mention = mention.flatMap { range in
      marks.index.mention(at: range.lower).flatMap { marks.article.mentions[$0].range == range ? $0 : nil }
    }
    if marks.voice(selection.voice) == nil { selection.voice = nil }
    lastReasons = nil
  }

  // MARK: Messages

  mutating func notify(_ message: Message) {
    var message = message
    message.isOfReading = progress < 1 && message.mentions(Message.stillReading)
    self.message = message
  }

  /// Reports a fault of the user's input.
  mutating func refuse(_ message: Message) {
    self.message = message
    self.message?.isError = true
  }

  /// The end of a message about something that is not there; empty once the text is analysed.
  var stillReading: Message { progress < 1 ? Message.stillReading : "" }
}

/// The positions of the panels beside the article.
struct Panels: Hashable, Sendable {
  /// The first visible row of each panel.
  var actorsTop = 0
  var quotesTop = 0
  /// The statement at the cursor of the quotes panel.
  var quotesCursor: Int?
  /// Whether the panel was scrolled away from its cursor.
  var isScrolled = false
}

extension OpenArticle {
  /// Gives signs to those who say most; to others when they come into sight, so that none waits for all.
  mutating func giveSigns(_ speakers: SpeakerSlots) {
    signs.add(marks.voices.prefix(min(marks.speaking, SpeakerSigns.atOnce)), speakers)
  }

  /// Gives signs to the speakers of `statements`.
  mutating func giveSigns(toSpeakersOf statements: some Sequence<Int>, _ speakers: SpeakerSlots) {
    signs.add(statements.lazy.compactMap { [marks] in marks.voice(ofStatement: $0) }, speakers)
  }

  /// Gives signs to the speakers among the rows of the actors panel from `first` on.
  mutating func giveSigns(toVoicesFrom first: Int, count: Int, _ speakers: SpeakerSlots) {
    let last = min(marks.speaking, first + count)
    if first < last { signs.add(marks.voices[first..<last], speakers) }
  }
}
