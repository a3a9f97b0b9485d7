import Articles
import Cells

/// The contrast of the words that a theme draws.
public struct ThemeContrast: Sendable {
  /// A style of words that the theme draws in the reader.
  public struct Words: Hashable, Sendable {
    /// The roles of the words that are drawn over each other, the lowest first.
    public let roles: [Role]
    /// The resulting style.
    public let style: Style
  }

  /// All styles of words, each once.
  public let words: [Words]
  /// All styles of lines and frames, each once.
  public let lines: [Words]

  /// The contrast that level AA of WCAG 2.2 requires of text (success criterion 1.4.3).
  public static let sufficient = 4.5

  /// Creates the contrasts of `theme` at `depth`.
  public init(_ theme: Theme, depth: ColorDepth) {
    let paints = Paints(theme, depth: depth)
    words = Self.looks(Surface.ofWords, paints)
    lines = Self.looks(Surface.ofLines, paints)
  }

  /// The words with the least known contrast; nil if no contrast is known.
  public var least: Words? {
    words.filter { $0.style.contrast != nil }.min { ($0.style.contrast ?? 0) < ($1.style.contrast ?? 0) }
  }
  /// The words whose known contrast is too low, the lowest first.
  public var insufficient: [Words] {
    words.filter { ($0.style.contrast ?? .infinity) < Self.sufficient }
      .sorted { ($0.style.contrast ?? 0) < ($1.style.contrast ?? 0) }
  }
  /// The number of styles whose contrast depends on colours that the terminal chooses.
  public var unknown: Int { words.count { $0.style.contrast == nil } }

  private static func looks(_ surfaces: [Surface], _ paints: Paints) -> [Words] {
    var found: [Words] = []
    var seen: Set<Style> = []
    for surface in surfaces {
      var here: [Words] = []
      var seenHere: Set<Style> = []
      func add(_ role: Role, over below: Words) {
        for speaker in [nil] + paints.speakers.colors.indices.map(Optional.some) {
          let style = paints.paint(role, speaker: speaker).over(below.style)
          if seenHere.insert(style).inserted { here.append(Words(roles: below.roles + [role], style: style)) }
        }
      }
      let bare = Words(roles: [], style: paints.paint(.text).over(.plain))
      for role in surface.ground { add(role, over: bare) }
      for layer in surface.layers {
        for below in here { for role in layer { add(role, over: below) } }
      }
      found += here.filter { seen.insert($0.style).inserted }
    }
    return found
  }
}

/// The roles that may be drawn over each other on a part of the screen.
struct Surface {
  /// The lowest roles, one of them at each position.
  let ground: [Role]
  /// The layers above, from below: at most one role of each.
  let layers: [[Role]]

  init(_ ground: [Role], _ layers: [Role]...) {
    self.ground = ground
    self.layers = layers
  }

  /// The roles of statements. A rejected statement is quiet.
  private static let statements: [Role] = [.quoteDirect, .quoteMixed, .quoteIndirect, .panelQuiet]

  /// The surfaces of words: the article, the gutter and notes, panels, boxes, the status line.
  static let ofWords = [
    Surface(
      [.text, .title, .byline, .heading, .residue, .standfirst, .quotation, .code, .caption, .pullQuote], [.dateline],
      statements, statements, [.quoteDoubt], [.quoteCurrent],
      [.quoteSource], [.quoteCue],
      [.actorOfficial, .actorPerson, .actorOrganization, .actorPlace, .actorGroup, .actorOther],
      [.actorSelected, .actorCurrent], [.quoteEvidence], [.searchMatch, .searchCurrent]),
    Surface(
      [.text],
      [
        .gutterSign, .gutterCurrent, .gutterInitials, .gutterUnnamed, .gutterBar, .gutterDoubt, .residue, .hint,
        .hintKey, .notice, .panelQuiet,
      ]),
    Surface([.panel], [.panelTitle, .panelQuiet, .panelBar, .gutterSign, .gutterInitials, .gutterUnnamed]),
    Surface([.panelCursor]),
    Surface([.overlay], [.panelTitle, .panelQuiet, .hintKey, .gutterSign]),
    Surface([.status], [.statusStrong, .notice, .error]),
    Surface([.prompt], [.error, .status]),
  ]

  /// The surfaces of lines.
  static let ofLines = [Surface([.rule, .panelBorder, .overlayBorder])]

  /// Returns the role that `role` is drawn on by default.
  static func ground(of role: Role) -> Role {
    let name = role.rawValue
    if [.status, .statusStrong, .notice, .error].contains(role) { return .status }
    return [Role.panel, .overlay].first { name.begins(with: $0.rawValue + ".") } ?? .text
  }
}
