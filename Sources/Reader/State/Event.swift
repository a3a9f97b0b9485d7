import Articles
import Cells
import Review

/// An event for the reader.
public enum Event: Sendable {
  /// User input at the terminal.
  case input(Input)
  /// The session begins.
  case started
  /// List information about an article (title, source, date), without its text.
  case surveyed(ArticleID, Headings)
  /// The beginning of the text of an article. The whole text follows.
  case begun(ArticleID, Draft)
  /// The text of an article, with the cached analysis if there is one.
  case opened(ArticleID, Draft, AnalysedArticle?)
  /// The paragraphs of an article that are new since it was read before. This event follows the text.
  case revised(ArticleID, TextRevision)
  /// The progress of fetching an article that takes long, in a few words.
  case opening(ArticleID, String)
  /// An article that the user named is on the desk, under that number.
  case added(ArticleID, DeskEntry)
  /// More entries of feeds are on the desk under these numbers; after a refresh a message says what it brought.
  case feedEntries([(id: ArticleID, entry: DeskEntry)], String?)
  /// The text of an entry of a feed has changed since it was listed; the entry has the current title and source.
  case entryChanged(ArticleID, DeskEntry)
  /// The source of an article has a newer text than the one that is in memory.
  case outdated(ArticleID)
  /// The step that marked entries as read was undone: these entries of so many are unread again.
  case unread([ArticleID], outOf: Int)
  /// A document holds several articles. The first has the number of the document, the others are new.
  case parts([(id: ArticleID, entry: DeskEntry)])
  /// The user requests an article of the desk.
  case requested(ArticleID)
  /// An article cannot be opened; a message says why.
  case openFailed(ArticleID, String)
  /// Partial or final analysis, and the fraction of the text analysed, 0…1; 1 when complete.
  case reading(ArticleID, AnalysedArticle, progress: Double)
  /// A summary of a partial analysis of an article.
  case summarized(ArticleID, AnalysedArticle, Digest)
  /// The fraction of the text analysed, 0…1, without new results.
  case progress(ArticleID, Double)
  /// The analysis failed; a message says why.
  case analysisFailed(String)
  /// A message for the status line, until the next key.
  case notice(String)
  /// A failure; a message says why.
  case failed(String)
  /// The text of an article whose file was read again.
  case text(ArticleID, Draft)
  /// The page of an article is corrected by a change of the user's rules; the corrected text precedes.
  case corrected(ArticleID, PageRuleChange)
  /// The file of an article has changed since it was read.
  case fileChanged(ArticleID)
  /// No browser could show the web address; a message says why.
  case notBrowsed(String, why: String)
  /// The user has done nothing for a while, or leaves.
  case paused
  /// The share of an article that was read in earlier sessions, and the mark on it.
  case visited(ArticleID, share: Double, isMarkedRead: Bool?)
  /// The reading position of an article from an earlier session. This event precedes the text.
  case left(ArticleID, ReadingPosition)
  /// Completions of a path: the typed words, and the paths.
  case paths(for: String, [String])
  /// The lines typed in earlier sessions, the oldest first.
  case history(HistoryKind, [String])
  /// The matches of a query in an article; nil for an article that cannot be read.
  case found(SearchQuery, ArticleID, ArticleMatches?)
  /// Saved decisions on an article: of earlier sessions, or made by others during this one.
  case decisions(ArticleID, [Decision])
  /// A decision on an article was saved.
  case saved(ArticleID, Decision.ID)
  /// A decision on an article could not be saved; a message says why.
  case notSaved(ArticleID, Decision.ID, String)
  /// A message why the ledger can be neither read nor written; nil when it can be read again.
  case ledger(String?)
  /// Idle: there is time for one step of background work (see `isBusy`).
  case idle
  /// The current themes, after theme files changed. The one that was chosen at the start is used if the theme in use is gone.
  case themes(ThemeList)
  /// The current themes, after a search for the one of that name.
  case themesFound(ThemeList, for: String)
}

/// A request from the reader to the program, as plain data.
public enum Effect: Hashable, Sendable {
  /// End the program and restore the terminal.
  case quit
  /// Stop until the shell resumes the program.
  case suspend
  /// Draw the whole screen again.
  case redraw
  /// Copy the text to the terminal's clipboard.
  case copy(String)
  /// Show the web address in a browser.
  case browse(String)
  /// Write the text into a file. Replace an existing file only if `overwrite`.
  case write(String, path: String, overwrite: Bool)
  /// Write the bytes of the document of an article into a file.
  case savePage(ArticleID, path: String, overwrite: Bool)
  /// Write the statements into a file, in the format of its extension.
  case export(ReviewedArticle, of: ArticleID, path: String, overwrite: Bool)
  /// Write the statements of speakers in several articles into a file, in the format of its extension.
  case exportSpeakers([SpeakerStatements], path: String, overwrite: Bool)
  /// Pass the text to a shell command, and show the output.
  case pipe(String, command: String)
  /// Open the file of an article in the editor at that line (the first is 1), then read it again.
  case edit(ArticleID, line: Int)
  /// Read the file of an article again.
  case reload(ArticleID)
  /// Correct the page of an article, and read it again.
  case correct(ArticleID, PageCorrection)
  /// Read an article's text.
  case open(ArticleID)
  /// Put what a path or an address names on the desk, and open it.
  case openNamed(String)
  /// Put what a web address leads to on the desk, and open it.
  case openAddress(String)
  /// Put the source text of an article on the desk, and open it.
  case openMarkup(ArticleID)
  /// Give up reading a text that has not arrived.
  case giveUp(ArticleID)
  /// Analyse these articles. This replaces the earlier request.
  case analyse(AnalysisPlan)
  /// Summarize a partial analysis of an article.
  case summarize(ArticleID, AnalysedArticle)
  /// Search the articles in this order. This replaces the earlier search.
  case search(SearchQuery, in: [ArticleID])
  /// Find paths that begin with the text. For an export of an article, also suggest names for a new file.
  case findPaths(String, exporting: ArticleID?)
  /// Keep the reading position in an article for later sessions, with the facts for the list. The numbers of actors and
  /// statements are nil if not known.
  case keep(ArticleID, ReadingPosition, Headings, actors: Int?, statements: Int?)
  /// Save a decision on an article.
  case decide(ArticleID, Decision)
  /// Keep that articles are read, or unread.
  case markRead([ArticleID], Bool)
  /// Keep that an entry of a feed is starred, or not.
  case star(ArticleID, Bool)
  /// Keep that these entries of feeds were marked as read together, in a step of that number.
  case markTogether([ArticleID], step: Int)
  /// Mark the entries of a step as unread again, except those that were marked since then.
  case undoTogether([ArticleID], step: Int)
  /// Keep that an entry of a feed is hidden, or not.
  case hide(ArticleID, Bool)
  /// Show the other text of an entry of a feed: the one that the feed gives, or the page.
  case otherText(ArticleID)
  /// Fetch what is new in the feed of an entry, or for nil in all feeds that are due.
  case refresh(ArticleID?)
  /// Look for the theme of that name in the files of themes as they are now.
  case findTheme(String)
  /// Keep a typed line for later sessions.
  case remember(HistoryKind, String)
}
