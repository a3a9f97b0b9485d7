import Cells

extension ReaderState {
  /// Applies the theme with the given name, or the next one.
  mutating func chooseTheme(_ order: Order) {
    guard let name = order.argument else {
      guard looks.settings.themes.count > 1 else {
        return notify(looks.settings.themes.lack ?? "this is the only theme")
      }
      return use(theme: (looks.theme + (order.count ?? 1)) % looks.settings.themes.count)
    }
    if name == ThemeShelf.automatic { return followGround() }
    guard let named = looks.settings.themes.names.firstIndex(of: name) else {
      let names = looks.themeNames
      let near = nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? names.joined(separator: ", ")
      refuse("no theme “\(name)”: \(looks.settings.themes.lack ?? near)")
      return
    }
    use(theme: named)
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
