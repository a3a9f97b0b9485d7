import Articles

/// The elements and texts of a document in XML, in document order. Comments, processing instructions and declarations are left out.
final class XMLTree: Sendable {
  /// A name of an element or an attribute.
  struct Name: Hashable, Sendable {
    /// The name within its namespace.
    var local: String
    /// The prefix as written; "" if there is none.
    var prefix: String
    /// The address of the namespace; "" if there is none, or if the prefix was never declared.
    var space: String
  }

  /// An element or a piece of text.
  struct Node: Sendable {
    /// The index of the element's name; -1 for text.
    var name: Int32
    /// The index after the last node inside the element.
    var end: Int32
    /// The element's attributes, or the bytes of the text.
    var lower, upper: UInt32
  }

  /// An attribute: the index of its name and the bytes of its value.
  struct Attribute: Sendable {
    var name: Int32
    var lower, upper: UInt32
  }

  fileprivate let names: [Name]
  fileprivate let nodes: [Node]
  fileprivate let attributes: [Attribute]
  fileprivate let bytes: [UInt8]

  /// A tree of parts that belong together, as `XMLBuilder` makes them.
  init(names: [Name], nodes: [Node], attributes: [Attribute], bytes: [UInt8]) {
    (self.names, self.nodes, self.attributes, self.bytes) = (names, nodes, attributes, bytes)
  }

  /// The outermost element; nil if the document has none.
  var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }
}

/// An element of a tree.
struct XMLElement: Sendable {
  fileprivate let tree: XMLTree
  fileprivate let index: Int

  private var node: XMLTree.Node { tree.nodes[index] }

  /// The element's name.
  var fullName: XMLTree.Name { tree.names[Int(node.name)] }
  /// The name within its namespace.
  var name: String { fullName.local }

  /// Returns the value of the first attribute of that name, in any namespace.
  subscript(_ name: String) -> String? {
    for attribute in tree.attributes[Int(node.lower)..<Int(node.upper)]
    where tree.names[Int(attribute.name)].local == name {
      return tree.string(attribute.lower, attribute.upper)
    }
    return nil
  }

  /// The attributes in order.
  var attributes: [(name: XMLTree.Name, value: String)] {
    tree.attributes[Int(node.lower)..<Int(node.upper)].map {
      (tree.names[Int($0.name)], tree.string($0.lower, $0.upper))
    }
  }

  /// The elements directly inside this one.
  var children: some Sequence<XMLElement> {
    sequence(state: index + 1) { [tree, end = Int(node.end)] at -> XMLElement? in
      while at < end {
        let here = at
        at = Int(tree.nodes[here].end)
        if tree.nodes[here].name >= 0 { return XMLElement(tree: tree, index: here) }
      }
      return nil
    }
  }

  /// All elements inside this one, in document order.
  var descendants: some Sequence<XMLElement> {
    (index + 1..<Int(node.end)).lazy.filter { [tree] in tree.nodes[$0].name >= 0 }
      .map { [tree] in XMLElement(tree: tree, index: $0) }
  }

  /// Returns the first element of that name directly inside this one.
  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// Returns the elements of that name directly inside this one.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The text of the element and of all elements inside it.
  var text: String {
    var bytes: [UInt8] = []
    for node in tree.nodes[index + 1..<Int(node.end)] where node.name < 0 {
      bytes += tree.bytes[Int(node.lower)..<Int(node.upper)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without white space at its ends; nil if nothing is left.
  var words: String? {
    let text = text.trimmedOfBlanks
    return text.isEmpty ? nil : text
  }

  /// A beginning or an end of an element, or a text between them.
  enum Event {
    case start(XMLElement)
    case end(XMLElement)
    case text(String)
  }

  /// Calls `body` for each piece inside the element, in document order. If it returns false for a start, the inside of that element is
  /// passed over, and its end is not reported.
  func walk(_ body: (Event) -> Bool) {
    var open: [Int] = []
    var at = index + 1
    let end = Int(node.end)
    func close(before limit: Int) {
      while let last = open.last, Int(tree.nodes[last].end) <= limit {
        open.removeLast()
        _ = body(.end(XMLElement(tree: tree, index: last)))
      }
    }
    while at < end {
      close(before: at)
      let node = tree.nodes[at]
      if node.name < 0 {
        _ = body(.text(tree.string(node.lower, node.upper)))
        at += 1
      } else if body(.start(XMLElement(tree: tree, index: at))) {
        open.append(at)
        at += 1
      } else {
        at = Int(node.end)
      }
    }
    close(before: end)
  }
}

extension XMLTree {
  fileprivate func string(_ lower: UInt32, _ upper: UInt32) -> String {
    String(decoding: bytes[Int(lower)..<Int(upper)], as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmedOfBlanks: String {
    var text = String(self)
    return text.withUTF8 { bytes in
      let range = bytes.trimmed(TextRange(0, bytes.count))
      return String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    }
  }
}
