import Cells

extension Theme {
  /// Returns the theme of `source` over the theme that it inherits from `shelf`. A theme without a parent inherits the
  /// built-in one. A theme is never refused: its faults are reported and left out. A file that cannot be read counts as one that only
  /// inherits the next file of its name.
  ///
  /// A name of the palette means the same in all files of the chain. The heir's colour for it wins, so a variant need
  /// only define other colours.
  public static func parse(
    _ source: ThemeSource, inheriting shelf: ThemeShelf = ThemeShelf([])
  ) -> Parsed<Theme> {
    var chain: [ThemeFileReader] = []
    var next: ThemeSource? = source
    while let here = next {
      var reader = ThemeFileReader(here)
      next = nil
      if let name = reader.isUnreadable ? here.name : reader.inheritedName() {
        let files = shelf.sources(name)
        let used = chain.map(\.source.file) + [here.file]
        next = files.first { !used.contains($0.file) }
        if next == nil, !reader.isUnreadable {
          reader.report(
            ["inherits"],
            files.isEmpty
              ? .unknownParent(name, nearest: nearest(to: name, among: shelf.names)) : .inheritsItself(name))
        }
      }
      chain.append(reader)
    }
    var palette: [String: ThemeColor] = [:]
    for i in chain.indices.reversed() { chain[i].define(&palette) }
    var theme = Theme.builtIn
    for i in chain.indices.reversed() { chain[i].apply(to: &theme, palette) }
    theme.name = source.name
    return Parsed(theme, problems: chain.reversed().flatMap(\.sortedProblems))
  }
}

/// A reader of a theme file, which applies the valid parts and records the problems.
struct ThemeFileReader {
  let source: ThemeSource
  let document: TomlDocument
  /// Whether the text of the file could not be read.
  let isUnreadable: Bool
  private var problems: [FileProblem]
  /// The colours by name, of this file and of the files that it inherits.
  var palette: [String: ThemeColor] = [:]

  static let topKeys = ["name", "appearance", "inherits", "palette", "styles", "speakers"]
  static let styleKeys = ["fg", "bg", "mods", "mono", "sign"]
  static let speakerKeys = ["cycle", "pin"]
  static let mods: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init(_ source: ThemeSource) {
    self.source = source
    var (text, unreadable) = ("", ThemeSource.Unreadable?.none)
    do throws(ThemeSource.Unreadable) { text = try source.text() } catch { unreadable = error }
    let parsed = TomlDocument.parse(text, file: source.file)
    document = parsed.value
    isUnreadable = unreadable != nil
    problems =
      unreadable.map { [FileProblem(file: source.file, line: nil, fact: .unreadable($0.reason))] } ?? parsed.problems
  }

  /// The problems, in the order of the lines.
  var sortedProblems: [FileProblem] { problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) } }

  mutating func report(_ path: [String], _ fact: FileProblem.Fact) {
    problems.append(FileProblem(file: source.file, line: document.line(path), fact: fact))
  }

  mutating func reportUnaccepted(_ path: [String], _ value: TomlDocument.Value, _ accepted: String, among: [String]) {
    let word = if case .string(let text) = value { text } else { "\(value)" }
    report(
      path,
      .unaccepted(
        key: path.last ?? "", value: "\(value)", accepted: accepted, nearest: nearest(to: word, among: among)))
  }

  mutating func inheritedName() -> String? {
    guard let value = document["inherits"] else { return nil }
    if case .string(let name) = value { return name }
    report(["inherits"], .wrongType(key: "inherits", accepted: "the name of a theme, in quotation marks"))
    return nil
  }

  /// Applies the file's styles to `theme`.
  mutating func apply(to theme: inout Theme, _ palette: [String: ThemeColor]) {
    self.palette = palette
    for (key, value) in document.root.map({ ($0.key, $0.value) }) {
      switch (key, value) {
      case ("name", .string(let name)):
        if name != source.name { reportUnaccepted([key], value, "the file's own, \"\(source.name)\"", among: []) }
      case ("appearance", .string(let name)):
        let names = Theme.Appearance.allCases.map(\.rawValue)
        if let appearance = Theme.Appearance(rawValue: name) {
          theme.appearance = appearance
        } else {
          reportUnaccepted([key], value, names.joined(separator: ", "), among: names)
        }
      case ("inherits", _), ("palette", .table): break
      case ("styles", .table(let entries)):
        for entry in entries { addStyle(entry.value, [key, entry.key], entry.key, &theme) }
      case ("speakers", .table(let entries)): addSpeakers(entries, &theme)
      case ("name", _), ("appearance", _): report([key], .wrongType(key: key, accepted: "text in quotation marks"))
      case ("palette", _), ("styles", _), ("speakers", _):
        report([key], .wrongType(key: key, accepted: "a section, [\(key)]"))
      default: report([key], .unknownKey(key, nearest: nearest(to: key, among: Self.topKeys)))
      }
    }
  }

  // MARK: Styles

  private mutating func addStyle(_ value: TomlDocument.Value, _ path: [String], _ name: String, _ theme: inout Theme) {
    guard case .table(let entries) = value else {
      if let color = color(value, path) { keep(RoleStyle(foreground: color), name, path, &theme) }
      return
    }
    var style = RoleStyle()
    var isStyle = entries.isEmpty
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      let here = path + [key]
      switch (key, value) {
      case ("fg", _): style.foreground = color(value, here)
      case ("bg", _): style.background = color(value, here)
      case ("mods", _): style.mods = attributes(value, here)
      case ("mono", _): style.mono = attributes(value, here)
      case ("sign", _):
        // A sign alone does not change the style.
        addSign(value, name, here, &theme)
        continue
      case (_, .table):
        // A role's name without quotation marks is a nested table.
        addStyle(value, here, name + "." + key, &theme)
        continue
      default: report(here, .unknownKey(key, nearest: nearest(to: key, among: Self.styleKeys)))
      }
      isStyle = true
    }
    if isStyle { keep(style, name, path, &theme) }
  }

  private mutating func keep(_ style: RoleStyle, _ name: String, _ path: [String], _ theme: inout Theme) {
    if Role.byName[name] != nil { return theme.styles[name] = style }
    report(path, .unknownKey(name, nearest: nearest(to: name, among: Role.allCases.map(\.rawValue))))
  }

  private mutating func addSign(_ value: TomlDocument.Value, _ name: String, _ path: [String], _ theme: inout Theme) {
    let signed = Role.allCases.filter { $0.standardSign != nil }
    guard case .string(let text) = value, text.count == 1, let sign = text.first, cellWidth(text) == 1 else {
      return report(path, .wrongType(key: "sign", accepted: "one character that takes one cell"))
    }
    if Role.byName[name]?.contains(where: signed.contains) == true { return theme.signs[name] = sign }
    reportUnaccepted(path, value, "only \(signed.map(\.rawValue).joined(separator: ", ")) have one", among: [])
  }

  private mutating func attributes(_ value: TomlDocument.Value, _ path: [String]) -> Style.Attributes {
    let names = Self.mods.map(\.name)
    guard case .array(let values) = value else {
      report(path, .wrongType(key: path.last ?? "", accepted: "a list of \(names.joined(separator: ", "))"))
      return []
    }
    var all: Style.Attributes = []
    for value in values {
      if case .string(let word) = value, let known = Self.mods.first(where: { $0.name == word }) {
        all.insert(known.attribute)
      } else {
        reportUnaccepted(path, value, names.joined(separator: ", "), among: names)
      }
    }
    return all
  }
}
