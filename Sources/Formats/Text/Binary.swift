/// Returns the first byte that proves `bytes` are not text, with its offset; nil for text.
///
/// The proof is a known file signature, a NUL (in UTF-16, a unit of that value), or at least eight control characters
/// that are more than one byte in twenty. Fewer stray controls are text; they are made harmless where they are shown.
func firstByteOfNoText(_ bytes: [UInt8]) -> (offset: Int, byte: UInt8)? {
  if let signature = signatures.first(where: { bytes.dropFirst($0.offset).starts(with: $0.bytes) }) {
    return (signature.offset, signature.bytes.first ?? 0)
  }
  return bytes.byteOrder == nil ? firstStrange(bytes) : firstNulUnit(bytes)
}

private func firstNulUnit(_ bytes: [UInt8]) -> (offset: Int, byte: UInt8)? {
  let unit = stride(from: 2, to: bytes.count - 1, by: 2).first { bytes[$0] == 0 && bytes[$0 + 1] == 0 }
  return unit.map { ($0, 0) }
}

private func firstStrange(_ bytes: [UInt8]) -> (offset: Int, byte: UInt8)? {
  var first: Int?
  var strange = 0
  let nul: Int? = bytes.withUnsafeBufferPointer { bytes in
    var i = 0
    while i < bytes.count {
      if bytes.isPlain(at: i) {
        i += 8
        continue
      }
      let byte = bytes[i]
      if byte == 0 { return i }
      if isStrange(byte) {
        first = first ?? i
        strange += 1
      }
      i += 1
    }
    return nil
  }
  if let nul { return (nul, 0) }
  guard let first, strange >= 8, strange > bytes.count / 20 else { return nil }
  return (first, bytes[first])
}

/// Whether `byte` is a control that no text needs: not white space, backspace (overstrikes) or escape (colours).
private func isStrange(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x08...0x0D, 0x1B: false
  default: byte < 0x20
  }
}

/// Signatures of binary files and their offsets.
private let signatures: [(offset: Int, bytes: [UInt8])] = [
  (0, Array("%PDF-".utf8)),
  (0, [0x89] + Array("PNG\r\n".utf8)),
  (0, [0xFF, 0xD8, 0xFF]),  // JPEG
  (0, Array("GIF87a".utf8)),
  (0, Array("GIF89a".utf8)),
  (0, Array("PK\u{3}\u{4}".utf8)),  // ZIP, and with it DOCX, ODT, EPUB
  (0, Array("PK\u{5}\u{6}".utf8)),
  (0, [0x1F, 0x8B]),  // gzip
  (0, Array("BZh".utf8)),
  (0, [0xFD] + Array("7zXZ".utf8)),
  (0, [0x28, 0xB5, 0x2F, 0xFD]),  // Zstandard
  (0, Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]),
  (0, Array("Rar!\u{1A}".utf8)),
  (0, [0x7F] + Array("ELF".utf8)),
  (0, [0xCF, 0xFA, 0xED, 0xFE]),  // Mach-O
  (0, [0xD0, 0xCF, 0x11, 0xE0]),  // OLE: DOC, XLS
  (0, Array("SQLite format 3".utf8)),
  (0, Array("OggS".utf8)),
  (0, Array("wOF2".utf8)),
  (4, Array("ftyp".utf8)),  // MP4
  (257, Array("ustar".utf8)),
]
