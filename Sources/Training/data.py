"""The corpora, texts as pieces, and labelled windows over them.

DATA holds polnear/{train,dev} (brat standoff) and worldwide/{train,dev}.jsonl. Offsets are Unicode code points.
"""
import bisect
import glob
import json
import os
import re
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


def lines(path):
    """The objects of a file of JSON Lines; none where the file is absent."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            yield from map(json.loads, file)


def press(path):
    """(name, text, attributions, actors) of each annotated press article."""
    for article in lines(path):
        yield article["id"], article["text"], article["attributions"], article["actors"]


def raw(path):
    """(name, text) of each article without annotations."""
    for article in lines(path):
        yield article["id"], article["text"]


def gum(path):
    """(name, text, [(start, end, kind, chain)]) of each text of GUM."""
    for text in lines(path):
        yield text["id"], text["text"], [tuple(mention) for mention in text["mentions"]]


HONORIFIC = re.compile(r"(?:(?:the|The|Mr|Mrs|Ms|Miss|Dr|Sir|Prof|President)\b\.?\s+)+")


def occurrences(text, forms):
    """(start, end, form) of each place where one of the forms stands as whole words, the longest first."""
    forms = sorted({form for form in forms if form[:1].isupper()}, key=len, reverse=True)
    if forms:
        for found in re.finditer(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", text):
            yield found.start(), found.end(), found.group()


def actor_forms(actor):
    """The names of a press article's actor, without the titles before them."""
    return [HONORIFIC.sub("", form, count=1) for form in (actor["name"], *actor.get("aliases", []))]


def press_names(text, actors):
    """[(start, end, kind)] of the places where an actor of a press article is named."""
    kinds = {form: actor["kind"] for actor in actors for form in actor_forms(actor) if actor["kind"] in KINDS}
    return [(start, end, demonym(form, kinds[form])) for start, end, form in occurrences(text, kinds)]


def demonym(form, kind):
    """The kind of a name; an adjective of a country ("Iranian") is a group's."""
    return "group" if kind == "place" and re.search(r"(?:ian|ean|ese|ish|ans|iani)$", form) else kind


GUM_KINDS = {"person": "person", "organization": "organization", "place": "place", "event": "other"}
CAPITALS = re.compile(r"[A-Z][\w.'’-]*(?:\s(?:(?:of|the|de|la|van|von|der|al|and|for|&)\s)*[A-Z][\w.'’-]*)*$")


def gum_names(text, mentions):
    """[(start, end, kind)] of the mentions of GUM that are names by their capitals, the longest of each place."""
    found, end_of_last = [], 0
    for start, end, kind, _ in sorted(mentions, key=lambda m: (m[0], -m[1])):
        words = text[start:end]
        begins = text[:start].rstrip()[-1:] in ("", ".", "!", "?", "”", '"') and " " not in words
        if kind in GUM_KINDS and start >= end_of_last and CAPITALS.match(words) and not begins \
                and words not in PRONOUNS and words.split()[0] not in ARTICLES:
            found.append((start, end, GUM_KINDS[kind]))
            end_of_last = end
    return found


PRONOUNS = {"I", "He", "She", "They", "We", "It", "You", "His", "Her", "Their", "My", "Our", "Its"}
ARTICLES = {"The", "A", "An", "This", "That", "These", "Those", "My", "His", "Her", "Our", "Their", "Some", "Many"}


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

    def edits(self, text, entities, share, random):
        """Edits that put another name, the same throughout, in the place of a share of the text's different names."""
        chosen, found = {}, []
        for start, end, kind in entities:
            name = text[start:end]
            if (kind, name) not in chosen:
                alike = self.alike.get((kind, *manner(name)))
                swap = alike and kind in self.KINDS and random.random() < share
                chosen[kind, name] = random.choice(alike) if swap else name
            if chosen[kind, name] != name:
                found.append((start, end, chosen[kind, name]))
        return found


class Edited:
    """A text after edits [(start, end, words)] that do not overlap, and where its places have moved to."""

    def __init__(self, text, edits):
        self.edits, self.moved, parts, at, length = sorted(edits), [], [], 0, 0
        for start, end, words in self.edits:
            parts += [text[at:start], words]
            length += start - at
            self.moved.append((length, length + len(words)))
            length, at = length + len(words), end
        self.text = "".join(parts) + text[at:]
        self.starts = [start for start, _, _ in self.edits]

    def place(self, offset, is_end=False):
        """A place of the old text in the new one; within an edit, its start or its end."""
        n = (bisect.bisect_left if is_end else bisect.bisect_right)(self.starts, offset) - 1
        if n < 0:
            return offset
        if offset < self.edits[n][1]:
            return self.moved[n][1 if is_end else 0]
        return offset - self.edits[n][1] + self.moved[n][1]

    def span(self, start, end):
        return self.place(start), self.place(end, is_end=True)


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
    questions: (piece of a pronoun or role, pieces where those are named for whom it stands, pieces of others); see chains.py.
    weight: how much its names count.
    """
    pieces: Pieces
    tags: list
    names: list
    links: list
    questions: list
    weight: float = 1.0


def unlabelled(pieces):
    return Document(pieces, [UNLABELLED] * len(pieces), [UNLABELLED] * len(pieces), [], [])


def document(tokens, text, attributions=None, names=None, unsure=(), questions=(), weight=1.0):
    """A text with the labels there are for it; of the unsure stretches no names are learnt."""
    made = unlabelled(Pieces(tokens, text))
    made.weight = weight
    if attributions is not None:
        add_attributions(made, attributions)
    if names is not None:
        add_names(made, names, unsure)
    at = lambda place: next(iter(made.pieces.within(place, place + 1)), None)
    for place, right, others in questions:
        pieces = at(place), [at(p) for p in right], [at(p) for p in others]
        if pieces[0] is not None and None not in pieces[1] and None not in pieces[2]:
            made.questions.append(pieces)
    return made


def add_attributions(document, annotated):
    document.tags = [0] * len(document.pieces)
    for one in annotated:
        runs = {role: [document.pieces.within(*span) for span in one[role]] for role in ROLES}
        for role, found in runs.items():
            for run in found:
                label(document.tags, run, 2 * ROLES.index(role) + 1)
        source, cue, content = ([i for run in runs[role] for i in run] for role in ROLES)
        if cue:
            document.links.append((min(cue), source, content))


def add_names(document, entities, unsure):
    """Only the first piece of a word is labelled, as only that one's label is read."""
    pieces, document.names = document.pieces, [0] * len(document.pieces)
    for start, end in unsure:
        for i in pieces.within(start, end):
            document.names[i] = UNLABELLED
    for start, end, kind in entities:
        label(document.names, pieces.within(start, end), 2 * KINDS.index(kind) + 1)
    for i in range(1, len(pieces)):
        if pieces.words[i] == pieces.words[i - 1]:
            document.names[i] = UNLABELLED


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
    questions: list
    weight: float


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
                   for cue, source, content in document.links if first <= cue < end],
                  [(place - first + 1, inside(right), inside(others))
                   for place, right, others in document.questions if first <= place < end], document.weight)


def cut(document, random):
    """Windows that cover a document once, cut at places that differ from call to call."""
    ends = list(range(random.randint(WINDOW // 3, WINDOW), len(document.pieces), WINDOW)) + [len(document.pieces)]
    return [window(document, first, end) for first, end in zip([0] + ends, ends)]


@dataclass
class Batch:
    """Windows of about one length as tensors [row, piece]; link targets [cue, source | content, piece]; of the questions the
    candidates and the right ones among them [question, piece]; how much each row's names count."""
    windows: list
    ids: torch.Tensor
    shapes: torch.Tensor
    tags: torch.Tensor
    names: torch.Tensor
    mask: torch.Tensor
    rows: torch.Tensor
    cues: torch.Tensor
    targets: torch.Tensor
    asked: torch.Tensor
    places: torch.Tensor
    candidates: torch.Tensor
    right: torch.Tensor
    weights: torch.Tensor


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
    questions = [(row, question) for row, w in enumerate(windows) for question in w.questions]
    candidates, right = torch.zeros(2, len(questions), length, dtype=torch.bool)
    for n, (_, (_, stood_for, others)) in enumerate(questions):
        candidates[n, stood_for + others] = True
        right[n, stood_for] = True
    mask = torch.tensor([[i < len(w.ids) for i in range(length)] for w in windows])
    return Batch(windows, padded("ids", 0), padded("shapes", 0), padded("tags", UNLABELLED),
                 padded("names", UNLABELLED), mask, torch.tensor([row for row, _ in links], dtype=torch.long),
                 torch.tensor([cue for _, (cue, _, _) in links], dtype=torch.long), targets,
                 torch.tensor([row for row, _ in questions], dtype=torch.long),
                 torch.tensor([place for _, (place, _, _) in questions], dtype=torch.long), candidates, right,
                 torch.tensor([w.weight for w in windows]))


def batches(windows, size):
    """The windows in batches, in their order."""
    for i in range(0, len(windows), size):
        yield batch(windows[i:i + size])
