import Cells
import Glibc

/// Divides words by a few patterns, without the dictionaries of the machine.
let testHyphenator: Hyphenator? = {
  var path = Array("/tmp/sayso-hyphen-XXXXXX".utf8CString)
  let file = mkstemp(&path)
  guard file >= 0 else { return nil }
  defer {
    close(file)
    unlink(path)
  }
  let patterns =
    "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n1mit\n1tee\ngov1ern1ment\nhar1bour\n1er\nref1er1en1dum\na1b\n"
  _ = patterns.withCString { write(file, $0, strlen($0)) }
  return Hyphenator(path: String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
}()
