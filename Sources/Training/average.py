#!/usr/bin/env python3
"""Averages the weights of several runs that began from the same weights: one engine, better than each.

    average.py OUT.safetensors WEIGHTS.safetensors...
"""
import sys

from safetensors.torch import load_file

from model import save


def main(out, *paths):
    runs = [load_file(path) for path in paths]
    save({name: sum(run[name].float() for run in runs) / len(runs) for name in runs[0]}, out)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
