import Articles
import Files
import Formats
import Review

/// The place that exported articles go to: standard output, another stream, one file, or files for each. All files are checked before
/// the first one is written.
final class ExportPlace {
  private enum Kind {
    case output
    case stream(WritableStream)
    case file(String)
    /// Files for each article: the folder, and the name of each article without an extension.
    case files(folder: String, names: [String])
  }

  private let kind: Kind
  /// The format of each article; nil if all articles make one text.
  private let format: OutputFormat?
  private let names: [String]
  private let isReplacing: Bool
  /// The files that already contain their article's text.
  private var finished: Set<String> = []
  private var text = ""
  private var isFirst = true

  init(
    _ path: String, for format: OutputFormat, articles: [ArticleSource], isReplacing: Bool
  ) throws(Failure) {
    (self.format, self.isReplacing) = (format, isReplacing)
    names = articleNames(articles)
    try Self.checkName(path)
    kind = try Self.kind(of: path, format, names)
    try Failure.attemptSaving { () throws(SavingError) in try check(articles) }
    if case .files(let folder, _) = kind, folder != "." { makeFolder(folder) }
  }

  /// Creates the place of one text that all `articles` make.
  init(_ path: String, ofOneTextFrom articles: [ArticleSource], isReplacing: Bool) throws(Failure) {
    (format, self.isReplacing, names) = (nil, isReplacing, articleNames(articles))
    try Self.checkName(path)
    if path == "-" {
      kind = .output
    } else if let stream = try Failure.attemptSaving({ () throws(SavingError) in try WritableStream(path) }) {
      kind = .stream(stream)
    } else {
      kind = .file(path)
    }
    try Failure.attemptSaving { () throws(SavingError) in try check(articles) }
  }

  private static func checkName(_ path: String) throws(Failure) {
    if path.isEmpty { throw .saving(SavingError(path, .isNameless), canForce: false) }
  }

  private static func kind(of path: String, _ format: OutputFormat, _ names: [String]) throws(Failure) -> Kind {
    let isOne = format.parts.count == 1 && (names.count == 1 || format.isStream)
    guard path != "-" else {
      if isOne { return .output }
      throw needsFolder(path, format)
    }
    if isOne, let stream = try Failure.attemptSaving({ () throws(SavingError) in try WritableStream(path) }) {
      return .stream(stream)
    }
    if path.utf8.last == UInt8(ascii: "/") || FileStatus(path)?.kind == .folder {
      return .files(
        folder: path.utf8.last == UInt8(ascii: "/") && path != "/" ? String(path.dropLast()) : path, names: names)
    }
    if isOne { return .file(path) }
    // A file name for a format that writes several files.
    if let ending = format.ending, path.utf8.count > ending.utf8.count,
      OutputFormat.ofFile(named: path)?.name == format.name
    {
      guard names.count == 1 else { throw needsFolder(path, format) }
      let stem = path.dropLast(ending.count)
      return .files(folder: String(stem).pathFolder ?? ".", names: [String(stem).lastPathPart])
    }
    return .files(folder: path, names: names)
  }

  private static func needsFolder(_ path: String, _ format: OutputFormat) -> Failure {
    let files = format.parts.map { $0.path("name") }
    let written = files.count > 1 ? files.joined(separator: " and ") : "a file"
    return .value(
      option: "--output", given: path,
      accepted: "\(format.name) writes \(written) for each article; a folder is expected")
  }

  /// Returns the path of a part of an article.
  private func path(_ part: OutputPart, of name: String, in folder: String) -> String {
    folder == "." ? part.path(name) : folder + (folder == "/" ? "" : "/") + part.path(name)
  }

  /// Checks the paths of all files. A file that already contains the text to be written stays unchanged.
  private func check(_ articles: [ArticleSource]) throws(SavingError) {
    let inputs = Set(articles.compactMap(\.identity)).union(UserFolders.own)
    var outputs: [Output] = []
    switch kind {
    case .output: return
    case .stream(let stream):
      if let file = stream.file, inputs.contains(file) { throw SavingError(stream.path, .isInput) }
    case .file(let path): outputs.append(Output(path, replacing: isReplacing))
    case .files(let folder, let names):
      for (source, name) in zip(articles, names) {
        for part in format?.parts ?? [] {
          let path = path(part, of: name, in: folder)
          if part.isArticleText, isText(of: source, at: path) {
            finished.insert(path)
          } else {
            outputs.append(Output(path, replacing: replaces(part)))
          }
        }
      }
    }
    try Files.check(outputs, inputs: inputs)
  }

  /// Whether a part may replace a file. The user's word is about the file or folder that they named, not about a text beside a file.
  private func replaces(_ part: OutputPart) -> Bool {
    guard case .files(_, let names) = kind, names != self.names else { return isReplacing }
    return isReplacing && !part.isArticleText
  }

  /// Whether the file at `path` contains the text of an article, and nothing else.
  private func isText(of source: ArticleSource, at path: String) -> Bool {
    guard case .file = source, FileStatus(path)?.kind == .regular,
      let there = try? ArticleSource.file(path).bytes(), let text = try? importArticle(source).draft.text
    else { return false }
    return text.utf8.elementsEqual(there)
  }

  /// Writes the text, or keeps it for the file.
  func take(_ written: String) throws(Failure) {
    switch kind {
    case .output: try StandardOutput.write(written)
    case .stream(let stream): try Failure.attemptSaving { () throws(SavingError) in try stream.write(written) }
    case .file, .files: text += written
    }
    isFirst = false
  }

  /// Writes an article, or keeps it for the file.
  func take(_ article: ReviewedArticle, number: Int) throws(Failure) {
    guard let format else { return }
    let export = ArticleExport(article, id: names[number].pathRepaired)
    switch kind {
    case .output, .stream, .file: try take((isFirst ? format.heading : "") + format.write(export))
    case .files(let folder, let names):
      if isFirst, names == self.names {
        // An existing file may have been changed by its owner.
        for file in format.common where !isThere(folder + "/" + file.path) {
          try save(file.text, to: folder + "/" + file.path, replacing: isReplacing)
        }
      }
      for part in format.parts {
        let path = path(part, of: names[number], in: folder)
        if finished.contains(path) { continue }
        if let folder = path.pathFolder { makeFolder(folder) }
        try save(part.text(export), to: path, replacing: replaces(part))
      }
    }
    isFirst = false
  }

  /// Writes the file, if there was an article for it.
  func finish() throws(Failure) {
    if case .file(let path) = kind, !isFirst { try save(text, to: path, replacing: isReplacing) }
  }

  private func save(_ text: String, to path: String, replacing: Bool) throws(Failure) {
    try Failure.attemptSaving { () throws(SavingError) in try saveFile(text, to: path, replacing: replacing) }
  }
}
