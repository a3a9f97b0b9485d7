import Analysis
import Articles
import Formats

/// `sayso extract --input jsonl`: a line out for each line in, in order, each written before the next one is read.
struct LineWorker {
  let engine: Engine
  let progress: ProgressLine

  /// Reads the documents of `files`; a file that cannot be read is told, the others come all the same.
  func run(_ files: [String]) throws {
    var (lines, broken, unreadable) = (0, 0, 0)
    for source in files.map(ArticleSource.init(argument:)) {
      do {
        let input = try SourceLines(source)
        var number = 0
        while let line = try input.next() {
          (number, lines) = (number + 1, lines + 1)
          let (answer, isError) = answer(to: line, number: number, of: source)
          if isError { broken += 1 }
          progress.clear()
          try StandardOutput.write(answer)
        }
      } catch let error as ImportError {
        Failure.article(error).tell()
        unreadable += 1
      }
    }
    if broken > 0 { Failure.some(failed: broken, of: lines, things: "lines").tell() }
    if unreadable > 0, files.count > 1 { Failure.some(failed: unreadable, of: files.count, things: "files").tell() }
    if broken + unreadable > 0 { throw Failure.told }
  }

  private func answer(
    to line: SourceLines.Line, number: Int, of source: ArticleSource
  ) -> (line: String, isError: Bool) {
    do throws(DocumentLineError) {
      guard case .bytes(var bytes) = line else { throw .tooLong(limit: SourceLines.byteLimit) }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let document = try DocumentLine(bytes)
      let place = "\(source), line \(number)"
      progress.show(place)
      let article = engine.analyse(
        draft(of: document.text),
        report: { step in progress.show("\(place) \(100 * step.covered / max(1, step.total)) %") })
      return (extractLine(ArticleExport(article, id: document.id)), false)
    } catch {
      return (errorLine(id: error.id, line: number, error: Failure.words(error)), true)
    }
  }
}
