import Cells

extension ReaderState {
  /// Applies the theme with the given name, or the next one. Returns the effects for the program.
  mutating func chooseTheme(_ order: Order) -> [Effect] {
    if let name = order.argument { return chooseTheme(named: name) }
    if looks.settings.themes.count > 1 {
      use(theme: (looks.theme + (order.count ?? 1)) % looks.settings.themes.count)
    } else {
      notify(looks.settings.themes.lack ?? "this is the only theme")
    }
    return []
  }

  /// Applies the theme of that name. Asks the program for one that is not known, since its file may have just been written.
  mutating func chooseTheme(named name: String) -> [Effect] {
    if useTheme(named: name) { return [] }
    return [.findTheme(name)]
  }

  /// Receives the themes after a search for the theme called `name`, which is applied or refused.
  mutating func receive(_ themes: ThemeList, for name: String) {
    receive(themes)
    if useTheme(named: name) { return }
    let names = looks.themeNames
    let near = nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? names.joined(separator: ", ")
    refuse("no theme “\(name)”: \(looks.settings.themes.lack ?? near)")
  }

  /// Applies the theme of that name. Returns whether there is one.
  mutating func useTheme(named name: String) -> Bool {
    if name == ThemeShelf.automatic {
      followGround()
      return true
    }
    guard let number = looks.settings.themes.names.firstIndex(of: name) else { return false }
    use(theme: number)
    return true
  }

  mutating func use(theme number: Int) {
    guard looks.settings.themes.names.indices.contains(number) else { return }
    looks.settings.followsGround = false
    looks.use(theme: number)
    renewSigns()
    notify("theme \(looks.chosen.name), \(looks.theme + 1) of \(looks.settings.themes.count)")
  }

  /// Applies the theme for the terminal, now and whenever more is known of its ground.
  mutating func followGround() {
    looks.settings.followsGround = true
    looks.useChosenTheme()
    renewSigns()
    notify("theme \(looks.chosen.name), which suits this terminal")
  }

  /// Receives the ground that the terminal reports. Without a report the ground counts as dark, unless the environment
  /// names it.
  mutating func receive(ground: Ground?) {
    let before = looks.theme
    looks.settings.ground = ground ?? looks.settings.ground ?? .dark
    if looks.settings.followsGround { looks.useChosenTheme() }
    if looks.theme != before { renewSigns() }
  }

  /// Receives the themes after their files changed. The theme with the name of the one in use stays in use.
  mutating func receive(_ themes: ThemeList) {
    guard themes.count > 0 else { return }
    let before = looks.chosen
    looks.settings.themes = themes
    let found = themes.names.firstIndex(of: before.name)
    if let found { looks.use(theme: found) } else { looks.useChosenTheme() }
    guard looks.chosen != before else { return notify("themes reloaded") }
    renewSigns()
    notify(
      found == nil
        ? "theme \(before.name) was removed: using \(looks.chosen.name)" : "theme \(looks.chosen.name) reloaded")
  }

  /// Assigns colours to the speakers again, because another theme may have other colours.
  private mutating func renewSigns() {
    article.signs.dropColors()
    article.giveSigns(looks.paints.speakers)
  }
}
