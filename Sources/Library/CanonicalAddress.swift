import Articles

/// Returns the address by which an article is recognised, without protocol, fragment and the marks of campaigns; nil if
/// `text` is not an address of the web.
func canonicalAddress(_ text: String) -> String? {
  guard let address = webAddress(text) else { return nil }
  let parts = (address.query ?? "").split(at: "&").filter { part in
    let name = part.prefix { $0 != "=" }.lowercased()
    return !name.begins(with: "utm_") && !["fbclid", "gclid"].contains(name)
  }
  let port = address.port.map { ":\($0)" } ?? ""
  return address.host + port + address.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
}

/// Returns the identifier of an entry in the form that is compared: of an address, the protocol does not count.
func canonicalIdentifier(_ text: String) -> String {
  let text = text.onOneLine
  guard let address = webAddress(text) else { return text }
  let fragment = text.first("#").map { text[$0...] } ?? ""
  return address.host + (address.port.map { ":\($0)" } ?? "") + address.path + (address.query.map { "?" + $0 } ?? "")
    + fragment
}

/// Returns the address that `text` writes out with its protocol.
private func webAddress(_ text: String) -> WebAddress? {
  let beginning = text.prefix(8).lowercased()
  guard beginning.begins(with: "http://") || beginning.begins(with: "https://") else { return nil }
  return try? WebAddress(text)
}
