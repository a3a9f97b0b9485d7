import Glibc

/// Returns the names in a folder, unordered; nil if it is not a readable folder.
public func fileNames(in folder: String) -> [String]? {
  guard let directory = folder.withPath({ opendir($0) }) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(path: $0) }
      })
  }
  return names
}

/// Creates the folder at `path` and its missing parents, accessible to their owner only. Failures are ignored.
public func makeFolder(_ path: String) {
  var slash = path.utf8.startIndex
  while let next = path.utf8[slash...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
    _ = String(path[..<next]).withPath { mkdir($0, 0o700) }
    slash = next
  }
  _ = path.withPath { mkdir($0, 0o700) }
}

/// Returns the paths that a pattern like "news/*.txt" matches, in order; nil if there are none.
public func paths(matching pattern: String) -> [String]? {
  var found = glob_t()
  defer { globfree(&found) }
  guard pattern.withPath({ glob($0, 0, nil, &found) }) == 0 else { return nil }
  return (0..<Int(found.gl_pathc)).compactMap { i in found.gl_pathv[i].map { String(path: $0) } }
}
