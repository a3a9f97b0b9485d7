import Articles

@testable import Formats

/// A page of an invented paper, dressed as pages are: menu, teasers, share buttons, a box for a newsletter, comments.
let dressedPage = """
  <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Pilots end strike at Northport | Coast Courier</title>
  <meta property="og:site_name" content="Coast Courier"><meta property="og:title" content="Pilots end strike at Northport">
  <meta name="description" content="The harbour opens again after nine days, and both sides claim to have won.">
  <link rel="canonical" href="/news/2026/03/12/pilots"><link rel="next" href="/news/2026/03/12/pilots?page=2">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
  "headline":"Pilots end strike at Northport","datePublished":"2026-03-12T08:00:00+01:00","dateModified":"2026-03-12T10:30:00+01:00",
  "author":[{"@type":"Person","name":"Mira Tal"},{"@type":"Person","name":"Jo Ek"}]}</script></head><body>
  <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <main><article><header><h1>Pilots end strike at Northport</h1>
  <p class="standfirst">The harbour opens again after nine days, and both sides claim to have won.</p>
  <div class="byline">By <a rel="author" href="/mira">Mira Tal</a> and Jo Ek</div><time datetime="2026-03-12">12 March 2026</time></header>
  <div class="share-buttons"><a href="#">Share</a> <a href="#">Post</a></div>
  <figure><img src="quay.jpg"><figcaption>Ships wait outside the harbour. Photo: Ana Reis</figcaption></figure>
  <div class="article-body">
  <p>The pilots of Northport went back to work on Thursday, nine days after they had walked out over pay and hours.</p>
  <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.</p>
  <aside class="related"><h3><a href="/a">Tug crews vote on Friday</a></h3><p>They may follow the pilots, as some crews say.</p></aside>
  <p><strong>Read more: <a href="/b">Why the talks failed twice</a></strong></p>
  <h2>Ships in line</h2>
  <p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.</p>
  <blockquote class="pull"><p>“We have what we asked for, and nobody has lost”</p></blockquote>
  <ul><li>The pay rises by four per cent in April.</li><li>Night shifts end at five.</li></ul>
  <blockquote><p>Nobody should sail into a harbour that is not safe, and nobody will be made to do so, the letter says.</p></blockquote>
  <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story about the harbour again.</p></div>
  <iframe src="https://video.example/7" title="The first ship"></iframe>
  <p>The owners said that they were glad that the quarrel was over, and that they would look at the books in autumn.</p>
  </div></article>
  <section class="more-stories"><h2>More stories</h2><article><h3><a href="/c">A bridge is closed</a></h3>
  <p>The old bridge over the river stays shut until May, because two of its piers have moved since the flood.</p></article>
  <article><h3><a href="/d">The school reopens</a></h3><p>Pupils came back on Monday, and their parents were relieved, as the head said.</p></article>
  </section>
  <div id="comments"><p>I never thought that they would give in so soon, and I am glad, because my brother sails there.</p></div></main>
  <footer><p>© Coast Courier 2026. All rights reserved. The paper is published by an invented company.</p></footer></body></html>
  """

/// Reads a page as the program does.
func page(_ html: String, address: String? = "https://coast.example/news/2026/03/12/pilots") -> Draft {
  PageReader(html, address: address).draft
}

/// Returns the blocks of a draft, each as its kind and its words.
func kinds(_ draft: Draft) -> [String] { draft.blocks.map { "\($0.kind.rawValue): \(draft.text.slice($0.range))" } }
