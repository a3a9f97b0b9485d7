import Articles
import CGumbo

extension MarkupTree {
  /// Parses a page. Nothing fails: HTML defines a tree for all input.
  init(_ html: String) {
    var html = html
    self = html.withUTF8 { MarkupTree(parsing: MarkupGuard.guarded($0)) }
  }

  private init(parsing input: [UInt8]) {
    nodes.reserveCapacity(input.count / 24 + 16)
    bytes.reserveCapacity(input.count / 2 + 16)
    input.withUnsafeBytes { raw in
      var options = kGumboDefaultOptions
      options.max_errors = 0
      guard let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, start, raw.count)
      else { return }
      defer { gumbo_destroy_output(&options, output) }
      if let root = output.pointee.root { copy(root) }
    }
    if nodes.isEmpty { nodes = [Facts(tag: .html, parent: -1, end: 1, start: 0, count: 0)] }
  }

  /// Copies the parser's tree with a stack of its own.
  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
    var open: [(children: GumboVector, next: Int, node: Int)] = []
    add(root, parent: -1, &open)
    while let last = open.last {
      guard last.next < Int(last.children.length) else {
        nodes[last.node].end = Int32(nodes.count)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      guard let child = last.children.data[last.next] else { continue }
      add(child.assumingMemoryBound(to: GumboNode.self), parent: last.node, &open)
    }
  }

  private mutating func add(
    _ node: UnsafeMutablePointer<GumboNode>, parent: Int, _ open: inout [(children: GumboVector, next: Int, node: Int)]
  ) {
    let index = nodes.count
    guard index < MarkupGuard.nodeLimit else { return }
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let number = Int(node.pointee.v.element.tag.rawValue)
      let tag = number < MarkupTag.byNumber.count ? MarkupTag.byNumber[number] : .other
      let first = attributes.count
      addAttributes(node.pointee.v.element.attributes)
      nodes.append(
        Facts(
          tag: tag, parent: Int32(parent), end: Int32(index + 1), start: UInt32(first),
          count: UInt32(attributes.count - first)))
      open.append((node.pointee.v.element.children, 0, index))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let text = node.pointee.v.text.text else { return }
      let (start, count) = add(text)
      nodes.append(
        Facts(tag: .text, parent: Int32(parent), end: Int32(index + 1), start: start, count: count))
    default: break
    }
  }

  private mutating func addAttributes(_ list: GumboVector) {
    for i in 0..<Int(list.length) {
      guard let attribute = list.data[i]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = attribute.name, let value = attribute.value
      else { continue }
      let count = length(name)
      guard count < MarkupAttribute.byLength.count else { continue }
      for known in MarkupAttribute.byLength[count]
      where known.name.indices.allSatisfy({ UInt8(bitPattern: name[$0]) == known.name[$0] }) {
        let (start, count) = add(value)
        attributes.append(Attribute(name: known.attribute, start: start, count: count))
      }
    }
  }

  /// Adds the bytes of a C string, but no control characters: in a page they have no meaning.
  private mutating func add(_ text: UnsafePointer<CChar>) -> (start: UInt32, count: UInt32) {
    let start = bytes.count
    let source = UnsafeRawBufferPointer(start: text, count: length(text))
    if source.contains(where: { $0 < 0x20 && !isSpace($0) || $0 == 0x7F }) {
      bytes += source.lazy.filter { ($0 >= 0x20 || isSpace($0)) && $0 != 0x7F }
    } else {
      bytes.append(contentsOf: source)
    }
    return (UInt32(start), UInt32(bytes.count - start))
  }
}

private func isSpace(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) }

/// The number of bytes of a C string.
private func length(_ text: UnsafePointer<CChar>) -> Int {
  var count = 0
  while text[count] != 0 { count += 1 }
  return count
}
