import Cells
import Glibc

extension Cell {
  /// Gives `body` what ncurses takes for its text, ended by 0; a stand-in where the system, which counts cells by
  /// `systemWidth`, counts others than we.
  func withDrawable(measuredBy systemWidth: (wchar_t) -> Int32, _ body: (UnsafePointer<wchar_t>?) -> Void) {
    // Nearly every cell is a letter of ASCII, which needs no list.
    if text.utf8.count == 1, let letter = text.utf8.first, (0x20..<0x7F).contains(letter) {
      var pair = (wchar_t(letter), wchar_t(0))
      withUnsafePointer(to: &pair) { $0.withMemoryRebound(to: wchar_t.self, capacity: 2) { body($0) } }
      return
    }
    var scalars = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    if scalars.isEmpty { scalars = [0x20] }
    let isAgreed = scalars[0] < 0x7F || systemWidth(scalars[0]) == Int32(width)
    if !isAgreed { scalars = [width == 2 ? 0x3013 : 0xFFFD] }
    scalars.append(0)
    scalars.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
