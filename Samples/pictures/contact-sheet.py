#!/usr/bin/env python3
"""Draw every theme's screens as one SVG picture: contact-sheet.py PROGRAM OUTPUT.svg

Each row is a theme, each column a screen. rsvg-convert, if installed, makes a PNG beside the SVG.
"""

import http.server
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

ARTICLE, PAGE, NEWS = "Samples/harbour-deal.txt", "page", "news"
# Name, size, keys, and what is opened where it is not the article.
SCREENS = [
    ("statement", "100x30", "]q"),
    ("search", "100x30", "<Enter>/lease<Enter>"),
    ("statements", "100x30", "]qQ"),
    ("why", "100x30", "]qi"),
    ("dossier", "100x30", "]qA"),
    ("help", "100x30", "?"),
    ("commands", "100x30", ":"),
    ("review", "100x30", "R"),
    ("narrow, actors", "48x14", "<Enter>a"),
    ("small, actors", "80x24", "]qa"),
    ("wide", "220x50", "]q"),
    ("note of a page", "100x30", "o", PAGE),
    ("news", "100x30", "", NEWS),
    ("entry of a feed", "100x30", "<Enter>]q", NEWS),
    ("small, news", "80x24", "", NEWS),
]
WIDTH, GAP, CAPTION = 640, 24, 22

# An invented page with a note, and an invented feed.
HTML = """<html><head><title>Pilots end strike</title></head><body><article><h1>Pilots end strike</h1>
<p>The pilots of Northport went back to work on Thursday, nine days after they had walked out over pay and
hours.<sup><a href="#n1">[1]</a></sup></p>
<p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks.</p>
<p>About forty ships waited outside, and the last will not be unloaded before Sunday, the harbour office said.</p>
<ol><li id="n1">The council published the numbers in its report of last year.</li></ol></article></body></html>
"""
ENTRIES = [
    ("Harbour deal splits coalition", "Mira Tal", "“This port will belong to Norland,” harbour minister Ana Brandt said."),
    ("Ferry to the islands stays", "Ilse Marn", "Ana Brandt said that the fares would not rise."),
    ("Dockers vote on Monday", "Mira Tal", "Union leader Piet Oduya called the deal “a sale in all but name”."),
    ("Fog on the coast", "Ben Okri", "“It clears by noon,” Tove Marsh of the harbour office said."),
]
MORE = "The quays handle forty ships a week. Nobody at the harbour office would say when the next ones are due."


def feed() -> str:
    items = "".join(
        f"<item><title>{title}</title><author>{author}</author><guid>{n}</guid>"
        f"<pubDate>{12 + n} Mar 2026 08:00 GMT</pubDate><description><![CDATA[<p>{text}</p><p>{MORE}</p>]]></description></item>"
        for n, (title, author, text) in enumerate(ENTRIES)
    )
    return f'<rss version="2.0"><channel><title>Coast Courier</title>{items}</channel></rss>'


def library(program: str, folder: str) -> dict[str, str]:
    """Make a page and a library of one feed in `folder`. Return the environment in which the program finds it."""
    environment = dict(os.environ, XDG_CONFIG_HOME="/nonexistent", XDG_CACHE_HOME="/nonexistent", no_proxy="*")
    environment |= {"XDG_DATA_HOME": f"{folder}/data", "XDG_STATE_HOME": f"{folder}/state"}
    with open(f"{folder}/page.html", "w", encoding="utf-8") as file:
        file.write(HTML)
    with open(f"{folder}/feed.xml", "w", encoding="utf-8") as file:
        file.write(feed())

    class Files(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=folder)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Files) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/feed.xml"
        subprocess.run([program, "add", address], check=True, env=environment, stdout=subprocess.DEVNULL)
        server.shutdown()
    return environment


def themes(program: str) -> list[str]:
    lines = subprocess.run([program, "themes"], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in lines.splitlines() if line.strip()]


def picture(program: str, theme: str, screen: tuple[str, ...], folder: str, environment: dict[str, str]) -> str:
    """Return the SVG of a screen."""
    _, size, keys, *opened = screen
    few = ["--color", "16"] if theme.startswith("terminal") else []
    options = ["--headless", size, "--theme", theme, "--keys", keys, "--svg", *few]
    if opened == [NEWS]:
        command = [program, "news", "--all", *options]
    else:
        command = [program, *options, f"{folder}/page.html" if opened == [PAGE] else ARTICLE]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def main() -> None:
    program, output = sys.argv[1:3]
    names = themes(program)
    cells = [(theme, screen) for theme in names for screen in SCREENS]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        environment = library(program, folder)
        pictures = list(pool.map(lambda cell: picture(program, *cell, folder, environment), cells))
    tall = 0.0
    drawn = []
    for (theme, (name, *_)), svg in zip(cells, pictures):
        width, height = (float(re.search(rf'{side}="(\d+)"', svg).group(1)) for side in ("width", "height"))
        tall = max(tall, WIDTH * height / width)
        drawn.append((theme, name, svg, WIDTH * height / width))
    columns, step = len(SCREENS), int(tall) + CAPTION + GAP
    total = columns * (WIDTH + GAP) + GAP, len(names) * step + GAP
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{total[0]}" height="{total[1]}" font-family="sans-serif">',
        f'<rect width="{total[0]}" height="{total[1]}" fill="#808080"/>',
    ]
    for n, (theme, name, svg, height) in enumerate(drawn):
        x, y = GAP + n % columns * (WIDTH + GAP), GAP + n // columns * step
        lines.append(f'<text x="{x}" y="{y + 14}" font-size="15" fill="white">{theme}: {name}</text>')
        start = f'<svg x="{x}" y="{y + CAPTION}" width="{WIDTH}" height="{height:.0f}"'
        lines.append(re.sub(r'<svg xmlns="[^"]*" width="\d+" height="\d+"', start, svg, count=1))
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines + ["</svg>"]) + "\n")
    if shutil.which("rsvg-convert"):
        subprocess.run(["rsvg-convert", "-z", "0.5", output, "-o", output.removesuffix(".svg") + ".png"], check=True)
    print(f"{output}: {len(names)} themes, {len(SCREENS)} screens")


if __name__ == "__main__":
    main()
