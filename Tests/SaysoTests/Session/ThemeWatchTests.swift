import Reader
import TestSupport
import Testing

@testable import sayso

@Suite("The files of themes") struct ThemeWatchTests {
  private let scratch = Scratch()

  /// Returns a short name of an event.
  private func name(_ event: Event) -> String {
    switch event {
    case .themes(let themes): "themes: " + themes.names.joined(separator: " ")
    case .themesFound(let themes, let name): "for \(name): " + themes.names.joined(separator: " ")
    case .failed(let words): words
    default: "something else"
    }
  }

  @Test("A search sees a file that was just written, and its first fault") func search() {
    scratch.file("a.toml", "")
    var watch = ThemeWatch(ThemeFolders(own: nil, shipped: .success(scratch.path)))
    #expect(watch.events(for: "new").map(name) == ["for new: a"])
    scratch.file("new.toml", "oops = 1\n")
    #expect(watch.events().isEmpty)
    #expect(watch.events(for: "new").map(name) == ["for new: a new", "new.toml:1: unknown key \"oops\""])
    #expect(watch.events(for: "new").map(name) == ["for new: a new"])
  }
}
