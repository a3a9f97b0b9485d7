import Analysis
import ArgumentParser
import Articles
import Cells
import Files
import Formats

/// `sayso extract`: the reading of each file, for other programs.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print who says what in each article, for other programs.",
    discussion: """
      Offsets are Unicode code points of the article's text, half-open. The key "text" has this text: of a page or a document, it \
      is not the file's own.

      With --input jsonl each line of the input is a document, {"id": "…", "text": "…"} (other keys are passed over), and gives \
      one line, in order and at once: its reading without the text, or {"id": … or null, "line": n, "error": "…"} where the line is empty or \
      holds no document. The status is 1 where a line was broken.
      """
  )

  @Argument(help: "The articles: files and web addresses; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var web: WebOptions

  @Option(
    name: .shortAndLong,
    help:
      "How: \((OutputFormat.streams.map { "\($0.name), \($0.summary)" } + DocumentForm.summaries).joined(separator: "; ")).",
    completion: .list(Self.formats))
  var format: String = "jsonl"

  @Option(help: "What the files hold: text, an article each; jsonl, a document a line.")
  var input: InputForm = .text

  /// The names of all formats.
  private static let formats = OutputFormat.streams.map(\.name) + DocumentForm.allCases.map(\.rawValue)

  func validate() throws {
    if input == .jsonl, format != "jsonl" {
      throw ValidationError("--input jsonl needs --format jsonl, not “\(format)”")
    }
    guard Self.formats.contains(format) else {
      let names = Self.formats.joined(separator: ", ")
      throw ValidationError("--format: unknown format “\(format)”; formats: \(names)")
    }
  }

  func run() throws {
    if let form = DocumentForm(rawValue: format) { return try writeDocuments(as: form) }
    guard let output = OutputFormat.named(format) else { return }
    let engine = try loadEngine()
    let progress = ProgressLine()
    if input == .jsonl { return try LineWorker(engine: engine, progress: progress).run(files) }
    var (failed, isFirst) = (0, true)
    let reader = documents.applied(to: web.reader)
    let sources = files.map { ArticleSource(argument: $0) }
    for (i, (source, name)) in zip(sources, articleNames(sources)).enumerated() {
      let parts: [ArticleReader.Reading]
      do throws(Failure) {
        parts = try reader.reading(source, progress).parts
      } catch {
        error.report()
        failed += 1
        continue
      }
      for (n, part) in parts.enumerated() {
        let article = try engine.article(
          of: part.draft,
          advance: { covered in
            progress.show("\(part.source) (\(i + 1)/\(files.count))", covered, of: part.draft)
          })
        progress.clear()
        let id = name.pathRepaired + (parts.count > 1 ? "-\(n + 1)" : "")
        try StandardOutput.write((isFirst ? output.heading : "") + output.write(ArticleExport(article, id: id)))
        isFirst = false
      }
    }
    try report(failed)
  }

  /// Ends with an error if some of the files could not be read.
  private func report(_ failed: Int) throws {
    if failed > 0, files.count > 1 { throw Failure.some(failed: failed, of: files.count, .files) }
    if failed > 0 { throw Failure.reported }
  }

  /// Writes a line for each document, without the analysis. An error is reported, and the other documents follow.
  private func writeDocuments(as form: DocumentForm) throws {
    let reader = documents.applied(to: web.reader)
    let progress = ProgressLine()
    var failed = 0
    for file in files {
      let source = ArticleSource(argument: file)
      do throws(Failure) {
        try StandardOutput.write(try form.line(of: source, by: reader, progress))
      } catch {
        error.report()
        failed += 1
      }
    }
    try report(failed)
  }
}
