import Articles

/// A list of feeds, as readers of feeds exchange it in OPML.
public struct OutlineList: Hashable, Sendable, Codable {
  /// The title of the list.
  public var title: String?
  /// The feeds in the order of the document.
  public var outlines: [Outline] = []
  /// The number of feeds beyond `limit`, which were left out.
  public internal(set) var extraCount = 0
  /// Whether there are folders deeper than `depthLimit`, which were left out with their feeds.
  public internal(set) var hasDeeper = false

  /// The deepest folder that is read.
  public static let depthLimit = 64
  /// The most feeds that are read; those after them are left out.
  public static let limit = 10_000

  /// Creates a list.
  public init(title: String? = nil, outlines: [Outline] = []) { (self.title, self.outlines) = (title, outlines) }
}

/// A feed in a list.
public struct Outline: Hashable, Sendable, Codable {
  /// The address of the feed.
  public var url: String
  /// The title that the owner of the list gave it.
  public var title: String?
  /// The paths of the folders that hold it, each from the outermost folder.
  public var folders: [[String]] = []

  /// Creates an entry of a list.
  public init(url: String, title: String? = nil, folders: [[String]] = []) {
    (self.url, self.title, self.folders) = (url, title, folders)
  }
}
