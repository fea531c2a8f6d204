"""Trains logistics.arrival-delay and writes the files of its package: python3 train.py"""

import itertools
import pathlib
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(PACKAGE.parent / "training-common"))

from flit_training.release import release
from flit_training.tuning import tune

import flit_datasets
from sklearn.model_selection import StratifiedGroupKFold
from xgboost import XGBClassifier

DATASET = "flights"


def build(**parameters):
    return XGBClassifier(
        tree_method="hist",
        feature_types=["c" if flit_datasets.categories(column) else "q" for column in flit_datasets.inputs(DATASET)],
        enable_categorical=True,
        learning_rate=0.05,
        subsample=0.7,
        colsample_bytree=0.6,
        random_state=42,
        n_jobs=1,
        **parameters,
    )


def day_folds(part):
    """Five folds, three times over, none of which has a day that the others have: the model must hold on new days."""
    days = [record["date"][:10] for record in part.records]
    splitters = [StratifiedGroupKFold(5, shuffle=True, random_state=seed) for seed in (42, 43, 44)]
    return [fold for splitter in splitters for fold in splitter.split(part.matrix, part.labels, days)]


training = flit_datasets.training(DATASET)
grid = itertools.product([50, 75, 100, 150], [2, 3, 4], [5, 10, 20, 40], [1, 10])
names = ("n_estimators", "max_depth", "min_child_weight", "reg_lambda")
candidates = [dict(zip(names, values)) for values in grid]
report = PACKAGE / "training" / "cross-validation.csv"
model = build(**tune(build, candidates, training, day_folds(training), report))
model.fit(training.matrix, training.labels)

model.save_model(PACKAGE / "training" / "weights.json")
release(PACKAGE, DATASET, model, "Probability that the flight arrives 15 minutes late or more")
