import Articles
import Files

/// The origin of an article's bytes.
public indirect enum ArticleSource: Hashable, Sendable {
  /// A file, by its path.
  case file(String)
  /// An article of a document that holds several: the document and the number of the article, from 1.
  case part(of: ArticleSource, number: Int)
  /// The source text of a document: the markup of a page, line by line.
  case markup(of: ArticleSource)
  /// Standard input.
  case standardInput
  /// An address of the web, whose bytes the program fetches.
  case address(WebAddress)
  /// An entry of a feed that has no address, by its title.
  case entry(String)

  /// The source that a word of the command line names: "-" is standard input. A word that looks like an address is one unless a file
  /// has that name or that of a folder in it. Anything else is a path.
  public init(argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if WebAddress.isMeant(by: argument), !isThere(argument), fileInPlaceOfFolder(of: argument) == nil,
      let address = try? WebAddress(argument)
    {
      self = .address(address)
    } else {
      self = .file(argument)
    }
  }

  /// The file that the bytes come from, under any of its names; nil where it cannot be seen.
  public var identity: FileIdentity? {
    switch self {
    case .file(let path): FileIdentity(path)
    case .standardInput: FileIdentity(descriptor: 0)
    case .part, .markup, .address, .entry: nil
    }
  }

  /// The name of the article in exports: that of the file or of the page without folder and ending; "stdin" for standard input. It holds
  /// no slash.
  public var id: String {
    switch self {
    case .standardInput: return "stdin"
    case .address(let address): return address.name
    case .part(let document, let number): return document.id + "-\(number)"
    case .markup(let document): return document.id + "-source"
    case .entry(let title): return title.replacing(exactly: "/", with: "-")
    case .file(let path):
      var name = path.pathParts.last ?? path
      if name.utf8.count > 3, name.lowercased().ends(with: ".gz") { name = String(name.dropLast(3)) }
      guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
      return String(name[..<dot])
    }
  }
}

extension ArticleSource {
  /// The document that the bytes come from: the source itself, or the one that it is a part or the source text of.
  public var document: ArticleSource {
    switch self {
    case .part(let document, _), .markup(let document): document.document
    case .file, .standardInput, .address, .entry: self
    }
  }
}

extension ArticleSource: CustomStringConvertible {
  /// The path, the address without credentials, or "standard input".
  public var description: String {
    switch self {
    case .file(let path): return path
    case .part(let document, let number): return "\(document), article \(number)"
    case .markup(let document): return "the source of \(document)"
    case .standardInput: return "standard input"
    case .address(let address): return address.description
    case .entry(let title): return title
    }
  }
}
