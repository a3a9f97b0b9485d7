import CSQLite

/// A value in a cell of a table, or a parameter of a statement.
package enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  /// A text, which ends at its first zero.
  case text(String)
  case blob([UInt8])

  /// Reads a value that SQLite holds.
  init(_ value: OpaquePointer?) {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: self = .real(sqlite3_value_double(value))
    case SQLITE_TEXT: self = .text(sqlite3_value_text(value).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
      self = .blob(Array(bytes))
    default: self = .null
    }
  }
}

/// A type of values that cells of tables store.
package protocol Storable {
  /// The value as it is stored.
  var storedValue: StoredValue { get }
  /// Reads a stored value; nil if it is of another type.
  init?(storedValue: StoredValue)
}

extension StoredValue: Storable {
  package var storedValue: StoredValue { self }
  package init?(storedValue: StoredValue) { self = storedValue }
}

extension Int64: Storable {
  package var storedValue: StoredValue { .integer(self) }
  package init?(storedValue: StoredValue) {
    switch storedValue {
    case .integer(let number): self = number
    case .real(let number):
      guard let whole = Int64(exactly: number) else { return nil }
      self = whole
    default: return nil
    }
  }
}

extension Int: Storable {
  package var storedValue: StoredValue { .integer(Int64(self)) }
  package init?(storedValue: StoredValue) {
    guard let number = Int64(storedValue: storedValue) else { return nil }
    self.init(exactly: number)
  }
}

extension Int32: Storable {
  package var storedValue: StoredValue { .integer(Int64(self)) }
  package init?(storedValue: StoredValue) {
    guard let number = Int64(storedValue: storedValue) else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: Storable {
  package var storedValue: StoredValue { .integer(self ? 1 : 0) }
  package init?(storedValue: StoredValue) {
    guard let number = Int64(storedValue: storedValue) else { return nil }
    self = number != 0
  }
}

extension Double: Storable {
  package var storedValue: StoredValue { .real(self) }
  package init?(storedValue: StoredValue) {
    switch storedValue {
    case .integer(let number): self = Double(number)
    case .real(let number): self = number
    default: return nil
    }
  }
}

extension String: Storable {
  package var storedValue: StoredValue { .text(self) }
  package init?(storedValue: StoredValue) {
    switch storedValue {
    case .text(let text): self = text
    case .blob(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      self = text
    default: return nil
    }
  }
}

extension [UInt8]: Storable {
  package var storedValue: StoredValue { .blob(self) }
  package init?(storedValue: StoredValue) {
    switch storedValue {
    case .blob(let bytes): self = bytes
    case .text(let text): self = Array(text.utf8)
    default: return nil
    }
  }
}

extension Optional: Storable where Wrapped: Storable {
  package var storedValue: StoredValue { self?.storedValue ?? .null }
  package init?(storedValue: StoredValue) {
    if storedValue == .null {
      self = .none
    } else {
      guard let value = Wrapped(storedValue: storedValue) else { return nil }
      self = .some(value)
    }
  }
}
