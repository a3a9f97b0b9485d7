extension XMLElement {
  /// The inside of the element as HTML. Names lose their prefixes; an element without content gets an end tag, as HTML requires.
  var markup: String {
    var result = ""
    walk { event in
      switch event {
      case .text(let text): result += text.escapedForHTML
      case .start(let element):
        result += "<" + element.name
        for (name, value) in element.attributes where name.prefix.isEmpty {
          result += " \(name.local)=\"\(value.escapedForHTML)\""
        }
        result += ">"
      case .end(let element):
        if !voidElements.contains(element.name) { result += "</\(element.name)>" }
      }
      return true
    }
    return result
  }
}

/// The elements of HTML that have no end tag.
private let voidElements: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
]

extension StringProtocol {
  /// The text with references for the signs of HTML; all other characters stay.
  var escapedForHTML: String {
    guard holds(oneOf: "&<>\"") else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
