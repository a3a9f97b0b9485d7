import TestSupport
import Testing

@testable import Formats

@Suite("Fuzz of the layout of PDFs") struct PDFFuzzTests {
  @Test("Any layout gives ordered blocks", arguments: 0..<6) func mutated(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "The", "ferry", "to-", "islands.", "•", "7", "“No”", "By", "Ada", "Lind,", "con\u{2010}", "…", "(הקבר", ".....",
      "&amp;", "T",
    ]
    for _ in 0..<fuzzCount(600) / 6 {
      var print = PDFPrint(title: Bool.random(using: &random) ? "Tides" : nil)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        print.page(
          (0..<Int.random(in: 0...30, using: &random)).map { _ in
            let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }
            return .init(
              [0, 50, 70, 300, -20, 580].randomElement(using: &random) ?? 0,
              Double(Int.random(in: -3...66, using: &random)) * 12,
              text.joined(separator: " "), size: [10, 10, 10, 8, 16, 30, 0].randomElement(using: &random) ?? 10)
          })
      }
      var bytes = print.bytes
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...80, using: &random)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
        }
        if bytes.isEmpty { break }
      }
      #expect(faults(of: PDFLayout(bytes).draft()) == [])
    }
  }
}
