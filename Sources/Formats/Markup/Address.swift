import Articles

extension MarkupTree {
  /// The address that relative links refer to: of the element `base`, itself relative to the document's address.
  func base(_ document: String?) -> String? {
    for node in nodes.indices.prefix(2000) where tag(node) == .base {
      if let reference = attribute(node, .href) { return absoluteAddress(reference, base: document) ?? document }
    }
    return document
  }
}

/// Returns the absolute address that `reference` leads to in a document at `base`; nil for what leads to no page or to no mailbox: scripts,
/// data, places in the same page.
func absoluteAddress(_ reference: String, base: String?) -> String? {
  let reference = String(
    String.UnicodeScalarView(reference.unicodeScalars.filter { $0.value > 0x20 && !$0.isControlOrInvisible }))
  guard !reference.isEmpty, !reference.isFirst("#") else { return nil }
  let scheme = addressScheme(reference)
  if scheme == "mailto" { return reference.utf8.count < WebAddress.byteLimit ? reference : nil }
  let fragment = reference.first("#").map { reference[$0...] } ?? ""
  if scheme == "http" || scheme == "https" { return (try? WebAddress(reference)).map { $0.text + fragment } }
  guard scheme == nil, let base, let address = try? WebAddress(base) else { return nil }
  return (try? address.resolving(reference)).map { $0.text + fragment }
}

/// The scheme of an address in small letters; nil where it has none.
func addressScheme(_ address: some StringProtocol) -> String? {
  guard let colon = address.first(":") else { return nil }
  let scheme = address[..<colon]
  guard let first = scheme.utf8.first, first.isASCIILetter,
    scheme.utf8.allSatisfy({ $0.isASCIILetter || $0.isDigit || "+-.".utf8.contains($0) })
  else { return nil }
  return scheme.lowercased()
}

/// The host of an address, without a port and "www."; nil where it has none.
func addressHost(_ address: String) -> String? {
  guard let host = (try? WebAddress(address))?.host else { return nil }
  return host.begins(with: "www.") ? String(host.dropFirst(4)) : host
}
