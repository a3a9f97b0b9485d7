import Cells

extension ThemeFileReader {
  static let colorKeys = ["rgb", "c256", "c16"]

  // MARK: The palette

  /// Adds the file's named colours to `palette`.
  mutating func define(_ palette: inout [String: ThemeColor]) {
    self.palette = palette
    guard case .table(let colors)? = document["palette"] else { return }
    // A name may refer to another one anywhere in the file. Names without open references come first.
    var waiting = colors
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.key))
      let ready = waiting.filter { entry in
        guard case .string(let other) = entry.value else { return true }
        return other == entry.key || !names.contains(other)
      }
      let now = ready.isEmpty ? waiting : ready
      for entry in now { self.palette[entry.key] = color(entry.value, ["palette", entry.key]) ?? palette[entry.key] }
      let done = Set(now.map(\.key))
      waiting.removeAll { done.contains($0.key) }
    }
    palette = self.palette
  }

  // MARK: Colours

  /// Returns the colour of `value`: a name, `"#rrggbb"`, a number of the palette of 256, or a table of these by depth.
  mutating func color(_ value: TomlDocument.Value, _ path: [String]) -> ThemeColor? {
    switch value {
    case .integer(let number):
      if let index = UInt8(exactly: number) { return ThemeColor(.palette(index)) }
      report(path, .unaccepted(key: path.last ?? "", value: "\(value)", accepted: "0 to 255", nearest: nil))
    case .string(let word): return color(named: word, path)
    case .table(let entries): return color(byDepth: entries, path)
    default: report(path, .wrongType(key: path.last ?? "", accepted: "a colour: a name, \"#rrggbb\" or 0 to 255"))
    }
    return nil
  }

  private mutating func color(named word: String, _ path: [String]) -> ThemeColor? {
    if let known = palette[word] { return known }
    if word == "speaker" { return ThemeColor(.speaker) }
    if let own = Self.terminalColor(word) { return ThemeColor(own) }
    if let rgb = RGB(hex: word) { return ThemeColor(.rgb(rgb)) }
    reportUnaccepted(
      path, .string(word),
      "a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255",
      among: palette.keys.sorted() + ["default", "speaker"] + namedColors)
    return nil
  }

  private mutating func color(byDepth entries: [TomlDocument.Entry], _ path: [String]) -> ThemeColor? {
    var base: ThemeColor?
    var c256: UInt8?
    var c16: ThemeColor.Value?
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      let here = path + [key]
      switch (key, value) {
      case ("rgb", .string(let word)): base = color(named: word, here)
      case ("rgb", _): report(here, .wrongType(key: key, accepted: "\"#rrggbb\""))
      case ("c256", .integer(let number)) where UInt8(exactly: number) != nil: c256 = UInt8(exactly: number)
      case ("c256", _):
        report(here, .unaccepted(key: key, value: "\(value)", accepted: "0 to 255", nearest: nil))
      case ("c16", .string(let word)):
        c16 = Self.terminalColor(word)
        if c16 == nil {
          let names = namedColors + ["default"]
          reportUnaccepted(here, value, names.joined(separator: ", "), among: names)
        }
      case ("c16", _): report(here, .wrongType(key: key, accepted: "the name of a colour"))
      default: report(here, .unknownKey(key, nearest: nearest(to: key, among: Self.colorKeys)))
      }
    }
    let value = base?.value ?? c256.map { .palette($0) } ?? c16
    return value.map { ThemeColor($0, c256: c256, c16: c16) }
  }

  /// Returns one of the terminal's own sixteen colours, or its standard one.
  private static func terminalColor(_ name: String) -> ThemeColor.Value? {
    if name == "default" { return .standard }
    return namedColors.firstIndex(of: name).map { .palette(UInt8($0)) }
  }

  // MARK: Speakers

  mutating func addSpeakers(_ entries: [TomlDocument.Entry], _ theme: inout Theme) {
    for (key, value) in entries.map({ ($0.key, $0.value) }) {
      let path = ["speakers", key]
      switch (key, value) {
      case ("cycle", .array(let values)) where !values.isEmpty:
        let colors = values.compactMap { speakerColor($0, path) }
        if !colors.isEmpty { theme.speakers = colors }
      case ("cycle", _): report(path, .wrongType(key: key, accepted: "a list of colours"))
      case ("pin", .table(let names)):
        for entry in names {
          if let color = speakerColor(entry.value, path + [entry.key]) { theme.pins[Theme.pinKey(entry.key)] = color }
        }
      case ("pin", _): report(path, .wrongType(key: key, accepted: "names with colours: pin.\"Ana Brandt\" = \"cyan\""))
      default: report(path, .unknownKey(key, nearest: nearest(to: key, among: Self.speakerKeys)))
      }
    }
  }

  /// Returns a colour for a speaker: any colour but `speaker`.
  private mutating func speakerColor(_ value: TomlDocument.Value, _ path: [String]) -> ThemeColor? {
    guard let color = color(value, path) else { return nil }
    if color.value != .speaker { return color }
    reportUnaccepted(path, value, "any colour but a speaker's", among: [])
    return nil
  }
}
