/// The boxes and full screens over the article, the topmost last.
struct ScreenStack: Sendable {
  private(set) var all: [Overlay] = []

  /// The topmost screen.
  var top: Overlay? {
    get { all.last }
    set {
      if !all.isEmpty { all.removeLast() }
      if let newValue { all.append(newValue) }
    }
  }

  /// Whether a full screen covers the article.
  var fillScreen: Bool { all.contains { $0.fillsScreen } }

  /// Replaces each visible screen by the result of `change`.
  mutating func changeVisible(_ change: (any Screen) -> any Screen) {
    for index in all.indices.suffix(2) { all[index] = change(all[index].screen).overlay }
  }
  mutating func push(_ overlay: Overlay) { all.append(overlay) }
  mutating func close() { top = nil }
  mutating func closeAll() { all = [] }
  /// Closes the screens that show text of the article.
  mutating func closeThoseOfText() { all.removeAll { $0.isOfText } }
  /// Closes the screens that do not fit on a small terminal.
  mutating func closeBoxes() { all.removeAll { !$0.fillsScreen } }
  /// Closes all screens except the help.
  mutating func keepHelp() { all.removeAll { if case .help = $0 { false } else { true } } }

  /// Changes the topmost list in place, without copying its rows.
  mutating func updateList(_ change: (inout Listing) -> Void) {
    guard case .list? = top, case .list(var listing) = all.removeLast() else { return }
    change(&listing)
    all.append(.list(listing))
  }
}
