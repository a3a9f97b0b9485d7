import ArgumentParser
import Reader

/// The options of commands that open the reader.
struct ReaderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The theme: a shipped one, or a file in your themes folder.", valueName: "name"),
    completion: themeNames)
  var theme: String?

  @Option(help: ArgumentHelp("How many colours; auto is as many as the terminal has.", valueName: "number"))
  var color: Configuration.ColorChoice?

  @Option(
    help: ArgumentHelp(
      "The width of the article's column, \(Configuration.widths.lowerBound) to \(Configuration.widths.upperBound).",
      valueName: "cells"))
  var width: Int?

  @Option(help: ArgumentHelp("The name under which you decide in reviews.", valueName: "name"))
  var reviewer: String?

  @Flag(help: "A blind reading: what other reviewers decided is neither shown nor applied.")
  var blind = false

  @Flag(
    help: """
      Line by line, in words, without a screen: for screen readers, scripts and the simplest terminals. A key or a command is a line.
      """)
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Draw without a terminal at this size, print the last screen. Nothing is saved, written or opened.",
      valueName: "COLSxROWS"),
    transform: ScreenSize.init)
  var headless: ScreenSize?

  @Option(help: "With --headless: the keys that are pressed once the article has been analysed, as in \"]q<Enter>i\".")
  var keys: String?

  @Flag(help: "With --headless: print also what each cell is, as a grid of letters.")
  var roles = false

  @Flag(help: "With --headless: print the screen as a picture, an SVG document.")
  var svg = false

  func validate() throws {
    if headless == nil, keys != nil || roles || svg {
      throw ValidationError("--keys, --roles and --svg need --headless")
    }
    if roles, svg { throw ValidationError("--roles and --svg exclude each other: a picture has no letters for cells") }
    if plain, headless != nil {
      throw ValidationError("--plain and --headless exclude each other: plain has no screen")
    }
    if let width, !Configuration.widths.contains(width) {
      let accepted = Configuration.widths
      throw ValidationError("--width must be \(accepted.lowerBound) to \(accepted.upperBound), not \(width)")
    }
  }

  /// The choices that the options make.
  var start: ReaderStart {
    var start = ReaderStart()
    (start.theme, start.color, start.width, start.reviewer) = (theme, color, width, reviewer)
    (start.isBlind, start.isPlain) = (blind, plain)
    (start.headless, start.keys, start.showsRoles, start.isPicture) = (headless, keys, roles, svg)
    return start
  }
}

extension Configuration.ColorChoice: ExpressibleByArgument {}
