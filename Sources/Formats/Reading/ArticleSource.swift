/// Where an article's bytes come from.
public enum ArticleSource: Hashable, Sendable {
  /// A file, by its path.
  case file(String)
  /// What another program pipes in.
  case standardInput

  /// The source that a word of the command line names: "-" is standard input, anything else a path.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// What an exported line calls the article: the file's name without folder and extension; "stdin" for standard input.
  public var id: String {
    switch self {
    case .standardInput: return "stdin"
    case .file(let path):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
      return String(name[..<dot])
    }
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
