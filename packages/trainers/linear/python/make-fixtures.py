"""Writes fixtures/scikit-learn.json: the coefficients that scikit-learn finds for the purchases of @flit-ml/datasets.

    python3 python/make-fixtures.py

With Debian's python3-sklearn (1.2.1).
"""

import collections
import json
import pathlib
import sys

import numpy
from sklearn.linear_model import LogisticRegression, Ridge

HERE = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(HERE.parents[1] / "datasets" / "python"))

import flit_datasets

training = flit_datasets.training("credit-data")
described = flit_datasets.inputs("credit-data")
labels = training.labels
weights = numpy.where(labels == 1, 2.5, 0.5 + numpy.arange(len(labels)) % 3)


def prepare(names):
    """Missing numbers become the median, numbers are standardised; missing categories become the most frequent."""
    parts = []
    for column in described:
        name, categories = column["name"], flit_datasets.categories(column)
        if name not in names:
            continue
        values = [row[name] for row in training.rows]
        if categories:
            most = max(categories, key=collections.Counter(values).__getitem__)
            parts += [[(most if value is None else value) == category for value in values] for category in categories]
        else:
            numbers = numpy.array([numpy.nan if value is None else value for value in values], dtype=float)
            numbers = numpy.where(numpy.isnan(numbers), numpy.nanmedian(numbers), numbers)
            parts.append((numbers - numbers.mean()) / numbers.std())
    return numpy.array(parts, dtype=float).T


def fitted(model, matrix, target, l2, sample_weight=None):
    model.fit(matrix, target, sample_weight=sample_weight)
    coefficients = numpy.ravel(model.coef_).tolist()
    return dict(l2=l2, coefficients=coefficients, intercept=float(numpy.ravel(model.intercept_)[0]))


def logistic(l2, sample_weight=None):
    model = LogisticRegression(C=1 / l2, solver="newton-cholesky", tol=1e-12, max_iter=1000)
    return fitted(model, everything, labels, l2, sample_weight)


def linear(l2, sample_weight=None):
    return fitted(Ridge(alpha=l2, solver="cholesky"), others, seniority, l2, sample_weight)


names = [column["name"] for column in described]
everything = prepare(names)
others = prepare([name for name in names if name != "seniority"])
seniority = numpy.array([row["seniority"] for row in training.rows], dtype=float)
document = dict(
    logistic=dict(plain=logistic(1.0), lessRegularised=logistic(0.01), weighted=logistic(10.0, weights)),
    linear=dict(plain=linear(1.0), weighted=linear(5.0, weights)),
)
(HERE / "fixtures").mkdir(exist_ok=True)
(HERE / "fixtures" / "scikit-learn.json").write_text(json.dumps(document, indent=1) + "\n")
