import Articles
import CMinizip

/// A zip archive in memory. Entries are looked up by name; nothing is ever written to a disk.
final class ZipArchive {
  /// The most bytes that all entries together may give.
  static let byteLimit = 64 << 20
  /// The largest ratio of an entry's size to its packed size, above `ratioFloor` bytes.
  static let ratioLimit = 200
  /// The size from which the ratio of an entry is checked.
  static let ratioFloor = 1 << 20
  /// The most entries that are looked at.
  static let entryLimit = 65_536

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let memory: UnsafeMutablePointer<ZipMemory>
  private let file: unzFile
  private var places: [String: unz64_file_pos] = [:]
  private var namesInSmallLetters: [String: String] = [:]
  private var given = 0
  /// The names of all entries, in their order.
  private(set) var names: [String] = []

  /// Opens an archive. Returns nil if the bytes are not one.
  init?(_ source: [UInt8]) {
    bytes = .allocate(capacity: max(1, source.count))
    _ = bytes.initialize(from: source)
    memory = .allocate(capacity: 1)
    memory.initialize(to: ZipMemory(bytes: bytes.baseAddress, count: UInt(source.count), at: 0))
    guard let file = zip_open_memory(memory) else {
      memory.deallocate()
      bytes.deallocate()
      return nil
    }
    self.file = file
    readNames()
  }

  deinit {
    unzClose(file)
    memory.deallocate()
    bytes.deallocate()
  }

  private func readNames() {
    var status = unzGoToFirstFile(file)
    var name = [CChar](repeating: 0, count: 4097)
    while status == UNZ_OK, names.count < Self.entryLimit {
      var place = unz64_file_pos()
      if unzGetCurrentFileInfo64(file, nil, &name, 4096, nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(file, &place) == UNZ_OK
      {
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if places[text] == nil {
          places[text] = place
          names.append(text)
          if namesInSmallLetters[text.lowercased()] == nil { namesInSmallLetters[text.lowercased()] = text }
        }
      }
      status = unzGoToNextFile(file)
    }
  }

  /// Whether there is an entry of that name.
  func has(_ name: String) -> Bool { place(of: name) != nil }

  /// Returns the bytes of an entry; nil if there is none of that name, which is looked for in small letters last.
  func contents(of name: String) throws(ZipError) -> [UInt8]? {
    guard var place = place(of: name) else { return nil }
    var info = unz_file_info64()
    guard unzGoToFilePos64(file, &place) == UNZ_OK,
      unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged }
    guard info.flag & 1 == 0 else { throw .locked }
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged }
    defer { unzCloseCurrentFile(file) }
    let most = max(
      Self.ratioFloor, Int(clamping: info.compressed_size).multipliedReportingOverflow(by: Self.ratioLimit).partialValue
    )
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(unzReadCurrentFile(file, &piece, UInt32(piece.count)))
      guard count >= 0 else { throw .damaged }
      if count == 0 { return result }
      result += piece[..<count]
      given += count
      guard result.count <= most, given <= Self.byteLimit else { throw .tooLarge }
    }
  }

  private func place(of name: String) -> unz64_file_pos? {
    places[name] ?? namesInSmallLetters[name.lowercased()].flatMap { places[$0] }
  }
}

/// The reason why an entry of an archive could not be read.
enum ZipError: Error, Hashable, Sendable {
  /// A password is needed.
  case locked
  /// The entry is cut, changed, or packed in a way that is not known.
  case damaged
  /// The entry unpacks to more than the limits allow.
  case tooLarge
}

extension ZipArchive {
  /// Returns the text of an entry of a document; nil if there is none.
  func text(of name: String, in document: Document, format: String) throws(ImportError) -> String? {
    do throws(ZipError) {
      guard let bytes = try contents(of: name) else { return nil }
      return Decoded(Document(bytes, from: document.source)).text
    } catch {
      switch error {
      case .locked: throw .locked(document.source)
      case .tooLarge: throw .tooLarge(document.source, limit: Self.byteLimit)
      case .damaged:
        throw .damaged(document.source, format: format, reason: "its part “\(name.excerpt(80))” is damaged")
      }
    }
  }

  /// Returns the tree of an entry in XML; nil if there is none, or if it has no elements.
  func root(of name: String, in document: Document, format: String) throws(ImportError) -> XMLElement? {
    guard let text = try text(of: name, in: document, format: format) else { return nil }
    return try XMLTree.read(text, from: document.source).root
  }
}
