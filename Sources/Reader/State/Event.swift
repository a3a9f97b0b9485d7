import Articles
import Cells
import Review

/// Something that happened to the reader.
public enum Event: Sendable {
  /// A person did something at the terminal.
  case input(Input)
  /// The sitting begins.
  case started
  /// What the list tells of an article, without its text.
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
  /// Something to be told in the status line until the next key.
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
  /// Where an article was left in an earlier sitting; before its text.
  case left(ArticleID, ReadingPosition)
  /// What a path may go on as: the words asked for, and the paths.
  case paths(for: String, [String])
  /// What was typed in earlier sittings, the oldest first.
  case history(HistoryKind, [String])
  /// What a query finds in an article; nil where that cannot be read.
  case found(SearchQuery, ArticleID, ArticleMatches?)
  /// Decisions on an article that are kept: those of earlier sittings, and of others while this one goes on.
  case decisions(ArticleID, [Decision])
  /// A decision on an article is kept.
  case saved(ArticleID, Decision.ID)
  /// A decision on an article could not be kept; why, in words for the person.
  case notSaved(ArticleID, Decision.ID, String)
  /// Nothing else has happened, so there is time for a small piece of what `isBusy` tells of.
  case idle
  /// The theme files changed: the themes that there are now, of which the first is taken where the one in use is gone.
  case themes([Theme])
}

/// What the reader asks of the program around it; plain data.
public enum Effect: Hashable, Sendable {
  /// End, with the terminal given back.
  case quit
  /// Stop until the shell lets the program go on.
  case suspend
  /// Draw everything anew.
  case redraw
  /// Give the text to the terminal's clipboard.
  case copy(String)
  /// Show the web address in a browser.
  case browse(String)
  /// Write the text into a file; one that is there only where that is allowed.
  case write(String, path: String, overwrite: Bool)
  /// Write who says what into a file, in the form that its name's ending tells.
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
