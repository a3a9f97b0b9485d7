import Analysis
import Articles
import Cells
import Curses
import Files
import Formats
import Glibc
import Reader
import Review

/// The start of the reader: the choices of the command line, and where they lead: the screen, lines of words, or the articles printed.
struct ReaderStart {
  /// The name of the theme; nil for the one of the configuration. So for the next three.
  var theme: String?
  var color: Configuration.ColorChoice?
  /// The width of the article's column, in cells.
  var width: Int?
  /// The name under which the user decides.
  var reviewer: String?
  /// Whether other reviewers' decisions are hidden.
  var isBlind = false
  /// Whether the reader speaks line by line, without a screen.
  var isPlain = false
  /// The size of a screen that is printed; nil for the terminal's.
  var headless: ScreenSize?
  /// The keys that are pressed before that screen is printed.
  var keys: String?
  /// Whether what each of its cells is, is printed as well.
  var showsRoles = false
  /// Whether it is printed as a picture.
  var isPicture = false

  /// Whether the reader opens for a user, as far as the options and standard output say.
  var isInteractive: Bool { headless == nil && (isPlain || StandardOutput.isTerminal) }

  /// Shows the articles that `articles` returns and `reader` reads: in the reader; without a terminal they are printed.
  func read(by reader: ArticleReader, _ articles: (Preferences) throws(Failure) -> DeskSources) throws {
    let preferences = try Preferences.load(
      theme: theme, color: color, width: width, reviewer: reviewer, isBlind: isBlind)
    // Files are read on another thread, too.
    if headless == nil { try checkThreads() }
    if !isInteractive { reader.rules?.reported.new(preferences.problems) }
    let desk = try articles(preferences)
    if let headless {
      preferences.problems.report()
      return try printFrame(of: desk, by: reader, preferences, size: headless.size)
    }
    let asks = preferences.settings.followsGround && preferences.depth != ColorDepth.none
    guard let terminal = terminal(for: desk, asksForGround: asks) else {
      preferences.problems.report()
      return try printPlain(desk, by: reader, preferences.settings)
    }
    var state = desk.state(
      preferences.settings, size: terminal.size, depth: min(preferences.depth ?? terminal.depth, terminal.depth))
    let notice = (preferences.problems.notice ?? desk.notice).map { harmless($0) }
    if let notice { _ = state.apply(.notice(notice)) }
    if terminal is LineTerminal { state.speak() }
    var session = Session(
      state: state, desk: desk, reader: reader, cache: ReadingCache(folder: UserFolders.cache), notice: notice,
      terminal: terminal)
    let messages = session.run()
    terminal.close()
    for line in messages { StandardError.writeLines(line) }
    preferences.problems.report()
    endAsAsked()
    if let failure = session.failure {
      StandardError.report(failure)
      _exit(1)
    }
    if let code = (terminal as? LineTerminal)?.outputError {
      Failure.output(reason: systemReason(code)).report()
      _exit(1)
    }
    // `exit` would free the libraries' memory while the engine may still use it.
    _exit(0)
  }

  /// Returns the screen; the terminal of lines if requested or if no screen can be drawn; nil if nothing can be typed.
  private func terminal(for desk: DeskSources, asksForGround: Bool) -> (any Terminal)? {
    let isFree = !desk.sources.contains(.standardInput)
    if isPlain { return LineTerminal(takesStandardInput: isFree, mustBeTyped: false) }
    guard StandardOutput.isTerminal else { return nil }
    do {
      return try CursesTerminal(asksForGround: asksForGround)
    } catch {
      let lines = LineTerminal(takesStandardInput: isFree, mustBeTyped: true)
      let instead = lines == nil ? "the article is printed instead" : "line by line instead"
      StandardError.report("\(Failure.words(error)); \(instead)")
      return lines
    }
  }

  /// Prints the articles one after the other under the decisions on them. Unreadable ones are reported on standard error.
  private func printPlain(_ desk: DeskSources, by reader: ArticleReader, _ settings: Settings) throws(Failure) {
    let isBlind = settings.values[.blind] == .flag(true)
    if desk.origin != .named {
      let lines = zip(desk.sources, desk.entries).map { source, entry in
        let isNews = desk.origin == .library
        return
          ([isNews ? entry.name : "\(source)"] + (isNews ? [entry.headings.source ?? ""] : []) + [
            entry.headings.title ?? ""
          ]).map { harmless($0) }.joined(separator: "\t")
      }
      return try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }
    if let notice = desk.notice { StandardError.report(notice) }
    let files = ReviewedFiles(by: reader, showsProgress: false)
    let isAlone = desk.sources.count == 1
    var (failed, unread) = (0, Failure?.none)
    for (i, source) in desk.sources.enumerated() {
      let held = desk.held[ArticleID(i)].map { ArticleReader.Reading(source: source, draft: $0) }
      guard let reading = held ?? readable(source, desk.begun, by: reader) else {
        failed += 1
        continue
      }
      let draft = reading.draft
      var article = Article(draft: draft)
      var rulings = Rulings()
      do throws(Failure) {
        let entry = try files.entry(reading.source, of: draft)
        article = entry.article
        do {
          let decisions = try files.journal(of: entry).decisions
          rulings = Journal(decisions.filter { !isBlind || $0.by == settings.reviewer.name }).rulings
        } catch {
          error.report()
        }
      } catch {
        unread = error
      }
      let heading = isAlone ? "" : "\(i > 0 ? "\n" : "")==> \(harmless(source.description)) <==\n\n"
      try StandardOutput.write(
        heading + plainReading(ReviewedArticle(article, under: rulings), columns: StandardOutput.columns))
    }
    if let unread { throw unread }
    if failed > 0 { throw isAlone ? Failure.reported : .some(failed: failed, of: desk.sources.count, .files) }
  }

  /// Returns the article of `source`. An unreadable one is reported.
  private func readable(
    _ source: ArticleSource, _ begun: PipedText?, by reader: ArticleReader
  ) -> ArticleReader.Reading? {
    do throws(Failure) {
      if let begun { return try begun.reading() }
      return try reader.reading(source, ProgressLine())
    } catch {
      error.report()
      return nil
    }
  }

  private func printFrame(
    of desk: DeskSources, by reader: ArticleReader, _ preferences: Preferences, size: Size
  ) throws {
    let pressed: [Key]
    do {
      pressed = try Key.keys(in: keys ?? "")
    } catch {
      throw Failure.value(option: "--keys", given: keys ?? "", accepted: Failure.words(error))
    }
    var settings = preferences.settings
    settings.ground = settings.ground ?? .dark
    var session = ScriptedSession(
      desk, by: reader,
      state: desk.state(
        settings, size: size, depth: isPicture ? color?.depth ?? .direct : preferences.depth ?? .full),
      engine: try loadEngine(), decisionsIn: UserFolders.data)
    for key in pressed where session.take(.input(.key(key))) { break }
    if isPicture { return try StandardOutput.write(session.picture().svg) }
    let frame = session.frame()
    let lines = frame.grid.textLines + (showsRoles ? frame.grid.roleLines : [])
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}
