"""Writes data/NAME.split.json: 25 % of the rows held out, stratified by label, seed 42. Run once; never again."""

import json

import numpy
import sklearn
from sklearn.model_selection import train_test_split

from flit_datasets import DATA, labels

for name in ("credit-data", "flights"):
    every = labels(name)
    _, held_out = train_test_split(numpy.arange(len(every)), test_size=0.25, stratify=every, random_state=42)
    made_by = f"scikit-learn {sklearn.__version__}, train_test_split(test_size=0.25, stratify=labels, random_state=42)"
    split = {"madeBy": made_by, "rows": len(every), "holdout": sorted(map(int, held_out))}
    (DATA / f"{name}.split.json").write_text(json.dumps(split) + "\n")
