import Articles

/// A message as a tree of parts.
struct MailParts: Sendable {
  /// The limits of what is read.
  static let (depthLimit, partLimit) = (100, 1000)

  /// A part: words, a file, or a group of parts.
  struct Part: Sendable {
    var header: MailHeader
    /// The bytes after the header.
    var body: Range<Int>
    var depth: Int
    /// The indices of the parts in it.
    var parts: [Int] = []
  }

  /// The bytes of the message.
  let bytes: [UInt8]
  /// The parts; the first is the message itself.
  private(set) var parts: [Part] = []
  /// Whether parts beyond the limits are left out.
  private(set) var isCut = false

  /// Takes a message apart in one pass, whose time grows with the number of its lines.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [(part: Int, boundary: [UInt8])] = []
    start(0, bytes.startsWithEnvelope ? bytes.lineEnd(from: 0, in: bytes.indices).next : 0, in: &open)
    guard !open.isEmpty else { return }
    var at = parts[0].body.lowerBound
    // The part that the next delimiter ends.
    var last: Int?
    while at < bytes.count {
      let end = bytes.lineEnd(from: at, in: bytes.indices)
      defer { at = max(end.next, at + 1) }
      guard bytes[at..<end.text].starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]),
        let found = Self.delimiter(bytes[(at + 2)..<end.text], open.map(\.boundary))
      else { continue }
      let bodyEnd = bytes.lineBreakStart(before: at)
      if let last { parts[last].body = parts[last].body.lowerBound..<max(parts[last].body.lowerBound, bodyEnd) }
      for group in open[(found.index + 1)...] {
        let start = parts[group.part].body.lowerBound
        parts[group.part].body = start..<max(start, bodyEnd)
      }
      open.removeSubrange((found.index + 1)...)
      last = nil
      if found.isEnd {
        open.removeLast()
        if open.isEmpty { break }
        continue
      }
      guard parts.count < Self.partLimit else {
        isCut = true
        break
      }
      last = start(open.count, end.next, in: &open)
    }
  }

  /// Adds the part whose header begins at `at`; it is open if it is a group. Returns its index.
  @discardableResult
  private mutating func start(_ depth: Int, _ at: Int, in open: inout [(part: Int, boundary: [UInt8])]) -> Int {
    let (header, body) = MailHeader.read(bytes, in: at..<bytes.count)
    let index = parts.count
    parts.append(Part(header: header, body: body..<bytes.count, depth: depth))
    if let parent = open.last { parts[parent.part].parts.append(index) }
    if header.mediaType.begins(with: "multipart/"), let boundary = header.parameter("boundary", of: "content-type"),
      !boundary.isEmpty
    {
      if open.count < Self.depthLimit { open.append((index, Array(boundary.utf8))) } else { isCut = true }
    }
    return index
  }

  /// The innermost of the open groups whose boundary stands after "--" on a line, and whether the line ends the group.
  private static func delimiter(_ line: ArraySlice<UInt8>, _ open: [[UInt8]]) -> (index: Int, isEnd: Bool)? {
    let line = line.trimmedAtEnd
    guard line.count <= 1000 else { return nil }
    for (i, boundary) in open.enumerated().reversed() {
      if line.elementsEqual(boundary) { return (i, false) }
      if line.count == boundary.count + 2, line.starts(with: boundary),
        line.suffix(2).elementsEqual([UInt8(ascii: "-"), UInt8(ascii: "-")])
      {
        return (i, true)
      }
    }
    return nil
  }

  /// The decoded bytes of a part.
  func content(_ part: Part) -> [UInt8] {
    transferDecoded(bytes[part.body], part.header["content-transfer-encoding"])
  }
}

extension [UInt8] {
  /// Whether the line of a mailbox file stands before the message: "From ada@coast.example Fri May  4 …".
  var startsWithEnvelope: Bool { starts(with: "From ".utf8) }

  /// The start of the line break before `i`, which belongs to the delimiter of parts at `i`.
  fileprivate func lineBreakStart(before i: Int) -> Int {
    guard i > 0, self[i - 1] == 0x0A else { return i }
    return i > 1 && self[i - 2] == 0x0D ? i - 2 : i - 1
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at the end.
  fileprivate var trimmedAtEnd: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return self[..<end]
  }
}
