import Articles
import Testing

@testable import Formats

@Suite struct DraftBuilderTests {
  private func words(_ draft: Draft, _ ranges: [TextRange]) -> [String] { ranges.map { String(draft.text.slice($0)) } }

  @Test("White space becomes single spaces, and links keep their words") func folding() {
    var run = LinkedText(" The \n\u{A0}")
    let start = run.count
    run.append("har\u{200B}bour  deal ")
    run.link(from: start, to: "https://coast.example/deal")
    run.append("holds.")
    var builder = DraftBuilder()
    builder.append(.paragraph, run)
    let draft = builder.draft()
    #expect(draft.text == "The harbour deal holds.")
    #expect(words(draft, draft.links.map(\.range)) == ["harbour deal "])
    #expect(draft.links.map(\.target) == ["https://coast.example/deal"])
  }

  @Test("Blocks stand apart; rows and items follow each other; empty ones are left out") func blocks() {
    var builder = DraftBuilder()
    builder.append(.title, "Deal")
    builder.append(.paragraph, " \n ")
    builder.append(.row, "a\t b")
    builder.append(.row, "\tc")
    builder.append(.code, "\n\n  if x {  \n\n  }\n\n")
    let draft = builder.draft()
    #expect(draft.text == "Deal\n\na\tb\n\tc\n\n  if x {\n\n  }")
    #expect(draft.blocks.map(\.kind) == [.title, .row, .row, .code])
    #expect(words(draft, draft.blocks.map(\.range)) == ["Deal", "a\tb", "\tc", "  if x {\n\n  }"])
  }

  @Test("A very long block is cut into several of its kind") func longBlock() {
    var builder = DraftBuilder()
    builder.append(.quotation, String(repeating: "harbour ", count: 20_000))
    let draft = builder.draft()
    #expect(draft.blocks.count > 4)
    #expect(draft.blocks.allSatisfy { $0.kind == .quotation && $0.range.count <= longestBlock })
  }

  @Test("The date line of the first paragraph is found") func dateline() {
    var builder = DraftBuilder()
    builder.append(.paragraph, "NORDHAVEN — The port opened.")
    let draft = builder.draft()
    #expect(words(draft, draft.blocks.compactMap(\.dateline)) == ["NORDHAVEN —"])
  }
}
