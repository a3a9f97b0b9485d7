extension OutputFormat {
  /// A table with a row for each statement.
  static let csv = OutputFormat(
    "csv", ".csv", "a row a statement, for spreadsheets", heading: statementTableHeading, write: statementTable)
}
