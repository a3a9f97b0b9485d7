import Articles
import Cells

/// How each role looks: the styles of a theme file, with what it inherits already under them.
public struct Theme: Sendable, Hashable {
  /// Its name: that of its file.
  public var name: String
  /// For what kind of terminal background it was made.
  public var appearance: Appearance
  /// Its styles by role or by the beginning of a role's name ("quote" for "quote.direct").
  var styles: [String: RoleStyle]
  /// The signs of the gutter, by role or by the beginning of a role's name; the roles' own where it gives none.
  var signs: [String: Character] = [:]
  /// The colours by which speakers are told apart; never empty.
  var speakers: [ThemeColor]
  /// The colours of certain speakers, by `pinKey` of their names.
  var pins: [String: ThemeColor] = [:]

  /// The background for which a theme is made.
  public enum Appearance: String, Sendable, CaseIterable {
    /// A light one.
    case light
    /// A dark one.
    case dark
    /// Whatever the terminal has.
    case any
  }

  /// The style of `role`: that of its own name, else of the longest beginning of it that has one.
  func style(of role: Role) -> RoleStyle { Self.longest(role, in: styles) ?? RoleStyle() }

  /// The sign of `role`: the theme's own, else the role's. `colorsSpeakers` says whether speakers have different looks.
  /// nil for a role without a sign.
  func sign(of role: Role, colorsSpeakers: Bool = true) -> Character? {
    let standard = colorsSpeakers ? role.standardSign : role.colorlessSign
    return standard.map { Self.longest(role, in: signs) ?? $0 }
  }

  private static func longest<Value>(_ role: Role, in values: [String: Value]) -> Value? {
    var name = Substring(role.rawValue)
    while true {
      if let value = values[String(name)] { return value }
      guard let dot = name.last(".") else { return nil }
      name = name[..<dot]
    }
  }

  /// What names have in common that differ only in capitals and spaces.
  static func pinKey(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The theme that needs no file: attributes only, readable on every terminal.
  public static let builtIn = Theme(
    name: "built-in", appearance: .any,
    styles: [
      "title": RoleStyle(mods: .bold), "heading": RoleStyle(mods: .bold), "byline": RoleStyle(mods: .dim),
      "dateline": RoleStyle(mods: .dim), "residue": RoleStyle(mods: .dim), "quote": RoleStyle(mods: .underline),
      "quote.current": RoleStyle(mods: [.bold, .underline]), "quote.cue": RoleStyle(mods: .italic),
      "quote.source": RoleStyle(mods: .italic), "quote.evidence": RoleStyle(mods: .reverse),
      "gutter": RoleStyle(mods: .bold), "gutter.current": RoleStyle(mods: [.bold, .reverse]),
      "gutter.unnamed": RoleStyle(mods: .dim), "gutter.bar": RoleStyle(), "actor.selected": RoleStyle(mods: .reverse),
      "actor.current": RoleStyle(mods: [.reverse, .bold]), "search": RoleStyle(mods: [.reverse, .underline]),
      "search.current": RoleStyle(mods: [.reverse, .bold, .underline]), "ui.status.strong": RoleStyle(mods: .bold),
      "ui.notice": RoleStyle(mods: .bold), "ui.error": RoleStyle(mods: [.bold, .reverse]),
      "ui.hint": RoleStyle(mods: .dim), "ui.hint.key": RoleStyle(mods: .bold), "ui.rule": RoleStyle(mods: .dim),
      "ui.panel.title": RoleStyle(mods: .bold), "ui.panel.border": RoleStyle(mods: .dim),
      "ui.panel.quiet": RoleStyle(mods: .dim), "ui.panel.cursor": RoleStyle(mods: .reverse),
      "ui.overlay.border": RoleStyle(mods: .dim), "ui.prompt": RoleStyle(mods: .bold),
    ], speakers: [ThemeColor(.standard)])
}

/// How a theme paints one role.
struct RoleStyle: Hashable, Sendable {
  /// The colour of the characters; nil leaves what is under it.
  var foreground: ThemeColor?
  /// The colour behind them; nil leaves what is under it.
  var background: ThemeColor?
  /// What is added.
  var mods: Style.Attributes = []
  /// What is added instead where none of the two colours can be shown; nil for `mods`.
  var mono: Style.Attributes?
}

/// A colour of a theme: what to use at each depth.
struct ThemeColor: Hashable, Sendable {
  /// What a colour can be.
  enum Value: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// The colour of the actor whom the role is about.
    case speaker
    /// Red, green and blue.
    case rgb(RGB)
    /// An entry of the palette of 256; the first 16 are the terminal's own named colours.
    case palette(UInt8)
  }

  /// Where the depth has no value of its own, its value is the nearest to this one.
  var value: Value
  /// With 256 colours.
  var c256: UInt8?
  /// With 16 colours: 0–15, or the terminal's own colour.
  var c16: Value?

  init(_ value: Value, c256: UInt8? = nil, c16: Value? = nil) {
    self.value = value
    self.c256 = c256
    self.c16 = c16
  }
}
