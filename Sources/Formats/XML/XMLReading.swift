import Articles
import CXML

extension XMLTree {
  /// The most elements and texts that are kept; the rest of a document is left out.
  static let nodeLimit = 2_000_000
  /// The most different names, since libxml2 finds each more slowly than the one before. A document with more ends there.
  static let nameLimit = 1 << 15

  /// Reads a document in XML from text and goes on after errors. Returns nil if libxml2 is not installed.
  static func read(_ text: String, nodeLimit: Int = XMLTree.nodeLimit) -> XMLTree? {
    guard xml_is_available() else { return nil }
    let bytes = repairedXML(text)
    let builder = XMLBuilder(nodeLimit: nodeLimit)
    var handler = XMLHandler(
      start: { context, name, attributes, count in
        builderOf(context).start(name, UnsafeBufferPointer(start: attributes, count: count))
      },
      end: { context in builderOf(context).end() },
      text: { context, bytes, count in
        builderOf(context).text(UnsafeRawBufferPointer(start: bytes, count: count))
      })
    bytes.withUnsafeBytes { bytes in
      xml_read(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &handler,
        Unmanaged.passUnretained(builder).toOpaque())
    }
    return builder.tree()
  }

  /// Reads a document in XML, or throws the error that libxml2 is missing.
  static func read(_ text: String, from source: ArticleSource) throws(ImportError) -> XMLTree {
    guard let tree = read(text) else { throw .needsPackage(source, package: "libxml2") }
    return tree
  }
}

private func builderOf(_ context: UnsafeMutableRawPointer?) -> XMLBuilder {
  guard let context else { return XMLBuilder(nodeLimit: 0) }
  return Unmanaged<XMLBuilder>.fromOpaque(context).takeUnretainedValue()
}

/// A tree that grows piece by piece.
private final class XMLBuilder {
  /// The pointers of a name, which libxml2 keeps once each.
  private struct Pointers: Hashable { var local, prefix, space: UnsafePointer<CChar>? }

  private var nameIndex: [Pointers: Int32] = [:]
  private var names: [XMLTree.Name] = []
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var bytes: [UInt8] = []
  /// The elements that have not ended, from the outermost.
  private var open: [Int] = []
  /// Whether the last node is a text to which more may be added.
  private var isText = false

  private let nodeLimit: Int

  init(nodeLimit: Int) { self.nodeLimit = nodeLimit }

  private var isFull: Bool {
    nodes.count >= nodeLimit || attributes.count >= nodeLimit || names.count >= XMLTree.nameLimit
  }

  func start(_ name: XMLName, _ list: UnsafeBufferPointer<XMLAttribute>) -> Bool {
    guard !isFull else { return false }
    let lower = UInt32(attributes.count)
    for attribute in list {
      let start = UInt32(bytes.count)
      append(UnsafeRawBufferPointer(start: attribute.value, count: attribute.count))
      attributes.append(.init(name: index(of: attribute.name), lower: start, upper: UInt32(bytes.count)))
    }
    open.append(nodes.count)
    nodes.append(.init(name: index(of: name), end: 0, lower: lower, upper: UInt32(attributes.count)))
    isText = false
    return true
  }

  /// Adds the value of an attribute. libxml2 leaves the reference for an ampersand in it.
  private func append(_ value: UnsafeRawBufferPointer) {
    let ampersand = "&#38;".utf8
    var rest = value[...]
    while let at = rest.firstIndex(of: UInt8(ascii: "&")) {
      bytes += rest[...at]
      rest = rest[(at + 1)...]
      if rest.starts(with: ampersand.dropFirst()) { rest = rest.dropFirst(ampersand.count - 1) }
    }
    bytes += rest
  }

  func end() -> Bool {
    if let last = open.popLast() { nodes[last].end = Int32(nodes.count) }
    isText = false
    return !open.isEmpty
  }

  func text(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !isFull, !open.isEmpty else { return false }
    let start = UInt32(bytes.count)
    bytes += text
    if isText, let last = nodes.indices.last {
      nodes[last].upper = UInt32(bytes.count)
    } else {
      nodes.append(.init(name: -1, end: Int32(nodes.count + 1), lower: start, upper: UInt32(bytes.count)))
      isText = true
    }
    return true
  }

  /// The tree, with all elements ended.
  func tree() -> XMLTree {
    while !open.isEmpty { _ = end() }
    return XMLTree(names: names, nodes: nodes, attributes: attributes, bytes: bytes)
  }

  private func index(of name: XMLName) -> Int32 {
    let pointers = Pointers(local: name.local, prefix: name.prefix, space: name.space)
    if let known = nameIndex[pointers] { return known }
    let index = Int32(names.count)
    nameIndex[pointers] = index
    names.append(.init(local: string(name.local), prefix: string(name.prefix), space: string(name.space)))
    return index
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
