import Articles
import Files

/// Returns `path` with the user's home folder for a "~" at its beginning.
func expandingTilde(_ path: String) -> String {
  guard path == "~" || path.utf8.starts(with: "~/".utf8), let home = Environment.nonEmpty("HOME") else { return path }
  return home + String(Substring(path.utf8.dropFirst()))
}

/// Returns the paths that begin with `typed`: first unused `names`, then existing files and folders in order, folders with a final
/// slash. Hidden ones are left out unless the typed name is hidden, and so are `inputs`. The folder stays as it was typed.
func paths(
  beginningWith typed: String, offering names: [String] = [], without inputs: Set<FileIdentity> = [], limit: Int = 200
) -> [String] {
  // A "!" before the path allows replacing a file.
  let mark = typed.unicodeScalars.prefix { $0 == "!" || $0 == " " }
  let path = String(typed.unicodeScalars.dropFirst(mark.count))
  if path == "~" { return [String(mark) + "~/"] }
  let folder = path.pathFolder.map { $0 + "/" } ?? ""
  let begun = path.lastPathPart.utf8
  let place = folder.isEmpty ? "./" : expandingTilde(folder)
  func goesOn(_ name: String) -> Bool { name.utf8.starts(with: begun) }
  let isHidden = begun.first == UInt8(ascii: ".")
  let there = (fileNames(in: place) ?? []).filter { name in
    name != "." && name != ".." && goesOn(name) && (isHidden || name.utf8.first != UInt8(ascii: "."))
  }
  let found = there.sorted().prefix(limit).compactMap { name -> String? in
    let status = FileStatus(place + name)
    if let status, inputs.contains(status.stamp.identity) { return nil }
    return name + (status?.kind == .folder ? "/" : "")
  }
  let new = names.filter { goesOn($0) && !isThere(place + $0) }
  return (new + found).map { String(mark) + folder + $0 }
}

/// Returns `word` quoted as one word for a shell.
func shellWord(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "/._-+,:@%".utf8.contains(byte)
    }
  return isPlain ? word : "'" + word.replacing(exactly: "'", with: "'\\''") + "'"
}
