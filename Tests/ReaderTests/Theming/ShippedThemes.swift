import Cells
import Glibc
import Testing

@testable import Reader

extension ThemeSource {
  /// Creates a source of that text.
  init(name: String, toml: String, file: String, isOwn: Bool = false) {
    self.init(name: name, file: file, isOwn: isOwn) { toml }
  }
}

/// The files of the themes that ship.
let shippedThemeFiles: [ThemeSource] = {
  let folder = repository + "/Themes"
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".toml") { names.append(String(name.dropLast(5))) }
  }
  return names.sorted().compactMap { name in
    let path = "\(folder)/\(name).toml"
    return readFile(path).map { ThemeSource(name: name, toml: $0, file: path) }
  }
}()

/// The themes that ship.
let shippedShelf = ThemeShelf(shippedThemeFiles)

/// The shipped themes, in the order of their names.
let shippedThemes = shippedShelf.names.compactMap { shippedShelf.theme($0)?.value }

/// The themes that use the terminal's own foreground and background. Their contrast is unknown, as the user chooses these
/// colours. `ShippedThemeTests` checks only that no text has the colour of its background.
let themesOfTheTerminal: Set<String> = ["terminal", "terminal-light", "mono"]

/// Every theme that ships, at every depth.
@Suite struct ShippedThemeTests {
  @Test func thereAreManyForEveryGround() {
    #expect(shippedThemes.count >= 8)
    for ground in [nil, Ground.dark, .light] {
      for depth in ColorDepth.allCases {
        #expect(shippedShelf.names.contains(ThemeShelf.automatic(depth: depth, ground: ground)))
      }
    }
    for (appearance, count) in [(Theme.Appearance.light, 3), (.dark, 3), (.any, 1)] {
      #expect(shippedThemes.count { $0.appearance == appearance } >= count)
    }
    // Each theme looks different.
    for (n, a) in shippedThemes.enumerated() {
      for b in shippedThemes[..<n] { #expect(a.styles != b.styles || a.speakers != b.speakers, "\(a.name), \(b.name)") }
    }
  }

  @Test("a theme has no problem and is named like its file", arguments: shippedShelf.names)
  func parses(_ name: String) throws {
    let parsed = try #require(shippedShelf.theme(name))
    #expect(parsed.problems.map(\.description) == [])
    #expect(parsed.value.name == name)
    #expect(shippedThemeFiles.contains { $0.name == name && (try? $0.text())?.contains("name = \"\(name)\"") == true })
  }

  /// The roles that may look like plain text: a sign or their place distinguishes them.
  static let mayBePlain: Set<Role> = [
    .text, .actorPerson, .actorOrganization, .actorPlace, .actorGroup, .actorOther, .actorOfficial, .status, .panel,
    .panelBar, .overlay, .gutterInitials, .gutterSign, .gutterUnnamed, .gutterBar, .rule, .panelBorder, .overlayBorder,
    .hint, .standfirst, .quotation, .code,
  ]
  /// The less important roles. A theme without faint colours distinguishes them by their place only.
  static let knownByPlace: Set<Role> = [.byline, .dateline, .residue, .caption, .pullQuote, .panelQuiet]

  @Test("every role that must stand out does, at every depth", arguments: shippedThemes, ColorDepth.allCases)
  func standsOut(_ theme: Theme, _ depth: ColorDepth) throws {
    let paints = Paints(theme, depth: depth)
    let plain = paints.style(.text)
    let isStark = theme.name.hasPrefix("high-contrast") || depth == .eight
    let mayBePlain = isStark ? Self.mayBePlain.union(Self.knownByPlace) : Self.mayBePlain
    for role in Role.allCases where !mayBePlain.contains(role) {
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

  @Test(
    "words of low confidence differ from other statements and from the text, at every depth", arguments: shippedThemes,
    ColorDepth.allCases)
  func doubt(_ theme: Theme, _ depth: ColorDepth) {
    let paints = Paints(theme, depth: depth)
    let text = paints.style(.text)
    for speaker in [nil] + paints.speakers.colors.indices.map(Optional.some) {
      for role in [Role.quoteDirect, .quoteMixed, .quoteIndirect] {
        let sure = paints.style(role, speaker: speaker)
        let unsure = paints.paint(.quoteDoubt, speaker: speaker).over(sure)
        let current = paints.paint(.quoteCurrent, speaker: speaker).over(unsure)
        #expect(Set([text, sure, unsure, current]).count == 4, "\(role), speaker \(speaker ?? -1)")
        #expect(!unsure.attributes.contains(.bold), "the current statement is the loudest")
        if let quiet = unsure.contrast, let loud = current.contrast { #expect(quiet < loud, "\(role)") }
      }
    }
  }

  @Test("no text is drawn in the colour of its background", arguments: shippedThemes, ColorDepth.allCases)
  func isVisible(_ theme: Theme, _ depth: ColorDepth) throws {
    let contrast = ThemeContrast(theme, depth: depth)
    for words in contrast.words + contrast.lines {
      #expect(words.style.foreground != words.style.background || words.style.foreground == .standard, "\(words.roles)")
    }
  }

  @Test("statements are distinguished by signs", arguments: shippedThemes)
  func signs(_ theme: Theme) {
    let signs = [Role.quoteDirect, .quoteMixed, .quoteIndirect, .gutterUnnamed, .residue, .gutterBar].map {
      theme.sign(of: $0)
    }
    #expect(Set(signs).count == signs.count)
    #expect(!signs.contains(nil))
  }
}

extension Theme: CustomTestStringConvertible {
  /// The name of the theme.
  public var testDescription: String { name }
}

/// The facts in `Themes/README.md` are true.
@Suite struct ThemeReadmeTests {
  private static let readme = readFile(repository + "/Themes/README.md") ?? ""

  /// Returns the words in backquotes in the first column of the table under `heading`.
  private static func table(_ heading: String) -> [String] {
    guard let start = readme.firstRange(of: "\n## \(heading)\n")?.upperBound else { return [] }
    let part = readme[start...].prefix(upTo: readme[start...].firstRange(of: "\n## ")?.lowerBound ?? readme.endIndex)
    return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.dropFirst(2).prefix { $0 != "|" }.split(separator: "`").filter { $0.contains { $0 != " " } }.map(String.init)
    }
  }

  @Test func namesEveryRoleOnceAndNoOther() {
    #expect(Self.table("Roles").sorted() == Role.allCases.map(\.rawValue).sorted())
  }

  @Test func namesEveryShippedThemeAndNoOther() {
    #expect(Self.table("Shipped").sorted() == shippedShelf.names)
  }

  @Test func namesEveryKeyAndColour() {
    let keys =
      ThemeFileReader.topKeys + ThemeFileReader.styleKeys + ThemeFileReader.speakerKeys + ThemeFileReader.colorKeys
    for word in keys { #expect(Self.readme.contains(word), "\(word)") }
    for word in ThemeFileReader.mods.map(\.name) + namedColors.prefix(8) {
      #expect(Self.readme.contains("`\(word)`"), "\(word)")
    }
    for role in Role.allCases {
      if let sign = role.standardSign { #expect(Self.readme.contains("`\(sign)`"), "\(sign)") }
    }
  }

  @Test func theExampleIsATheme() throws {
    let example = try #require(
      Self.readme.split(separator: "```toml\n").dropFirst().first?.split(separator: "```").first)
    let source = ThemeSource(name: "mine", toml: String(example), file: "mine.toml", isOwn: true)
    let parsed = Theme.parse(source, inheriting: shippedShelf)
    #expect(parsed.problems.map(\.description) == [])
    for key in ThemeFileReader.topKeys + ThemeFileReader.styleKeys + ThemeFileReader.speakerKeys {
      #expect(example.contains(key), "\(key)")
    }
  }
}
