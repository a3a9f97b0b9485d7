import Articles
import Files

/// The bytes of a document, and the facts that are known of them before they are read.
public struct Document: Hashable, Sendable {
  /// The bytes as they were stored or sent, after any compression of the transfer is undone.
  public var bytes: [UInt8]
  /// The origin, which errors name.
  public var source: ArticleSource
  /// The address that relative links refer to; nil if there is none.
  public var address: String?
  /// The media type that the server stated: "text/html; charset=utf-8"; nil if there was no server.
  public var mediaType: String?
  /// The user's corrections of pages.
  public var rules = PageRules()

  /// Creates a document.
  public init(_ bytes: [UInt8], from source: ArticleSource, address: String? = nil, mediaType: String? = nil) {
    (self.bytes, self.source, self.address, self.mediaType) = (bytes, source, address, mediaType)
  }

  /// The name of the file, or the last part of the address, without the ending of gzip; "" if there is none.
  var fileName: String {
    let name =
      switch source.document {
      case .file(let path): path.lastPathPart
      case .address(let address): address.path.lastPathPart
      default: ""
      }
    return name.lowercased().ends(with: ".gz") ? String(name.dropLast(3)) : name
  }
}
