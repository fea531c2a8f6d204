"""Trains bnpl.neural-risk and writes the files of its package: python3 train.py"""

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
from sklearn.neural_network import MLPClassifier

DATASET = "credit-data"

# What `fit` takes, by the names of @flit-ml/trainer-neural; the defaults are the best of a few by five-fold cross-validation.
PARAMETERS = {
    "hiddenLayers": {"type": "string", "description": "Units of each hidden layer, such as '16, 8'", "default": "16"},
    "bands": {"type": "integer", "description": "Bands that each number is cut into", "minimum": 0, "maximum": 10, "default": 3},
    "l2": {"type": "number", "description": "Weight of half the squared length of the weights, for each batch", "minimum": 0, "default": 0.5},
    "learningRate": {"type": "number", "description": "How far a step of Adam goes", "exclusiveMinimum": 0, "maximum": 1, "default": 0.005},
    "epochs": {"type": "integer", "description": "How often each row is learnt from", "minimum": 1, "maximum": 10000, "default": 100},
    "earlyStoppingEpochs": {"type": "integer", "description": "Epochs without a better validation after which none follows; 0 for never", "minimum": 0, "default": 0},
    "seed": {"type": "integer", "description": "Of what is left to chance", "minimum": 0, "default": 0},
}


def build(bands, hidden, alpha):
    network = MLPClassifier([hidden], alpha=alpha, solver="lbfgs", max_iter=5000, random_state=42)
    return piecewise(DATASET, bands, network)


training = flit_datasets.training(DATASET)
grid = itertools.product([2, 3, 4], [4, 8, 16], [8, 12, 16])
candidates = [{"bands": bands, "hidden": hidden, "alpha": alpha} for bands, hidden, alpha in grid]
report = PACKAGE / "training" / "cross-validation.csv"
model = build(**tune(build, candidates, training, stratified_folds(training), report))
model.fit(training.matrix, training.labels)

weights = document(DATASET, model, list(zip(model[-1].coefs_, model[-1].intercepts_)))
(PACKAGE / "training" / "weights.json").write_text(json.dumps(weights) + "\n")
release(PACKAGE, DATASET, model, "Probability that the purchase is not repaid", background=64, parameters=PARAMETERS)
