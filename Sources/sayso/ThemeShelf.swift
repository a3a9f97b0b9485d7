import Reader

/// The theme files that can be chosen from: the person's own, which win, and the shipped ones.
struct ThemeShelf {
  /// The theme of somebody who chose none.
  static let usual = "terminal"

  private let paths: [String: String]

  /// The files in the folder of the shipped themes and in `themes` of the person's own folder, as far as they are there.
  init(shipped: String?, own: String?) {
    var paths: [String: String] = [:]
    for folder in [shipped, own.map { $0 + "/themes" }].compactMap({ $0 }) {
      for file in fileNames(in: folder) ?? [] where file.hasSuffix(".toml") {
        paths[String(file.dropLast(5))] = folder + "/" + file
      }
    }
    self.paths = paths
  }

  /// The names, in order.
  var names: [String] { paths.keys.sorted() }
  /// Whether there is a theme of that name.
  func has(_ name: String) -> Bool { paths[name] != nil }

  /// All themes, the one called `first` first, then in the order of the names; the built-in one where there is no other.
  func themes(startingWith first: String, _ problems: inout [String]) -> [Theme] {
    let order = names.filter { $0 == first } + names.filter { $0 != first }
    let themes = order.compactMap { name -> Theme? in
      guard let source = source(name) else { return nil }
      let parsed = Theme.parse(source.toml, file: source.file, parent: source(_:))
      problems += parsed.problems.map(\.description).filter { !problems.contains($0) }
      return parsed.value
    }
    return themes.isEmpty ? [.builtIn] : themes
  }

  private func source(_ name: String) -> ThemeSource? {
    guard let path = paths[name], let text = try? readSmallFile(path) else { return nil }
    return ThemeSource(toml: text, file: path)
  }
}
