/// Text escaped for HTML, so that nothing in it is markup or changes the order of letters.
extension StringProtocol {
  /// The text between tags or in a quoted attribute. White space is kept, controls are shown as pictures, and other scalars that act on
  /// a terminal or on the order of letters are left out.
  var html: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\r", "\t": result += " "
      default: if let shown = scalar.picture { result.unicodeScalars.append(shown) }
      }
    }
    return result
  }
}
