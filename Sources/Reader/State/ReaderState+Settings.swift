extension ReaderState {
  /// `:set`; without words the settings as they are.
  mutating func set(_ typed: String?) {
    guard let typed else {
      let all = SettingTable.live.compactMap { row in value(of: row.setting).map { row.typed($0) } }
      return tell(all.joined(separator: " "))
    }
    do throws(TypedCommand.Problem) {
      let (row, words) = try SettingRow.parse(typed)
      guard let value = row.value(typed: words), set(row.setting, to: value) else {
        notice = Notice(text: row.refusal(words, themes: settings.themes.map(\.name)), isError: true)
        return
      }
    } catch {
      notice = Notice(text: error.words, isError: true)
    }
  }

  /// Sets what the person's file says; only what cannot be done is told.
  mutating func open(with values: [Setting: SettingValue]) {
    for row in SettingTable.kept where row.isLive {
      if let value = values[row.setting] { _ = set(row.setting, to: value) }
    }
    if notice?.isError != true { notice = nil }
  }

  /// Whether the value was accepted.
  private mutating func set(_ setting: Setting, to value: SettingValue) -> Bool {
    switch (setting, value) {
    case (.width, .number(let number)):
      settings.columnWidth = number
      setColumnWidth(number)
    case (.theme, .word(let name)):
      guard let n = settings.themes.firstIndex(where: { $0.name == name }) else { return false }
      use(theme: n)
    case (.justify, .flag(let isOn)): setTypography { $0.justifies = isOn }
    case (.hyphenate, .flag(let isOn)): setTypography { $0.hyphenates = isOn }
    case (.bidi, .word(let word)):
      guard let bidi = Typography.Bidi(rawValue: word) else { return false }
      setTypography { $0.bidi = bidi }
    case (.hints, .flag(let isOn)):
      settings.showsHints = isOn
      layout.setColumns(screen.lineWidth)
    case (.mouse, .flag(let isOn)): settings.usesMouse = isOn
    case (.zen, .flag(let isOn)): if isOn != isZen { toggleZen() }
    case (.speech, .flag(let isOn)): if isOn != showsSpeechOnly { toggleSpeechOnly() }
    case (.antecedents, .flag(let isOn)): if isOn != showsAntecedents { toggleAntecedents() }
    case (.order, .word(let word)):
      guard let sequence = Reviewing.Sequence(rawValue: word) else { return false }
      review.sequence = sequence
    case (.blind, .flag(let isOn)): if isOn != review.isBlind { setBlind(isOn) }
    case (.filter, .word("all")): setFilter(.all)
    case (.filter, .word("statements")): setFilter(.statements)
    case (.filter, .word("official")):
      guard let key = selection.voice else {
        tell("no official selected: \(keyHint(.actors)) chooses one")
        return true
      }
      setFilter(.voice(key))
    default: return false
    }
    return true
  }

  /// What holds now; nil for what cannot change any more.
  private func value(of setting: Setting) -> SettingValue? {
    switch setting {
    case .theme: settings.themes.indices.contains(theme) ? .word(settings.themes[theme].name) : nil
    case .width: .number(columnWidth)
    case .justify: .flag(settings.typography.justifies)
    case .hyphenate: .flag(settings.typography.hyphenates)
    case .bidi: .word(settings.typography.bidi.rawValue)
    case .color, .reviewer: nil
    case .blind: .flag(review.isBlind)
    case .hints: .flag(settings.showsHints)
    case .mouse: .flag(settings.usesMouse)
    case .zen: .flag(isZen)
    case .speech: .flag(showsSpeechOnly)
    case .antecedents: .flag(showsAntecedents)
    case .order: .word(review.sequence.rawValue)
    case .filter:
      switch filter {
      case .all: .word("all")
      case .statements: .word("statements")
      case .voice: .word("official")
      }
    }
  }
}
