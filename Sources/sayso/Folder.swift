import Glibc

/// The names in a folder, in no order; nil where it is none or cannot be read.
func fileNames(in folder: String) -> [String]? {
  guard let directory = opendir(folder) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}

/// Makes the folder at `path` and those that it is in, for their owner alone, as far as they are not there and can be made.
func makeFolder(_ path: String) {
  var rest = path.dropFirst()
  while let slash = rest.firstIndex(of: "/") {
    mkdir(String(path[..<slash]), 0o700)
    rest = rest[slash...].dropFirst()
  }
  mkdir(path, 0o700)
}
