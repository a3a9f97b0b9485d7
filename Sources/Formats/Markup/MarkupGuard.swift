import Glibc

/// A pass over the bytes of a page before the parser, whose time would be quadratic in the depth of the tree and in the attributes of a
/// tag. It leaves out start tags beyond 512 open ones, with their end tags, attributes beyond 256, and what no reader sees: comments,
/// scripts, styles and drawings. What a browser shows stays the same.
struct MarkupGuard {
  /// The largest number of open elements, as in browsers.
  static let depthLimit = 512
  /// The largest number of attributes of a tag.
  static let attributeLimit = 256
  /// The largest number of elements and texts; the page is cut before more.
  static let nodeLimit = 2_000_000

  private typealias Name = UInt64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// The first byte that is neither copied nor left out.
  private var pending = 0
  private var open: [Name] = []
  private var openCounts: [Name: Int] = [:]
  /// The numbers of start tags that were left out, whose end tags are left out too.
  private var missing: [Name: Int] = [:]
  /// Formatting elements that are not closed by their own end tag: the parser opens each again in every following paragraph.
  private var formatting: [Name: Int] = [:]
  private var formattingCount = 0
  /// An estimate of the number of nodes that the parser makes.
  private var nodeCount = 0
  /// The bytes of output before the outermost open drawing, and its depth.
  private var drawing: (outputCount: Int, depth: Int)?

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  /// Returns the page without what the parser must not see.
  static func guarded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var pass = MarkupGuard(bytes)
    pass.run()
    return pass.output
  }

  private mutating func run() {
    var i = 0
    while let start = next(0x3C, from: i) {
      guard nodeCount < MarkupGuard.nodeLimit else {
        copy(upTo: start)
        return
      }
      i = tag(at: start)
    }
    copy(upTo: bytes.count)
  }

  /// Handles the tag, the comment or the text at the sign `<`; returns the place to go on.
  private mutating func tag(at start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    switch bytes[start + 1] {
    case 0x21:
      if bytes.has("!doctype", at: start + 1) { return (next(0x3E, from: start) ?? bytes.count - 1) + 1 }
      return leaveOut(start, end: endOfComment(from: start))
    case 0x3F: return leaveOut(start, end: (next(0x3E, from: start) ?? bytes.count - 1) + 1)
    case 0x2F:
      guard start + 2 < bytes.count, bytes[start + 2].isLetter else {
        return leaveOut(start, end: (next(0x3E, from: start) ?? bytes.count - 1) + 1)
      }
      return endTag(at: start)
    case let byte where byte.isLetter: return startTag(at: start)
    default: return start + 1
    }
  }

  private func endOfComment(from start: Int) -> Int {
    guard bytes.has("!--", at: start + 1) else { return (next(0x3E, from: start) ?? bytes.count - 1) + 1 }
    // "<!-->" and "<!--->" are whole comments.
    var i = start + 2
    while let close = next(0x3E, from: i) {
      if close >= start + 4, bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D { return close + 1 }
      if close >= start + 7, bytes[close - 1] == 0x21, bytes[close - 2] == 0x2D, bytes[close - 3] == 0x2D {
        return close + 1
      }
      i = close + 1
    }
    return bytes.count
  }

  // MARK: Start tags

  private mutating func startTag(at start: Int) -> Int {
    let (name, nameEnd) = name(at: start + 1)
    let (end, isSelfClosing) = attributes(from: nameEnd)
    let cost = 2 + formattingCount
    nodeCount += cost
    if drawing != nil {
      if endsDrawing.contains(name) {
        drawing = nil
      } else if name == svg, !isSelfClosing {
        drawing?.depth += 1
      }
      if drawing != nil { return end }
    } else if name == svg, !isSelfClosing {
      copy(upTo: start)
      drawing = (output.count, 1)
      return end
    }
    if rawTexts.contains(name) { return rawText(name, start, end) }
    if voids.contains(name) || isSelfClosing && name == svg { return end }
    closeImplied(by: name)
    if open.count >= MarkupGuard.depthLimit || isFormatting(name) && formattingCount >= 64 {
      missing[name, default: 0] += 1
      nodeCount -= cost
      return leaveOut(start, end: end)
    }
    open.append(name)
    openCounts[name, default: 0] += 1
    return end
  }

  /// Passes the attributes; those beyond the limit are left out. Returns the end of the tag and whether it closes itself.
  private mutating func attributes(from start: Int) -> (end: Int, isSelfClosing: Bool) {
    var (i, count, excess) = (start, 0, -1)
    while i < bytes.count, bytes[i] != 0x3E {
      if bytes[i].isTagSpace || bytes[i] == 0x2F {
        i += 1
        continue
      }
      count += 1
      if count == MarkupGuard.attributeLimit + 1 { excess = i }
      i += 1
      while i < bytes.count, !bytes[i].isTagSpace, bytes[i] != 0x2F, bytes[i] != 0x3E, bytes[i] != 0x3D { i += 1 }
      var value = i
      while value < bytes.count, bytes[value].isTagSpace { value += 1 }
      guard value < bytes.count, bytes[value] == 0x3D else { continue }
      value += 1
      while value < bytes.count, bytes[value].isTagSpace { value += 1 }
      guard value < bytes.count else { return (bytes.count, false) }
      if bytes[value] == 0x22 || bytes[value] == 0x27 {
        guard let quote = next(bytes[value], from: value + 1) else { return (bytes.count, false) }
        i = quote + 1
      } else {
        while value < bytes.count, !bytes[value].isTagSpace, bytes[value] != 0x3E { value += 1 }
        i = value
      }
    }
    if excess >= 0 { _ = leaveOut(excess, end: i) }
    return (min(i + 1, bytes.count), i < bytes.count && bytes[i - 1] == 0x2F)
  }

  /// Passes an element whose content is no markup. Scripts and styles are left out, but scripts of linked data.
  private mutating func rawText(_ name: Name, _ start: Int, _ end: Int) -> Int {
    var i = end
    while let close = next(0x3C, from: i) {
      i = close + 1
      guard i < bytes.count, bytes[i] == 0x2F else { continue }
      let (closing, nameEnd) = self.name(at: i + 1)
      guard closing == name else { continue }
      let closeEnd = (next(0x3E, from: nameEnd) ?? bytes.count - 1) + 1
      let isKept = name != style && name != script || name == script && bytes.holds("ld+json", in: start..<end)
      return isKept ? closeEnd : leaveOut(start, end: closeEnd)
    }
    return bytes.count
  }

  /// Pops the element whose end the start of another implies.
  private mutating func closeImplied(by name: Name) {
    guard let last = open.last else { return }
    if last == paragraph, closesParagraph.contains(name) || name == paragraph { pop() }
    if let closed = closedBySiblings[name] {
      while let last = open.last, closed.contains(last) { pop() }
    }
  }

  private mutating func pop() {
    let name = open.removeLast()
    openCounts[name, default: 1] -= 1
  }

  // MARK: End tags

  private mutating func endTag(at start: Int) -> Int {
    let (name, nameEnd) = name(at: start + 2)
    let end = self.end(ofTagFrom: nameEnd)
    if let open = drawing {
      if name == svg { drawing?.depth -= 1 }
      if name == svg, open.depth == 1 {
        drawing = nil
        output.removeLast(output.count - open.outputCount)
        pending = end
      }
      return end
    }
    if let left = missing[name], left > 0 {
      missing[name] = left - 1
      return leaveOut(start, end: end)
    }
    nodeCount += name == paragraph ? 2 + formattingCount : 1
    if let left = formatting[name], left > 0 {
      formatting[name] = left - 1
      formattingCount -= 1
      return end
    }
    guard openCounts[name, default: 0] > 0 else { return end }
    while let last = open.last {
      pop()
      if last == name { break }
      if isFormatting(last) {
        formatting[last, default: 0] += 1
        formattingCount += 1
      }
    }
    return end
  }

  /// The end of an end tag, which may have attributes that nobody reads.
  private func end(ofTagFrom start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] != 0x3E {
      if bytes[i] == 0x22 || bytes[i] == 0x27, bytes[i - 1] == 0x3D {
        guard let quote = next(bytes[i], from: i + 1) else { return bytes.count }
        i = quote
      }
      i += 1
    }
    return min(i + 1, bytes.count)
  }

  // MARK: Bytes

  /// Leaves out `start..<end`; returns `end`.
  private mutating func leaveOut(_ start: Int, end: Int) -> Int {
    copy(upTo: start)
    pending = end
    return end
  }

  private mutating func copy(upTo end: Int) {
    guard end > pending else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[pending..<end]))
    pending = end
  }

  /// The index of the next such byte.
  private func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The name at `start` as a number, small letters and capitals alike, and its end.
  private func name(at start: Int) -> (Name, Int) {
    var (name, i): (Name, Int) = (0, start)
    while i < bytes.count, !bytes[i].isTagSpace, bytes[i] != 0x2F, bytes[i] != 0x3E {
      let byte = (0x41...0x5A).contains(bytes[i]) ? bytes[i] | 0x20 : bytes[i]
      name = (name &* 257) ^ Name(byte)
      i += 1
    }
    return (name, i)
  }

  private func isFormatting(_ name: Name) -> Bool { formattings.contains(name) }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isTagSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `word`, in small letters, stands at `i` in any case.
  fileprivate func has(_ word: StaticString, at i: Int) -> Bool {
    guard i + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { word in word.indices.allSatisfy { self[i + $0] | 0x20 == word[$0] | 0x20 } }
  }

  /// Whether `word`, in small letters, stands in `range` in any case.
  fileprivate func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.contains { has(word, at: $0) }
  }
}

private func names(_ list: String) -> Set<UInt64> {
  Set(list.utf8.split(separator: 0x20).map { $0.reduce(0) { ($0 &* 257) ^ UInt64($1) } })
}
private func name(_ word: String) -> UInt64 { word.utf8.reduce(0) { ($0 &* 257) ^ UInt64($1) } }

private let svg = name("svg")
private let script = name("script")
private let style = name("style")
private let paragraph = name("p")
private let rawTexts = names("script style title textarea xmp iframe noembed noframes")
private let voids = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
private let formattings = names("a b big code em font i nobr s small strike strong tt u")
private let closesParagraph = names(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4"
    + " h5 h6 header hgroup hr main menu nav ol pre section summary table ul li dd dt")
/// Elements that end a drawing in which they start.
private let endsDrawing = names("body div h1 h2 h3 h4 h5 h6 head html li ol p pre table ul article section main")
/// The open elements that the start of an element closes.
private let closedBySiblings: [UInt64: Set<UInt64>] = {
  var closed: [UInt64: Set<UInt64>] = [:]
  for (starts, ends) in [
    ("li", "li p"), ("dd dt", "dd dt p"), ("option optgroup", "option"), ("td th", "td th p"),
    ("tr", "td th tr p"), ("tbody thead tfoot", "td th tr tbody thead tfoot p"), ("rt rp rb rtc", "rt rp rb"),
  ] {
    for start in names(starts) { closed[start] = names(ends) }
  }
  return closed
}()
