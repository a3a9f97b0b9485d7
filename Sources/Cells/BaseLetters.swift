import CUnistring

/// Returns `text` without the marks on its letters: "Zsófia" becomes "Zsofia". Letters that do not decompose ("ø")
/// stay.
public func baseLetters(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var letters = ""
  // A mark decomposes into marks only.
  for scalar in text.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
    letters.unicodeScalars.append(
      contentsOf: decomposed(scalar).filter { $0.properties.generalCategory != .nonspacingMark })
  }
  return letters
}

/// Returns the canonical decomposition of `scalar`, or `scalar` alone if it does not decompose.
private func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  var parts = [ucs4_t](repeating: 0, count: Int(UC_DECOMPOSITION_MAX_LENGTH))
  let count = uc_canonical_decomposition(scalar.value, &parts)
  guard count > 0 else { return [scalar] }
  return parts.prefix(Int(count)).compactMap(Unicode.Scalar.init).flatMap { $0 == scalar ? [$0] : decomposed($0) }
}
