import Articles

/// Returns the bytes of a part that was encoded for its transfer: "base64", "quoted-printable"; others are as they stand. What is malformed
/// is passed over or kept.
func transferDecoded(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
  switch encoding?.lowercased() {
  case "base64": base64Decoded(bytes)
  case "quoted-printable": quotedPrintableDecoded(bytes)
  default: Array(bytes)
  }
}

/// The bytes of base64; all but its 64 letters is passed over, up to the padding.
func base64Decoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var (bits, count): (UInt32, Int) = (0, 0)
  for byte in bytes {
    let value: UInt8
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    case UInt8(ascii: "="):
      // Some programs join pieces that were encoded one by one.
      (bits, count) = (0, 0)
      continue
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return result
}

/// The bytes of quoted-printable: "=E9" is a byte, "=" at the end of a line joins it with the next one.
private func quotedPrintableDecoded(_ slice: ArraySlice<UInt8>) -> [UInt8] {
  let bytes = Array(slice)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var i = 0
  while i < bytes.count {
    guard bytes[i] == UInt8(ascii: "=") else {
      result.append(bytes[i])
      i += 1
      continue
    }
    if let byte = hexByte(bytes, at: i + 1) {
      result.append(byte)
      i += 3
      continue
    }
    var end = i + 1
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count {
      i = end
    } else if bytes[end] == 0x0A {
      i = end + 1
    } else if bytes[end] == 0x0D {
      i = end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    } else {
      result.append(bytes[i])
      i += 1
    }
  }
  return result
}

/// The byte of two hexadecimal digits at `i`; nil for other signs.
func hexByte(_ bytes: [UInt8], at i: Int) -> UInt8? {
  guard i + 1 < bytes.count, let high = hexDigit(bytes[i]), let low = hexDigit(bytes[i + 1]) else { return nil }
  return high << 4 | low
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
