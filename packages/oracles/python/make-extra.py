"""Makes fixtures/xgboost, fixtures/sklearn and fixtures/refused from the credit data: `python3 make-extra.py`.

Needs Debian's python3-xgboost (1.7.4) and python3-sklearn (1.2.1). Models are small on purpose: they stand for a form
of model each, not for a good one. Inputs are rounded to float32 first, for that is what an ONNX graph is given.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
import xgboost
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

PACKAGES = Path(__file__).resolve().parents[2]
FIXTURES = PACKAGES / "oracles" / "fixtures"
sys.path.insert(0, str(PACKAGES / "convert" / "python"))

from flit_export import save_model  # noqa: E402

NUMBERS = ["Seniority", "Time", "Expenses", "Income", "Assets", "Debt", "Amount", "Price", "Burden"]
CATEGORIES = ["Home", "Records", "Job"]
FEATURES = [*NUMBERS, *CATEGORIES]
HELD_OUT = 300


def read_rows():
    """The credit data with one derived number, Amount / Income, that needs rounding to float32."""
    with open(PACKAGES / "datasets" / "data" / "credit-data.csv", encoding="utf-8") as file:
        rows = [{key: value or None for key, value in row.items()} for row in csv.DictReader(file)]
    for row in rows:
        for name in NUMBERS[:-1]:
            row[name] = None if row[name] is None else float(row[name])
        row["Burden"] = float(np.float32(row["Amount"] / row["Income"])) if row["Income"] else None
    np.random.default_rng(42).shuffle(rows)
    return rows


ROWS = read_rows()
TRAIN, TEST = ROWS[HELD_OUT : HELD_OUT + 1200], ROWS[:HELD_OUT]
BAD = np.array([row["Status"] == "bad" for row in TRAIN], dtype=float)
FINANCED = np.array([row["Amount"] / row["Price"] for row in TRAIN])
SPENT = np.array([row["Expenses"] for row in TRAIN])


def save_rows(folder, rows):
    (FIXTURES / folder).mkdir(parents=True, exist_ok=True)
    (FIXTURES / folder / "raw_holdout.json").write_text(json.dumps(rows, separators=(",", ":"), allow_nan=False) + "\n")


def save_answers(path, **columns):
    with open(FIXTURES / f"{path}.pred.csv", "w", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["row", *columns])
        writer.writerows([index, *map(repr_of, values)] for index, values in enumerate(zip(*columns.values())))


def repr_of(value):
    return np.format_float_positional(value, unique=True, trim="-")


# XGBoost: categories as their index, one of them with 64 values, and at prediction some that training never saw.

WIDE = "Band"
LEVELS = {name: sorted({row[name] for row in ROWS if row[name]}) for name in CATEGORIES}


def as_numbers(row):
    numbers = {name: row[name] for name in NUMBERS}
    indices = {name: None if row[name] is None else LEVELS[name].index(row[name]) for name in CATEGORIES}
    return {**numbers, **indices, WIDE: int(row["Amount"] // 25 % 64)}


def strange(rows):
    """The rows, with unknown and missing categories among them."""
    rows = [as_numbers(row) for row in rows]
    for index, value in enumerate([99, 31, 32, 33, 63, 64, 65, 1000, None, None]):
        for name in [*CATEGORIES, WIDE]:
            rows[3 * index + (name == WIDE)][name] = value
    return rows


def matrix(rows, target=None, categorical=True, names=True):
    values = [[np.nan if value is None else value for value in row.values()] for row in rows]
    types = ["q"] * len(NUMBERS) + ["c" if categorical else "int"] * (len(CATEGORIES) + 1)
    return xgboost.DMatrix(
        np.array(values, dtype=np.float32),
        target,
        feature_names=list(rows[0]) if names else None,
        feature_types=types if categorical else None,
        enable_categorical=categorical,
    )


XGB_TRAIN, XGB_TEST = [as_numbers(row) for row in TRAIN], strange(TEST)
SMALL = {"max_depth": 4, "eta": 0.3, "seed": 42, "nthread": 1}


def train(parameters, target=BAD, rounds=6, **form):
    return xgboost.train({**SMALL, **parameters}, matrix(XGB_TRAIN, target, **form), rounds)


def save_xgboost(name, booster, **form):
    for ending in ("json", "ubj"):
        booster.save_model(FIXTURES / "xgboost" / f"{name}.{ending}")
    test = matrix(XGB_TEST, **form)
    answers = {"proba" if "binary" in objective_of(booster) else "value": booster.predict(test)}
    save_answers(f"xgboost/{name}", **answers, margin=booster.predict(test, output_margin=True))


def objective_of(booster):
    return json.loads(booster.save_config())["learner"]["objective"]["name"]


def make_xgboost():
    save_rows("xgboost", XGB_TEST)
    plain = {"categorical": False}
    logistic = {"objective": "binary:logistic"}
    save_xgboost("base_score", train({**logistic, "base_score": 0.3}, **plain), **plain)
    save_xgboost("unnamed", train(logistic, **plain, names=False), **plain, names=False)
    save_xgboost("parallel", train({**logistic, "num_parallel_tree": 4, "subsample": 0.6}, rounds=3, **plain), **plain)
    save_xgboost("stumps", train({**logistic, "gamma": 1e9, "base_score": 0.2}, **plain), **plain)
    save_xgboost("no_trees", train({**logistic, "base_score": 0.2}, rounds=0, **plain), **plain)
    one_hot, partition = {"max_cat_to_onehot": 100}, {"max_cat_to_onehot": 1, "max_cat_threshold": 64}
    for method in ("hist", "approx"):
        save_xgboost(f"one_hot_{method}", train({**logistic, "tree_method": method, **one_hot}))
        save_xgboost(f"partition_{method}", train({**logistic, "tree_method": method, **partition}))
    save_xgboost("partition_regression", train({"tree_method": "hist", **partition, "base_score": 50}, SPENT * FINANCED))
    save_objectives(plain)


def save_objectives(plain):
    for objective, target in {
        "reg:squarederror": SPENT * FINANCED,
        "reg:squaredlogerror": FINANCED,
        "reg:pseudohubererror": FINANCED,
        "reg:absoluteerror": FINANCED,
        "reg:logistic": np.minimum(FINANCED, 1),
        "count:poisson": BAD,
        "reg:gamma": FINANCED,
        "reg:tweedie": FINANCED,
    }.items():
        booster = train({"objective": objective, "max_depth": 3}, target, **plain)
        save_xgboost(objective.replace(":", "_"), booster, **plain)


def make_refused():
    """What the converter must refuse, as XGBoost saves it."""
    (FIXTURES / "refused").mkdir(exist_ok=True)
    three = np.arange(len(TRAIN)) % 3
    for name, parameters, target in [
        ("dart", {"booster": "dart", "objective": "binary:logistic"}, BAD),
        ("gblinear", {"booster": "gblinear", "objective": "binary:logistic"}, BAD),
        ("softprob", {"objective": "multi:softprob", "num_class": 3}, three),
        ("hinge", {"objective": "binary:hinge"}, BAD),
        ("pairwise", {"objective": "rank:pairwise"}, BAD),
    ]:
        train({**parameters, "max_depth": 2}, target, rounds=2, categorical=False).save_model(
            FIXTURES / "refused" / f"{name}.json"
        )
    targets = np.stack([BAD, FINANCED], axis=1)
    train({"max_depth": 2}, targets, rounds=2, categorical=False).save_model(FIXTURES / "refused" / "two_targets.json")
    save_early_stopped()


def save_early_stopped():
    held_out = np.array([row["Status"] == "bad" for row in TEST])
    watched = [(matrix([as_numbers(row) for row in TEST], held_out, categorical=False), "heldout")]
    parameters = {**SMALL, "objective": "binary:logistic", "eta": 1}
    data = matrix(XGB_TRAIN, BAD, categorical=False)
    booster = xgboost.train(parameters, data, 50, watched, early_stopping_rounds=3, verbose_eval=False)
    assert booster.best_iteration < booster.num_boosted_rounds() - 1
    booster.save_model(FIXTURES / "refused" / "early_stopped.json")
    test, best = matrix(XGB_TEST, categorical=False), (0, booster.best_iteration + 1)
    save_answers("refused/early_stopped", best=booster.predict(test, iteration_range=best), all=booster.predict(test))


# scikit-learn: rows as they are, through the preprocessing.


def objects(rows):
    return np.array([[row[name] for name in FEATURES] for row in rows], dtype=object)


def preprocessing(encoder):
    """Categories first, so that the exporter has to put numbers first."""
    return ColumnTransformer(
        [
            ("categories", make_pipeline(SimpleImputer(missing_values=None, strategy="most_frequent"), encoder),
             [FEATURES.index(name) for name in CATEGORIES]),
            ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()),
             [FEATURES.index(name) for name in NUMBERS]),
        ]
    )  # fmt: skip


def raw_numbers():
    numbers = [FEATURES.index(name) for name in NUMBERS]
    return ColumnTransformer([("numbers", SimpleImputer(strategy="mean"), numbers)])


def as_missing(values):
    """None as NaN in the columns of numbers."""
    values = values.copy()
    numbers = values[:, : len(NUMBERS)]
    numbers[numbers == None] = np.nan  # noqa: E711
    return values


def save_sklearn(name, steps, estimator, target):
    model = make_pipeline(steps, estimator).fit(as_missing(objects(TRAIN)), target)
    save_model(model, FIXTURES / "sklearn" / f"{name}.json", FEATURES)
    test = as_missing(objects(TEST))
    classifies = hasattr(model, "predict_proba")
    answers = {"proba": model.predict_proba(test)[:, 1]} if classifies else {"value": model.predict(test)}
    save_answers(f"sklearn/{name}", **answers)


def make_sklearn():
    save_rows("sklearn", [{name: row[name] for name in FEATURES} for row in TEST])
    one_hot, ordinal = preprocessing(OneHotEncoder()), preprocessing(OrdinalEncoder())
    forest = {"n_estimators": 30, "min_samples_leaf": 10, "random_state": 42}
    spent = {**forest, "n_estimators": 20}
    network = {"hidden_layer_sizes": (8, 4), "random_state": 42, "max_iter": 60}
    save_sklearn("forest", one_hot, RandomForestClassifier(**forest), BAD)
    save_sklearn("forest_ordinal", ordinal, RandomForestClassifier(**forest), BAD)
    save_sklearn("forest_raw", raw_numbers(), RandomForestClassifier(**forest), BAD)
    save_sklearn("forest_regression", one_hot, RandomForestRegressor(**spent), SPENT * FINANCED)
    save_sklearn("logistic", one_hot, LogisticRegression(max_iter=500), BAD)
    save_sklearn("linear_ordinal", ordinal, LinearRegression(), FINANCED)
    save_sklearn("linear_raw", raw_numbers(), LinearRegression(), FINANCED)
    save_sklearn("mlp_tanh", one_hot, MLPClassifier(**network, activation="tanh"), BAD)
    save_sklearn("mlp_logistic", one_hot, MLPClassifier(**network, activation="logistic"), BAD)
    save_sklearn("mlp_regression", one_hot, MLPRegressor(**network), SPENT * FINANCED)


if __name__ == "__main__":
    make_xgboost()
    make_refused()
    make_sklearn()
