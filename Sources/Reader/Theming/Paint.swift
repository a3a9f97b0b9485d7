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
  /// each other: the text would be gone.
  func over(_ style: Style) -> Style {
    let kept = background == nil ? style.attributes : style.attributes.subtracting(.reverse)
    var result = Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: kept.union(attributes))
    if result.foreground == result.background, result.foreground != .standard { result.foreground = .standard }
    return result
  }
}

/// A theme at one depth of colour: the paint of every role, worked out once.
struct Paints: Sendable {
  private var plain: [Role: Paint] = [:]
  private var bySpeaker: [Role: [Paint]] = [:]
  private var signs: [Role: Character] = [:]
  /// In how many ways speakers' colours differ; at least 1.
  let speakerCount: Int

  init(_ theme: Theme, depth: ColorDepth) {
    let speakers = theme.speakers.isEmpty ? [ThemeColor(.standard)] : theme.speakers
    speakerCount = speakers.count
    for role in Role.allCases {
      let style = theme.style(of: role)
      plain[role] = style.paint(depth: depth, speaker: ThemeColor(.standard))
      bySpeaker[role] = speakers.map { style.paint(depth: depth, speaker: $0) }
      signs[role] = style.sign ?? role.standardSign
    }
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
  func paint(depth: ColorDepth, speaker: ThemeColor) -> Paint {
    var added: Style.Attributes = []
    let fore = (foreground?.value == .speaker ? speaker : foreground)?.color(depth: depth, added: &added)
    var ignored: Style.Attributes = []
    let back = (background?.value == .speaker ? speaker : background)?.color(depth: depth, added: &ignored)
    let wanted = [foreground, background].contains { $0 != nil && $0?.value != .standard }
    let shown = [fore, back].contains { $0 != nil && $0 != .standard }
    let base = wanted && !shown || depth == .none ? mono ?? mods : mods
    return Paint(
      foreground: depth == .none ? nil : fore, background: depth == .none ? nil : back, attributes: base.union(added))
  }
}

extension ThemeColor {
  /// The colour at `depth`; of bright black, which eight colours lack, dimness is what is left.
  func color(depth: ColorDepth, added: inout Style.Attributes) -> TerminalColor {
    switch depth {
    case .none: return .standard
    case .full: return full
    case .sixteen: return sixteen
    case .eight:
      guard sixteen == .palette(8) else { return sixteen.reduced(to: .eight) }
      added.insert(.dim)
      return .standard
    }
  }

  private var full: TerminalColor {
    if let c256 { return .palette(c256) }
    switch value {
    case .standard, .speaker: return .standard
    case .rgb(let rgb): return rgb.nearest(at: .full)
    case .palette(let index): return .palette(index)
    }
  }

  private var sixteen: TerminalColor {
    switch c16 ?? value {
    case .standard, .speaker: .standard
    case .rgb(let rgb): rgb.nearest(at: .sixteen)
    case .palette(let index): TerminalColor.palette(index).reduced(to: .sixteen)
    }
  }
}
