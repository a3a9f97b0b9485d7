"""The network: one small transformer encoder (MiniLM-L6-H384) and four heads over its states.

    tags   7 classes a piece: outside, or the begin or inside of a source, a cue, a content
    names  11 classes a piece: outside, or the begin or inside of one of five kinds of name
    link   for a cue at c and every piece t of the window, two logits: is t in the source, is t in the content of c?
           (q(h_c) . k(h_t)) / 8 + bias(signed log distance) + bias(h_t) - 2

    stand  for a pronoun or role at p and every mention whose head word begins at piece t, one logit: is t its antecedent?
           (aq(h_p) . ak(h_t)) / 8 + ab(signed log distance) + at(h_t); an(h_p) is the logit of no antecedent in the window

The names of the parameters are the names of the tensors in the weights file, which other programs read.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

PIECES, POSITIONS, SHAPES = 30522, 512, 4
WIDTH, INNER, LAYERS, HEADS = 384, 1536, 6, 12
LINK_WIDTH, STAND_WIDTH, DISTANCES = 64, 64, 33
DROPOUT = 0.1

ROLES = ("source", "cue", "content")
KINDS = ("person", "organization", "place", "group", "other")
TAGS = ("O",) + tuple(f"{place}-{role}" for role in ROLES for place in "BI")
NAMES = ("O",) + tuple(f"{place}-{kind}" for kind in KINDS for place in "BI")

# Parameters that the base model lacks: the heads and the embedding of a word's letter case.
STAND = {"aq", "ak", "ab", "at", "an"}
ADDED = {"ce", "head", "ner", "q", "k", "rb", "tb"} | STAND


def attention(query, key, value, mask):
    """Returns softmax(q . k / sqrt(width)) v. The library's version takes a third longer at this length on a CPU."""
    scores = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e4)
    with torch.autocast("cpu", enabled=False):  # which would convert the softmax to single precision and back
        return scores.softmax(-1) @ value


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.i, self.d = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states, mask):
        rows, length, _ = states.shape

        def by_head(x):
            return x.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = by_head(self.q(states)), by_head(self.k(states)), by_head(self.v(states))
        mixed = attention(query, key, value, mask)
        states = self.n1(states + self.o(mixed.transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.n2(states + F.dropout(self.d(F.gelu(self.i(states))), DROPOUT, self.training))


def distance_bucket(distance):
    """Returns the bucket of a signed distance, one of 33: 0, then 16 forward and 16 backward, two for each doubling."""
    size = (torch.log2(distance.abs().clamp(min=1).float()) * 2).long().clamp(max=15)
    return torch.where(distance == 0, 0, torch.where(distance > 0, 1 + size, 17 + size))


class Engine(nn.Module):
    def __init__(self):
        super().__init__()
        self.we, self.pe = nn.Embedding(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.te, self.ce = nn.Parameter(torch.zeros(WIDTH)), nn.Embedding(SHAPES, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head, self.ner = nn.Linear(WIDTH, len(TAGS)), nn.Linear(WIDTH, len(NAMES))
        self.q, self.k = nn.Linear(WIDTH, 2 * LINK_WIDTH), nn.Linear(WIDTH, 2 * LINK_WIDTH)
        self.rb, self.tb = nn.Embedding(DISTANCES, 2), nn.Linear(WIDTH, 2)
        self.aq, self.ak = nn.Linear(WIDTH, STAND_WIDTH), nn.Linear(WIDTH, STAND_WIDTH)
        self.ab, self.at, self.an = nn.Embedding(DISTANCES, 1), nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        for start in (self.ce, self.rb, self.ab, self.at, self.an):
            nn.init.zeros_(start.weight)

    def encode(self, ids, shapes, mask):
        """Returns states [row, piece, width]. mask [row, piece] is true for pieces, false for padding."""
        x = self.we(ids) + self.pe(torch.arange(ids.shape[1])) + self.te + self.ce(shapes)
        x = F.dropout(self.ln(x), DROPOUT, self.training)
        attended = None if mask.all() else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attended)
        return F.dropout(x, DROPOUT, self.training)

    def link(self, states, rows, cues):
        """Returns logits [cue, source | content, piece] for the cues at (row, position)."""
        queries = self.q(states[rows, cues]).view(-1, 2, LINK_WIDTH)
        keys = self.k(states).view(*states.shape[:2], 2, LINK_WIDTH)[rows]
        distances = torch.arange(states.shape[1])[None, :] - cues[:, None]
        fit = torch.einsum("crd,ctrd->crt", queries, keys) / 8
        return fit + self.rb(distance_bucket(distances)).transpose(1, 2) + self.tb(states)[rows].transpose(1, 2) - 2

    def stand(self, states, rows, places):
        """Returns logits [pronoun, piece] of the antecedents of the pronouns or roles at (row, position), and [pronoun] of nobody."""
        asked = states[rows, places]
        fit = torch.einsum("pd,ptd->pt", self.aq(asked), self.ak(states)[rows]) / 8
        distances = torch.arange(states.shape[1])[None, :] - places[:, None]
        fit = fit + self.ab(distance_bucket(distances))[..., 0] + self.at(states)[rows][..., 0]
        return fit, self.an(asked)[:, 0]


def from_base(folder):
    """Returns an engine with the base model's encoder and untrained heads."""
    base, engine = load_file(f"{folder}/model.safetensors"), Engine()
    named = {"we": "embeddings.word_embeddings", "pe": "embeddings.position_embeddings", "ln": "embeddings.LayerNorm"}
    inside = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
              "o": "attention.output.dense", "n1": "attention.output.LayerNorm",
              "i": "intermediate.dense", "d": "output.dense", "n2": "output.LayerNorm"}
    for n in range(LAYERS):
        named |= {f"layers.{n}.{ours}": f"encoder.layer.{n}.{theirs}" for ours, theirs in inside.items()}
    weights = {"te": base["embeddings.token_type_embeddings.weight"][0]}
    for ours, theirs in named.items():
        weights |= {f"{ours}.{part}": base[f"{theirs}.{part}"] for part in ("weight", "bias")
                    if f"{theirs}.{part}" in base}
    missing, _ = engine.load_state_dict(weights, strict=False)
    assert {name.split(".")[0] for name in missing} == ADDED, missing
    return engine


def engine_of(weights):
    """Returns an engine with these weights (name → tensor), ready to predict. They may lack the head `stand`."""
    engine = Engine()
    missing, extra = engine.load_state_dict({name: tensor.float() for name, tensor in weights.items()}, strict=False)
    assert {name.split(".")[0] for name in missing} <= STAND and not extra, (missing, extra)
    return engine.eval()


def load(path):
    """Returns the engine of a weights file (safetensors), ready to predict."""
    return engine_of(load_file(path))


def save(weights, path):
    """Writes weights in half precision."""
    save_file({name: tensor.half().contiguous() for name, tensor in weights.items()}, path)
