import Articles
import Files
import Ledger

// Messages about files that cannot be written and ledgers that cannot be used.

extension Failure {
  /// Returns the reason why a file could not be written. `remedy` says how to replace an existing file.
  static func words(_ error: SavingError, remedy: String?) -> String {
    let path = error.path
    return switch error.reason {
    case .isThere: "\(path): exists; \(remedy ?? "choose the name of a new file")"
    case .isFolder: "\(path): is a folder; a file's name is expected"
    case .isNoFile: "\(path): is a pipe or a device and cannot be replaced"
    case .isInput: "\(path): is read by Sayso, and is never replaced; another name or folder is expected"
    case .isBrokenLink(let link): "\(words(link)); another name is expected"
    case .isNameless: emptyName("a file's name")
    case .isTwice: "\(path): would be written twice"
    case .refused(let reason): "\(path): cannot be written: \(reason)"
    }
  }

  /// Returns the same for a typed `command`. A "!" before the path `typed` allows to replace that file, and no other.
  static func words(_ error: SavingError, typed: String, command: String) -> String {
    var error = error
    let isTyped = error.path == expandingTilde(typed)
    if isTyped { error.path = typed }
    return words(error, remedy: isTyped ? ":\(command) !\(typed) overwrites it" : nil)
  }

  /// Returns the reason why a file of the storage cannot be used.
  static func words(_ error: LedgerError) -> String {
    switch error {
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .brokenLink(let link): "\(words(link)); make that available, or remove the link to begin a new file"
    case .locked(let path, _): "\(path): another program holds it"
    case .damaged(let path, let reason): "\(path): is damaged (\(reason)); it may be deleted"
    case .noDatabase(let path): "\(path): is not a database; it may be deleted"
    case .foreign(let path):
      "\(path): is a database of another program and was left as it is; move it elsewhere to begin a new file"
    case .conflict(let path, let id):
      "\(path): has another decision under the ID \(id.session)/\(id.number), which was left as it is"
    case .newer(let path, let version, let known):
      "\(path): is of version \(version), of a later program; this one knows \(known)"
    case .full(let path): "\(path): the disk is full"
    case .failed(let path, let code, let reason): "\(path): \(reason) (\(code))"
    }
  }

  /// Returns the reason why the ledger cannot be used. The message never suggests deleting the ledger.
  static func words(ofLedger error: LedgerError) -> String {
    switch error {
    case .damaged(let path, let reason):
      "\(path): is damaged (\(reason)) and was left as it is: \(ledgerAdvice)"
    case .noDatabase(let path):
      "\(path): is not a ledger or any other database, and was left as it is: \(expectedLedger); \(newLedger)"
    case .foreign(let path):
      "\(path): is a database of another program and was left as it is: \(expectedLedger); \(newLedger)"
    default: words(error)
    }
  }

  /// The next step for a damaged ledger.
  static let ledgerAdvice = "sayso ledger check says what can be done"

  /// The accepted files where a ledger is expected.
  static let expectedLedger = "a ledger is expected, or a file that sayso ledger backup made"

  /// The next step where another file is in the ledger's place.
  private static let newLedger = "if it is in the ledger's place, move it elsewhere to begin a new ledger"

  /// Returns the next step for the damaged ledger at `path`, which can work in its state.
  static func words(_ state: DamagedLedger, _ path: String) -> String {
    switch state {
    case .readable:
      """
      \(path): nothing was changed. To go on without the damage: sayso ledger export FILE writes what can be read of it; then \
      move it elsewhere; then sayso ledger import FILE
      """
    case .exported:
      "\(path): all that can be read was written. To go on with that: move the ledger elsewhere, then sayso ledger import FILE"
    case .unreadable:
      """
      \(path): nothing was changed, and no decision in it can be read. Copy your last backup to its place; without one, move it \
      elsewhere: Sayso then begins a new ledger, and these decisions are lost
      """
    case .other: "\(path): nothing was changed; sayso ledger backup FILE makes a new copy of your ledger"
    }
  }

  private static func words(_ link: BrokenLink) -> String {
    "\(link.path): is a link to \(link.target), where nothing is"
  }

  /// Returns the message that a name is empty where `thing` is expected.
  static func emptyName(_ thing: String) -> String { "“”: the name is empty; \(thing) is expected" }

  /// Returns the warning that decisions on an article may be missing, for faults of the ledger at `path`; nil if there are none.
  static func words(missingFor faults: [LedgerFault], in path: String) -> String? {
    guard let first = faults.first else { return nil }
    let more = faults.count > 1 ? ", and \(faults.count - 1) more" : ""
    return "\(path): \(words(first))\(more); decisions on this article may be lacking: \(ledgerAdvice)"
  }

  /// Returns the message that decisions were written again, since the ledger at `path` had lost them.
  static func words(writtenAgain count: Int, into path: String) -> String {
    "\(path): was removed or replaced; saved in it again: \(counted(count, "decision"))"
  }

  static func words(_ fault: LedgerFault) -> String {
    switch fault {
    case .file(let reason): reason
    case .missing(let rows) where rows.count == 1: "row \(rows.lowerBound): is missing"
    case .missing(let rows): "rows \(rows.lowerBound) to \(rows.upperBound): are missing"
    case .end(let noted?, let last): "row \(last) is the last, but \(noted) is noted as the last"
    case .end(nil, let last): "row \(last) is the last, but none is noted as the last"
    case .row(let row, .body(let error)): "row \(row): \(words(error))"
    case .row(let row, .number): "row \(row): is kept under another number than its decision has"
    case .row(let row, .content): "row \(row): has an invalid text hash"
    case .row(let row, .checksum): "row \(row): was changed after it was written: its checksum is of other values"
    case .row(let row, .columns): "row \(row): something is missing in it"
    case .row(let row, .twice(let first)): "row \(row): has the same number as row \(first)"
    }
  }

  static func words(_ error: LedgerLineError) -> String {
    switch error {
    case .notUTF8: "is not UTF-8"
    case .malformed: "is not JSON"
    case .form(path: ""): "is no decision"
    case .form(let path): "is no decision: “\(path)” is missing or not as expected"
    }
  }
}
