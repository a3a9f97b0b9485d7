import Articles
import Cells
import Review

/// Something that happened to the reader.
public enum Event: Sendable {
  /// A person did something at the terminal.
  case input(Input)
  /// The session begins.
  case started
  /// List information about an article (title, source, date), without its text.
  case surveyed(ArticleID, Headings)
  /// The text of an article, with what was found in it earlier where that was kept.
  case opened(ArticleID, Draft, AnalysedArticle?)
  /// An article cannot be opened; why, in words for the person.
  case openFailed(ArticleID, String)
  /// The analysis has come so far: what is known now, and the part of the text that was read, 0…1; 1 when it is done.
  case reading(ArticleID, AnalysedArticle, progress: Double)
  /// The part of the text that was read, 0…1, without anything new to show of it.
  case progress(ArticleID, Double)
  /// No analysis can be done; why, in words for the person.
  case analysisFailed(String)
  /// A message for the status line, until the next key.
  case notice(String)
  /// Something went wrong; why, in words for the person.
  case failed(String)
  /// The file of an article was read again; its text now.
  case text(ArticleID, Draft)
  /// The file of an article is not any more what it was when it was read.
  case fileChanged(ArticleID)
  /// No browser shows the web address; why, in words for the person.
  case notBrowsed(String, why: String)
  /// Nobody has done anything for a while, or the person goes away.
  case paused
  /// The reading position of an article from an earlier session. It comes before the text.
  case left(ArticleID, ReadingPosition)
  /// Completions of a path: the typed words, and the paths.
  case paths(for: String, [String])
  /// The lines typed in earlier sessions, the oldest first.
  case history(HistoryKind, [String])
  /// The matches of a query in an article; nil for an article that cannot be read.
  case found(SearchQuery, ArticleID, ArticleMatches?)
  /// Decisions on an article that are kept: those of earlier sittings, and of others while this one goes on.
  case decisions(ArticleID, [Decision])
  /// A decision on an article is kept.
  case saved(ArticleID, Decision.ID)
  /// A decision on an article could not be kept; why, in words for the person.
  case notSaved(ArticleID, Decision.ID, String)
  /// Idle: there is time for one step of background work (see `isBusy`).
  case idle
  /// The theme files changed: the themes that there are now, of which the first is taken where the one in use is gone.
  case themes([Theme])
}

/// A request from the reader to the program, as plain data.
public enum Effect: Hashable, Sendable {
  /// End, with the terminal given back.
  case quit
  /// Stop until the shell lets the program go on.
  case suspend
  /// Draw everything again.
  case redraw
  /// Give the text to the terminal's clipboard.
  case copy(String)
  /// Show the web address in a browser.
  case browse(String)
  /// Write the text into a file; one that is there only where that is allowed.
  case write(String, path: String, overwrite: Bool)
  /// Write the statements into a file, in the format that its name's ending names.
  case export(ReviewedArticle, of: ArticleID, path: String, overwrite: Bool)
  /// Give the text to a command of the shell, and show what it prints.
  case pipe(String, command: String)
  /// Edit the file of an article, with the editor at that line (1 first), and read it again.
  case edit(ArticleID, line: Int)
  /// Read the file of an article again.
  case reload(ArticleID)
  /// Read an article's text.
  case open(ArticleID)
  /// Analyse these articles, instead of what was asked for before.
  case analyse(AnalysisPlan)
  /// Tell what the query finds in each of the articles, in that order, instead of what was searched for before.
  case search(SearchQuery, in: [ArticleID])
  /// Find the paths that the text may go on as; for an export of an article, also names for a new file.
  case findPaths(String, exporting: ArticleID?)
  /// Keep for later sittings where the person is in an article, with what a list tells of it; the numbers of actors and
  /// statements where they are known.
  case keep(ArticleID, ReadingPosition, Headings, actors: Int?, statements: Int?)
  /// Keep a decision on an article.
  case decide(ArticleID, Decision)
  /// Keep what was typed for later sittings.
  case remember(HistoryKind, String)
}
