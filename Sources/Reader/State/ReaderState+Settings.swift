extension ReaderState {
  /// Runs `:set`. Without words, shows the current settings. Returns the effects for the program.
  mutating func set(_ typed: String?) -> [Effect] {
    guard let typed else {
      let all = SettingTable.live.compactMap { row in value(of: row.setting).map { row.typed($0) } }
      notify(all.joined(separator: " "))
      return []
    }
    do throws(TypedCommand.Problem) {
      let (row, words) = try SettingRow.parse(typed)
      if row.setting == .theme, !words.isEmpty { return chooseTheme(named: words) }
      guard let value = row.value(typed: words), set(row.setting, to: value) else {
        refuse(row.refusal(words, themes: looks.themeNames))
        return []
      }
    } catch {
      refuse(error.words)
    }
    return []
  }

  /// Applies the values of the user's file. Reports only failures.
  mutating func open(with values: [Setting: SettingValue]) {
    for row in SettingTable.kept where row.isLive {
      if let value = values[row.setting] { _ = set(row.setting, to: value) }
    }
    if notice?.isError != true { notice = nil }
  }

  /// Applies a value. Returns whether it was accepted.
  private mutating func set(_ setting: Setting, to value: SettingValue) -> Bool {
    switch (setting, value) {
    case (.width, .number(let number)):
      looks.settings.columnWidth = number
      setColumnWidth(number)
    case (.theme, .word(let name)): return useTheme(named: name)
    case (.justify, .flag(let isOn)): setTypography { $0.justifies = isOn }
    case (.hyphenate, .flag(let isOn)): setTypography { $0.hyphenates = isOn }
    case (.bidi, .word(let word)):
      guard let bidi = Typography.Bidi(rawValue: word) else { return false }
      setTypography { $0.bidi = bidi }
    case (.hints, .flag(let isOn)):
      looks.settings.showsHints = isOn
      article.fit(looks.screen)
    case (.mouse, .flag(let isOn)): looks.settings.usesMouse = isOn
    case (.zen, .flag(let isOn)): if isOn != looks.isZen { toggleZen() }
    case (.speech, .flag(let isOn)): if isOn != looks.showsSpeechOnly { toggleSpeechOnly() }
    case (.antecedents, .flag(let isOn)): if isOn != looks.showsAntecedents { toggleAntecedents() }
    case (.order, .word(let word)):
      guard let sequence = ReviewSession.Sequence(rawValue: word) else { return false }
      review.sequence = sequence
    case (.copyStyle, .word(let word)):
      guard let style = CopyStyle(rawValue: word) else { return false }
      looks.settings.copyStyle = style
    case (.blind, .flag(let isOn)): if isOn != review.isBlind { setBlind(isOn) }
    case (.filter, .word("all")): article.setFilter(.all)
    case (.filter, .word("statements")): article.setFilter(.statements)
    case (.filter, .word("unsure")): article.setFilter(.unsure)
    case (.filter, .word("official")):
      guard let key = article.selection.voice else {
        notify("no speaker selected: \(keyHint(.actors)) chooses one")
        return true
      }
      article.setFilter(.voice(key))
    default: return false
    }
    return true
  }

  /// Changes the typography. The position in the text stays. Reports that words cannot be hyphenated if the dictionary
  /// is missing.
  mutating func setTypography(_ change: (inout Typography) -> Void) {
    if !looks.setTypography(change) {
      refuse("no hyphenation: install the dictionary hyph_en_US.dic (package hyphen-en-us)")
    }
    article.layout.setTypography(looks.settings.typography, hyphenator: looks.hyphenator)
  }

  /// Returns the current value; nil for settings that cannot change while reading.
  private func value(of setting: Setting) -> SettingValue? {
    switch setting {
    case .theme:
      .word(looks.settings.followsGround ? ThemeShelf.automatic : looks.chosen.name)
    case .width: .number(looks.columnWidth)
    case .justify: .flag(looks.settings.typography.justifies)
    case .hyphenate: .flag(looks.settings.typography.hyphenates)
    case .bidi: .word(looks.settings.typography.bidi.rawValue)
    case .color, .reviewer, .fullText: nil
    case .blind: .flag(review.isBlind)
    case .copyStyle: .word(looks.settings.copyStyle.rawValue)
    case .hints: .flag(looks.settings.showsHints)
    case .mouse: .flag(looks.settings.usesMouse)
    case .zen: .flag(looks.isZen)
    case .speech: .flag(looks.showsSpeechOnly)
    case .antecedents: .flag(looks.showsAntecedents)
    case .order: .word(review.sequence.rawValue)
    case .filter:
      switch article.filter {
      case .all: .word("all")
      case .statements: .word("statements")
      case .voice: .word("official")
      case .unsure: .word("unsure")
      }
    }
  }
}
