import Articles

/// A table of the GAP corpus: one ambiguous pronoun a row, values separated by tabs, column names in the first line.
public struct AmbiguousPronounTable: Sendable {
  /// The columns that are read; others are skipped.
  public enum Column: String, Sendable, CaseIterable {
    /// The name of the document.
    case id = "ID"
    /// The text of the document.
    case text = "Text"
    /// The pronoun as it stands.
    case pronoun = "Pronoun"
    /// The offset of the pronoun in code points.
    case pronounOffset = "Pronoun-offset"
    /// One name.
    case a = "A"
    /// The offset of the first name in code points.
    case aOffset = "A-offset"
    /// "TRUE" if the pronoun refers to the first name.
    case aIsAntecedent = "A-coref"
    /// The other name.
    case b = "B"
    /// The offset of the second name in code points.
    case bOffset = "B-offset"
    /// "TRUE" if the pronoun refers to the second name.
    case bIsAntecedent = "B-coref"
  }

  private let places: [Column: Int]

  /// Reads the first line of a table; nil if it has no such columns.
  public init?(header line: [UInt8]) {
    let names = Self.fields(String(decoding: line, as: UTF8.self))
    var places: [Column: Int] = [:]
    for (i, name) in names.enumerated() {
      if let column = Column(rawValue: name), places[column] == nil { places[column] = i }
    }
    guard places.count == Column.allCases.count else { return nil }
    self.places = places
  }

  /// Returns the document in a row.
  public func document(_ row: [UInt8]) throws(GoldError) -> GoldDocument {
    guard let row = String(validating: row, as: UTF8.self) else { throw .notUTF8 }
    let fields = Self.fields(row)
    func value(_ column: Column) throws(GoldError) -> String {
      guard let place = places[column], fields.indices.contains(place) else { throw .column(column.rawValue) }
      return fields[place]
    }
    let text = try value(.text)
    let offsets = ScalarOffsets(text)
    func range(_ words: Column, _ offset: Column) throws(GoldError) -> TextRange {
      let words = try value(words)
      guard let start = Int(try value(offset)), start <= Int.max / 2 else { throw .form(path: offset.rawValue) }
      return try offsets.range(
        ScalarOffsets.Span(start: start, end: start + words.unicodeScalars.count), key: offset.rawValue)
    }
    func truth(_ column: Column) throws(GoldError) -> Bool {
      switch try value(column).uppercased() {
      case "TRUE": true
      case "FALSE": false
      default: throw .form(path: column.rawValue)
      }
    }
    return GoldDocument(
      id: try value(.id), text: text,
      ambiguous: AmbiguousPronoun(
        try range(.pronoun, .pronounOffset),
        [
          .init(try range(.a, .aOffset), isAntecedent: try truth(.aIsAntecedent)),
          .init(try range(.b, .bOffset), isAntecedent: try truth(.bIsAntecedent)),
        ]))
  }

  private static func fields(_ line: String) -> [String] {
    var fields = line.split(at: "\t", omittingEmpty: false).map(String.init)
    if let last = fields.last, last.isLast("\r") { fields[fields.count - 1] = String(last.unicodeScalars.dropLast()) }
    return fields
  }
}
