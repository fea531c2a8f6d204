"""Trains bnpl.random-forest-risk and writes the files of its package: python3 train.py"""

import itertools
import pathlib
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(PACKAGE.parent / "training-common"))

from flit_training.release import release
from flit_training.tuning import stratified_folds, tune

import flit_datasets
from flit_export import save_model
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline

DATASET = "credit-data"


def build(max_features, min_samples_leaf, max_samples):
    forest = RandomForestClassifier(
        200,
        max_features=max_features,
        min_samples_leaf=min_samples_leaf,
        max_samples=max_samples,
        random_state=42,
        n_jobs=2,
    )
    # A missing value stands below every other, so that a tree can split it off. Categories go in as their index.
    return make_pipeline(SimpleImputer(strategy="constant", fill_value=-1), forest)


training = flit_datasets.training(DATASET)
grid = itertools.product([2, 3, 4], [1, 2, 3, 5], [0.3, 0.5, None])
candidates = [{"max_features": m, "min_samples_leaf": leaf, "max_samples": share} for m, leaf, share in grid]
report = PACKAGE / "training" / "cross-validation.csv"
model = build(**tune(build, candidates, training, stratified_folds(training), report))
model.fit(training.matrix, training.labels)
# Two threads add up the trees in either order, and the last digit of an answer with it.
model[-1].n_jobs = 1

names = [column["name"] for column in flit_datasets.inputs(DATASET)]
save_model(model, PACKAGE / "training" / "weights.json", names)
release(PACKAGE, DATASET, model, "Probability that the purchase is not repaid")
