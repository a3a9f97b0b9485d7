/// The encodings of the web: the name of each, the name by which the C library knows it, and its labels.
enum EncodingLabels {
  /// An encoding that a label names.
  struct Entry: Hashable, Sendable {
    /// The encoding.
    let encoding: TextEncoding
    /// The name for the C library's converter.
    let converter: String
  }

  /// Returns the encoding of a label, in any case and with white space around it; nil if the web has no such label.
  static func entry(_ label: some StringProtocol) -> Entry? {
    entries[String(label.onOneLine.lowercased().prefix(40))]
  }

  private static let entries: [String: Entry] = {
    var entries: [String: Entry] = [:]
    for line in table.split(at: "\n") {
      let words = line.split(at: " ").map(String.init)
      guard words.count >= 2 else { continue }
      let entry = Entry(encoding: TextEncoding(rawValue: words[0]), converter: words[1])
      for label in words[2...] + [words[0].lowercased()] { entries[label] = entry }
    }
    return entries
  }()

  /// The table of the Encoding Standard. ISO-8859-1, as pages say it, is windows-1252, and GB2312 is its superset.
  private static let table = """
    UTF-8 UTF-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
    UTF-16LE UTF-16LE utf-16 utf16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff
    UTF-16BE UTF-16BE unicodefffe
    windows-1252 CP1252 ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 cp1252 x-cp1252 csisolatin1
    windows-1250 CP1250 cp1250 x-cp1250
    windows-1251 CP1251 cp1251 x-cp1251 win-1251
    windows-1253 CP1253 cp1253 x-cp1253
    windows-1254 CP1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso-ir-148 latin5 l5 csisolatin5
    windows-1255 CP1255 cp1255 x-cp1255
    windows-1256 CP1256 cp1256 x-cp1256
    windows-1257 CP1257 cp1257 x-cp1257
    windows-1258 CP1258 cp1258 x-cp1258
    windows-874 CP874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911
    ISO-8859-2 ISO-8859-2 iso8859-2 iso88592 iso_8859-2 iso-ir-101 latin2 l2 csisolatin2
    ISO-8859-3 ISO-8859-3 iso8859-3 iso88593 iso_8859-3 iso-ir-109 latin3 l3 csisolatin3
    ISO-8859-4 ISO-8859-4 iso8859-4 iso88594 iso_8859-4 iso-ir-110 latin4 l4 csisolatin4
    ISO-8859-5 ISO-8859-5 iso8859-5 iso88595 iso_8859-5 iso-ir-144 cyrillic csisolatincyrillic
    ISO-8859-6 ISO-8859-6 iso8859-6 iso88596 iso_8859-6 iso-ir-127 arabic ecma-114 asmo-708 csisolatinarabic
    ISO-8859-7 ISO-8859-7 iso8859-7 iso88597 iso_8859-7 iso-ir-126 greek greek8 elot_928 ecma-118 csisolatingreek
    ISO-8859-8 ISO-8859-8 iso8859-8 iso88598 iso_8859-8 iso-ir-138 hebrew visual iso-8859-8-e iso-8859-8-i logical csisolatinhebrew
    ISO-8859-10 ISO-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6
    ISO-8859-13 ISO-8859-13 iso8859-13 iso885913
    ISO-8859-14 ISO-8859-14 iso8859-14 iso885914
    ISO-8859-15 ISO-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9
    ISO-8859-16 ISO-8859-16 iso8859-16 iso885916
    KOI8-R KOI8-R koi koi8 koi8_r cskoi8r
    KOI8-U KOI8-U koi8-ru
    IBM866 CP866 866 cp866 csibm866
    macintosh MACINTOSH mac x-mac-roman csmacintosh
    x-mac-cyrillic MAC-CYRILLIC x-mac-ukrainian mac-cyrillic
    GBK GB18030 gb2312 gb_2312 gb_2312-80 chinese x-gbk csgb2312 csiso58gb231280 iso-ir-58 cp936
    gb18030 GB18030
    Big5 BIG5-HKSCS big5-hkscs cn-big5 x-x-big5 csbig5
    EUC-JP EUC-JP x-euc-jp cseucpkdfmtjapanese
    ISO-2022-JP ISO-2022-JP csiso2022jp
    Shift_JIS CP932 shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932
    EUC-KR CP949 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 iso-ir-149 cseuckr csksc56011987 uhc cp949
    """
}
