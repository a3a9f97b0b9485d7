import Glibc

/// The names in a folder, in no order; nil where it is none or cannot be read.
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

/// Makes the folder at `path` and those that it is in, for their owner alone, as far as they are not there and can be made.
public func makeFolder(_ path: String) {
  var slash = path.utf8.startIndex
  while let next = path.utf8[slash...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
    _ = String(path[..<next]).withPath { mkdir($0, 0o700) }
    slash = next
  }
  _ = path.withPath { mkdir($0, 0o700) }
}

/// The paths that a pattern like "news/*.txt" matches, in order; nil where it matches none.
public func paths(matching pattern: String) -> [String]? {
  var found = glob_t()
  defer { globfree(&found) }
  guard pattern.withPath({ glob($0, 0, nil, &found) }) == 0 else { return nil }
  return (0..<Int(found.gl_pathc)).compactMap { i in found.gl_pathv[i].map { String(path: $0) } }
}
