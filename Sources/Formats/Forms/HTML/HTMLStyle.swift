/// The look of a page on light and dark screens and in print. Kinds differ by the line below the words. Speakers differ by a colour,
/// which only repeats the text.
enum HTMLStyle {
  /// The number of colours that speakers share.
  static let colors = 8

  /// The style, as it stands between the tags.
  static let text = """

    :root {
      color-scheme: light dark;
      --ground: #fdfcf9; --text: #1d1d1b; --soft: #5b5a55; --line: #d8d5cc; --link: #1a4fa3;
      --c0: #8a4a00; --c1: #1a5a8a; --c2: #7a2a6a; --c3: #2d6a2d; --c4: #9a2a2a; --c5: #4a4aa0; --c6: #006a66; --c7: #6b5a00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #191a1c; --text: #e6e4df; --soft: #a8a59c; --line: #3b3c3f; --link: #9cc2ff;
        --c0: #f0b070; --c1: #86c5f4; --c2: #e2a3d6; --c3: #98d498; --c4: #f2a0a0; --c5: #b9b9ff; --c6: #7fd6d0; --c7: #dccb6a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--ground); color: var(--text);
      font: 1.06rem/1.6 Georgia, "Times New Roman", serif;
    }
    a { color: var(--link); }
    a:focus-visible, :target { outline: 3px solid var(--link); outline-offset: 2px; }
    h1 { line-height: 1.25; }
    h2, h3 { line-height: 1.3; }
    .about, .role, .facts, .residue, .end { color: var(--soft); }
    .away { position: absolute; left: -999rem; }
    .away:focus { position: static; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    main { display: grid; gap: 3rem; }
    @media (min-width: 64rem) { main { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
    .said { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
    .direct { text-decoration-style: solid; }
    .mixed { text-decoration-style: dashed; }
    .indirect { text-decoration-style: dotted; }
    .rejected { text-decoration-line: line-through; }
    a.who { color: inherit; text-decoration: none; font-weight: 600; }
    .number { font: 0.75rem/1 system-ui, sans-serif; vertical-align: super; }
    .c0 { text-decoration-color: var(--c0); } .c1 { text-decoration-color: var(--c1); }
    .c2 { text-decoration-color: var(--c2); } .c3 { text-decoration-color: var(--c3); }
    .c4 { text-decoration-color: var(--c4); } .c5 { text-decoration-color: var(--c5); }
    .c6 { text-decoration-color: var(--c6); } .c7 { text-decoration-color: var(--c7); }
    h3.c0 { border-color: var(--c0); } h3.c1 { border-color: var(--c1); } h3.c2 { border-color: var(--c2); }
    h3.c3 { border-color: var(--c3); } h3.c4 { border-color: var(--c4); } h3.c5 { border-color: var(--c5); }
    h3.c6 { border-color: var(--c6); } h3.c7 { border-color: var(--c7); }
    h3 { margin-bottom: 0; padding-left: 0.6rem; border-left: 0.3rem solid var(--line); }
    .role, .facts { margin: 0.2rem 0; font: 0.9rem/1.5 system-ui, sans-serif; }
    ol { padding-left: 2.2rem; }
    blockquote { margin: 0; }
    li { margin: 0.8rem 0; }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); font: 0.85rem/1.5 system-ui, sans-serif; }
    @media print {
      :root { --ground: #fff; --text: #000; --soft: #444; --line: #999; --link: #000; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      main { display: block; }
      li, h3 { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .away { display: none; }
      a { text-decoration: none; }
    }

    """

  /// The SHA-256 of the style in Base64, by which the page's policy lets it through, and nothing else.
  static let hash = "BumU9/w2+wjLJmv9UslzqQxXYNeDcQFfYIuzX41by7w="

  /// Returns the lines of a page from its start to the end of its head. The page runs no script and loads nothing.
  static func head(title: String, address: String = "") -> [String] {
    let lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-\(hash)'; "
        + "base-uri 'none'; form-action 'none'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"referrer\" content=\"no-referrer\">", "<meta name=\"color-scheme\" content=\"light dark\">",
      address.isEmpty ? "" : "<link rel=\"canonical\" href=\"\(address.html)\">",
      "<title>\(title.html)</title>", "<style>\(text)</style>", "</head>",
    ]
    return lines.filter { !$0.isEmpty }
  }
}
