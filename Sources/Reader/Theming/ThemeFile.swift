import Cells

/// A theme file's text and its path, as a theme that inherits it needs them.
public struct ThemeSource: Hashable, Sendable {
  /// The text.
  public var toml: String
  /// The path, for messages.
  public var file: String

  /// A file.
  public init(toml: String, file: String) {
    self.toml = toml
    self.file = file
  }
}

extension Theme {
  /// The theme of `toml`, the text of the file at the path `file`. `parent` gives the file of a theme that is inherited, by its
  /// name; nil where there is none; one that inherits nothing lies over the built-in theme. A theme is never refused: what it says wrongly is told and left out.
  public static func parse(
    _ toml: String, file: String, parent: (String) -> ThemeSource? = { _ in nil }
  ) -> Parsed<Theme> {
    parse(ThemeSource(toml: toml, file: file), parent: parent, heirs: [])
  }

  private static func parse(
    _ source: ThemeSource, parent: (String) -> ThemeSource?, heirs: [String]
  ) -> Parsed<Theme> {
    let document: TomlDocument
    do {
      document = try TomlDocument(source.toml, file: source.file)
    } catch {
      return Parsed(.builtIn, problems: [error])
    }
    var reader = ThemeFileReader(document: document, file: source.file)
    var inherited: Parsed<Theme>?
    if let name = reader.inheritedName() {
      if heirs.contains(name) || heirs.count > 8 {
        reader.report(["inherits"], .inheritsItself(name))
      } else if let above = parent(name) {
        inherited = parse(above, parent: parent, heirs: heirs + [name])
      } else {
        reader.report(["inherits"], .unknownParent(name, nearest: nil))
      }
    }
    let theme = reader.theme(over: inherited?.value)
    return Parsed(
      theme, problems: (inherited?.problems ?? []) + reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
}

/// Takes a theme out of a document and keeps account of what it does not understand.
private struct ThemeFileReader {
  let document: TomlDocument
  let file: String
  var problems: [FileProblem] = []
  private var palette: [String: ThemeColor] = [:]

  static let topKeys = ["name", "appearance", "inherits", "palette", "styles", "speakers"]
  static let styleKeys = ["fg", "bg", "mods", "mono", "sign"]
  static let colorKeys = ["rgb", "c256", "c16"]
  static let mods: [(String, Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init(document: TomlDocument, file: String) {
    self.document = document
    self.file = file
  }

  mutating func report(_ path: [String], _ fact: FileProblem.Fact) {
    problems.append(FileProblem(file: file, line: document.line(path), fact: fact))
  }

  mutating func inheritedName() -> String? {
    guard let value = document.root.first(where: { $0.key == "inherits" })?.value else { return nil }
    guard case .string(let name) = value else {
      report(["inherits"], .wrongType(key: "inherits", accepted: "the name of a theme, in quotation marks"))
      return nil
    }
    return name
  }

  mutating func theme(over parent: Theme?) -> Theme {
    var theme = parent ?? .builtIn
    theme.name = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? file
    if case .table(let colors)? = value("palette") { for entry in colors { define(entry.key, entry.value) } }
    for (key, value) in document.root.map({ ($0.key, $0.value) }) {
      switch (key, value) {
      case ("name", .string(let name)): theme.name = name
      case ("appearance", .string(let name)):
        if let appearance = Theme.Appearance(rawValue: name) {
          theme.appearance = appearance
        } else {
          unaccepted([key], name, Theme.Appearance.allCases.map(\.rawValue))
        }
      case ("inherits", _), ("palette", .table): break
      case ("styles", .table(let entries)):
        for entry in entries { add(entry.value, [key, entry.key], entry.key, &theme) }
      case ("speakers", .table(let entries)): addSpeakers(entries, &theme)
      case ("name", _), ("appearance", _): report([key], .wrongType(key: key, accepted: "text in quotation marks"))
      case ("palette", _), ("styles", _), ("speakers", _):
        report([key], .wrongType(key: key, accepted: "a section, [\(key)]"))
      default: report([key], .unknownKey(key, nearest: nearest(to: key, among: Self.topKeys)))
      }
    }
    return theme
  }

  private func value(_ key: String) -> TomlDocument.Value? { document.root.first { $0.key == key }?.value }

  private mutating func unaccepted(_ path: [String], _ value: String, _ names: [String]) {
    report(
      path,
      .unaccepted(
        key: path.last ?? "", value: "\"\(value)\"", accepted: names.joined(separator: ", "),
        nearest: nearest(to: value, among: names)))
  }

  // MARK: Colours

  private mutating func define(_ name: String, _ value: TomlDocument.Value) {
    let path = ["palette", name]
    guard case .table(let entries) = value else {
      if let color = readColor(value, path) { palette[name] = color }
      return
    }
    var color: ThemeColor?
    var c256: UInt8?
    var c16: ThemeColor.Value?
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      switch (key, value) {
      case ("rgb", _): color = self.readColor(value, path + [key])
      case ("c256", .integer(let number)) where (0...255).contains(number): c256 = UInt8(number)
      case ("c16", .string(let word)):
        if let number = namedColors.firstIndex(of: word) {
          c16 = .palette(UInt8(number))
        } else if word == "default" {
          c16 = .standard
        } else {
          unaccepted(path + [key], word, namedColors + ["default"])
        }
      case ("c256", _):
        report(path + [key], .unaccepted(key: key, value: "\(value)", accepted: "0 to 255", nearest: nil))
      case ("c16", _): report(path + [key], .wrongType(key: key, accepted: "the name of a colour"))
      default: report(path + [key], .unknownKey(key, nearest: nearest(to: key, among: Self.colorKeys)))
      }
    }
    let base = color?.value ?? c256.map { .palette($0) } ?? c16
    if let base { palette[name] = ThemeColor(base, c256: c256, c16: c16) }
  }

  private mutating func readColor(_ value: TomlDocument.Value, _ path: [String]) -> ThemeColor? {
    if case .integer(let number) = value, (0...255).contains(number) { return ThemeColor(.palette(UInt8(number))) }
    guard case .string(let word) = value else {
      report(path, .wrongType(key: path.last ?? "", accepted: "a colour: a name, \"#rrggbb\" or 0 to 255"))
      return nil
    }
    if let known = palette[word] { return known }
    if word == "default" { return ThemeColor(.standard) }
    if word == "speaker" { return ThemeColor(.speaker) }
    if let number = namedColors.firstIndex(of: word) { return ThemeColor(.palette(UInt8(number))) }
    if let rgb = RGB(hex: word) { return ThemeColor(.rgb(rgb)) }
    let names = palette.keys.sorted() + ["default", "speaker"] + namedColors
    report(
      path,
      .unaccepted(
        key: path.last ?? "", value: "\"\(word)\"",
        accepted: "a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255",
        nearest: nearest(to: word, among: names)))
    return nil
  }

  private mutating func addSpeakers(_ entries: [TomlDocument.Entry], _ theme: inout Theme) {
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      guard key == "cycle" else {
        report(["speakers", key], .unknownKey(key, nearest: nearest(to: key, among: ["cycle"])))
        continue
      }
      guard case .array(let values) = value else {
        report(["speakers", key], .wrongType(key: key, accepted: "a list of colours"))
        continue
      }
      let colors = values.compactMap { readColor($0, ["speakers", key]) }.filter { $0.value != .speaker }
      if !colors.isEmpty { theme.speakers = colors }
    }
  }

  // MARK: Styles

  private mutating func add(_ value: TomlDocument.Value, _ path: [String], _ name: String, _ theme: inout Theme) {
    guard case .table(let entries) = value else {
      if let color = readColor(value, path) { keep(RoleStyle(foreground: color), name, path, &theme) }
      return
    }
    var style = RoleStyle()
    var isStyle = entries.isEmpty
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      let here = path + [key]
      switch (key, value) {
      case ("fg", _): style.foreground = readColor(value, here)
      case ("bg", _): style.background = readColor(value, here)
      case ("mods", _): style.mods = attributes(value, here)
      case ("mono", _): style.mono = attributes(value, here)
      case ("sign", .string(let text)) where text.count == 1 && cellWidth(text) == 1: style.sign = text.first
      case ("sign", _): report(here, .wrongType(key: key, accepted: "one character that takes one cell"))
      case (_, .table):
        // A role's name written without quotation marks is a table in a table.
        add(value, here, name + "." + key, &theme)
        continue
      default: report(here, .unknownKey(key, nearest: nearest(to: key, among: Self.styleKeys)))
      }
      isStyle = true
    }
    if isStyle { keep(style, name, path, &theme) }
  }

  private mutating func keep(_ style: RoleStyle, _ name: String, _ path: [String], _ theme: inout Theme) {
    let known = Role.allCases.map(\.rawValue)
    guard known.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) else {
      report(path, .unknownKey(name, nearest: nearest(to: name, among: known)))
      return
    }
    theme.styles[name] = style
  }

  private mutating func attributes(_ value: TomlDocument.Value, _ path: [String]) -> Style.Attributes {
    guard case .array(let values) = value else {
      report(
        path, .wrongType(key: path.last ?? "", accepted: "a list of \(Self.mods.map(\.0).joined(separator: ", "))"))
      return []
    }
    var all: Style.Attributes = []
    for value in values {
      guard case .string(let word) = value, let known = Self.mods.first(where: { $0.0 == word }) else {
        var written = "\(value)"
        if case .string(let text) = value { written = text }
        unaccepted(path, written, Self.mods.map(\.0))
        continue
      }
      all.insert(known.1)
    }
    return all
  }
}
