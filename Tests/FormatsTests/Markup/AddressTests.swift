import Testing

@testable import Formats

@Suite("Addresses in pages")
struct AddressTests {
  @Test(
    "References are resolved as the standard says",
    arguments: [
      ("b", "http://a.example/c/b"), ("./b", "http://a.example/c/b"), ("../b", "http://a.example/b"),
      ("../../../b", "http://a.example/b"), ("/b", "http://a.example/b"), ("//b.example/x", "http://b.example/x"),
      ("?q", "http://a.example/c/d?q"), ("HTTPS://b.example", "https://b.example/"), ("b#n", "http://a.example/c/b#n"),
      ("b/", "http://a.example/c/b/"),
      (" b\n", "http://a.example/c/b"), ("mailto:a@b.example", "mailto:a@b.example"), ("..", "http://a.example/"),
    ])
  func resolving(reference: String, expected: String) {
    #expect(absoluteAddress(reference, base: "http://a.example/c/d?e") == expected)
  }

  @Test(
    "What leads to no page has no address", arguments: ["", "#top", "javascript:x", "data:text/html,x", "vbscript:y"])
  func withoutAddress(reference: String) {
    #expect(absoluteAddress(reference, base: "http://a.example/") == nil)
  }

  @Test("A relative reference without a base has no address")
  func withoutBase() { #expect(absoluteAddress("b", base: nil) == nil) }

  @Test("The host is found without user, port and www")
  func host() { #expect(addressHost("https://u:p@www.Port.example:80/x") == "port.example") }
}
