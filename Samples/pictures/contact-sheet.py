#!/usr/bin/env python3
"""Draw every theme's screens as one SVG picture: contact-sheet.py PROGRAM OUTPUT.svg

Each row is a theme, each column a screen. rsvg-convert, if installed, makes a PNG beside the SVG.
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ARTICLE = "Samples/harbour-deal.txt"
# Name, size, keys.
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
]
WIDTH, GAP, CAPTION = 640, 24, 22


def themes(program: str) -> list[str]:
    lines = subprocess.run([program, "themes"], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in lines.splitlines() if line.strip()]


def picture(program: str, theme: str, size: str, keys: str) -> str:
    """Return the SVG of a screen."""
    few = ["--color", "16"] if theme.startswith("terminal") else []
    command = [program, "--headless", size, "--theme", theme, "--keys", keys, "--svg", *few, ARTICLE]
    environment = dict(os.environ, XDG_CONFIG_HOME="/nonexistent", XDG_DATA_HOME="/nonexistent")
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def main() -> None:
    program, output = sys.argv[1:3]
    names = themes(program)
    cells = [(theme, screen) for theme in names for screen in SCREENS]
    with ThreadPoolExecutor(2) as pool:
        pictures = list(pool.map(lambda cell: picture(program, cell[0], cell[1][1], cell[1][2]), cells))
    tall = 0.0
    drawn = []
    for (theme, (name, _, _)), svg in zip(cells, pictures):
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
