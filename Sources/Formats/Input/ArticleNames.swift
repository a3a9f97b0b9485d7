import Files

/// The names of the articles in exports, in their order, no two alike: `ArticleSource.id`. Of those that share one, the names of
/// their folders come before it ("north-report", "south-report"), as few as are needed; what is still the same is numbered.
public func articleNames(_ sources: [ArticleSource]) -> [String] {
  var names = sources.map(\.id)
  let folders = sources.map(\.folders)
  func alike(_ group: some Sequence<Int>) -> [[Int]] {
    Dictionary(grouping: group) { names[$0] }.values.filter { group in
      group.contains { folders[$0] != folders[group[0]] }
    }
  }
  var groups = alike(names.indices)
  var depth = 1
  while !groups.isEmpty {
    for i in groups.joined() { names[i] = (folders[i].suffix(depth) + [sources[i].id]).joined(separator: "-") }
    groups = groups.flatMap { alike($0) }
    depth += 1
  }
  var taken: Set<String> = []
  for i in names.indices where !taken.insert(names[i]).inserted {
    var number = 2
    while !taken.insert("\(names[i])-\(number)").inserted { number += 1 }
    names[i] += "-\(number)"
  }
  return names
}

extension ArticleSource {
  /// The names of the folders on the path, as far as they are names. The host is the first folder of an address.
  fileprivate var folders: [String] {
    switch document {
    case .file(let path): path.pathParts.dropLast().filter { $0 != "." && $0 != ".." }
    case .address(let address): [address.host] + address.path.pathParts.dropLast()
    default: []
    }
  }
}
