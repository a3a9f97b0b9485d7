import Formats

/// Calls `body` with each line of the file at `path` that is not blank, and its place ("gold.jsonl:3").
func forEachLine(of path: String, _ take: ([UInt8], String) throws(Failure) -> Void) throws(Failure) {
  let source = ArticleSource(argument: path)
  let lines: SourceLines
  do { lines = try SourceLines(source) } catch { throw .article(error) }
  var number = 0
  while true {
    let line: SourceLines.Line?
    do { line = try lines.next() } catch { throw .article(error) }
    guard let line else { return }
    number += 1
    let place = "\(source):\(number)"
    guard case .bytes(let bytes) = line else {
      throw .lineTooLong(place: place)
    }
    if bytes.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) { try take(bytes, place) }
  }
}
