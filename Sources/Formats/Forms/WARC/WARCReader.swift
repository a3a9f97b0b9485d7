/// The records of a web archive, one after the other, from bytes that may be packed.
struct WARCReader {
  /// A record: the fields of its header and its content.
  struct Record {
    var header: MailHeader
    var content: [UInt8]
  }

  /// The longest header and the longest content that are kept.
  static let (headerLimit, contentLimit) = (1 << 16, 64 << 20)

  /// The beginning of the first line of a record.
  private static let start = "WARC/1."

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

  /// Returns the next record; nil at the end of the archive. What is no record is passed over.
  mutating func record() -> Record? {
    while passToStart() {
      guard let end = headerEnd() else {
        at += Self.start.utf8.count
        continue
      }
      let (header, _) = MailHeader.read(buffer, in: at..<end)
      at = end
      let count = contentCount(header["content-length"].flatMap { Int($0) })
      defer { at += count }
      return Record(header: header, content: Array(buffer[at..<at + count]))
    }
    return nil
  }

  /// The number of bytes of the content at hand. A length that is no number, too large or beyond the end of the archive is wrong: then
  /// the content ends where the next record starts.
  private mutating func contentCount(_ length: Int?) -> Int {
    if let length, (0...Self.contentLimit).contains(length), fill(length) { return length }
    _ = fill(Self.contentLimit)
    let rest = buffer[at...].prefix(Self.contentLimit)
    return rest.firstIndex(of: "\n\(Self.start)".utf8).map { $0 + 1 - at } ?? rest.count
  }

  /// Passes to the next line that starts a record; returns whether there is one.
  private mutating func passToStart() -> Bool {
    while fill(1), buffer[at] == 0x0D || buffer[at] == 0x0A { at += 1 }
    if fill(10), buffer[at...].starts(with: "WARC/".utf8) { return true }
    let line = "\n\(Self.start)".utf8
    while true {
      if let found = buffer[at...].firstIndex(of: line) {
        at = found + 1
        return true
      }
      // The line may begin in what is read and end in what follows.
      at = max(at, buffer.count - line.count + 1)
      guard fill(buffer.count - at + 1) else { return false }
    }
  }

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
}
