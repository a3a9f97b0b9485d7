import Analysis
import ArgumentParser
import Articles
import Cells
import Curses
import Formats
import Glibc
import Reader

/// `sayso FILE`: the reader; the article with its statements marked where there is no terminal to read in.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open an article in the reader (what sayso does without a subcommand)."
  )

  @Argument(help: "The article; - or nothing is what another program pipes in.")
  var file: String?

  @Option(help: ArgumentHelp("The theme: a shipped one, or a file in your themes folder.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("How many colours; auto is as many as the terminal has.", valueName: "number"))
  var color: Configuration.ColorChoice?

  @Option(
    help: ArgumentHelp(
      "The width of the article's column, \(Configuration.widths.lowerBound) to \(Configuration.widths.upperBound).",
      valueName: "cells"))
  var width: Int?

  @Option(
    help: ArgumentHelp("Draw without a terminal at this size, print the last screen.", valueName: "COLSxROWS"))
  var headless: ScreenSize?

  @Option(help: "With --headless: the keys that are pressed once the article has been analysed, as in \"]q<Enter>i\".")
  var keys: String?

  @Flag(help: "With --headless: print also what each cell is, as a grid of letters.")
  var roles = false

  func validate() throws {
    if headless == nil, keys != nil || roles { throw ValidationError("--keys and --roles need --headless") }
    if let width, !Configuration.widths.contains(width) {
      let accepted = Configuration.widths
      throw ValidationError("--width \(width) is not accepted: \(accepted.lowerBound) to \(accepted.upperBound) are")
    }
    if file == nil, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("no article: name a file (sayso FILE) or pipe one in (… | sayso)")
    }
  }

  func run() throws {
    let preferences = try Preferences.load(theme: theme, color: color, width: width)
    let source = ArticleSource(argument: file ?? "-")
    let draft: Draft
    do {
      draft = try importArticle(source).draft
    } catch {
      throw Failure.article(error)
    }
    guard headless == nil, StandardOutput.isTerminal else {
      preferences.tellProblems()
      if let headless { return try printFrame(of: draft, from: source, preferences, size: headless.size) }
      return try printPlain(draft)
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal()
    } catch {
      StandardError.write("sayso: \(Failure.words(error)); the article is printed instead\n")
      preferences.tellProblems()
      return try printPlain(draft)
    }
    var state = ReaderState(
      draft: draft, name: source.description, settings: preferences.settings, size: terminal.size,
      depth: min(preferences.depth ?? terminal.depth, terminal.depth))
    if let problem = preferences.problems.first { _ = state.apply(.notice(harmless(problem))) }
    var session = Session(state: state, terminal: terminal)
    session.run(draft: draft)
    terminal.close()
    preferences.tellProblems()
    // At once: `exit` would take the libraries' memory from under the engine, which may still be at work.
    _exit(0)
  }

  private func printPlain(_ draft: Draft) throws {
    do throws(Failure) {
      let article = try loadEngine().analyse(draft)
      try StandardOutput.write(plainReading(article, columns: StandardOutput.columns))
    } catch .model(let error) {
      try StandardOutput.write(plainReading(Article(draft: draft), columns: StandardOutput.columns))
      throw Failure.model(error)
    }
  }

  private func printFrame(of draft: Draft, from source: ArticleSource, _ preferences: Preferences, size: Size) throws {
    let pressed: [Key]
    do {
      pressed = try Key.keys(in: keys ?? "")
    } catch {
      throw Failure.value(option: "--keys", given: keys ?? "", accepted: Failure.words(error))
    }
    var state = ReaderState(
      draft: draft, name: source.description, settings: preferences.settings, size: size,
      depth: preferences.depth ?? .full)
    _ = state.apply(.reading(Reading(try loadEngine().analyse(draft)), progress: 1))
    for key in pressed where state.apply(.input(.key(key))).contains(.quit) { break }
    let frame = state.frame()
    let lines = frame.grid.textLines + (roles ? frame.grid.roleLines : [])
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}

extension Configuration.ColorChoice: ExpressibleByArgument {}

/// A size as an option gives it: "80x24".
struct ScreenSize: ExpressibleByArgument {
  /// Sizes that a screen may have.
  static let accepted = 1...1000
  var size: Size

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], Self.accepted.contains(columns),
      Self.accepted.contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}
