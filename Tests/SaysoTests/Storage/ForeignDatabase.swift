/// The bytes of an empty database of SQLite's with a number of another program in its header.
let foreignDatabase: [UInt8] = {
  var bytes = [UInt8](repeating: 0, count: 4096)
  bytes.replaceSubrange(0..<16, with: Array("SQLite format 3\0".utf8))
  for (place, value) in [
    (16, 0x10), (18, 1), (19, 1), (21, 64), (22, 32), (23, 32), (31, 1), (47, 4), (59, 1), (71, 77), (100, 0x0D),
    (105, 0x10),
  ] { bytes[place] = UInt8(value) }
  return bytes
}()
