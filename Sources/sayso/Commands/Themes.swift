import ArgumentParser
import Cells
import Curses
import Reader

/// `sayso themes`: the available themes with previews.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, with a preview of each on a terminal.",
    discussion: """
      Each line names a theme, the background for which it is made, and where it comes from. With a name: that theme at full \
      length, every role as it is painted, and how well its words can be read.

      A theme of yours is a file NAME.toml in $XDG_CONFIG_HOME/sayso/themes (~/.config/sayso/themes); Themes/README.md describes \
      its contents.
      """
  )

  @Argument(help: "The theme to show at full length.", completion: themeNames)
  var name: String?

  @Option(
    help: ArgumentHelp(
      "How many colours to preview in; auto is as many as the terminal has, and none where the output is no terminal.",
      valueName: "number"))
  var color: Configuration.ColorChoice?

  func run() throws {
    let preferences = try Preferences.load(theme: nil, color: color, width: nil, checksAllThemes: true)
    let depth = previewDepth(preferences)
    var problems: [SettingsProblem] = []
    let shelf = ThemeFolders.current().shelf
    if let name {
      guard let theme = shelf.theme(name), let source = shelf.sources(name).first else {
        throw Failure.unknownTheme(option: "themes", name, shelf)
      }
      try StandardOutput.write(page(theme.value, source, depth))
      problems += theme.problems.map { .content($0) }
    } else {
      for name in shelf.names {
        guard let theme = shelf.theme(name), let source = shelf.sources(name).first else { continue }
        var lines = [
          line(
            theme.value, source, width: shelf.names.map(cellWidth).max() ?? 0, use: use(of: name, preferences.settings))
        ]
        if depth > .none {
          lines += ThemePreview(theme.value, depth: depth).lines(columns: columns).escapedLines + [""]
        }
        try StandardOutput.write(lines.map { $0 + "\n" }.joined())
      }
      problems = preferences.problems
    }
    problems.report()
  }

  /// Returns the colour depth of the previews. Without colours, returns `none`, which hides the previews.
  private func previewDepth(_ preferences: Preferences) -> ColorDepth {
    guard !StandardOutput.isTerminal else {
      let available = CursesTerminal.depthOfOutput()
      return min(preferences.depth ?? available, available)
    }
    return color?.depth ?? .none
  }

  private var columns: Int { StandardOutput.columns ?? 80 }

  /// Returns the words that say when the reader uses the theme of this name; nil if it does not.
  private func use(of name: String, _ settings: Settings) -> String? {
    guard settings.followsGround else { return settings.theme == name ? "in use" : nil }
    let depth = CursesTerminal.depthOfOutput()
    if name == ThemeShelf.automatic(depth: depth, ground: .dark) { return "in use on a dark background" }
    return name == ThemeShelf.automatic(depth: depth, ground: .light) ? "in use on a light background" : nil
  }

  private func line(_ theme: Theme, _ source: ThemeSource, width: Int, use: String?) -> String {
    let name = harmless(theme.name)
    let place = source.isOwn ? "yours, \(harmless(source.file))" : "shipped"
    return name + String(repeating: " ", count: max(0, width - cellWidth(name)) + 2)
      + theme.appearance.rawValue + String(repeating: " ", count: max(0, 7 - theme.appearance.rawValue.utf8.count))
      + place + (use.map { ", " + $0 } ?? "")
  }

  private func page(_ theme: Theme, _ source: ThemeSource, _ depth: ColorDepth) -> String {
    var lines = [line(theme, source, width: 0, use: nil), ""]
    if depth > .none {
      let preview = ThemePreview(theme, depth: depth)
      lines +=
        preview.screen(columns: columns).escapedLines + [""] + preview.roles(columns: columns).escapedLines + [""]
    }
    for (depth, name) in [(ColorDepth.direct, "in its own colours"), (.full, "in 256 colours")] {
      lines += describe(ThemeContrast(theme, depth: depth), name)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns lines about the least contrast and the pairs of roles that fall short.
  private func describe(_ contrast: ThemeContrast, _ name: String) -> [String] {
    guard let least = contrast.least, let ratio = least.style.contrast else {
      return ["contrast \(name): not known, the terminal's own colours decide"]
    }
    func place(_ words: ThemeContrast.Words) -> String {
      words.roles.reversed().map(\.rawValue).joined(separator: " on ")
    }
    let asked = "WCAG 2 AA asks \(written(contrast: ThemeContrast.sufficient))"
    var lines = ["contrast \(name): \(written(contrast: ratio)) or more (\(place(least))); \(asked)"]
    for words in contrast.insufficient.prefix(5) {
      lines.append("  too little for text: \(written(contrast: words.style.contrast ?? 0)), \(place(words))")
    }
    if contrast.unknown > 0 { lines.append("  not known where the terminal's own colours show") }
    return lines
  }
}

/// The shell command that lists the names of themes, including the user's own.
let themeNames = CompletionKind.shellCommand("sayso themes 2>/dev/null | cut -d ' ' -f 1")
