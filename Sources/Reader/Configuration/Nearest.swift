/// Returns the element of `names` that is most similar to `word`; nil if none is similar.
public func nearest(to word: String, among names: some Sequence<String>) -> String? {
  let written = Array(word.lowercased().utf8.prefix(64))
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(written, Array(name.lowercased().utf8.prefix(64)))
    let bearable = max(1, min(written.count, name.utf8.count) / 3)
    if distance <= bearable, best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
  }
  return best?.name
}

/// Returns the number of bytes to insert, delete, replace or swap to turn `a` into `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
      row.append(least)
    }
    before = above
    above = row
  }
  return above.last ?? 0
}
