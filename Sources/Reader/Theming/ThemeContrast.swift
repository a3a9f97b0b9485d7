import Articles
import Cells

/// How well the words that a theme draws can be read.
public struct ThemeContrast: Sendable {
  /// Words as the theme draws them somewhere in the reader.
  public struct Words: Hashable, Sendable {
    /// What they are: the roles that lie on each other there, the lowest first.
    public let roles: [Role]
    /// How they look.
    public let style: Style
  }

  /// Every way in which words are drawn, one for each look.
  public let words: [Words]
  /// The same of lines and frames.
  public let lines: [Words]

  /// The contrast that level AA of WCAG 2.2 asks of text (success criterion 1.4.3).
  public static let sufficient = 4.5

  /// The contrast of `theme` at `depth`.
  public init(_ theme: Theme, depth: ColorDepth) {
    let paints = Paints(theme, depth: depth)
    words = Self.looks(Surface.ofWords, paints)
    lines = Self.looks(Surface.ofLines, paints)
  }

  /// The words of which the contrast is known, and is the least; nil where no contrast is known.
  public var least: Words? {
    words.filter { $0.style.contrast != nil }.min { ($0.style.contrast ?? 0) < ($1.style.contrast ?? 0) }
  }
  /// The words that are known to be too faint, the faintest first.
  public var insufficient: [Words] {
    words.filter { ($0.style.contrast ?? .infinity) < Self.sufficient }
      .sorted { ($0.style.contrast ?? 0) < ($1.style.contrast ?? 0) }
  }
  /// How many ways of drawing words depend on colours that the terminal chooses.
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

/// What may lie on what on the screen.
struct Surface {
  /// What lies lowest, one of them at a place.
  let ground: [Role]
  /// What may lie on it, from below: of each layer one or none.
  let layers: [[Role]]

  init(_ ground: [Role], _ layers: [Role]...) {
    self.ground = ground
    self.layers = layers
  }

  /// What is said; a statement that was rejected is quiet.
  private static let statements: [Role] = [.quoteDirect, .quoteMixed, .quoteIndirect, .panelQuiet]

  /// Where words are: the article, what stands beside and under it, panels, boxes, the status line.
  static let ofWords = [
    Surface(
      [.text, .title, .byline, .heading, .residue], [.dateline], statements, statements, [.quoteCurrent],
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

  /// Where lines are.
  static let ofLines = [Surface([.rule, .panelBorder, .overlayBorder])]

  /// What `role` lies on by itself.
  static func ground(of role: Role) -> Role {
    let name = role.rawValue
    if [.status, .statusStrong, .notice, .error].contains(role) { return .status }
    return [Role.panel, .overlay].first { name.begins(with: $0.rawValue + ".") } ?? .text
  }
}
