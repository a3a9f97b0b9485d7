"""The corpora, texts as pieces, and labelled windows over them.

DATA holds polnear/{train,dev} (brat standoff) and worldwide/{train,dev}.jsonl. Offsets are Unicode code points.
"""
import bisect
import glob
import json
import os
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from model import KINDS, ROLES

WINDOW = 192
START, END = 101, 102  # [CLS] and [SEP]
UNLABELLED = -100


def polnear(folder):
    """(name, text, attributions) of each annotated text, of several annotators the first by file name; none where the
    folder is absent."""
    for path in sorted(glob.glob(f"{folder}/text/*.txt")):
        name = os.path.basename(path)[:-4]
        annotators = sorted(glob.glob(glob.escape(f"{folder}/attributions/{name}") + "_*.ann"))
        if annotators:
            with open(path, encoding="utf-8", newline="") as file:
                yield name, file.read(), attributions(annotators[0])


def attributions(path):
    """The attributions of a brat file: a list of spans for each role."""
    spans, found = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                continue
            if fields[0].startswith("T"):
                pieces = fields[1].split(" ", 1)[1].split(";")
                spans[fields[0]] = [tuple(map(int, piece.split())) for piece in pieces]
            elif fields[0].startswith("E"):
                one = {role: [] for role in ROLES}
                for pair in fields[1].split():
                    role, reference = pair.split(":")
                    role = role.rstrip("0123456789").lower()
                    if role in one:
                        one[role] += spans.get(reference, [])
                found.append(one)
    return found


def worldwide(path):
    """(name, text, [(start, end, kind)]) of each text; none where the file is absent."""
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            yield article["id"], article["text"], article["entities"]


def manner(name):
    """What a name that stands in for another should have in common with it: its number of words, and capitals."""
    return len(name.split()), name.isupper()


class Substitutes:
    """Names to put in the place of others, so that names are learnt from what is said of them too, not by heart."""

    KINDS = ("person", "organization", "place")

    def __init__(self, articles):
        names = {(kind, text[start:end]) for _, text, entities in articles for start, end, kind in entities}
        self.alike = {}
        for kind, name in sorted(names):
            self.alike.setdefault((kind, *manner(name)), []).append(name)

    def put(self, text, entities, share, random):
        """The text with a share of its different names replaced, each by one throughout; and where names now are."""
        chosen, parts, moved, at, length = {}, [], [], 0, 0
        for start, end, kind in sorted(entities):
            if start < at:
                return text, entities
            name = text[start:end]
            if (kind, name) not in chosen:
                alike = self.alike[kind, *manner(name)]
                swap = kind in self.KINDS and random.random() < share
                chosen[kind, name] = random.choice(alike) if swap else name
            new = chosen[kind, name]
            length += start - at
            parts += [text[at:start], new]
            moved.append((length, length + len(new), kind))
            length, at = length + len(new), end
        return "".join(parts) + text[at:], moved


def tokenizer(base):
    result = Tokenizer.from_file(f"{base}/tokenizer.json")
    result.no_truncation()
    result.no_padding()
    return result


def shape(word):
    """The pieces are lower-cased; this gives the case back. 0 other, 1 Xxx, 2 XXX, 3 digits."""
    if word[:1].isupper() and not word.isupper():
        return 1
    if word.isupper() and word.isalpha():
        return 2
    return 3 if word.isdigit() else 0


class Pieces:
    """A text's pieces: their ids, code-point offsets, shapes, and the word that each is of."""

    def __init__(self, tokens, text):
        encoded = tokens.encode(text, add_special_tokens=False)
        self.ids, self.offsets, self.words = encoded.ids, encoded.offsets, encoded.word_ids
        self.shapes = [shape(text[start:end]) for start, end in encoded.offsets]
        self.starts = [start for start, _ in encoded.offsets]

    def __len__(self):
        return len(self.ids)

    def within(self, start, end):
        """The pieces that share a character with a span."""
        first = bisect.bisect_left(self.starts, start)
        if first and self.offsets[first - 1][1] > start:
            first -= 1
        return range(first, max(first, bisect.bisect_left(self.starts, end)))


@dataclass
class Document:
    """A text with the labels that its corpus has; the other head's labels are UNLABELLED.

    links: (first piece of the cue, pieces of the source, pieces of the content).
    """
    pieces: Pieces
    tags: list
    names: list
    links: list


def unlabelled(pieces):
    return Document(pieces, [UNLABELLED] * len(pieces), [UNLABELLED] * len(pieces), [])


def with_attributions(tokens, text, annotated):
    document = unlabelled(Pieces(tokens, text))
    document.tags = [0] * len(document.pieces)
    for one in annotated:
        runs = {role: [document.pieces.within(*span) for span in one[role]] for role in ROLES}
        for role, found in runs.items():
            for run in found:
                label(document.tags, run, 2 * ROLES.index(role) + 1)
        source, cue, content = ([i for run in runs[role] for i in run] for role in ROLES)
        if cue:
            document.links.append((min(cue), source, content))
    return document


def with_names(tokens, text, entities):
    """The names of a text. Only the first piece of a word is labelled, as only that one's label is read."""
    document = unlabelled(Pieces(tokens, text))
    pieces, document.names = document.pieces, [0] * len(document.pieces)
    for start, end, kind in entities:
        label(document.names, pieces.within(start, end), 2 * KINDS.index(kind) + 1)
    for i in range(1, len(pieces)):
        if pieces.words[i] == pieces.words[i - 1]:
            document.names[i] = UNLABELLED
    return document


def label(labels, run, begin):
    """Labels a run of pieces: its first with begin, the others with the class after it (inside)."""
    for i in run:
        labels[i] = begin if i == run.start else begin + 1


@dataclass
class Window:
    """A stretch of a document between [CLS] and [SEP]; positions in links count the [CLS]."""
    first: int
    ids: list
    shapes: list
    tags: list
    names: list
    links: list


def window(document, first, end):
    """The pieces first..<end. A run that the left edge cuts has lost its beginning: what is left is not labelled."""
    def labels(whole):
        part = whole[first:end]
        for i, value in enumerate(part):
            if first == 0 or (value != UNLABELLED and (value == 0 or value % 2 == 1)):
                break
            part[i] = UNLABELLED
        return [UNLABELLED, *part, UNLABELLED]

    def inside(run):
        return [i - first + 1 for i in run if first <= i < end]

    pieces = document.pieces
    return Window(first, [START, *pieces.ids[first:end], END], [0, *pieces.shapes[first:end], 0],
                  labels(document.tags), labels(document.names),
                  [(cue - first + 1, inside(source), inside(content))
                   for cue, source, content in document.links if first <= cue < end])


def cut(document, random):
    """Windows that cover a document once, cut at places that differ from call to call."""
    ends = list(range(random.randint(WINDOW // 3, WINDOW), len(document.pieces), WINDOW)) + [len(document.pieces)]
    return [window(document, first, end) for first, end in zip([0] + ends, ends)]


@dataclass
class Batch:
    """Windows of about one length as tensors [row, piece]; link targets [cue, source | content, piece]."""
    windows: list
    ids: torch.Tensor
    shapes: torch.Tensor
    tags: torch.Tensor
    names: torch.Tensor
    mask: torch.Tensor
    rows: torch.Tensor
    cues: torch.Tensor
    targets: torch.Tensor


def batch(windows):
    length = max(len(w.ids) for w in windows)

    def padded(name, filler):
        rows = (getattr(w, name) for w in windows)
        return torch.tensor([row + [filler] * (length - len(row)) for row in rows])

    links = [(row, link) for row, w in enumerate(windows) for link in w.links]
    targets = torch.zeros(len(links), 2, length)
    for target, (_, (_, source, content)) in zip(targets, links):
        target[0, source] = 1
        target[1, content] = 1
    mask = torch.tensor([[i < len(w.ids) for i in range(length)] for w in windows])
    return Batch(windows, padded("ids", 0), padded("shapes", 0), padded("tags", UNLABELLED),
                 padded("names", UNLABELLED), mask, torch.tensor([row for row, _ in links], dtype=torch.long),
                 torch.tensor([cue for _, (cue, _, _) in links], dtype=torch.long), targets)


def batches(windows, size):
    """The windows in batches, in their order."""
    for i in range(0, len(windows), size):
        yield batch(windows[i:i + size])
