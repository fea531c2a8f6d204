"""Piecewise-linear features: each number is cut into bands, and within a band its effect is linear.

They let a linear model bend, they are flat beyond the first and the last knot, so that no extreme value runs away with the
score, and they need nothing of the graph but the layers and ReLUs of the plain format of @flit-ml/convert.
"""

import numpy
from flit_datasets import categories, inputs
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

# Stands for a missing number in the graph. Every input is at least 0, so no real value can be it.
MISSING = -1.0


class Ramps(BaseEstimator, TransformerMixin):
    """For each number and each of its bands, how far through the band it is, from 0 to 1; and whether it is missing.

    Knots are at equal shares of the training values, the last at their 99th percentile. A missing value is 0 everywhere.
    `nullable` says for each column whether it may be missing, and so has a feature for that.
    """

    def __init__(self, bands, nullable):
        self.bands = bands
        self.nullable = nullable

    def fit(self, numbers, labels=None):
        shares = [*numpy.linspace(0, 1, self.bands, endpoint=False), 0.99]
        self.knots_ = [numpy.unique(numpy.nanquantile(column, shares)) for column in numbers.T]
        return self

    def transform(self, numbers):
        features = []
        for column, knots, nullable in zip(numbers.T, self.knots_, self.nullable):
            known = numpy.nan_to_num(column, nan=MISSING)
            features += [numpy.clip((known - low) / (high - low), 0, 1) for low, high in zip(knots, knots[1:])]
            features += [numpy.isnan(column)] if nullable else []
        return numpy.column_stack(features)


def piecewise(dataset, bands, estimator):
    """A pipeline from a data set's matrix: ramps, one-hot categories (the commonest where missing), the estimator."""
    described = inputs(dataset)
    known = [categories(column) for column in described]
    numbers = [index for index, values in enumerate(known) if not values]
    others = [index for index, values in enumerate(known) if values]
    one_hot = OneHotEncoder(categories=[range(len(known[index])) for index in others], sparse_output=False)
    return make_pipeline(
        make_column_transformer(
            (Ramps(bands, ["null" in described[index]["schema"]["type"] for index in numbers]), numbers),
            (make_pipeline(SimpleImputer(strategy="most_frequent"), one_hot), others),
        ),
        estimator,
    )


def document(dataset, pipeline, layers):
    """The plain format of a fitted `piecewise` pipeline, where `layers` are the estimator's (weights, bias), in order.

    A feature f is computed as 1 - relu(1 - relu(its line)): exact at both ends, whatever the size of the input. So the
    second layer holds 1 - f, and the estimator's first layer is turned round to take that.
    """
    transformer = pipeline[0]
    (weights, bias), *others = layers
    turned = [(-weights, bias + weights.sum(axis=0)), *others]
    lines = _lines(transformer.named_transformers_["ramps"], _one_hot_width(dataset))
    width = lines[0].shape[1]
    every = [lines, (-numpy.identity(width), numpy.ones(width)), *turned]
    return {
        "task": "binary-classification",
        "pre": _preprocessing(dataset, transformer),
        "layers": [{"W": w.tolist(), "b": b.tolist()} for w, b in every],
        "activation": "relu",
    }


def _lines(ramps, one_hot):
    """The first layer: for each feature the line that becomes it between 0 and 1."""
    columns, biases, slopes = [], [], []
    for index, (knots, nullable) in enumerate(zip(ramps.knots_, ramps.nullable)):
        for low, high in zip(knots, knots[1:]):
            columns.append(index), slopes.append(1 / (high - low)), biases.append(-low / (high - low))
        if nullable:
            columns.append(index), slopes.append(1 / MISSING), biases.append(0.0)
    numbers = len(ramps.knots_)
    columns += range(numbers, numbers + one_hot)
    weights = numpy.zeros((numbers + one_hot, len(columns)))
    weights[columns, range(len(columns))] = slopes + [1.0] * one_hot
    return weights, numpy.array(biases + [0.0] * one_hot)


def _one_hot_width(dataset):
    return sum(len(categories(column) or []) for column in inputs(dataset))


def _preprocessing(dataset, transformer):
    described = inputs(dataset)
    imputed = transformer.named_transformers_["pipeline"][0].statistics_
    numbers = [column for column in described if not categories(column)]
    others = [column for column in described if categories(column)]
    return {
        "num": [column["name"] for column in numbers],
        "median": [MISSING if "null" in column["schema"]["type"] else None for column in numbers],
        "cat": [
            {"name": c["name"], "values": categories(c), "encoding": "one-hot", "missing": categories(c)[int(commonest)]}
            for c, commonest in zip(others, imputed)
        ],
    }
