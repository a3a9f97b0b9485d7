#!/usr/bin/env python3
"""Articles as web pages, to compare the statements found in pages with those found in plain text.

  dressed.py pages GOLD.jsonl FOLDER        write each article of GOLD as FOLDER/ID.html, with a menu, related links and captions
  dressed.py back GOLD.jsonl PRED.jsonl     print the predictions for these pages with the offsets of GOLD's texts

GOLD has an article a line: "id" and "text". PRED is what `sayso extract` prints for the pages. A span that has no counterpart in
the text, such as one in a caption, is left out; so is a statement whose content has none. Python 3, standard library only.
"""
import html
import json
import re
import sys
from pathlib import Path

MENU = ["Home", "World", "Politics", "Business", "Sport", "Culture", "Weather", "Newsletters", "Sign in", "Subscribe"]
RELATED = [
    "Ferry service to the islands stopped again, operator says",
    "Five things to know about the new school year",
    "“We were lucky,” says captain after storm",
    "Opinion: why the harbour needs a second bridge",
]
CAPTIONS = [
    "Commuters wait at the central station on Monday. Photograph: Lena Ostrow/Coast Press",
    "“We want answers,” one of the demonstrators said. Photograph: Lena Ostrow/Coast Press",
]


def paragraphs(text):
    """The paragraphs of a text, without the address that stands above it."""
    parts = [" ".join(part.split()) for part in re.split(r"(?:\r?\n[ \t]*){2,}|\r\n|\n", text)]
    return [part for part in parts if part and not re.fullmatch(r"https?://\S+", part)]


def page(text):
    """A page with the text as its article."""
    parts = paragraphs(text)
    item = "<li><a href='/{0}'>{1}</a></li>".format
    figure = "<figure><img src='/{0}.jpg' alt=''><figcaption>{1}</figcaption></figure>".format
    body = []
    for number, part in enumerate(parts):
        body.append(f"<p>{html.escape(part)}</p>")
        if number in (1, 5):
            body.append(figure(number, CAPTIONS[number // 5]))
        if number == 3:
            body.append("<aside class='related'><h3>Related</h3><ul>%s</ul></aside>" % "".join(map(item, range(4), RELATED)))
    title = "News of the day"
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Coast Courier</title></head><body>
<header><a href="/">Coast Courier</a><nav><ul>{"".join(map(item, range(99), MENU))}</ul></nav></header>
<main><article><h1>{title}</h1><div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>
<div class="article-body">{"".join(body)}</div></article>
<section class="most-read"><h2>Most read</h2><ol>{"".join(map(item, range(9), RELATED[::-1]))}</ol></section></main>
<footer><p>© Coast Courier. All rights reserved.</p><ul>{"".join(map(item, range(9), ["Contact", "Imprint", "Privacy"]))}</ul></footer>
</body></html>"""


def offsets(text, prediction):
    """A function from offsets of the prediction's text to offsets of `text`; None for those without a counterpart."""
    places = [i for i, c in enumerate(text) if not c.isspace()]
    dense = "".join(text[i] for i in places)
    target, done = {}, 0
    for block in prediction["blocks"]:
        start, end = block["range"]
        own = [i for i in range(start, end) if not prediction["text"][i].isspace()]
        found = dense.find("".join(prediction["text"][i] for i in own), done)
        if not own or found < 0:
            continue
        target.update((i, places[found + k]) for k, i in enumerate(own))
        done = found + len(own)
    return target


def moved(span, target):
    """A span by the offsets of the gold's text; None if no part of it has a counterpart."""
    inside = [target[i] for i in range(*span) if i in target]
    return [inside[0], inside[-1] + 1] if inside else None


def back(gold, prediction):
    """A prediction with the offsets of the gold's text."""
    target = offsets(gold["text"], prediction)
    spans = lambda list_: [s for s in (moved(span, target) for span in list_ or []) if s]
    attributions = []
    for one in prediction["attributions"]:
        one = dict(one, source=spans(one["source"]), cue=spans(one["cue"]), content=spans(one["content"]), evidence=[])
        if one["content"]:
            attributions.append(one)
    mentions = [dict(m, range=moved(m["range"], target), evidence=[]) for m in prediction["mentions"]]
    mentions = [m for m in mentions if m["range"]]
    return dict(prediction, text=gold["text"], blocks=[], sentences=[], attributions=attributions, mentions=mentions)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("pages", "back"):
        sys.exit(__doc__)
    gold = {one["id"]: one for one in lines(sys.argv[2])}
    if sys.argv[1] == "pages":
        for one in gold.values():
            Path(sys.argv[3], one["id"] + ".html").write_text(page(one["text"]), encoding="utf-8")
    else:
        for prediction in lines(sys.argv[3]):
            print(json.dumps(back(gold[prediction["id"]], prediction), ensure_ascii=False))


if __name__ == "__main__":
    main()
