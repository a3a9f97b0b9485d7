import CHyphen
import Glibc

/// Finds where words may be hyphenated, with a dictionary of patterns (libhyphen).
public final class Hyphenator: @unchecked Sendable {
  // Never changed once loaded, so that any thread may read it.
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// Creates a hyphenator with the dictionary at `path`; nil if it cannot be read.
  public init?(path: String) {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    guard let dictionary = hnj_hyphen_load_file(file) else { return nil }
    self.dictionary = dictionary
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// Returns the offsets at which `word`, lowercase ASCII letters, may be divided by inserting a hyphen alone, in
  /// order.
  public func divisions(of word: [UInt8]) -> [Int] {
    guard (4...200).contains(word.count) else { return [] }
    let letters = word.map { CChar(bitPattern: $0) }
    // The library needs five bytes more than the word has, and a terminator.
    var marks = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let failed = hnj_hyphen_hyphenate2(
      dictionary, letters + [0], CInt(word.count), &marks, nil, &replacements, &positions, &cuts)
    defer {
      if let replacements { for i in word.indices { free(replacements[i]) } }
      free(replacements)
      free(positions)
      free(cuts)
    }
    guard failed == 0 else { return [] }
    return word.indices.dropLast().compactMap { i in
      // An odd mark allows a hyphen. A hyphen that would change the spelling is skipped.
      marks[i] & 1 == 1 && replacements?[i] == nil ? i + 1 : nil
    }
  }
}
