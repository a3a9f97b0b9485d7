import Articles

/// The parameters after the value of a header field: `multipart/mixed; boundary="x"`.
struct MailParameters: Hashable, Sendable {
  private var values: [String: String] = [:]

  /// The value of the parameter of that name, in small letters.
  subscript(name: String) -> String? { values[name] }

  /// Reads the parameters of a field's value. Quoted values, values in several pieces (`name*0`) and percent signs (`name*`) are
  /// understood.
  init(_ field: String) {
    var pieces: [String: [(number: Int, value: String, isEncoded: Bool)]] = [:]
    for (key, value) in Self.pairs(field) {
      let parts = key.split(at: "*", omittingEmpty: false)
      let isEncoded = parts.count > 1 && parts.last?.isEmpty == true
      let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      pieces[String(parts[0]), default: []].append((number, value, isEncoded))
    }
    for (name, parts) in pieces {
      let parts = parts.sorted { $0.number < $1.number }
      guard parts.contains(where: \.isEncoded) else {
        values[name] = parts.map(\.value).joined()
        continue
      }
      values[name] = Self.decoded(parts.map { ($0.value, $0.isEncoded) })
    }
  }

  /// The text of pieces of which some are percent-encoded; the first states the charset: `utf-8'en'%C3%A9`.
  private static func decoded(_ parts: [(value: String, isEncoded: Bool)]) -> String {
    var label = ""
    var bytes: [UInt8] = []
    for (i, part) in parts.enumerated() {
      var value = part.value[...]
      if i == 0, part.isEncoded {
        let fields = value.split(at: "'", maxSplits: 2, omittingEmpty: false)
        if fields.count == 3 { (label, value) = (String(fields[0]), fields[2]) }
      }
      bytes += part.isEncoded ? percentDecoded(Array(value.utf8)) : Array(value.utf8)
    }
    return Decoded(bytes, stated: [label]).text
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), let byte = hexByte(bytes, at: i + 1) {
        result.append(byte)
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }

  /// The names in small letters and the values after the first semicolon.
  private static func pairs(_ field: String) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    let scalars = Array(field.unicodeScalars)
    var i = scalars.firstIndex { $0 == ";" } ?? scalars.count
    while i < scalars.count, pairs.count < 100 {
      i += 1
      var name = ""
      while i < scalars.count, scalars[i] != "=", scalars[i] != ";" {
        name.unicodeScalars.append(scalars[i])
        i += 1
      }
      guard i < scalars.count, scalars[i] == "=" else { continue }
      i += 1
      while i < scalars.count, scalars[i] == " " { i += 1 }
      var value = ""
      if i < scalars.count, scalars[i] == "\"" {
        i += 1
        while i < scalars.count, scalars[i] != "\"" {
          if scalars[i] == "\\", i + 1 < scalars.count { i += 1 }
          value.unicodeScalars.append(scalars[i])
          i += 1
        }
        while i < scalars.count, scalars[i] != ";" { i += 1 }
      } else {
        while i < scalars.count, scalars[i] != ";" {
          value.unicodeScalars.append(scalars[i])
          i += 1
        }
        value = value.onOneLine
      }
      pairs.append((name.onOneLine.lowercased(), value))
    }
    return pairs
  }
}
