import Articles
import Cells

/// The style of each role: the styles of a theme file over those that it inherits.
public struct Theme: Sendable, Hashable {
  /// The theme's name: the name of its file.
  public var name: String
  /// The terminal background that the theme was made for.
  public var appearance: Appearance
  /// The styles by role, or by the beginning of a role's name ("quote" for "quote.direct").
  var styles: [String: RoleStyle]
  /// The signs of the gutter, by role or by the beginning of a role's name. Other roles have their default signs.
  var signs: [String: Character] = [:]
  /// The colours that distinguish speakers; never empty.
  var speakers: [ThemeColor]
  /// The colours of certain speakers, by the `pinKey` of their names.
  var pins: [String: ThemeColor] = [:]

  /// The terminal background that a theme is made for.
  public enum Appearance: String, Sendable, CaseIterable {
    /// A light background.
    case light
    /// A dark background.
    case dark
    /// Any background.
    case any
  }

  /// Returns the style of `role`. If its full name has no style, the longest beginning with a style counts.
  func style(of role: Role) -> RoleStyle { Self.longest(role, in: styles) ?? RoleStyle() }

  /// Returns the sign of `role`: from the theme, else the default. `colorsSpeakers` says whether speakers differ in
  /// style. Nil for a role without a sign.
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

  /// Returns a key that is the same for names that differ only in capitals and spaces.
  static func pinKey(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The theme without a file. It uses only attributes, and is readable on every terminal.
  public static let builtIn = Theme(
    name: "built-in", appearance: .any,
    styles: [
      "title": RoleStyle(mods: .bold), "heading": RoleStyle(mods: .bold), "byline": RoleStyle(mods: .dim),
      "dateline": RoleStyle(mods: .dim), "residue": RoleStyle(mods: .dim), "quote": RoleStyle(mods: .italic),
      "quote.doubt": RoleStyle(mods: [.dim, .italic]), "quote.current": RoleStyle(mods: .bold),
      "quote.cue": RoleStyle(mods: [.italic, .underline]),
      "quote.source": RoleStyle(mods: .italic), "quote.evidence": RoleStyle(mods: .reverse),
      "gutter": RoleStyle(mods: .bold), "gutter.current": RoleStyle(mods: [.bold, .reverse]),
      "gutter.unnamed": RoleStyle(mods: .dim), "gutter.bar": RoleStyle(),
      "actor.selected": RoleStyle(mods: [.bold, .underline]),
      "actor.current": RoleStyle(mods: [.reverse, .bold]), "search": RoleStyle(mods: [.reverse, .underline]),
      "search.current": RoleStyle(mods: [.reverse, .bold, .underline]), "ui.status.strong": RoleStyle(mods: .bold),
      "ui.notice": RoleStyle(mods: .bold), "ui.error": RoleStyle(mods: [.bold, .reverse]),
      "ui.hint": RoleStyle(mods: .dim), "ui.hint.key": RoleStyle(mods: .bold), "ui.rule": RoleStyle(mods: .dim),
      "ui.panel.title": RoleStyle(mods: .bold), "ui.panel.border": RoleStyle(mods: .dim),
      "ui.panel.quiet": RoleStyle(mods: .dim), "ui.panel.cursor": RoleStyle(mods: .reverse),
      "ui.overlay.border": RoleStyle(mods: .dim), "ui.prompt": RoleStyle(mods: .bold),
    ], speakers: [ThemeColor(.standard)])
}

/// A theme's style of one role.
struct RoleStyle: Hashable, Sendable {
  /// The colour of the characters; nil leaves the colour under it.
  var foreground: ThemeColor?
  /// The colour of the background; nil leaves the colour under it.
  var background: ThemeColor?
  /// The added attributes.
  var mods: Style.Attributes = []
  /// The attributes to use instead if neither colour can be shown; nil for `mods`.
  var mono: Style.Attributes?
}

/// A colour of a theme, with a value for each depth.
struct ThemeColor: Hashable, Sendable {
  /// The value of a colour.
  enum Value: Hashable, Sendable {
    /// The terminal's own colour.
    case standard
    /// The colour of the actor that the role is about.
    case speaker
    /// Red, green and blue.
    case rgb(RGB)
    /// An entry of the palette of 256; the first 16 are the terminal's own named colours.
    case palette(UInt8)
  }

  /// The main value. A depth without its own value uses the nearest colour.
  var value: Value
  /// The value with 256 colours.
  var c256: UInt8?
  /// The value with 16 colours: 0–15, or the terminal's own colour.
  var c16: Value?

  init(_ value: Value, c256: UInt8? = nil, c16: Value? = nil) {
    self.value = value
    self.c256 = c256
    self.c16 = c16
  }
}
