/// Paths as strings. To the system a path is bytes. Bytes that are not UTF-8 are represented by the scalars U+10FF80 to
/// U+10FFFF, one a byte. The conversion is exact both ways: every path can be read, stored, compared and reopened.
extension String {
  private static let firstStandIn: UInt32 = 0x10_FF00

  /// Creates the string for the path `bytes`.
  public init(pathBytes bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    if let plain = String(validating: bytes, as: UTF8.self),
      !plain.utf8.contains(0xF4) || !plain.unicodeScalars.contains(where: { Self.byte($0) != nil })
    {
      self = plain
      return
    }
    self = ""
    func append(_ byte: UInt8) {
      if let scalar = Unicode.Scalar(Self.firstStandIn + UInt32(byte)) { unicodeScalars.append(scalar) }
    }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var start = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        // A name may contain such a scalar itself: it is represented by its bytes.
        if Self.byte(scalar) == nil { unicodeScalars.append(scalar) } else { for byte in encoded { append(byte) } }
        start += encoded.count
      case .error(let length):
        for byte in bytes[start..<min(bytes.count, start + length)] { append(byte) }
        start += length
      case .emptyInput: return
      }
    }
  }

  /// Creates the string for the C path at `pointer`.
  public init(path pointer: UnsafePointer<CChar>) {
    let count = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    var length = 0
    while count[length] != 0 { length += 1 }
    self.init(pathBytes: UnsafeBufferPointer(start: count, count: length))
  }

  /// The bytes of the path.
  public var pathBytes: [UInt8] {
    if !utf8.contains(0xF4) { return Array(utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let byte = Self.byte(scalar) {
        bytes.append(byte)
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  /// The path for display: invalid bytes become U+FFFD.
  public var pathRepaired: String { utf8.contains(0xF4) ? String(decoding: pathBytes, as: UTF8.self) : self }

  /// Calls `body` with the path as a C string.
  public func withPath<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    let bytes = pathBytes.map(CChar.init(bitPattern:)) + [0]
    return try bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return try "".withCString(body) }
      return try body(start)
    }
  }

  /// Returns the byte that a scalar represents; nil for all others.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= firstStandIn + 0x80 ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }
}

extension String {
  /// The last part of the path; the whole path if it has no slash.
  public var lastPathPart: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// The path before the last slash; nil without a slash, empty for a file in the root.
  public var pathFolder: String? { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } }

  /// The parts of the path, without the empty ones.
  public var pathParts: [String] { utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }
}
