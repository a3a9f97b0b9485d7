import Articles

/// What the resolver must know of English: word lists, each in a file of its own, all in lower case unless they say otherwise.
enum English {
  /// The words of a list that is written as lines of words.
  static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// The lines of a list, each cut at its colon into a key and words; what follows the first colon is one string.
  static func table(_ list: String) -> [(key: String, value: String)] {
    list.split(at: "\n").map { line in
      let parts = line.split(at: ":", maxSplits: 1)
      return (
        String(parts[0]).trimmed, parts.count > 1 ? String(parts[1]).trimmed : ""
      )
    }
  }
}

extension String {
  /// Without the spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
