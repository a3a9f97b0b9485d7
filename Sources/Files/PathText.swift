/// Paths as strings. To the system a path is bytes; those that are not UTF-8 stand in a string as the scalars U+10FF80 to U+10FFFF,
/// a byte each. Both ways are exact: every path can be read, kept, compared and opened again.
extension String {
  private static let firstStandIn: UInt32 = 0x10_FF00

  /// The string that stands for the path `bytes`.
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
        // A name may hold such a scalar itself: its bytes stand for it.
        if Self.byte(scalar) == nil { unicodeScalars.append(scalar) } else { for byte in encoded { append(byte) } }
        start += encoded.count
      case .error(let length):
        for byte in bytes[start..<min(bytes.count, start + length)] { append(byte) }
        start += length
      case .emptyInput: return
      }
    }
  }

  /// The path at `pointer`, which ends with a zero.
  public init(path pointer: UnsafePointer<CChar>) {
    let count = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    var length = 0
    while count[length] != 0 { length += 1 }
    self.init(pathBytes: UnsafeBufferPointer(start: count, count: length))
  }

  /// The bytes of the path that the string stands for.
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

  /// The string with what cannot be read of a path as U+FFFD.
  public var pathRepaired: String { utf8.contains(0xF4) ? String(decoding: pathBytes, as: UTF8.self) : self }

  /// Calls `body` with the path as the system takes it.
  public func withPath<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    let bytes = pathBytes.map(CChar.init(bitPattern:)) + [0]
    return try bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return try "".withCString(body) }
      return try body(start)
    }
  }

  /// The byte that a scalar stands for; nil for all others.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= firstStandIn + 0x80 ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }
}

extension String {
  /// The last part of the path; all of it where it has no slash.
  public var lastPathPart: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// The path before the last slash; nil where there is none. The root's own is empty.
  public var pathFolder: String? { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } }

  /// The parts of the path, without the empty ones.
  public var pathParts: [String] { utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }
}
