#!/usr/bin/env python3
"""Scores an engine on the dev sets, with the project's scorers (score.py and score_actors.py in SCORERS).

    evaluate.py DATA BASE SCORERS WEIGHTS [--sweep]

--sweep prints attribution F1 with other thresholds, changed one at a time.
"""
import argparse
import importlib
import sys
from dataclasses import replace

import torch

from data import polnear, tokenizer, worldwide
from model import KINDS, load
from predict import Thresholds, attributions, logits, mentions

SWEEP = {"cue": (0.5, 0.55, 0.6, 0.65, 0.7, 0.75), "perhaps": (0.1, 0.15, 0.2, 0.3, 0.4),
         "further": (3.0, 4.5, 6.0, 9.0, 14.0), "echo": (0.4, 0.5, 0.6, 0.7, 0.8)}


class Dev:
    """A compartment of both corpora, on which engines are scored."""

    def __init__(self, data, base, scorers, compartment="dev", most=None):
        sys.path.insert(0, scorers)
        self.of_attributions, self.of_actors = (importlib.import_module(name) for name in ("score", "score_actors"))
        self.tokens = tokenizer(base)
        self.attributed = list(polnear(f"{data}/polnear/{compartment}"))[:most]
        self.named = list(worldwide(f"{data}/worldwide/{compartment}.jsonl"))[:most]

    def read(self, engine, corpus):
        return logits(engine, [text for _, text, _ in corpus], self.tokens)

    def attribution_report(self, engine, read, at=Thresholds()):
        scorer = self.of_attributions
        total = scorer.empty_counts()
        for (_, text, gold), one in zip(self.attributed, read):
            found = scorer.check_attributions(attributions(engine, one, at), "predicted", len(text))
            scorer.add(total, scorer.count_document(text, gold, found))
        return scorer.report(total)

    def name_report(self, read):
        gold = {name: {"entities": entities} for name, _, entities in self.named}
        found = {name: {"mentions": mentions(one)} for (name, _, _), one in zip(self.named, read)}
        return self.of_actors.entities(gold, found)

    def scores(self, engine, precision=torch.float32):
        """Returns the main measures, in percent. bfloat16 takes half the time and changes only decimals."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=precision == torch.bfloat16):
            said = self.attribution_report(engine, self.read(engine, self.attributed))
            names = self.name_report(self.read(engine, self.named))
        percent = {"attribution": said["attribution"]["f1"], "precision": said["attribution"]["precision"],
                   "recall": said["attribution"]["recall"]}
        percent |= {kind: said["by_kind"]["attribution"][kind]["recall"] for kind in ("direct", "mixed", "indirect")}
        percent |= {f"exact {role}": said["exact"][role]["f1"] for role in ("source", "cue", "content")}
        percent |= {"names": names["all"]["f1"], "spans": names["span"]["f1"]}
        percent |= {kind: names[kind]["f1"] for kind in KINDS}
        return {name: round(100 * value, 1) for name, value in percent.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "scorers", "weights"):
        parser.add_argument(name)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--compartment", default="dev")
    parser.add_argument("--most", type=int, help="score only this many texts of each corpus")
    o = parser.parse_args()
    dev, engine = Dev(o.data, o.base, o.scorers, o.compartment, o.most), load(o.weights)
    if not o.sweep:
        print("  ".join(f"{name} {value}" for name, value in dev.scores(engine).items()))
        return
    read = dev.read(engine, dev.attributed)
    for name, values in SWEEP.items():
        for value in values:
            report = dev.attribution_report(engine, read, replace(Thresholds(), **{name: value}))["attribution"]
            print(f"{name} {value}: " + "  ".join(f"{k} {100 * report[k]:.1f}" for k in ("f1", "precision", "recall")))


if __name__ == "__main__":
    main()
