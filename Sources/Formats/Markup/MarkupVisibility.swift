import Articles

extension MarkupTree {
  /// Whether readers of the page do not see an element, by its own attributes.
  func isHidden(_ node: Node) -> Bool {
    if value(node, .hidden) != nil { return true }
    if let style = value(node, .style), styleHides(style) { return true }
    // Pages hide real text from speech while a notice lies over it.
    if value(node, .ariaHidden)?.elementsEqual("true".utf8) == true { return text(node, limit: 300).utf8.count < 200 }
    return value(node, .class).map(isForSpeechAlone) ?? false
  }

  /// Whether a table holds data rather than the layout of the page.
  func isDataTable(_ node: Node) -> Bool {
    if let role = attribute(node, .role), role == "presentation" || role == "none" { return false }
    var (rows, cells, widest, isMarked, longest) = (0, 0, 0, false, 0)
    for inner in descendants(node) {
      switch tag(inner) {
      case .table, .h1, .h2, .article, .blockquote, .form: return false
      case .th, .thead, .tfoot, .caption: isMarked = true
      case .tr:
        rows += 1
        cells = 0
      case .td:
        cells += 1
        longest = max(longest, end(inner) - inner > 40 ? 1000 : text(inner, limit: 600).utf8.count)
      default: break
      }
      widest = max(widest, cells)
      if rows > 10_000 { break }
    }
    if isMarked { return longest < 1000 }
    return rows > 1 && widest > 1 && longest < 500
  }
}

/// Whether a style in an attribute hides its element: not displayed, invisible, of no size, far off the screen.
private func styleHides(_ style: ArraySlice<UInt8>) -> Bool {
  guard style.count >= 6 else { return false }
  let rules = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self).lowercased().split(at: ";")
  var isWithoutWidth = false
  var isWithoutHeight = false
  for rule in rules {
    let pair = rule.split(at: ":", maxSplits: 1)
    guard pair.count == 2 else { continue }
    let value = pair[1].begins(with: "-") ? pair[1] : pair[1].prefix { $0 != "!" }
    switch pair[0] {
    case "display" where value == "none", "visibility" where value == "hidden": return true
    case "font-size" where isZero(value), "opacity" where isZero(value), "mso-hide" where value == "all": return true
    case "max-height" where isZero(value), "max-width" where isZero(value): return true
    case "width": isWithoutWidth = isZero(value)
    case "height": isWithoutHeight = isZero(value)
    case "left", "top", "text-indent", "margin-left":
      if value.begins(with: "-"), (value.dropFirst().prefix { $0.isNumber }).count >= 4 { return true }
    default: break
    }
  }
  return isWithoutWidth && isWithoutHeight
}

/// Whether a value of a style is zero in any unit.
private func isZero(_ value: Substring) -> Bool {
  value.isFirst("0") && value.prefix { $0.isNumber || $0 == "." }.allSatisfy { $0 == "0" || $0 == "." }
}

/// Whether a class is one of those by which pages mark words for screen readers.
private func isForSpeechAlone(_ names: ArraySlice<UInt8>) -> Bool {
  names.count >= 7
    && names.split(separator: 0x20).contains { name in speechClasses.contains { $0.elementsEqual(name) } }
}

private let speechClasses = [
  "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
  "u-visually-hidden", "element-invisible", "is-visually-hidden", "assistive-text", "hidden-visually",
].map { Array($0.utf8) }
