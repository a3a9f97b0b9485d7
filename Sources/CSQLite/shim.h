// SQLite. Swift cannot import the constant that lets SQLite copy what it is given.
#ifndef SAYSO_CSQLITE_H
#define SAYSO_CSQLITE_H
#include <sqlite3.h>

/// Binds a copy of a text of UTF-8. An empty text may be at no address.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text ? text : "", count, SQLITE_TRANSIENT);
}

/// Binds a copy of bytes. An empty blob may be at no address.
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

/// Makes a copy of bytes the result of a function.
static inline void csqlite_return_blob(sqlite3_context *context, const void *bytes, int count) {
  sqlite3_result_blob(context, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
#endif
