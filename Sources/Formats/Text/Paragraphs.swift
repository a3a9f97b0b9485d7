import Articles

/// A stretch of the text that reads as one: a line, or lines joined.
struct RawParagraph: Hashable, Sendable {
  /// The bytes without blanks at the ends.
  var range: TextRange
  /// Whether an empty line stands before it.
  var opens: Bool
  /// The number of lines.
  var lines: Int
}

/// The passages of `bytes` in text order: paragraphs split by empty lines, or one a line, or wrapped lines joined, as
/// each region between empty lines shows. A line for which `standsAlone` holds is never joined.
func passages(_ bytes: Bytes, standsAlone: (TextRange) -> Bool) -> [RawParagraph] {
  let scanned = Lines(bytes)
  let lines = scanned.all
  let wrapping = Wrapping(bytes, lines)
  let everywhere = lines.indices
  let width = wrapping.width(of: everywhere)
  let isWrapped = width.map { wrapping.count(everywhere, width: $0).isWrapped } ?? false

  var passages: [RawParagraph] = []
  passages.reserveCapacity(lines.count)
  var start = 0
  while start < lines.count {
    var end = start + 1
    while end < lines.count, !lines[end].opens { end += 1 }
    let joins = joint(of: start..<end, wrapping, width: isWrapped ? width : nil)
    var wasAlone = false
    for i in start..<end {
      let line = lines[i]
      let isAlone = end - start > 1 && standsAlone(line.range)
      if i > start, !isAlone, !wasAlone, !wrapping.startsItem(i), joins(i - 1), let last = passages.popLast() {
        passages.append(RawParagraph(range: last.range.union(line.range), opens: last.opens, lines: last.lines + 1))
      } else {
        passages.append(RawParagraph(range: line.range, opens: line.opens, lines: 1))
      }
      wasAlone = isAlone
    }
    start = end
  }
  if !scanned.rest.isEmpty { passages.append(RawParagraph(range: scanned.rest, opens: true, lines: 1)) }
  return passages
}

/// Returns a test whether a line of `region` continues on the next line.
private func joint(of region: Range<Int>, _ wrapping: Wrapping, width: Int?) -> (Int) -> Bool {
  if region.count == 1 { return { _ in false } }
  if let width {
    let count = wrapping.count(region, width: width)
    if region.count < 4 || count.full >= count.ragged { return { wrapping.goesOn($0, width: width) } }
  }
  if region.count < 4 { return wrapping.seemsToGoOn }
  guard let own = wrapping.width(of: region), own >= 50 || width == own, wrapping.count(region, width: own).isWrapped
  else { return { _ in false } }
  return { wrapping.goesOn($0, width: own) }
}
