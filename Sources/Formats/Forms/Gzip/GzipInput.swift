import Articles

extension InputFormat {
  /// The largest document that is read after decompression, in bytes.
  static let unpackedLimit = 64 << 20

  /// One document that gzip has packed. It is read as the document.
  static let gzip = InputFormat(
    "gzip", name: "packed document", byteLimit: unpackedLimit, holdsSeveral: true,
    recognises: { document in
      guard document.bytes.isGzip, let start = Inflation(document.bytes[...]).next(1 << 12), !start.isGzip else {
        return false
      }
      return InputFormat.of(document.holding(start)) != nil
    },
    read: { document throws(ImportError) in
      let source = document.source
      switch inflated(document.bytes[...], limit: unpackedLimit) {
      case .tooLarge: throw .tooLarge(source, limit: unpackedLimit)
      case .cut(let bytes) where bytes.isEmpty:
        throw .damaged(source, format: "gzip", reason: "nothing of it can be unpacked")
      case .cut(let bytes), .whole(let bytes):
        guard !bytes.isGzip else {
          throw .unsupported(source, format: "gzip inside gzip", remedy: "unpack it with gunzip first")
        }
        return try importArticles(document.holding(bytes))
      }
    })
}

extension Document {
  /// The document with other bytes: those that were packed in it.
  func holding(_ bytes: [UInt8]) -> Document {
    var document = self
    document.bytes = bytes
    document.mediaType = nil
    return document
  }
}

extension [UInt8] {
  /// Whether the bytes are packed by gzip.
  var isGzip: Bool { starts(with: [0x1F, 0x8B, 8]) }
}
