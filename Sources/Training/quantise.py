#!/usr/bin/env python3
"""Writes the model file that Sayso ships: weights of 8 bits, the vocabulary, a version and a checksum.

    quantise.py WEIGHTS(.safetensors|.pt) VOCAB OUT [--precision int8|half] [--version NAME] [--calibration FILE]

Little-endian; Sources/Analysis/Encoder/ModelFile.swift reads it.

    0   8 bytes   "SAYSOMDL"
    8   u32       version of the format (1)
    12  u32       bytes of the directory, which begins at 32
    16  u64       XXH3 (64 bits, seed 0) of everything from byte 24 on
    24  u64       bytes of the whole file
    32  directory: u8 length and UTF-8 of the model's version; u32 number of entries; each entry
            u8 length and UTF-8 of the name, u8 kind, u32 rows, u32 columns, u64 offset (a multiple of 64)
        kind 0  float32, rows x columns
        kind 1  float16, rows x columns
        kind 2  int8, rows x columns, then (at the next multiple of 4) a float32 scale for each row
        kind 3  bytes: rows is 1, columns their number

Query, key and value of a layer become one matrix. Vectors and the small matrices of the heads stay float32.
Needs: torch, safetensors, numpy, xxhash.
"""
import argparse, json, struct, sys

import numpy as np
import torch
import xxhash
from safetensors.torch import load_file

FORMAT, ALIGNMENT = 1, 64
FLOAT32, FLOAT16, INT8, BYTES = range(4)
SMALL = 64 * 384        # smaller matrices gain nothing from 8 bits
FINE = {"pe.weight"}    # position embeddings affect every piece: 16 bits


def tensors(path):
    """Returns name -> float32 array, with q, k and v of each layer joined."""
    state = load_file(path) if path.endswith(".safetensors") else torch.load(path, map_location="cpu", weights_only=True)
    w = {k: v.float().numpy() for k, v in state.items()}
    for i in range(sum(k.endswith(".n1.weight") for k in w)):
        for part in ("weight", "bias"):
            w[f"layers.{i}.qkv.{part}"] = np.concatenate([w.pop(f"layers.{i}.{x}.{part}") for x in "qkv"])
    return w


def int8(matrix):
    """Returns rows of 8 bits and their scales. Each scale is the one of 41 with the least error in its row."""
    top = np.maximum(np.abs(matrix).max(axis=1), 1e-12)
    best, scales = np.full(len(matrix), np.inf), top / 127
    for clip in np.linspace(0.6, 1.0, 41):
        s = top * clip / 127
        loss = ((np.clip(np.rint(matrix / s[:, None]), -127, 127) * s[:, None] - matrix) ** 2).sum(axis=1)
        scales = np.where(loss < best, s, scales); best = np.minimum(loss, best)
    scales = scales.astype("<f4")
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def packed(name, array, precision):
    """Returns (name, kind, rows, columns, bytes) for a vector or matrix."""
    matrix = array.reshape(1, -1) if array.ndim == 1 else array
    rows, columns = matrix.shape
    if array.ndim == 1 or array.size <= SMALL: return name, FLOAT32, rows, columns, matrix.astype("<f4").tobytes()
    if precision == "half" or name in FINE: return name, FLOAT16, rows, columns, matrix.astype("<f2").tobytes()
    cells, scales = int8(matrix)
    return name, INT8, rows, columns, cells.tobytes() + b"\0" * (-rows * columns % 4) + scales.tobytes()


def read(path):
    """Reads a model file into name -> float32 tensor, as PyTorch's engine has them: with q, k and v apart."""
    data = open(path, "rb").read()
    size, = struct.unpack_from("<I", data, 12)
    at, end = 32, 32 + size

    def take(form):
        nonlocal at
        values = struct.unpack_from("<" + form, data, at)
        at += struct.calcsize("<" + form)
        return values if len(values) > 1 else values[0]

    text = lambda: take(f"{take('B')}s").decode()
    text(), take("I")
    state = {}
    while at < end:
        name, (kind, rows, columns, offset) = text(), take("BIIQ")
        count = rows * columns
        if kind == INT8:
            scales = np.frombuffer(data, "<f4", rows, offset + (count + 3) // 4 * 4)
            matrix = np.frombuffer(data, np.int8, count, offset).reshape(rows, columns) * scales[:, None]
        elif kind != BYTES:
            matrix = np.frombuffer(data, ("<f4", "<f2")[kind], count, offset).reshape(rows, columns)
        if kind == BYTES or name == "calibration":
            continue
        if name.endswith((".bias", "ln.weight", "n1.weight", "n2.weight")) or name == "te":
            matrix = matrix.reshape(-1)
        parts = {name: matrix}
        if ".qkv." in name:
            parts = {name.replace("qkv", x): part for x, part in zip("qkv", np.split(matrix, 3))}
        state |= {name: torch.from_numpy(part.astype("<f4")) for name, part in parts.items()}
    return state


def write(weights, vocabulary, out, precision, version, calibration=None):
    entries = [packed(name, array, precision) for name, array in sorted(tensors(weights).items())]
    if calibration:
        points = np.array(json.load(open(calibration, encoding="utf-8")), dtype="<f4")
        entries.append(("calibration", FLOAT32, *points.shape, points.tobytes()))
    words = open(vocabulary, "rb").read()
    entries.append(("vocabulary", BYTES, 1, len(words), words))
    version = version or f"{xxhash.xxh3_64_hexdigest(b''.join(e[4] for e in entries))[:8]}-{precision}"
    text = lambda s: struct.pack("<B", len(s.encode())) + s.encode()
    size = len(text(version)) + 4 + sum(len(text(e[0])) + 17 for e in entries)
    directory, at = text(version) + struct.pack("<I", len(entries)), 32 + size
    parts = []
    for name, kind, rows, columns, data in entries:
        gap = -at % ALIGNMENT
        directory += text(name) + struct.pack("<BIIQ", kind, rows, columns, at + gap)
        parts += [b"\0" * gap, data]; at += gap + len(data)
    summed = struct.pack("<Q", at) + directory + b"".join(parts)
    with open(out, "wb") as f:
        f.write(b"SAYSOMDL" + struct.pack("<IIQ", FORMAT, len(directory), xxhash.xxh3_64_intdigest(summed)) + summed)
    print(f"{out}: {at:,} bytes, version {version}", file=sys.stderr)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("weights"); p.add_argument("vocabulary"); p.add_argument("out")
    p.add_argument("--precision", choices=("int8", "half"), default="int8")
    p.add_argument("--version", help="the model's version; default: a digest of the weights")
    p.add_argument("--calibration", help="the output of calibrate.py")
    o = p.parse_args()
    write(o.weights, o.vocabulary, o.out, o.precision, o.version, o.calibration)


if __name__ == "__main__":
    main()
