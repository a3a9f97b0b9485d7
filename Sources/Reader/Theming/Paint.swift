import Cells

/// What a role adds to the cells under it at one depth.
struct Paint: Hashable, Sendable {
  /// nil leaves what is under it.
  var foreground: TerminalColor?
  /// nil leaves what is under it.
  var background: TerminalColor?
  /// What is added.
  var attributes: Style.Attributes = []

  /// `style` with this over it. A background of its own ends what was reversed under it. Two equal colours are never laid on
  /// each other, because the text would be gone: the letters keep the colour that was under them.
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

/// A theme at one depth of colour: the paint of every role, worked out once.
struct Paints: Sendable {
  private var plain: [Role: Paint] = [:]
  private var bySpeaker: [Role: [Paint]] = [:]
  private var signs: [Role: Character] = [:]
  /// The colours that speakers can have.
  let speakers: SpeakerSlots

  init(_ theme: Theme, depth: ColorDepth) {
    speakers = SpeakerSlots(theme)
    for role in Role.allCases {
      let style = theme.style(of: role)
      plain[role] = style.paint(depth: depth, speaker: nil)
      bySpeaker[role] = speakers.colors.map { style.paint(depth: depth, speaker: $0) }
    }
    let colorsSpeakers = Set(bySpeaker[.gutterBar] ?? []).count > 1
    for role in Role.allCases { signs[role] = theme.sign(of: role, colorsSpeakers: colorsSpeakers) }
  }

  /// What `role` adds; `speaker` is the slot of the actor whom it is about.
  func paint(_ role: Role, speaker: Int? = nil) -> Paint {
    guard let speaker, speaker >= 0, let paints = bySpeaker[role] else { return plain[role] ?? Paint() }
    return paints[speaker % paints.count]
  }

  /// The whole style of a cell of `role`, which lies on the article's own.
  func style(_ role: Role, speaker: Int? = nil) -> Style {
    paint(role, speaker: speaker).over(paint(.text).over(.plain))
  }

  /// The sign of `role` in the gutter.
  func sign(_ role: Role) -> String { signs[role].map(String.init) ?? " " }
}

extension RoleStyle {
  /// What the style adds at `depth` where the words are about a speaker of that colour; nil where they are about nobody.
  func paint(depth: ColorDepth, speaker: ThemeColor?) -> Paint {
    var added: Style.Attributes = []
    func shown(_ color: ThemeColor?, _ added: inout Style.Attributes) -> TerminalColor? {
      guard depth != .none, let color = color?.value == .speaker ? speaker : color else { return nil }
      let found = color.color(depth: depth, added: &added)
      // What this depth cannot show leaves what is under it; only who asks for the terminal's own colour gets that.
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
  /// The colour at `depth`; of bright black, which eight colours lack, dimness is what is left.
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
  /// The nearest colour that a terminal of this depth has.
  fileprivate func color(depth: ColorDepth) -> TerminalColor {
    switch self {
    case .standard, .speaker: .standard
    case .rgb(let rgb): rgb.nearest(at: depth)
    case .palette(let index): TerminalColor.palette(index).reduced(to: depth)
    }
  }
}
