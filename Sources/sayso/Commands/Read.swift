import ArgumentParser
import Articles
import Formats
import Glibc
import Reader

/// `sayso FILE…`: the reader, or without a terminal the articles with their statements marked.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open articles in the reader (what sayso does without a subcommand)."
  )

  @Argument(
    help: """
      The articles: files, folders (the text files in them), patterns like 'news/*.txt', web addresses; - or nothing is what \
      another program pipes in. Without either: the list of those that were read before.
      """, completion: .file())
  var files: [String] = []

  @Flag(name: [.customShort("r"), .long], help: "Include subfolders.")
  var recursive = false

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var web: WebOptions

  @OptionGroup var reading: ReaderOptions

  func validate() throws {
    if files.isEmpty, isatty(STDIN_FILENO) == 1, reading.headless != nil || !StandardOutput.isTerminal {
      throw ValidationError("no article: name a file (sayso FILE) or pipe one in (… | sayso)")
    }
  }

  /// The time for reading a file before the first screen. Text of any length is there sooner.
  private static let patience = Duration.milliseconds(100)

  /// Returns the articles to read: named files, piped text, else the articles of earlier sessions.
  private func articles(by reader: ArticleReader) throws(Failure) -> DeskSources {
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      let recent = DeskSources(recentIn: UserFolders.state)
      if recent.sources.isEmpty { throw Failure.nothingRead }
      return recent
    }
    var desk = DeskSources(files.isEmpty ? ["-"] : files, isRecursive: recursive, by: reader, keepsSingle: true)
    guard !desk.sources.isEmpty else { throw Failure.noArticles(files, desk.notice) }
    // A single article is read now, so that an error ends the program, except one that takes long if a screen can show the progress.
    // Errors of several articles are shown in their list.
    guard desk.sources.count == 1, let source = desk.sources.first else { return desk }
    if reading.isInteractive, desk.awaited != nil { return desk }
    if reading.isInteractive, case .file = source {
      let text = PipedText(source, by: reader)
      guard let read = try text.reading(within: Self.patience) else {
        desk.begun = text
        return desk
      }
      desk.hold(read)
    } else {
      desk.hold(try reader.reading(source, ProgressLine()))
    }
    return desk
  }

  func run() throws {
    let reader = documents.applied(to: web.reader)
    try reading.read(by: reader) { _ throws(Failure) in try articles(by: reader) }
  }
}
