#!/bin/sh
# Trains the weights: weights.sh DATA BASE SCORERS OUT [PYTHON]
# Four epochs from the base model; with these weights, names for every text; then two runs with other cuts and orders, averaged.
set -eu
data=$1 base=$2 scorers=$3 out=$4 python=${5:-python3}
here=$(dirname "$0")

train() { "$python" "$here/train.py" "$data" "$base" "$@" --scorers "$scorers"; }

train "$out/first" --epochs 4 --encoder-rate 1.2e-4 --head-rate 1e-3
"$python" "$here/silver.py" "$data" "$base" "$out/first/weights.safetensors" "$out/silver"
for seed in 1 2; do
    train "$out/$seed" --init "$out/first/weights.safetensors" --silver "$out/silver" --seed "$seed" \
        --epochs 6 --encoder-rate 1e-4 --head-rate 5e-4
done
"$python" "$here/average.py" "$out/weights.safetensors" "$out/1/weights.safetensors" "$out/2/weights.safetensors"
"$python" "$here/evaluate.py" "$data" "$base" "$scorers" "$out/weights.safetensors"
"$python" "$here/stand.py" "$data" "$base" "$out/weights.safetensors"
