import Articles

/// The places in a document that its own links lead to, by the names of their elements.
struct LocalPlaces {
  /// The names that links lead to.
  private var names: Set<String> = []
  private let own: WebAddress?
  private let fileName: String?

  /// The longest name, in bytes.
  private static let longest = 200

  /// Finds the places in `tree`. A link leads to one by its fragment alone, or with the document's address `base` or its `fileName`.
  init(_ tree: MarkupTree, base: String?, fileName: String?) {
    own = base.flatMap { try? WebAddress($0) }
    self.fileName = fileName
    for node in tree.nodes.indices where tree.tag(node) == .a {
      if let reference = tree.value(node, .href), reference.contains(UInt8(ascii: "#")),
        let name = fragment(String(decoding: reference, as: UTF8.self))
      {
        names.insert(name)
      }
    }
    guard !names.isEmpty else { return }
    let known = names
    names = Set(tree.nodes.indices.lazy.compactMap { LocalPlaces.name(of: $0, in: tree) }.filter(known.contains))
  }

  /// The name of an element that a link leads to; nil for all others.
  func name(of node: MarkupTree.Node, in tree: MarkupTree) -> String? {
    names.isEmpty ? nil : LocalPlaces.name(of: node, in: tree).flatMap { names.contains($0) ? $0 : nil }
  }

  private static func name(of node: MarkupTree.Node, in tree: MarkupTree) -> String? {
    tree.attribute(node, .id) ?? (tree.tag(node) == .a ? tree.attribute(node, .name) : nil)
  }

  /// The target of a link to a place: "#" and the name; nil for all other links.
  func target(_ reference: String) -> String? {
    guard !names.isEmpty, let name = fragment(reference), names.contains(name) else { return nil }
    return "#" + name
  }

  /// The name of the place that a link leads to, if the place is in the same document.
  private func fragment(_ reference: String) -> String? {
    let reference = reference.trimmedOfBlanks
    guard let mark = reference.first("#") else { return nil }
    let (path, name) = (String(reference[..<mark]), String(reference[mark...].dropFirst()).withoutPercents)
    guard (1...LocalPlaces.longest).contains(name.utf8.count) else { return nil }
    if path.isEmpty || path == fileName { return name }
    guard let own, let target = absoluteAddress(path, base: own.text).flatMap({ try? WebAddress($0) }), target == own
    else { return nil }
    return name
  }
}
