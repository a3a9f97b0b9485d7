#!/usr/bin/env python3
"""Prints what another implementation of the engine must reproduce, one JSON line a text.

    parity.py BASE WEIGHTS TEXT.txt... > parity.jsonl

WEIGHTS are a safetensors file, or a model file, whose bytes are taken for the numbers that they stand for. The other one must give the same pieces, offsets and shapes; logits within 0.05; the same tags for 99.5 % of the pieces.
"""
import argparse
import json
import os

from data import tokenizer
from model import engine_of, load
from predict import attributions, logits, mentions
from quantise import read

SHOWN = 40  # pieces whose tag logits are printed


def expected(engine, tokens, text):
    one, = logits(engine, [text], tokens)
    shown = [[round(value, 3) for value in row] for row in one.tags[:SHOWN].tolist()]
    return {"ids": one.pieces.ids, "offsets": one.pieces.offsets, "shapes": one.pieces.shapes,
            f"tag_logits_of_first_{SHOWN}": shown, "tags": one.tags.argmax(-1).tolist(),
            "names": one.names.argmax(-1).tolist(), "attributions": attributions(engine, one),
            "mentions": mentions(one)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("base", "weights"):
        parser.add_argument(name)
    parser.add_argument("texts", nargs="+")
    o = parser.parse_args()
    tokens = tokenizer(o.base)
    engine = load(o.weights) if o.weights.endswith(".safetensors") else engine_of(read(o.weights))
    for path in o.texts:
        with open(path, encoding="utf-8", newline="") as file:
            print(json.dumps({"text": os.path.basename(path), **expected(engine, tokens, file.read())}))


if __name__ == "__main__":
    main()
