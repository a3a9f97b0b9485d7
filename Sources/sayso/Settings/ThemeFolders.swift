import Articles
import Cells
import Files
import Reader

/// The folders of theme files: the user's own, whose files take precedence, and that of the shipped themes.
struct ThemeFolders {
  /// The user's folder; nil if it is not known.
  var own: String?
  /// The folder of the shipped themes, or the failure that it was not found.
  var shipped: Result<String, Failure>

  /// Returns the folders of the user and of this program.
  static func current() -> ThemeFolders {
    ThemeFolders(
      own: UserFolders.configuration.map { $0 + "/themes" },
      shipped: Result { () throws(Failure) in try DataLocator.current.themes() })
  }

  /// Returns the message why there are no shipped themes.
  private var lack: String {
    switch shipped {
    case .success(let folder): "\(folder): has no themes; a built-in one replaces them"
    case .failure(let failure): failure.lines.joined(separator: "; ")
    }
  }

  /// The themes in the folders now. The text of a file is read when its theme is used.
  var shelf: ThemeShelf {
    let paths = paths
    return ThemeShelf(
      paths.map { path, isOwn in
        ThemeSource(name: String(path.lastPathPart.dropLast(Self.suffix.count)), file: path, isOwn: isOwn) {
          () throws(ThemeSource.Unreadable) in
          do throws(ReadingError) {
            return String(decoding: try readSmallFile(path), as: UTF8.self)
          } catch {
            throw ThemeSource.Unreadable(reason: error.reason)
          }
        }
      }, lack: paths.contains { !$0.isOwn } ? nil : harmless(lack))
  }

  /// Returns the states of all files by path, without reading the files.
  func stamps() -> [String: FileStamp] {
    Dictionary(paths.compactMap { path, _ in FileStamp(path).map { (path, $0) } }) { first, _ in first }
  }

  private static let suffix = ".toml"

  /// The files, the user's own first. Hidden files are locks and copies made by editors.
  private var paths: [(path: String, isOwn: Bool)] {
    [(own, true), (try? shipped.get(), false)].flatMap { folder, isOwn in
      guard let folder else { return [(path: String, isOwn: Bool)]() }
      let names = (fileNames(in: folder) ?? []).filter { $0.ends(with: Self.suffix) && !$0.begins(with: ".") }
      return names.sorted().map { (folder + "/" + $0, isOwn) }
    }
  }
}
