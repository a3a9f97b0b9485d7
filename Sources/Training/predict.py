#!/usr/bin/env python3
"""Runs the engine: pieces → windows → logits → attributions and names.

    predict.py BASE WEIGHTS TEXTS OUT.jsonl      TEXTS: JSON Lines with "id" and "text", or a PolNeAR compartment

Decoding: runs of pieces that are probably cue are candidates, kept if the most certain piece reaches `cue`. The best-scoring run
of pieces is the source. The best run and any further strong runs are the content. A cue without content is dropped, and so is
an echo: a statement whose content mostly lies in that of a more certain one. Names come from the most likely sequence of
labels in which every "inside" continues a name of its kind.
"""
import argparse
import json
import math
import os
from dataclasses import dataclass, field

import torch

from data import WINDOW, Pieces, batches, polnear, tokenizer, unlabelled, window
from model import KINDS, load

STRIDE = 96


@dataclass(frozen=True)
class Thresholds:
    """The thresholds of decoding, tuned on the dev sets."""
    cue: float = 0.6       # least probability of the most certain piece of a cue
    perhaps: float = 0.2   # least probability of every piece of a cue
    further: float = 6.0   # least sum of logits of a second or third run of content
    echo: float = 0.6      # largest share of the shorter content that a more certain attribution may cover


@dataclass
class Logits:
    """The output of the heads for a text: tags and names [piece, class], and each window's states by its first piece."""
    pieces: Pieces
    tags: torch.Tensor
    names: torch.Tensor
    states: dict = field(default_factory=dict)


@torch.no_grad()
def logits(engine, texts, tokens, size=32, stride=STRIDE):
    """Returns the logits of each text. A piece is read from the window whose edges are farthest from it."""
    found, jobs = [], []
    for text in texts:
        document = unlabelled(Pieces(tokens, text))
        count = len(document.pieces)
        one = Logits(document.pieces, torch.zeros(count, engine.head.out_features),
                     torch.zeros(count, engine.ner.out_features))
        found.append((one, torch.full((count,), -1)))
        firsts = range(0, max(count - WINDOW, 0) + stride, stride)
        jobs += [(len(found) - 1, window(document, first, min(first + WINDOW, count))) for first in firsts]
    jobs.sort(key=lambda job: len(job[1].ids))
    texts_of = [index for index, _ in jobs]
    for n, b in enumerate(batches([w for _, w in jobs], size)):
        states = engine.encode(b.ids, b.shapes, b.mask)
        tags, names, states = engine.head(states).float(), engine.ner(states).float(), states.float()
        for row, w in enumerate(b.windows):
            one, seat = found[texts_of[n * size + row]]
            count = len(w.ids) - 2
            depth = torch.minimum(torch.arange(count), torch.arange(count - 1, -1, -1))
            better = (depth > seat[w.first:w.first + count]).nonzero().flatten()
            seat[w.first + better] = depth[better]
            one.tags[w.first + better], one.names[w.first + better] = tags[row, 1 + better], names[row, 1 + better]
            one.states[w.first] = states[row, :count + 2].clone()
    return [one for one, _ in found]


def best_runs(scores, further, most=3):
    """Returns the runs (first, last) with the greatest sums: the best, and up to two others with a sum of at least `further`."""
    runs, scores = [], list(scores)
    for _ in range(most):
        best, run, total, start = 0.0, None, 0.0, 0
        for i, value in enumerate(scores):
            if total <= 0:
                total, start = 0.0, i
            total += value
            if total > best:
                best, run = total, (start, i)
        if run is None or (runs and best < further):
            break
        runs.append(run)
        scores[run[0]:run[1] + 1] = [-99.0] * (run[1] - run[0] + 1)
    return sorted(runs)


def cue_runs(probabilities, words, perhaps):
    """Returns (first, last, greatest probability) for runs of pieces that may be a cue. A word labelled "begin" begins a run."""
    begin, inside = (probabilities[:, column].tolist() for column in (3, 4))
    cue, runs, i = [b + n for b, n in zip(begin, inside)], [], 0
    while i < len(cue):
        j = i + 1
        if cue[i] > perhaps:
            while j < len(cue) and cue[j] > perhaps and not (begin[j] > inside[j] and words[j] != words[j - 1]):
                j += 1
            runs.append((i, j - 1, max(cue[i:j])))
        i = j
    return runs


def without_echoes(scored, most):
    """Returns the attributions of (score, attribution) whose content does not mostly lie in that of a better one."""
    kept = []
    for _, one in sorted(scored, key=lambda x: -x[0]):
        characters = {c for start, end in one["content"] for c in range(start, end)}
        if all(len(characters & other) < most * min(len(characters), len(other)) for _, other in kept):
            kept.append((one, characters))
    return sorted((one for one, _ in kept), key=lambda one: one["cue"])


def span(pieces, first, last):
    """Returns the character span of a run of pieces, extended to whole words."""
    while first and pieces.words[first - 1] == pieces.words[first]:
        first -= 1
    while last + 1 < len(pieces) and pieces.words[last + 1] == pieces.words[last]:
        last += 1
    return [pieces.offsets[first][0], pieces.offsets[last][1]]


@torch.no_grad()
def attributions(engine, text, at=Thresholds()):
    """Decodes a text's logits into attributions."""
    pieces, scored = text.pieces, []
    for cue, last, surest in cue_runs(text.tags.softmax(-1), pieces.words, at.perhaps):
        if surest < at.cue:
            continue
        ends = {first: first + len(states) - 2 for first, states in text.states.items()}
        holding = [first for first, end in ends.items() if first <= cue < end]
        first = max(holding, key=lambda first: min(cue - first, ends[first] - 1 - cue))
        fit = engine.link(text.states[first][None], torch.tensor([0]), torch.tensor([cue - first + 1]))[0]
        source, content = fit[:, 1:-1].tolist()
        runs = best_runs(content, at.further)
        if runs:
            strength = surest * sum(sum(content[a:b + 1]) for a, b in runs)
            scored.append((strength, {
                "source": [span(pieces, first + a, first + b) for a, b in best_runs(source, at.further)[:1]],
                "cue": [span(pieces, cue, last)],
                "content": [span(pieces, first + a, first + b) for a, b in runs]}))
    return without_echoes(scored, at.echo)


def names(scores):
    """Returns (first word, last word, kind) for the names in the most likely labels of words. scores: logits [word, class].

    `best` is the score of the best labels so far. `open_` has for each kind the best score that ends within such a name, and
    the name's first word. `ending` is the name that ends at each word in the best labels up to it.
    """
    best, open_, ending = 0.0, [(-math.inf, 0)] * len(KINDS), []
    for word, (outside, *others) in enumerate(scores):
        before, best, name = best, best + outside, None
        for kind in range(len(KINDS)):
            begin, inside = before + others[2 * kind], open_[kind][0] + others[2 * kind + 1]
            open_[kind] = (begin, word) if begin >= inside else (inside, open_[kind][1])
            if open_[kind][0] > best:
                best, name = open_[kind][0], (open_[kind][1], word, kind)
        ending.append(name)
    found, word = [], len(ending) - 1
    while word >= 0:
        if ending[word]:
            found.append(ending[word])
            word = ending[word][0]
        word -= 1
    return found[::-1]


def mentions(text):
    """Decodes the names of a text. A word's logits are those of its first piece."""
    words = text.pieces.words
    firsts = [i for i in range(len(words)) if i == 0 or words[i] != words[i - 1]]
    found = names(text.names[firsts].tolist())
    return [{"range": span(text.pieces, firsts[first], firsts[last]), "kind": KINDS[kind], "form": "name",
             "actor": None} for first, last, kind in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("base", "weights", "texts", "out"):
        parser.add_argument(name)
    o = parser.parse_args()
    engine, tokens = load(o.weights), tokenizer(o.base)
    if os.path.isdir(o.texts):
        articles = [(name, text) for name, text, _ in polnear(o.texts)]
    else:
        with open(o.texts, encoding="utf-8") as file:
            articles = [(one["id"], one["text"]) for one in map(json.loads, file)]
    with open(o.out, "w", encoding="utf-8") as file:
        for (name, _), text in zip(articles, logits(engine, [text for _, text in articles], tokens)):
            line = {"id": name, "actors": [], "mentions": mentions(text), "attributions": attributions(engine, text)}
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
