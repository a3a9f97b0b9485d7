import Articles

/// Returns the address of the next page of an article at `address`: a link that says so, or a link named "2" or "Next" to an address that
/// differs in the number of the page alone. Other links named so lead to another article, to other pages of a list or to more comments.
func nextPage(_ tree: MarkupTree, _ data: PageData, _ facts: PageFacts, at address: String?) -> String? {
  guard let address, facts.byline != nil || facts.published != nil || data.isArticle else { return nil }
  let base = tree.base(address)
  func follows(_ target: String) -> Bool {
    addressHost(target) == addressHost(address) && isNext(target, after: address)
  }
  if let stated = data.next.flatMap({ absoluteAddress($0, base: base) }).map(withoutFragment), follows(stated) {
    return stated
  }
  for node in tree.nodes.indices where tree.tag(node) == .a {
    // To read an address takes longest, so it comes last.
    guard let reference = tree.attribute(node, .href), reference.utf8.contains(where: \.isDigit),
      isNamedNext(node, tree), let target = absoluteAddress(reference, base: base).map(withoutFragment), follows(target)
    else { continue }
    return target
  }
  return nil
}

/// Whether a link says that it leads to the next page, or to a page by its number.
private func isNamedNext(_ node: Int, _ tree: MarkupTree) -> Bool {
  let relations = tree.attribute(node, .rel)?.lowercased().split(at: " ") ?? []
  if relations.contains(where: { $0 == "next" }) { return true }
  let name = tree.text(node, limit: 40).onOneLine.lowercased()
  return nextWords.contains { name.begins(with: $0) } || Int(name) != nil
}

/// The beginnings of names of links to the next page.
private let nextWords = [
  "next", "page 2", "continue", "weiter", "nächste", "seite 2", "suivant", "page suivante", "siguiente", "volgende",
  "nästa",
  "successiva", "próxima", "›", "»", "→",
]

/// The words that stand before the number of a page in an address.
private let pageWords: Set = ["page", "p", "pg", "pagenum", "paged", "pageno", "seite", "pagina", "pag", "s"]

/// Whether two addresses differ in the number of the page alone, and `next` has the next one. An address without a number is page 1.
private func isNext(_ next: String, after address: String) -> Bool {
  let (here, there) = (Array(withoutFragment(address).utf8), Array(next.utf8))
  var start = zip(here, there).prefix { $0 == $1 }.count
  // A number is compared as a whole.
  if [here, there].contains(where: { $0.indices.contains(start) && $0[start].isDigit }) {
    while start > 0, there[start - 1].isDigit { start -= 1 }
  }
  let (hereRest, thereRest) = (here[start...], there[start...])
  var end = zip(hereRest.reversed(), thereRest.reversed()).prefix { $0 == $1 }.count
  while end > 0, there[there.count - end].isDigit { end -= 1 }
  guard let number = pageNumber(thereRest.dropLast(end)) else { return false }
  let before = hereRest.dropLast(end)
  return number == (before.isEmpty ? 1 : pageNumber(before) ?? 0) + 1
}

/// Returns the number in a part of an address that is a page's number, perhaps after a word for it: "?page=2", "/page/2", "-2".
private func pageNumber(_ part: ArraySlice<UInt8>) -> Int? {
  var words = part.split { !$0.isASCIILetter && !$0.isDigit }.map { String(decoding: $0, as: UTF8.self).lowercased() }
  // A word and its number may be one: "p2".
  if let last = words.popLast() {
    let word = last.prefix { $0.isLetter }
    words += (word.isEmpty ? [] : [String(word)]) + [String(last[word.endIndex...])]
  }
  guard let number = words.popLast().flatMap({ Int($0) }), (0...JoinedPages.limit).contains(number) else { return nil }
  return words.allSatisfy { pageWords.contains($0) } ? number : nil
}

private func withoutFragment(_ address: String) -> String {
  address.first("#").map { String(address[..<$0]) } ?? address
}
