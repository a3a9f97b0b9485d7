#!/usr/bin/env python3
"""Trains the engine: data → windows → model → weights. One run, resumable, scored on dev as it goes.

    train.py DATA BASE OUT [--init WEIGHTS] [--scorers SCORERS]

OUT is a folder: state.pt (to go on from, where it exists), weights.safetensors (the latest average of the weights, half
precision), log.txt. DATA and BASE are as README.md says; SCORERS holds score.py and score_actors.py.
"""
import argparse
import os
import random
import time
from itertools import count, islice
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import data
from evaluate import Dev
from model import ADDED, Engine, from_base, load, save

BATCH = 16           # windows
POOL = 32            # batches of windows of like length are made from this many at a time
WARMUP = 50          # steps
SUBSTITUTED = 0.25   # share of the names of a Worldwide article that others stand in for
LINK_WEIGHT = 8.0
SAVE_EVERY = 250     # steps
AVERAGE_EVERY, AVERAGE_KEPT = 8, 0.9   # moving average of the weights: every so many steps, and what it keeps of itself


class Corpora:
    """The training texts of both corpora, and the windows of an epoch."""

    def __init__(self, folder, base):
        self.tokens = data.tokenizer(base)
        self.said = [data.with_attributions(self.tokens, text, annotated)
                     for _, text, annotated in data.polnear(f"{folder}/polnear/train")]
        self.named = list(data.worldwide(f"{folder}/worldwide/train.jsonl"))
        self.substitutes = data.Substitutes(self.named)

    def epoch(self, seed):
        """The lists of windows to learn from in turn: cut anew, with other names put for some, shuffled, and grouped by
        length within pools. They depend on the seed alone."""
        source = random.Random(seed)
        named = [data.with_names(self.tokens, *self.substitutes.put(text, entities, SUBSTITUTED, source))
                 for _, text, entities in self.named]
        windows = [w for text in self.said + named for w in data.cut(text, source)]
        source.shuffle(windows)
        groups = []
        for i in range(0, len(windows), BATCH * POOL):
            pool = sorted(windows[i:i + BATCH * POOL], key=lambda w: len(w.ids))
            groups += [pool[j:j + BATCH] for j in range(0, len(pool), BATCH)]
        source.shuffle(groups)
        return groups


def loss_of(engine, b):
    """Cross-entropy of both taggings, and of the links the binary cross-entropy over the pieces of the cue's window."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = engine.encode(b.ids, b.shapes, b.mask)
        tags, names = engine.head(states), engine.ner(states)
    loss = states.new_zeros((), dtype=torch.float32)
    for scores, labels in ((tags, b.tags), (names, b.names)):
        labelled = labels != data.UNLABELLED
        if labelled.any():
            loss = loss + F.cross_entropy(scores[labelled].float(), labels[labelled])
    if len(b.cues):
        fit = engine.link(states.float(), b.rows, b.cues)
        live = b.mask[b.rows][:, None, :].expand_as(fit)
        loss = loss + LINK_WEIGHT * F.binary_cross_entropy_with_logits(fit[live], b.targets[live])
    return loss


class Run:
    """A training run: the engine, its optimiser, the moving average of its weights, and how far it is."""

    def __init__(self, engine, steps, encoder_rate, head_rate):
        self.engine, self.steps, self.step = engine, steps, 0
        parts = {True: [], False: []}
        for name, parameter in engine.named_parameters():
            parts[name.split(".")[0] in ADDED].append(parameter)
        self.rates = (head_rate, encoder_rate)
        self.optimiser = torch.optim.AdamW([{"params": parts[True]}, {"params": parts[False]}], lr=0.0,
                                           weight_decay=0.01, fused=True)
        self.average = {name: value.clone() for name, value in engine.state_dict().items()}

    def learn(self, b):
        """One step; the rates rise over WARMUP steps and fall linearly to nothing at the last one."""
        share = min(1.0, (self.step + 1) / WARMUP) * max(0.0, 1 - self.step / self.steps)
        for group, rate in zip(self.optimiser.param_groups, self.rates):
            group["lr"] = rate * share
        self.engine.train()
        loss = loss_of(self.engine, b)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.engine.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            for name, value in self.engine.state_dict().items():
                self.average[name].lerp_(value, 1 - AVERAGE_KEPT)
        return loss.item()

    def save(self, path):
        state = {"engine": self.engine.state_dict(), "average": self.average, "step": self.step,
                 "optimiser": self.optimiser.state_dict()}
        torch.save(state, f"{path}.new")
        os.replace(f"{path}.new", path)

    def resume(self, path):
        state = torch.load(path)
        self.engine.load_state_dict(state["engine"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.step = state["average"], state["step"]

    def averaged(self):
        engine = Engine()
        engine.load_state_dict(self.average)
        return engine.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "out"):
        parser.add_argument(name)
    parser.add_argument("--init", help="weights to go on from; without it, those of the base model")
    parser.add_argument("--scorers", help="folder of the scorers; without it, no scores")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--encoder-rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    o = parser.parse_args()

    torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    corpora = Corpora(o.data, o.base)
    dev = Dev(o.data, o.base, o.scorers) if o.scorers else None
    per_epoch = len(corpora.epoch(f"{o.seed} 0"))
    run = Run(load(o.init) if o.init else from_base(o.base), o.epochs * per_epoch, o.encoder_rate, o.head_rate)
    if (out / "state.pt").exists():
        run.resume(out / "state.pt")

    def log(line):
        print(line, flush=True)
        with open(out / "log.txt", "a", encoding="utf-8") as file:
            file.write(line + "\n")

    def keep():
        run.save(out / "state.pt")
        save(run.average, out / "weights.safetensors")

    log(f"from step {run.step} of {run.steps}, {per_epoch} an epoch")
    groups = (group for epoch in count() for group in corpora.epoch(f"{o.seed} {epoch}"))
    started, losses = time.time(), []
    for group in islice(groups, run.step, run.steps):
        losses.append(run.learn(data.batch(group)))
        if run.step % 25 == 0:
            log(f"step {run.step} of {run.steps}: loss {sum(losses) / len(losses):.3f}, {time.time() - started:.0f} s")
            losses = []
        if run.step % SAVE_EVERY == 0:
            keep()
        if run.step % per_epoch == 0 or run.step == run.steps:
            keep()
            save(run.average, out / f"weights-{run.step}.safetensors")
            if dev:
                log(f"step {run.step}: {dev.scores(run.averaged(), torch.bfloat16)}")


if __name__ == "__main__":
    main()
