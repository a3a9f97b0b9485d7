import ArgumentParser
import Articles
import Formats
import Glibc

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

  func validate() throws { try Self.expectArticles(files, reading.start) }

  func run() throws {
    try Self.open(files, isRecursive: recursive, by: documents.applied(to: web.reader), reading.start)
  }

  /// Opens the articles that the words of a command line without options name.
  static func open(_ words: [String]) throws {
    try expectArticles(words, ReaderStart())
    try open(words, isRecursive: false, by: ArticleReader(rules: .usual), ReaderStart())
  }

  private static func expectArticles(_ files: [String], _ start: ReaderStart) throws {
    if files.isEmpty, isatty(STDIN_FILENO) == 1, start.headless != nil || !StandardOutput.isTerminal {
      throw ValidationError("no article: name a file (sayso FILE) or pipe one in (… | sayso)")
    }
  }

  private static func open(
    _ files: [String], isRecursive: Bool, by reader: ArticleReader, _ start: ReaderStart
  ) throws {
    let articles = try NamedArticles(files, isRecursive: isRecursive, by: reader, isInteractive: start.isInteractive)
    try start.read(by: reader) { _ throws(Failure) in try articles.desk() }
  }
}

/// The articles that a command line names. A single file that is not short is read on another thread while the reader is set up.
private struct NamedArticles {
  private var sources: DeskSources
  private let reader: ArticleReader
  private let isInteractive: Bool
  private var begun: PipedText.Begun?
  /// The text of a short file.
  private var short: Document?

  /// The time for reading a file before the first screen. Text of any length is there sooner.
  private static let patience = Duration.milliseconds(100)

  /// Finds named files or piped text, else the articles of earlier sessions.
  init(_ files: [String], isRecursive: Bool, by reader: ArticleReader, isInteractive: Bool) throws(Failure) {
    (self.reader, self.isInteractive) = (reader, isInteractive)
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      sources = DeskSources(recentIn: UserFolders.state)
      if sources.sources.isEmpty { throw Failure.nothingRead }
      return
    }
    sources = DeskSources(files.isEmpty ? ["-"] : files, isRecursive: isRecursive, by: reader, keepsSingle: true)
    guard !sources.sources.isEmpty else { throw Failure.noArticles(files, sources.notice) }
    guard isInteractive, sources.sources.count == 1, let source = sources.sources.first, case .file = source else {
      return
    }
    short = shortText(of: source, as: reader.format)
    if short != nil { return }
    try checkThreads()
    begun = PipedText(source, by: reader).beginReading()
  }

  /// Returns the articles. A single one is read now, so that an error ends the program, except one that takes long if a screen can show
  /// the progress. Errors of several articles are shown in their list.
  func desk() throws(Failure) -> DeskSources {
    var desk = sources
    if let begun {
      let read = try begun.reading(within: Self.patience)
      if let read { desk.hold(read) }
      if read == nil || begun.text.hasBeginning { desk.begun = begun.text }
    } else if let short {
      desk.hold(try reader.reading(ofShortText: short))
    } else if desk.origin == .named, desk.sources.count == 1, let source = desk.sources.first,
      !isInteractive || desk.awaited == nil
    {
      desk.hold(try reader.reading(source, ProgressLine()))
    }
    return desk
  }
}
