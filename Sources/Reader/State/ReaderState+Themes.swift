extension ReaderState {
  /// The theme in use.
  private var chosen: Theme { settings.themes.indices.contains(theme) ? settings.themes[theme] : .builtIn }

  /// The theme of a name, or the next one.
  mutating func chooseTheme(_ order: Order) {
    guard let name = order.argument else {
      guard settings.themes.count > 1 else { return tell("there is only this theme") }
      return use(theme: (theme + (order.count ?? 1)) % settings.themes.count)
    }
    guard let named = settings.themes.firstIndex(where: { $0.name == name }) else {
      let names = settings.themes.map(\.name)
      let near = nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? names.joined(separator: ", ")
      notice = Notice(text: "no theme “\(name)”: \(near)", isError: true)
      return
    }
    use(theme: named)
  }

  mutating func use(theme number: Int) {
    guard settings.themes.indices.contains(number) else { return }
    theme = number
    paint()
    tell("theme \(chosen.name), \(theme + 1) of \(settings.themes.count)")
  }

  /// The themes as their files are now: the one in use stays so by its name.
  mutating func take(_ themes: [Theme]) {
    guard !themes.isEmpty else { return }
    let before = chosen
    settings.themes = themes
    let found = themes.firstIndex { $0.name == before.name }
    theme = found ?? 0
    guard chosen != before else { return tell("the themes were read again") }
    paint()
    tell(found == nil ? "theme \(before.name) is gone: \(chosen.name) now" : "theme \(chosen.name) was read again")
  }

  /// Works out how the theme in use looks; speakers' colours are given anew, since it may have others.
  private mutating func paint() {
    paints = Paints(chosen, depth: depth)
    signs.dropColors()
    giveSigns()
  }
}
