/// The boxes and screens that cover the article, the topmost last.
struct ScreenStack: Sendable {
  private(set) var all: [Overlay] = []

  /// The topmost one.
  var top: Overlay? {
    get { all.last }
    set {
      if !all.isEmpty { all.removeLast() }
      if let newValue { all.append(newValue) }
    }
  }

  /// Whether the whole article is covered.
  var fillScreen: Bool { all.contains { $0.fillsScreen } }

  /// Replaces the visible screens by what `change` makes of them.
  mutating func changeVisible(_ change: (any Screen) -> any Screen) {
    for index in all.indices.suffix(2) { all[index] = change(all[index].screen).overlay }
  }
  mutating func push(_ overlay: Overlay) { all.append(overlay) }
  mutating func close() { top = nil }
  mutating func closeAll() { all = [] }
  /// Closes those that show something of the article's text.
  mutating func closeThoseOfText() { all.removeAll { $0.isOfText } }
  /// Closes those that have no room on a small screen.
  mutating func closeBoxes() { all.removeAll { !$0.fillsScreen } }
  /// Closes all but the help.
  mutating func keepHelp() { all.removeAll { if case .help = $0 { false } else { true } } }

  /// Changes the topmost list in place, without a copy of its rows.
  mutating func updateList(_ change: (inout Listing) -> Void) {
    guard case .list? = top, case .list(var listing) = all.removeLast() else { return }
    change(&listing)
    all.append(.list(listing))
  }
}
