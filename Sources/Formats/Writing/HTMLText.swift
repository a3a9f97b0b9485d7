/// Text as it stands in HTML, where nothing of it can be markup or act on the order of letters.
extension StringProtocol {
  /// It between tags or in an attribute with quotation marks: white space is kept, controls are shown as their pictures, other marks that
  /// act rather than are read are left out.
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
