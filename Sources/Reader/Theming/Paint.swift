import Cells

/// The additions of a role to the cells under it, at one depth.
struct Paint: Hashable, Sendable {
  /// The foreground; nil leaves the colour under it.
  var foreground: TerminalColor?
  /// The background; nil leaves the colour under it.
  var background: TerminalColor?
  /// The attributes added to the style underneath.
  var attributes: Style.Attributes = []

  /// Returns `style` with this paint over it. A background of its own ends any reverse video underneath. If both
  /// colours would be equal, the letters keep their old colour, because the text would be invisible.
  func over(_ style: Style) -> Style {
    let kept = background == nil ? style.attributes : style.attributes.subtracting(.reverse)
    var result = Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: kept.union(attributes))
    if result.foreground == result.background {
      result.foreground = style.foreground == result.background ? .standard : style.foreground
    }
    return result
  }
}

/// A theme at one colour depth: the paint of every role, computed once.
struct Paints: Sendable {
  // The letter of a role is its index: each frame looks up a thousand paints.
  private var plain = [Paint](repeating: Paint(), count: letters)
  private var bySpeaker = [[Paint]](repeating: [], count: letters)
  private var signs = [String](repeating: " ", count: letters)
  /// The colours for speakers.
  let speakers: SpeakerSlots
  /// The tiles drawn with these paints.
  let tiles = DrawnTiles()

  init(_ theme: Theme, depth: ColorDepth) {
    speakers = SpeakerSlots(theme)
    for role in Role.allCases {
      let style = theme.style(of: role)
      plain[role.index] = style.paint(depth: depth, speaker: nil)
      bySpeaker[role.index] = speakers.colors.map { style.paint(depth: depth, speaker: $0) }
    }
    let colorsSpeakers = Set(bySpeaker[Role.gutterBar.index]).count > 1
    for role in Role.allCases {
      if let sign = theme.sign(of: role, colorsSpeakers: colorsSpeakers) { signs[role.index] = String(sign) }
    }
  }

  /// Returns the paint of `role`; `speaker` is the slot of the actor that the role is about.
  func paint(_ role: Role, speaker: Int? = nil) -> Paint {
    guard let speaker, speaker >= 0 else { return plain[role.index] }
    let paints = bySpeaker[role.index]
    return paints[speaker % paints.count]
  }

  /// Returns the whole style of a cell of `role` over the article's own style.
  func style(_ role: Role, speaker: Int? = nil) -> Style {
    paint(role, speaker: speaker).over(paint(.text).over(.plain))
  }

  /// Returns the sign of `role` in the gutter.
  func sign(_ role: Role) -> String { signs[role.index] }

  /// The number of the letters of ASCII.
  private static let letters = 128
}

extension Role {
  fileprivate var index: Int { Int(letter.value) }
}

extension RoleStyle {
  /// Returns the paint at `depth`, for words about a speaker of that colour. The speaker is nil for other words.
  func paint(depth: ColorDepth, speaker: ThemeColor?) -> Paint {
    var added: Style.Attributes = []
    func shown(_ color: ThemeColor?, _ added: inout Style.Attributes) -> TerminalColor? {
      guard depth != .none, let color = color?.value == .speaker ? speaker : color else { return nil }
      let found = color.color(depth: depth, added: &added)
      // A colour that this depth cannot show leaves the one under it. Only an explicit `standard` gives the terminal's
      // own colour.
      return found == .standard && color.value != .standard ? nil : found
    }
    let fore = shown(foreground, &added)
    var ignored: Style.Attributes = []
    let back = shown(background, &ignored)
    let wanted = [foreground, background].contains { $0 != nil && $0?.value != .standard }
    let isShown = [fore, back].contains { $0 != nil && $0 != .standard }
    let base = wanted && !isShown || depth == .none ? mono ?? mods : mods
    return Paint(foreground: fore, background: back, attributes: base.union(added))
  }
}

extension ThemeColor {
  /// Returns the colour at `depth`. Terminals with eight colours lack bright black, so it becomes a dim attribute.
  func color(depth: ColorDepth, added: inout Style.Attributes) -> TerminalColor {
    switch depth {
    case .none: return .standard
    case .direct: return value.color(depth: depth)
    case .full: return c256.map { .palette($0) } ?? value.color(depth: depth)
    case .sixteen: return (c16 ?? value).color(depth: depth)
    case .eight:
      let color = (c16 ?? value).color(depth: .sixteen)
      guard color == .palette(8) else { return color.reduced(to: .eight) }
      added.insert(.dim)
      return .standard
    }
  }
}

extension ThemeColor.Value {
  /// Returns the nearest colour that a terminal of this depth has.
  fileprivate func color(depth: ColorDepth) -> TerminalColor {
    switch self {
    case .standard, .speaker: .standard
    case .rgb(let rgb): rgb.nearest(at: depth)
    case .palette(let index): TerminalColor.palette(index).reduced(to: depth)
    }
  }
}
