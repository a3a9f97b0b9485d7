#!/usr/bin/env python3
"""Averages the weights of several runs with the same initial weights. The result is better than each of them.

    average.py OUT.safetensors WEIGHTS.safetensors... [--shares N...]

All runs count equally, unless shares are given. A tensor that some runs lack is the average of the others.
"""
import argparse

from safetensors.torch import load_file

from model import save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("weights", nargs="+")
    parser.add_argument("--shares", nargs="+", type=float)
    o = parser.parse_args()
    runs = [load_file(path) for path in o.weights]
    shares = o.shares or [1.0] * len(runs)
    if len(shares) != len(runs):
        parser.error(f"{len(runs)} sets of weights, but {len(shares)} shares")

    def mean(name):
        known = [(share, run[name].float()) for share, run in zip(shares, runs) if name in run]
        return sum(share * tensor for share, tensor in known) / sum(share for share, _ in known)

    save({name: mean(name) for name in dict.fromkeys(name for run in runs for name in run)}, o.out)


if __name__ == "__main__":
    main()
