import Cells
import Testing

@testable import Reader

/// The names of the themes that ship.
let shippedThemeNames = ["terminal", "dark", "light", "high-contrast", "mono", "colour-blind"]

/// The file of a shipped theme.
func shippedThemeSource(_ name: String) -> ThemeSource? {
  let path = repository + "/Themes/\(name).toml"
  return readFile(path).map { ThemeSource(toml: $0, file: path) }
}

/// The shipped themes.
let shippedThemes: [Theme] = shippedThemeNames.compactMap { name in
  shippedThemeSource(name).map { Theme.parse($0.toml, file: $0.file, parent: shippedThemeSource).value }
}

/// Every theme that ships, at every depth.
@Suite struct ShippedThemeTests {
  @Test("a theme has no problem and the name of its file", arguments: shippedThemeNames)
  func parses(_ name: String) throws {
    let source = try #require(shippedThemeSource(name))
    let parsed = Theme.parse(source.toml, file: source.file, parent: shippedThemeSource)
    #expect(parsed.problems.map(\.description) == [])
    #expect(parsed.value.name == name)
  }

  @Test func theirReadmeNamesEveryRoleAndColour() throws {
    let readme = try #require(readFile(repository + "/Themes/README.md"))
    for role in Role.allCases { #expect(readme.contains("`\(role.rawValue)`"), "\(role.rawValue)") }
    for color in namedColors.prefix(8) { #expect(readme.contains("`\(color)`")) }
  }

  /// Roles that may look like the words round them: the sign beside them, or their place, tells them.
  static let mayBePlain: Set<Role> = [
    .text, .actorPerson, .actorOrganization, .actorPlace, .actorGroup, .actorOther, .actorOfficial, .status, .panel,
    .panelBar, .overlay, .gutterInitials, .gutterSign, .gutterUnnamed,
  ]

  @Test("every role that must stand out does, at every depth", arguments: shippedThemeNames, ColorDepth.allCases)
  func standsOut(_ name: String, _ depth: ColorDepth) throws {
    let theme = try #require(shippedThemes.first { $0.name == name })
    let paints = Paints(theme, depth: depth)
    let plain = paints.style(.text)
    for role in Role.allCases where !Self.mayBePlain.contains(role) && !(name == "high-contrast") {
      #expect(paints.style(role, speaker: 0) != plain, "\(role)")
    }
    for (a, b) in [
      (Role.quoteDirect, Role.quoteCurrent), (.actorSelected, .actorCurrent), (.searchMatch, .searchCurrent),
      (.gutterSign, .gutterCurrent), (.quoteCurrent, .text), (.quoteDirect, .text), (.actorSelected, .text),
      (.searchMatch, .text), (.searchMatch, .actorSelected), (.panelCursor, .panel),
    ] {
      #expect(paints.style(a, speaker: 0) != paints.style(b, speaker: 0), "\(a) and \(b)")
    }
  }

  @Test("no text is drawn in the colour that is behind it", arguments: shippedThemeNames, ColorDepth.allCases)
  func isVisible(_ name: String, _ depth: ColorDepth) throws {
    let theme = try #require(shippedThemes.first { $0.name == name })
    let paints = Paints(theme, depth: depth)
    for role in Role.allCases {
      for speaker in 0..<paints.speakerCount {
        for under in [Role.text, .quoteDirect, .quoteCurrent, .overlay, .status] {
          let style = paints.paint(role, speaker: speaker).over(paints.style(under))
          #expect(style.foreground != style.background || style.foreground == .standard, "\(role) over \(under)")
        }
      }
    }
  }

  @Test("text can be read: a contrast of 4.5 at least", arguments: ["dark", "light", "high-contrast", "colour-blind"])
  func contrast(_ name: String) throws {
    let theme = try #require(shippedThemes.first { $0.name == name })
    let paints = Paints(theme, depth: .full)
    let words: [Role] = [.text, .title, .byline, .dateline, .heading, .residue]
    let statements: [[Role]] = [
      [], [.quoteDirect], [.quoteMixed], [.quoteIndirect], [.quoteCurrent], [.quoteCurrent, .quoteCue],
      [.quoteCurrent, .quoteSource],
    ]
    let over: [Role] = [
      .actorOfficial, .actorPerson, .actorSelected, .actorCurrent, .quoteEvidence, .searchMatch, .searchCurrent,
    ]
    var stacks = words.flatMap { word in
      statements.flatMap { statement in [[word] + statement] + over.map { [word] + statement + [$0] } }
    }
    stacks += [.panel, .panelTitle, .panelQuiet, .panelBar, .panelCursor, .hint, .hintKey].map { [$0] }
    stacks += [.gutterSign, .gutterCurrent, .gutterInitials, .gutterUnnamed, .notice, .error].map { [$0] }
    stacks += [.status, .statusStrong, .notice, .error, .hintKey].map { [.status, $0] }
    stacks += [.overlay, .panelTitle, .panelQuiet, .hintKey, .panelCursor].map { [.overlay, $0] }
    stacks += [.prompt, .hintKey, .status, .error].map { [.prompt, $0] }
    for stack in stacks {
      for speaker in 0..<paints.speakerCount {
        let style = stack.reduce(paints.style(.text)) { paints.paint($1, speaker: speaker).over($0) }
        let ratio = try contrastRatio(style)
        #expect(ratio >= 4.5, "\(stack), speaker \(speaker): \(style.written)")
      }
    }
  }

  private func contrastRatio(_ style: Style) throws -> Double {
    func luminance(_ color: TerminalColor) throws -> Double {
      guard case .palette(let index) = color else {
        Issue.record("the terminal's own colour in a theme of its own colours")
        return 0
      }
      let rgb = RGB(palette: index)
      func linear(_ part: UInt8) -> Double {
        let c = Double(part) / 255
        return c <= 0.03928 ? c / 12.92 : power((c + 0.055) / 1.055)
      }
      return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
    }
    let (a, b) = (try luminance(style.foreground), try luminance(style.background))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// x to the power of 2.4: x² · x^0.4, by Newton's method for the fifth root of x².
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }
}
