/// What can be set while reading, by `:set`: a row each.
enum Setting: String, CaseIterable, Sendable {
  case width, theme, hints, zen, speech, filter

  /// What it is.
  var help: String {
    switch self {
    case .width: "the width of the article's column in cells"
    case .theme: "the theme"
    case .hints: "keys in the footer"
    case .zen: "the article alone"
    case .speech: "only what is said, not what is thought or shown by a thing"
    case .filter: "which paragraphs are shown"
    }
  }

  /// The words that it takes.
  enum Values: Hashable, Sendable {
    case onOrOff
    case number(ClosedRange<Int>)
    case theme
    case oneOf([String])
  }

  var values: Values {
    switch self {
    case .width: .number(Configuration.widths)
    case .theme: .theme
    case .hints, .zen, .speech: .onOrOff
    case .filter: .oneOf(["all", "statements", "official"])
    }
  }

  /// How it may be typed behind `:set `.
  func words(themes: [String]) -> [String] {
    switch values {
    case .onOrOff: [rawValue, "no" + rawValue]
    case .number: ["\(rawValue)="]
    case .theme: themes.map { "\(rawValue)=\($0)" }
    case .oneOf(let words): words.map { "\(rawValue)=\($0)" }
    }
  }

  /// The setting and the value in what was typed behind `:set `: "width=80", "nozen".
  static func parse(_ typed: String) throws(TypedCommand.Problem) -> (setting: Setting, value: String) {
    let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let name = parts.first ?? ""
    if let setting = Setting(rawValue: name) { return (setting, parts.count > 1 ? parts[1] : "on") }
    if parts.count == 1, name.hasPrefix("no"), let setting = Setting(rawValue: String(name.dropFirst(2))),
      setting.values == .onOrOff
    {
      return (setting, "off")
    }
    let near = nearest(to: name, among: allCases.map(\.rawValue)).map { "; did you mean “\($0)”?" }
    throw TypedCommand.Problem(
      words: "no setting “\(name)”" + (near ?? ": " + allCases.map(\.rawValue).joined(separator: ", ")))
  }

  /// What is told where `value` is not accepted.
  func refusal(_ value: String, themes: [String]) -> String {
    let accepted =
      switch values {
      case .onOrOff: "on, off"
      case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
      case .theme: themes.joined(separator: ", ")
      case .oneOf(let words): words.joined(separator: ", ")
      }
    return "\(rawValue)=\(value) is not accepted: \(accepted)"
  }
}

extension ReaderState {
  /// `:set`.
  mutating func set(_ typed: String?) {
    guard let typed else {
      return tell("set what? " + Setting.allCases.flatMap { $0.words(themes: []) }.joined(separator: " "))
    }
    do throws(TypedCommand.Problem) {
      let (setting, value) = try Setting.parse(typed)
      guard set(setting, to: value) else {
        notice = Notice(text: setting.refusal(value, themes: settings.themes.map(\.name)), isError: true)
        return
      }
    } catch {
      notice = Notice(text: error.words, isError: true)
    }
  }

  /// Whether the value was accepted.
  private mutating func set(_ setting: Setting, to value: String) -> Bool {
    let isOn: Bool? = value == "on" ? true : value == "off" ? false : nil
    switch setting {
    case .width:
      guard let number = Int(value), Configuration.widths.contains(number) else { return false }
      setColumnWidth(number)
    case .theme:
      guard let n = settings.themes.firstIndex(where: { $0.name == value }) else { return false }
      use(theme: n)
    case .hints:
      guard let isOn else { return false }
      settings.showsHints = isOn
      layout.setColumns(screen.lineWidth)
    case .zen:
      guard let isOn else { return false }
      if isOn != isZen { toggleZen() }
    case .speech:
      guard let isOn else { return false }
      if isOn != showsSpeechOnly { toggleSpeechOnly() }
    case .filter:
      switch value {
      case "all": setFilter(.all)
      case "statements": setFilter(.statements)
      case "official":
        guard let key = selection.voice else {
          tell("no official selected: \(keyHint(.actors)) chooses one")
          return true
        }
        setFilter(.voice(key))
      default: return false
      }
    }
    return true
  }
}
