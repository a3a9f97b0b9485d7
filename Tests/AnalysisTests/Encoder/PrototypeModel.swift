import FoundationEssentials

@testable import Analysis

/// The half-precision weights of the prototype as a model file, for a comparison without quantisation.
enum PrototypeModel {
  /// Returns the bytes of a model file from a folder with `weights.safetensors` and `vocab.txt`.
  static func bytes(from folder: URL) throws -> [UInt8] {
    let file = [UInt8](try Data(contentsOf: folder.appending(path: "weights.safetensors")))
    let headerSize = Int(file[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    let data = file[(8 + headerSize)...]
    let header = try JSONDecoder().decode([String: Tensor].self, from: Data(file[8..<(8 + headerSize)]))
    func bytes(_ tensor: Tensor) -> ArraySlice<UInt8> {
      data[(data.startIndex + tensor.data_offsets[0])..<(data.startIndex + tensor.data_offsets[1])]
    }
    var entries = header.compactMap { name, tensor -> ModelBytes.Entry? in
      guard !isQueryKeyOrValue(name) else { return nil }
      return entry(name, tensor.shape, Array(bytes(tensor)))
    }
    for layer in 0..<6 {
      for part in ["weight", "bias"] {
        let tensors = ["q", "k", "v"].compactMap { header["layers.\(layer).\($0).\(part)"] }
        let joined = tensors.flatMap(bytes)
        let shape = part == "weight" ? [1152, 384] : [1152]
        entries.append(entry("layers.\(layer).qkv.\(part)", shape, joined))
      }
    }
    let vocabulary = [UInt8](try Data(contentsOf: folder.appending(path: "vocab.txt")))
    entries.append(.init(name: "vocabulary", kind: 3, rows: 1, columns: vocabulary.count, data: vocabulary))
    return ModelBytes.file(entries, version: "prototype")
  }

  private struct Tensor: Decodable {
    var shape: [Int]
    var data_offsets: [Int]
  }

  private static func isQueryKeyOrValue(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    return parts.count == 4 && ["q", "k", "v"].contains(parts[2])
  }

  private static func entry(_ name: String, _ shape: [Int], _ data: [UInt8]) -> ModelBytes.Entry {
    .init(name: name, kind: 1, rows: shape.count == 1 ? 1 : shape[0], columns: shape[shape.count - 1], data: data)
  }
}
