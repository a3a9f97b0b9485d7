import SQLite

/// The facts about a database that show which program it belongs to.
struct DatabaseSigns {
  /// The number in the header; 0 if there is none.
  var applicationID: Int32 = 0
  /// The columns of all tables, each as "table.column".
  var columns: Set<String> = []
  /// The names of the migrations that were applied.
  var migrations: Set<String> = []

  /// The SQL for the columns of a database's tables, except those of SQLite itself. A virtual table counts as one
  /// column without a name: its module may be unknown.
  static let columnNames = """
    SELECT tables.name || '.' || ifnull(columns.name, '') FROM sqlite_master AS tables
    LEFT JOIN pragma_table_info(CASE WHEN tables.sql LIKE 'CREATE VIRTUAL%' THEN '' ELSE tables.name END) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite~_%' ESCAPE '~'
    """

  /// The table in which the versions of the tables are recorded, a row for each. Its name is that of the library which made it in
  /// earlier versions.
  static let migrationTable = "grdb_migrations"

  /// The SQL that makes the table, and the SQL that records a version.
  static let makingMigrationTable =
    "CREATE TABLE IF NOT EXISTS \(migrationTable) (identifier TEXT NOT NULL PRIMARY KEY)"
  static let notingMigration = "INSERT INTO \(migrationTable) (identifier) VALUES (?)"

  /// The SQL for the names of the recorded versions.
  static let migrationNames = "SELECT identifier FROM \(migrationTable)"

  /// The column in which versions are recorded. A process that creates a store creates it first.
  static let migrationColumn = "\(migrationTable).identifier"

  /// Creates the signs of no database.
  init() {}

  /// Reads the signs of an open database.
  init(_ db: Database) throws {
    applicationID = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    columns = try String.fetchSet(db, sql: Self.columnNames)
    if columns.contains(Self.migrationColumn) { migrations = try String.fetchSet(db, sql: Self.migrationNames) }
  }

  /// Reads the signs of `file`, without those in its log.
  init(_ file: DatabaseFile) throws {
    columns = try file.columns()
    if columns.contains(Self.migrationColumn) { migrations = try file.migrations() }
  }
}
