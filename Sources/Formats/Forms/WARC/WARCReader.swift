/// The records of a web archive, one after the other, from bytes that may be packed.
struct WARCReader {
  /// A record: the fields of its header and its content.
  struct Record {
    var header: MailHeader
    var content: [UInt8]
  }

  /// The longest header and the longest content that are kept.
  static let (headerLimit, contentLimit) = (1 << 16, 64 << 20)

  private let next: () -> [UInt8]?
  private var buffer: [UInt8] = []
  /// The start of what is not used.
  private var at = 0
  /// The number of bytes that may still be unpacked.
  private var budget: Int

  /// Prepares to read `bytes`. After `budget` unpacked bytes, the archive ends.
  init(_ bytes: [UInt8], budget: Int) {
    self.budget = budget
    if bytes.isGzip {
      let inflation = Inflation(bytes[...])
      next = { inflation.next() }
    } else {
      var rest = bytes[...]
      next = {
        let part = rest.prefix(1 << 16)
        rest = rest.dropFirst(part.count)
        return part.isEmpty ? nil : Array(part)
      }
    }
  }

  /// Returns the next record; nil at the end of the archive and where it is damaged.
  mutating func record() -> Record? {
    while fill(1), buffer[at] == 0x0D || buffer[at] == 0x0A { at += 1 }
    guard fill(10), buffer[at...].starts(with: "WARC/".utf8), let end = headerEnd() else { return nil }
    let (header, _) = MailHeader.read(buffer, in: at..<end)
    at = end
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else { return nil }
    guard length <= Self.contentLimit else { return skip(length) ? record(after: header) : nil }
    let isWhole = fill(length)
    let content = Array(buffer[at...].prefix(length))
    at += content.count
    return isWhole || !content.isEmpty ? Record(header: header, content: content) : nil
  }

  /// A record whose content is too long, without it.
  private func record(after header: MailHeader) -> Record { Record(header: header, content: []) }

  /// The end of the header, after its empty line; nil if there is none.
  private mutating func headerEnd() -> Int? {
    var wanted = 512
    while wanted <= Self.headerLimit {
      let isMore = fill(wanted)
      let head = buffer[at...].prefix(wanted)
      for end in ["\r\n\r\n", "\n\n"] {
        if let found = head.firstIndex(of: end.utf8) { return found + end.utf8.count }
      }
      guard isMore else { return nil }
      wanted *= 2
    }
    return nil
  }

  /// Reads until `count` unused bytes are there; returns whether they are.
  private mutating func fill(_ count: Int) -> Bool {
    if at > 1 << 20, at > buffer.count / 2 {
      buffer.removeFirst(at)
      at = 0
    }
    while buffer.count - at < count {
      guard budget > 0, let part = next() else { return false }
      budget -= part.count
      buffer += part
    }
    return true
  }

  /// Passes over `count` bytes without keeping them; returns whether they are there.
  private mutating func skip(_ count: Int) -> Bool {
    var count = count
    while count > 0 {
      guard fill(1) else { return false }
      let step = min(count, buffer.count - at)
      at += step
      count -= step
    }
    return true
  }
}
