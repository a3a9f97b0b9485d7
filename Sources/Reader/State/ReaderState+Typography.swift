import Cells

extension ReaderState {
  /// Sets the lines in another way; the person stays at the same place of the text. Where words are to be divided and no
  /// dictionary is there, that is told and nothing is divided.
  mutating func setTypography(_ change: (inout Typography) -> Void) {
    var wanted = settings.typography
    change(&wanted)
    let hyphenator = wanted.hyphenates ? layout.hyphenator ?? settings.hyphenator() : nil
    if wanted.hyphenates, hyphenator == nil {
      wanted.hyphenates = false
      notice = Notice(
        text: "words are not divided: no dictionary hyph_en_US.dic (package hyphen-en-us)", isError: true)
    }
    settings.typography = wanted
    layout.setTypography(wanted, hyphenator: hyphenator)
  }
}
