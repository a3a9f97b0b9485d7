/// The facts about a file by which its annotation format is recognised.
struct AnnotationFile {
  /// The first byte that is neither white space nor part of a byte order mark.
  let first: UInt8?
  /// The root of a file that begins as JSON does.
  private let root: JSONPlace?

  /// Examines `bytes`; throws if they are too large, or begin as JSON but are not JSON.
  init(_ bytes: [UInt8]) throws(AnnotationError) {
    try AnnotationFile.check(bytes)
    first = bytes.first { !$0.isWhite && ![0xEF, 0xBB, 0xBF].contains($0) }
    root = beginsAsJSON(first) ? try JSONPlace(root: bytes) : nil
  }

  /// Whether the file is a JSON object with that key.
  func has(_ key: String) -> Bool { root?.has(key) ?? false }

  /// The largest file of annotations, in bytes: JSON takes thirty times its size while it is read.
  private static let sizeLimit = 1 << 25

  /// Throws if reading `bytes` would take too long or too much memory.
  static func check(_ bytes: [UInt8]) throws(AnnotationError) {
    guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    guard beginsAsJSON(bytes.first { !$0.isWhite }) else { return }
    guard JSONScan(bytes).depth <= JSONScan.depthLimit else { throw .tooDeep(limit: JSONScan.depthLimit) }
  }
}

/// Whether `first`, the first significant byte of a file, begins a JSON object or list.
private func beginsAsJSON(_ first: UInt8?) -> Bool { first == UInt8(ascii: "{") || first == UInt8(ascii: "[") }

extension UInt8 {
  fileprivate var isWhite: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

/// Returns `bytes` as text, without a byte order mark.
func annotationText(_ bytes: [UInt8]) throws(AnnotationError) -> String {
  let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  guard let text = String(validating: rest, as: UTF8.self) else {
    throw .notUTF8(offset: firstMalformedOffset(rest) + bytes.count - rest.count)
  }
  return text
}
