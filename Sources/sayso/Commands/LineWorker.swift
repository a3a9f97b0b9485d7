import Analysis
import Articles
import Formats
import Reader

/// `sayso extract --input jsonl`: a line of output for each line of input, in order. Each is written before the next is read.
struct LineWorker {
  let engine: Engine
  let progress: ProgressLine

  /// Reads the documents of `files`. An unreadable file is reported, and the others are read.
  func run(_ files: [String]) throws {
    var (lines, broken, unreadable) = (0, 0, 0)
    var said: Set<String> = []
    for source in files.map(ArticleSource.init(argument:)) {
      do {
        let input = try SourceLines(source)
        var number = 0
        while let line = try input.next() {
          (number, lines) = (number + 1, lines + 1)
          let (answer, isError) = try answer(to: line, number: number, of: source, &said)
          if isError { broken += 1 }
          progress.clear()
          try StandardOutput.write(answer)
        }
      } catch let error as ImportError {
        Failure.article(error).report()
        unreadable += 1
      }
    }
    if broken > 0 { Failure.some(failed: broken, of: lines, .lines).report() }
    if unreadable > 0, files.count > 1 { Failure.some(failed: unreadable, of: files.count, .files).report() }
    if broken + unreadable > 0 { throw Failure.reported }
  }

  private func answer(
    to line: SourceLines.Line, number: Int, of source: ArticleSource, _ said: inout Set<String>
  ) throws(Failure) -> (line: String, isError: Bool) {
    let document: DocumentLine
    do throws(DocumentLineError) {
      guard case .bytes(var bytes) = line else { throw .tooLong(limit: SourceLines.byteLimit) }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      document = try DocumentLine(bytes)
    } catch {
      return (errorLine(id: error.id, line: number, error: Failure.words(error)), true)
    }
    let place = "\(source), line \(number)"
    progress.show(place)
    let draft = Formats.draft(of: document.text)
    for remark in draft.facts.remarks where said.insert(remark).inserted {
      progress.clear()
      StandardError.report("\(place): \(remark)")
    }
    let article = try engine.article(of: draft, advance: { covered in progress.show(place, covered, of: draft) })
    return (extractLine(ArticleExport(article, id: document.id), hasText: false), false)
  }
}
