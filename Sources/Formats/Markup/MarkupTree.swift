import Articles

/// The elements and texts of a page in the order of their starts, so that the descendants of each stand straight after it.
struct MarkupTree: Sendable {
  /// An element or a text, by its index in `nodes`.
  typealias Node = Int

  /// The facts of one node.
  struct Facts: Sendable {
    /// The name of the element.
    var tag: MarkupTag
    /// The element around it; -1 for the first node.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// The place of the words of a text in `bytes`; of an element, that of its attributes in `attributes`.
    var start: UInt32
    /// The number of bytes or of attributes.
    var count: UInt32
  }

  /// An attribute and the place of its value in `bytes`.
  struct Attribute: Sendable {
    var name: MarkupAttribute
    var start: UInt32
    var count: UInt32
  }

  /// All nodes. The first is the whole document.
  var nodes: [Facts] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// The words and the values, one after the other.
  var bytes: [UInt8] = []

  /// The document; all other nodes are in it.
  var root: Node { 0 }
  /// The name of an element.
  func tag(_ node: Node) -> MarkupTag { nodes[node].tag }
  /// The element around a node; nil for the document.
  func parent(_ node: Node) -> Node? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }
  /// The index after the last descendant.
  func end(_ node: Node) -> Int { Int(nodes[node].end) }
  /// The nodes inside a node, in their order.
  func descendants(_ node: Node) -> Range<Node> { node + 1..<end(node) }
  /// Whether `inner` is `outer` or inside it.
  func holds(_ outer: Node, _ inner: Node) -> Bool { inner >= outer && inner < end(outer) }

  /// The nodes straight inside a node.
  func children(_ node: Node) -> some Sequence<Node> {
    sequence(state: node + 1) { next -> Node? in
      guard next < end(node) else { return nil }
      defer { next = end(next) }
      return next
    }
  }

  /// The elements around a node, the innermost first.
  func ancestors(_ node: Node) -> some Sequence<Node> { sequence(first: node, next: parent).dropFirst() }

  /// The bytes of the value of an attribute; nil where the element has none.
  func value(_ node: Node, _ name: MarkupAttribute) -> ArraySlice<UInt8>? {
    let facts = nodes[node]
    guard facts.tag != .text else { return nil }
    for attribute in attributes[Int(facts.start)..<Int(facts.start + facts.count)] where attribute.name == name {
      return bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
    }
    return nil
  }

  /// The value of an attribute; nil where the element has none.
  func attribute(_ node: Node, _ name: MarkupAttribute) -> String? {
    value(node, name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a text; none for an element.
  func words(_ node: Node) -> ArraySlice<UInt8> {
    let facts = nodes[node]
    guard facts.tag == .text else { return [] }
    return bytes[Int(facts.start)..<Int(facts.start + facts.count)]
  }

  /// All words inside a node, but those of scripts and their like, on one line.
  func text(_ node: Node, limit: Int = 1 << 16) -> String {
    var text: [UInt8] = []
    var at = node
    while at < end(node), text.count < limit {
      if at != node, tag(at).isSilent {
        at = end(at)
        continue
      }
      if tag(at) == .text { text += words(at) } else if tag(at).isBlock || tag(at) == .br { text.append(0x20) }
      at += 1
    }
    return String(decoding: text.prefix(limit), as: UTF8.self).onOneLine
  }
}
