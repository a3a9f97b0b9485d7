#!/usr/bin/env python3
"""What PyTorch makes of the texts in this folder: the numbers that the engine must reproduce.

    make.py BASE WEIGHTS.safetensors        writes parity.jsonl beside this file

BASE is the folder of all-MiniLM-L6-v2; WEIGHTS are those that the shipped model file was quantised from.
Needs torch, tokenizers and safetensors.
"""
import glob
import json
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(FOLDER, "../../../../Sources/Training"))

from data import tokenizer  # noqa: E402
from model import load  # noqa: E402
from predict import attributions, logits, mentions  # noqa: E402


def main(base, weights):
    engine, tokens = load(weights), tokenizer(base)
    with open(os.path.join(FOLDER, "parity.jsonl"), "w", encoding="utf-8") as out:
        for path in sorted(glob.glob(f"{FOLDER}/*.txt")):
            with open(path, encoding="utf-8", newline="") as file:
                text = logits(engine, [file.read()], tokens)[0]
            out.write(json.dumps({
                "text": os.path.basename(path), "ids": text.pieces.ids, "offsets": text.pieces.offsets,
                "shapes": text.pieces.shapes,
                "tag_logits_of_first_40": [[round(x, 3) for x in row] for row in text.tags[:40].tolist()],
                "tags": text.tags.argmax(-1).tolist(), "names": text.names.argmax(-1).tolist(),
                "attributions": attributions(engine, text), "mentions": mentions(text)}) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
