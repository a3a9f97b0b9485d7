import Files

/// The origin of an article's bytes.
public enum ArticleSource: Hashable, Sendable {
  /// A file, by its path.
  case file(String)
  /// Standard input.
  case standardInput

  /// The source that a word of the command line names: "-" is standard input, anything else a path.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// The file that the bytes come from, under any of its names; nil where it cannot be seen.
  public var identity: FileIdentity? {
    switch self {
    case .file(let path): FileIdentity(path)
    case .standardInput: FileIdentity(descriptor: 0)
    }
  }

  /// The name of the article in exports: the file's without folder and ending; "stdin" for standard input. It holds no slash.
  public var id: String {
    guard case .file(let path) = self else { return "stdin" }
    let name = path.pathParts.last ?? path
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension ArticleSource: CustomStringConvertible {
  /// The path, or "standard input".
  public var description: String {
    switch self {
    case .file(let path): return path
    case .standardInput: return "standard input"
    }
  }
}
