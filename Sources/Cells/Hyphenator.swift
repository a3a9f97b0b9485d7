import CHyphen
import Glibc

/// Tells where words may be divided, by a dictionary of patterns (libhyphen).
public final class Hyphenator: @unchecked Sendable {
  // Read by the library and never changed once loaded, so that any thread may ask.
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// The one of the dictionary at `path`; nil where it cannot be read.
  public init?(path: String) {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    guard let dictionary = hnj_hyphen_load_file(file) else { return nil }
    self.dictionary = dictionary
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// The offsets at which `word`, small letters of ASCII, may be divided by a hyphen and nothing else; in order.
  public func divisions(of word: [UInt8]) -> [Int] {
    guard (4...200).contains(word.count) else { return [] }
    let letters = word.map { CChar(bitPattern: $0) }
    // The library wants five bytes more than the word has, and a terminator that it may look at.
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
      // Odd marks are divisions; where the spelling would change, there is none for us.
      marks[i] & 1 == 1 && replacements?[i] == nil ? i + 1 : nil
    }
  }
}
