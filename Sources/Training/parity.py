#!/usr/bin/env python3
"""Prints the reference output that another implementation of the engine must reproduce, one JSON line a text.

    parity.py BASE WEIGHTS TEXT.txt... > parity.jsonl

WEIGHTS is a safetensors file or a model file; the bytes of a model file are converted to numbers. The other implementation must
give the same pieces, offsets and shapes, logits within 0.05, the same tags for 99.5 % of the pieces, and log odds of
antecedents within 0.3.
"""
import argparse
import json
import os

import torch

import chains
from data import tokenizer
from model import engine_of, load
from predict import attributions, logits, mentions
from quantise import read
from stand import REACH, Read

SHOWN = 40  # pieces whose tag logits are printed


@torch.no_grad()
def references(engine, one, text):
    """Returns [piece of a pronoun, capitalised piece before it, log odds of that antecedent against nobody]."""
    said, words, found = Read(engine, one), one.pieces.words, []
    firsts = [p for p in range(len(words)) if p == 0 or words[p] != words[p - 1]]
    for place in firsts:
        if chains.is_person(text, one.pieces.offsets[place][0]):
            before = [p for p in firsts if place - REACH < p < place and one.pieces.shapes[p] in (1, 2)][-8:]
            fit, nobody = said.scores(place, before) if before else ([], 0.0)
            found += [[place, p, round(f - nobody, 3)] for p, f in zip(before, fit)]
    return found


def expected(engine, tokens, text):
    one, = logits(engine, [text], tokens)
    shown = [[round(value, 3) for value in row] for row in one.tags[:SHOWN].tolist()]
    return {"ids": one.pieces.ids, "offsets": one.pieces.offsets, "shapes": one.pieces.shapes,
            f"tag_logits_of_first_{SHOWN}": shown, "tags": one.tags.argmax(-1).tolist(),
            "names": one.names.argmax(-1).tolist(), "attributions": attributions(engine, one),
            "mentions": mentions(one), "references": references(engine, one, text)}


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
