import Articles
import Testing

@testable import Formats

@Suite("Words for pictures") struct PagePicturesTests {
  private func captions(_ picture: String, inside: Bool = false) -> [String] {
    let html = """
      <html><head><title>Pilots end their strike</title></head><body><article><h1>Pilots end their strike</h1>
      <p>The pilots of Northport went back to work on Thursday, nine days after they had walked out\(inside ? picture : "") over pay and hours.</p>
      \(inside ? "" : picture)
      <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.</p>
      <p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.</p>
      </article></body></html>
      """
    return page(html).blocks.filter { $0.kind == .caption }.map { String(page(html).text.slice($0.range)) }
  }

  @Test("A picture without a caption is a caption of its words, after its place", arguments: [false, true])
  func alone(inside: Bool) {
    #expect(captions("<img src='a.jpg' alt='A map of the harbour'>", inside: inside) == ["A map of the harbour"])
    #expect(captions("<a href='big.JPG'><img src='a.jpg' alt='A map of the harbour'></a>") == ["A map of the harbour"])
  }

  @Test(
    "Other words for pictures are left out",
    arguments: [
      "<figure><img alt='A map of the harbour'><figcaption>The harbour in 2026</figcaption></figure>",
      "<div><img alt='A map of the harbour'><p class='caption'>The harbour in 2026</p></div>",
      "<img alt='A map'>", "<img alt=''>", "<img>", "<img alt='map_of_the harbour north.jpg'>",
      "<img alt='Pilots end their strike'>", "<img width='16' alt='A sign of the paper'>",
      "<a href='/other'><img alt='A bridge is closed'></a>", "<img hidden alt='A map of the harbour'>",
      "<img alt='A map of the harbour'><img alt='A map of the harbour'>",
    ])
  func others(picture: String) {
    #expect(
      !captions(picture).contains {
        $0.contains("map") || $0.contains("sign") || $0.contains("strike") || $0.contains("bridge")
      })
  }
}
