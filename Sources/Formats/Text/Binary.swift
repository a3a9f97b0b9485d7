/// Returns the first byte that proves `bytes` are not text, with its offset; nil for text.
///
/// The proof is a NUL (in UTF-16, a unit of that value), or at least eight control characters that are more than one
/// byte in twenty. Fewer stray controls are text; they are made harmless where they are shown.
func firstByteOfNoText(_ bytes: [UInt8]) -> (offset: Int, byte: UInt8)? {
  bytes.byteOrder == nil ? firstStrange(bytes) : firstNulUnit(bytes)
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
