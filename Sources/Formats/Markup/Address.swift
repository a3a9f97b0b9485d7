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

/// Returns the absolute address of `reference` as RFC 3986 resolves it against `base`; nil for what leads to no page or to no
/// mailbox: scripts, data, places in the same page.
func absoluteAddress(_ reference: String, base: String?) -> String? {
  let reference = String(
    String.UnicodeScalarView(reference.unicodeScalars.filter { $0.value > 0x20 && !$0.isControlOrInvisible }))
  guard !reference.isEmpty, !reference.isFirst("#"), reference.utf8.count < 8192 else { return nil }
  if let scheme = addressScheme(reference) {
    return ["http", "https", "mailto", "ftp"].contains(scheme) ? reference : nil
  }
  guard let base, let scheme = addressScheme(base), let parts = AddressParts(base) else { return nil }
  if reference.begins(with: "//") { return scheme + ":" + reference }
  let origin = scheme + "://" + parts.authority
  if reference.isFirst("/") { return origin + withoutDots(reference) }
  if reference.isFirst("?") { return origin + parts.path + reference }
  let folder = parts.path.last("/").map { String(parts.path[...$0]) } ?? "/"
  return origin + withoutDots(folder + reference)
}

/// The scheme of an address in small letters; nil where it has none.
func addressScheme(_ address: some StringProtocol) -> String? {
  guard let colon = address.first(":") else { return nil }
  let scheme = address[..<colon]
  guard let first = scheme.utf8.first, (0x61...0x7A).contains(first | 0x20),
    scheme.utf8.allSatisfy({
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    })
  else { return nil }
  return scheme.lowercased()
}

/// The host of an address, without a port and "www."; nil where it has none.
func addressHost(_ address: String) -> String? {
  guard let authority = AddressParts(address)?.authority else { return nil }
  let host = authority.split(at: "@").last?.split(at: ":").first?.lowercased() ?? ""
  return host.isEmpty ? nil : host.begins(with: "www.") ? String(host.dropFirst(4)) : host
}

/// The authority and the path of an address.
private struct AddressParts {
  var authority: String
  var path: String

  init?(_ address: String) {
    guard let colon = address.first(":") else { return nil }
    let rest = address[colon...].dropFirst()
    guard rest.begins(with: "//") else { return nil }
    let whole = rest.dropFirst(2)
    let authority = whole.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.isEmpty else { return nil }
    self.authority = String(authority)
    path = String(whole[authority.endIndex...].prefix { $0 != "?" && $0 != "#" })
  }
}

/// The path without "." and ".." and the segments that they remove; what follows "?" or "#" stays.
private func withoutDots(_ reference: String) -> String {
  let path = reference.prefix { $0 != "?" && $0 != "#" }
  var kept: [Substring] = []
  let segments = path.split(at: "/", omittingEmpty: false).dropFirst()
  for (i, segment) in segments.enumerated() {
    let isLast = i == segments.count - 1
    switch segment {
    case ".": if isLast { kept.append("") }
    case "..":
      if !kept.isEmpty { kept.removeLast() }
      if isLast { kept.append("") }
    default: kept.append(segment)
    }
  }
  return "/" + kept.joined(separator: "/") + reference[path.endIndex...]
}
