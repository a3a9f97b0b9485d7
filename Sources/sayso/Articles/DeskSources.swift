import Articles
import Cells
import Files
import Formats
import Glibc
import Library
import Reader

/// The articles that the words of the command line name: files, the files of folders, matches of patterns, addresses.
struct DeskSources {
  /// The articles, each once under the first of its names, in the order of the words; those of a folder by name.
  var sources: [ArticleSource] = []
  /// The entries of the list before the articles are examined.
  var entries: [DeskEntry] = []
  /// Whether the articles were named or are those of earlier sessions.
  var origin = Desk.Origin.named
  /// The entries of feeds, if the articles are such.
  private(set) var feeds: FeedShelf?
  /// The choice of entries that the list shows.
  private(set) var choice = NewsChoice(.all)
  /// The only text, which is being read and takes long.
  var begun: PipedText?
  /// The texts that were read already.
  var held: [ArticleID: Draft] = [:]
  /// The files of folders that were left out.
  private(set) var leftOut = LeftOut()

  /// The numbers of files in folders that were left out, by reason.
  struct LeftOut: Hashable {
    var hidden = 0
    var empty = 0
    var notText = 0
    var folders = 0
  }

  /// Creates the sources that `words` name. "-" is standard input. A folder means the text files in it, and those of
  /// its subfolders if `isRecursive`. A word that names nothing is kept, so that the list says why it cannot be opened. A file
  /// of several articles, such as a book, means each of them, except with `keepsSingle` the only one: `hold` puts its articles in its
  /// place once they are read.
  init(
    _ words: [String], isRecursive: Bool = false, by reader: ArticleReader = ArticleReader(), keepsSingle: Bool = false
  ) {
    var (folders, files): (Set<FileIdentity>, Set<FileIdentity>) = ([], [])
    var unseen: Set<ArticleSource> = []
    for word in words {
      let source = ArticleSource(argument: word)
      let named: [ArticleSource]
      if case .file(let path) = source {
        named = paths(path).flatMap { self.files(at: $0, isRecursive, seen: &folders) }
      } else {
        named = [source]
      }
      for source in named {
        let isNew = source.identity.map { files.insert($0).inserted } ?? unseen.insert(source).inserted
        if isNew { sources.append(source) }
      }
    }
    if !keepsSingle || sources.count > 1 { sources = sources.flatMap(reader.parts) }
    entries = sources.map { DeskEntry(name: $0.description) }
  }

  /// Creates the sources of `entries`, whose texts are on `feeds`, for a list that shows `choice`.
  init(_ entries: [LibraryEntry], _ feeds: FeedShelf, showing choice: NewsChoice) {
    origin = .library
    // An address is parsed when it is needed.
    sources = entries.map { .entry($0.title) }
    self.entries = entries.map(feeds.listed)
    self.feeds = feeds
    self.choice = choice
  }

  /// Puts the articles of the document that the only source turned out to be in its place.
  mutating func hold(_ reading: ArticleReader.Reading) {
    let parts = reading.parts
    sources = parts.map(\.source)
    held = Dictionary(uniqueKeysWithValues: parts.enumerated().map { (ArticleID($0), $1.draft) })
    if parts.count > 1 {
      entries = parts.map { DeskEntry(name: $0.source.description, headings: Headings($0.draft)) }
    }
  }

  /// The numbers of the articles.
  var ids: [ArticleID] { sources.indices.map { ArticleID($0) } }

  /// The article that is shown as soon as it has arrived: the only one, if it is an address or a document that takes long to read.
  var awaited: ArticleID? {
    guard origin == .named, sources.count == 1, held.isEmpty else { return nil }
    if begun != nil { return ArticleID(0) }
    return if case .address = sources[0] { ArticleID(0) } else { nil }
  }

  /// Returns the reader's state over the articles. A single article is open; of several, no article is open.
  func state(_ settings: Settings, size: Size, depth: ColorDepth) -> ReaderState {
    if origin == .named, sources.count == 1, let draft = held[ArticleID(0)] {
      return ReaderState(
        draft: draft, name: sources[0].description, settings: settings, size: size, depth: depth)
    }
    return ReaderState(
      desk: Desk(entries, origin: origin, awaiting: awaited, showing: choice), settings: settings, size: size,
      depth: depth)
  }

  /// A notice of the files that were left out; nil if there are none.
  var notice: String? {
    let reasons = [
      (leftOut.notText, "no text"), (leftOut.hidden, "hidden"), (leftOut.empty, "empty"),
      (leftOut.folders, leftOut.folders == 1 ? "a folder (-r opens it)" : "folders (-r opens them)"),
    ].filter { $0.0 > 0 }
    return reasons.isEmpty ? nil : "left out: " + reasons.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Returns the paths that a word means: itself if a file has that name, else its matches as a pattern.
  private func paths(_ word: String) -> [String] {
    guard !isThere(word), word.unicodeScalars.contains(where: { "*?[".unicodeScalars.contains($0) }) else {
      return [word]
    }
    return Files.paths(matching: word) ?? [word]
  }

  /// Returns the file at `path`, or the text files in the folder at `path`. A folder that was already read, under any
  /// name, is skipped.
  private mutating func files(at path: String, _ isRecursive: Bool, seen: inout Set<FileIdentity>) -> [ArticleSource] {
    guard let names = fileNames(in: path) else { return [.file(path)] }
    if let folder = FileIdentity(path), !seen.insert(folder).inserted { return [] }
    var found: [ArticleSource] = []
    for name in names.sorted() where name != "." && name != ".." {
      let inner = path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name
      if name.utf8.first == UInt8(ascii: ".") {
        leftOut.hidden += 1
        continue
      }
      switch kind(of: inner) {
      case .folder where isRecursive: found += files(at: inner, true, seen: &seen)
      case .folder: leftOut.folders += 1
      case .empty: leftOut.empty += 1
      case .notText: leftOut.notText += 1
      case .text: found.append(.file(inner))
      }
    }
    return found
  }

  private enum Kind { case folder, empty, notText, text }

  /// Returns the kind of the file at `path` by its first bytes. An unreadable file counts as text, so that the reason is reported.
  private func kind(of path: String) -> Kind {
    guard let status = FileStatus(path) else { return .text }
    switch status.kind {
    case .folder: return .folder
    case .regular: break
    case .other: return .notText
    }
    if status.stamp.size == 0 { return .empty }
    // A pipe may have replaced the file meanwhile.
    let file = openFile(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { return .text }
    defer { close(file) }
    guard let bytes = try? readBytes(of: file, atMost: 1 << 12) else { return .text }
    return isReadable(bytes, name: path.lastPathPart) ? .text : .notText
  }
}
