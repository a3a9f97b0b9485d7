import Glibc

/// `path` with the person's home folder for a "~" at its beginning.
func expandingTilde(_ path: String) -> String {
  guard path == "~" || path.hasPrefix("~/"), let home = Environment.nonEmpty("HOME") else { return path }
  return home + path.dropFirst()
}

/// The paths that `typed` may go on as, in order, folders with a slash at their ends; hidden ones only where the name that was
/// begun is hidden. What stands before the name stays as it was typed.
func paths(beginningWith typed: String, limit: Int = 200) -> [String] {
  // A "!" before the path lets a file be replaced.
  let mark = typed.prefix { $0 == "!" || $0 == " " }
  let path = typed.dropFirst(mark.count)
  if path == "~" { return [mark + "~/"] }
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { path[...$0] } ?? ""
  let begun = slash.map { path[path.index(after: $0)...] } ?? path
  let place = folder.isEmpty ? "./" : expandingTilde(String(folder))
  let names = (fileNames(in: place) ?? []).filter { name in
    name != "." && name != ".." && name.hasPrefix(begun) && (begun.hasPrefix(".") || !name.hasPrefix("."))
  }
  return names.sorted().prefix(limit).map { name in
    var status = stat()
    let isFolder = stat(place + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return mark + folder + name + (isFolder ? "/" : "")
  }
}

/// `word` as a shell takes it for one word.
func shellWord(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "/._-+,:@%".utf8.contains(byte)
    }
  return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
