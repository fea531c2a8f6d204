"""Trains bnpl.xgboost-risk and writes the files of its package: python3 train.py"""

import itertools
import pathlib
import random
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(PACKAGE.parent / "training-common"))

from flit_training.release import release
from flit_training.tuning import stratified_folds, tune

import flit_datasets
from xgboost import XGBClassifier

DATASET = "credit-data"
NAMES = [column["name"] for column in flit_datasets.inputs(DATASET)]

# What credit sense says of each input, all else being equal: 1, the risk never falls as it rises; -1, it never rises.
DIRECTIONS = {
    "seniority": -1,
    "income": -1,
    "assets": -1,
    "price": -1,
    "expenses": 1,
    "debt": 1,
    "amount": 1,
    "records": 1,
}


def build(**parameters):
    return XGBClassifier(
        tree_method="hist",
        # `records` is no or yes, 0 or 1: as a number it can have a direction.
        feature_types=["c" if name in ("home", "job") else "q" for name in NAMES],
        enable_categorical=True,
        monotone_constraints=tuple(DIRECTIONS.get(name, 0) for name in NAMES),
        random_state=42,
        n_jobs=1,
        **parameters,
    )


GRID = {
    "n_estimators": [200, 300, 400, 500],
    "learning_rate": [0.02, 0.03, 0.05],
    "max_depth": [2, 3, 4, 5],
    "min_child_weight": [1, 3, 5, 10],
    "subsample": [0.4, 0.5, 0.7],
    "colsample_bytree": [0.3, 0.5, 0.7],
    "reg_lambda": [1, 5, 10],
}


def main():
    training = flit_datasets.training(DATASET)
    grid = [dict(zip(GRID, values)) for values in itertools.product(*GRID.values())]
    candidates = random.Random(42).sample(grid, 40)
    report = PACKAGE / "training" / "cross-validation.csv"
    model = build(**tune(build, candidates, training, stratified_folds(training), report))
    model.fit(training.matrix, training.labels)

    model.save_model(PACKAGE / "training" / "weights.json")
    release(PACKAGE, DATASET, model, "Probability that the purchase is not repaid")


if __name__ == "__main__":
    main()
