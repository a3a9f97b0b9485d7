import Articles

/// The word lists and rules of English, the language that the engine reads.
///
/// The resolver refers to this type by name; there is no second language. The lists are data in files of their own, all
/// in lower case unless stated otherwise.
enum English {
  /// Returns the words of a list that is written as lines of words.
  static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Returns the lines of a list, each split at its first colon into a key and a value.
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
  /// The string without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
