/// The themes that the reader can use, in their order. The file of a theme is parsed when the theme is used.
public struct ThemeList: Sendable, ExpressibleByArrayLiteral {
  private enum Source: Sendable {
    case themes([Theme])
    case shelf(ThemeShelf)
  }

  /// The names, one for each theme.
  public let names: [String]
  /// The message why there are no shipped themes; nil if there are some.
  let lack: String?
  private let source: Source

  /// Creates a list of `themes`.
  public init(_ themes: [Theme]) {
    names = themes.map(\.name)
    lack = nil
    source = .themes(themes)
  }

  /// Creates a list of `themes`.
  public init(arrayLiteral themes: Theme...) { self.init(themes) }

  /// Creates a list of all themes of `shelf` in the order of their names. A shelf without themes gives the built-in one.
  public init(_ shelf: ThemeShelf) {
    names = shelf.names.isEmpty ? [Theme.builtIn.name] : shelf.names
    lack = shelf.lack
    source = .shelf(shelf)
  }

  /// The number of themes.
  public var count: Int { names.count }

  /// Returns the theme at `index`; the built-in one if there is none there.
  public subscript(index: Int) -> Theme {
    guard names.indices.contains(index) else { return .builtIn }
    return switch source {
    case .themes(let themes): themes[index]
    case .shelf(let shelf): shelf.theme(names[index])?.value ?? .builtIn
    }
  }
}
