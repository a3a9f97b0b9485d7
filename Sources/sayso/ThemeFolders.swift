import Articles
import Files
import Reader

/// The folders of theme files: the person's own, whose files win, and that of the shipped ones.
struct ThemeFolders {
  /// nil where it is not known.
  var own: String?
  /// nil where it was not found.
  var shipped: String?

  /// Those of this person and this program.
  static func current() -> ThemeFolders {
    ThemeFolders(own: UserFolders.configuration.map { $0 + "/themes" }, shipped: try? DataLocator.current().themes())
  }

  /// What is in them now; what cannot be read is told and left out.
  func shelf(_ problems: inout [String]) -> ThemeShelf {
    var sources: [ThemeSource] = []
    for (path, isOwn) in paths {
      let name = String(path.lastPathPart.dropLast(Self.suffix.count))
      do throws(ReadingError) {
        let text = String(decoding: try readSmallFile(path), as: UTF8.self)
        sources.append(ThemeSource(name: name, toml: text, file: path, isOwn: isOwn))
      } catch {
        problems.append("\(path): cannot be read: \(error.reason)")
      }
    }
    return ThemeShelf(sources)
  }

  /// All files as they are now, by path. Costs a look at each folder and each file, and reads none.
  func stamps() -> [String: FileStamp] {
    Dictionary(paths.compactMap { path, _ in FileStamp(path).map { (path, $0) } }) { first, _ in first }
  }

  private static let suffix = ".toml"

  /// The files, the person's own first. Hidden ones are the locks and copies of editors.
  private var paths: [(path: String, isOwn: Bool)] {
    [(own, true), (shipped, false)].flatMap { folder, isOwn in
      guard let folder else { return [(path: String, isOwn: Bool)]() }
      let names = (fileNames(in: folder) ?? []).filter { $0.ends(with: Self.suffix) && !$0.begins(with: ".") }
      return names.sorted().map { (folder + "/" + $0, isOwn) }
    }
  }
}
