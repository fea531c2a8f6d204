"""Trains bnpl.logistic-risk and writes the files of its package: python3 train.py"""

import itertools
import json
import pathlib
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(PACKAGE.parent / "training-common"))

from flit_training.piecewise import document, piecewise
from flit_training.release import release
from flit_training.tuning import stratified_folds, tune

import flit_datasets
from sklearn.linear_model import LogisticRegression

DATASET = "credit-data"


def build(bands, C):
    return piecewise(DATASET, bands, LogisticRegression(C=C, max_iter=10_000, tol=1e-8))


training = flit_datasets.training(DATASET)
candidates = [{"bands": bands, "C": C} for bands, C in itertools.product([1, 2, 3, 4, 6], [0.1, 0.3, 1, 3, 10])]
report = PACKAGE / "training" / "cross-validation.csv"
chosen = tune(build, candidates, training, stratified_folds(training), report)
model = build(**chosen)
model.fit(training.matrix, training.labels)

weights = document(DATASET, model, [(model[-1].coef_.T, model[-1].intercept_)])
(PACKAGE / "training" / "weights.json").write_text(json.dumps(weights) + "\n")
parameters = {
    "l2": {"type": "number", "description": "Weight of the squared coefficients", "minimum": 0, "default": 1 / chosen["C"]},
    "bands": {
        "type": "integer",
        "description": "Into how many bands each number is cut",
        "minimum": 0,
        "maximum": 100,
        "default": chosen["bands"],
    },
}
release(PACKAGE, DATASET, model, "Probability that the purchase is not repaid", background=64, parameters=parameters)
