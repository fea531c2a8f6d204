"""Writes scikit-learn models as the plain JSON that @flit-ml/convert reads; its README documents the format.

    from flit_export import save_model
    save_model(pipeline, "model.json")

Models: LogisticRegression, LinearRegression, Ridge, MLPClassifier, MLPRegressor, RandomForestClassifier,
RandomForestRegressor; alone or as the last step of a Pipeline whose earlier steps are SimpleImputer, StandardScaler,
OneHotEncoder, OrdinalEncoder, ColumnTransformer or such pipelines. Anything else is refused by name.
Classifiers have two classes, and the second of `classes_` is the positive one.
"""

import json
from dataclasses import dataclass, replace

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler


class Unsupported(ValueError):
    """The model has a part for which the format has no words."""


def save_model(model, path, features=None):
    """Writes a fitted estimator or pipeline to `path`."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(export_model(model, features), file, allow_nan=False, separators=(",", ":"))


def export_model(model, features=None):
    """The document of a fitted estimator or pipeline.

    `features` names the columns of X, in their order; it is needed only where the model was fitted without names.
    """
    steps = [step for _, step in model.steps] if isinstance(model, Pipeline) else [model]
    columns = [Column(str(name)) for name in _feature_names(model, features)]
    for step in steps[:-1]:
        columns = _transform(step, columns)
    numbers = [column for column in columns if column.values is None]
    categories = [column for column in columns if column.values is not None]
    document, weights = {"pre": _preprocessing(numbers, categories)}, _weights(steps[-1])
    order = _positions(columns, numbers + categories)
    return {"task": weights.pop("task"), **document, **_reorder(weights, order)}


@dataclass(frozen=True)
class Column:
    """One input on its way through the preprocessing."""

    name: str
    missing: object = None
    mean: float = None
    scale: float = None
    values: tuple = None
    encoding: str = None

    @property
    def width(self):
        return len(self.values) if self.encoding == "one-hot" else 1


def _feature_names(model, features):
    names = features if features is not None else getattr(model, "feature_names_in_", None)
    if names is None:
        raise Unsupported("The model was fitted without feature names: give them as `features`.")
    return names


def _transform(step, columns):
    """The columns after one step of preprocessing."""
    if step == "passthrough":
        return columns
    if step == "drop":
        return []
    if isinstance(step, Pipeline):
        for _, inner in step.steps:
            columns = _transform(inner, columns)
        return columns
    if isinstance(step, ColumnTransformer):
        chosen = [(inner, _choose(columns, names)) for _, inner, names in step.transformers_]
        return [column for inner, part in chosen for column in _transform(inner, part)]
    for kind, apply in _STEPS.items():
        if type(step) is kind:
            return [apply(step, index, column) for index, column in enumerate(columns)]
    raise Unsupported(f"{type(step).__name__} is no known step of preprocessing.")


def _choose(columns, names):
    if not isinstance(names, (list, np.ndarray)):
        raise Unsupported(f"A ColumnTransformer's columns must be a list of names or of positions, not {names!r}.")
    by_name = {column.name: column for column in columns}
    return [by_name[name] if isinstance(name, str) else columns[name] for name in names]


def _impute(step, index, column):
    _require(step, add_indicator=False)
    if column.mean is not None or column.values is not None:
        raise Unsupported(f"{column.name}: impute before scaling or encoding.")
    if not (isinstance(step.missing_values, float) and np.isnan(step.missing_values)) and step.missing_values is not None:
        raise Unsupported(f"{column.name}: only NaN and None may stand for a missing value.")
    return replace(column, missing=step.statistics_[index])


def _standardise(step, index, column):
    if column.mean is not None or column.values is not None:
        raise Unsupported(f"{column.name}: only a plain number can be standardised, and once.")
    mean = float(step.mean_[index]) if step.with_mean else 0.0
    return replace(column, mean=mean, scale=float(step.scale_[index]) if step.with_std else 1.0)


def _one_hot(step, index, column):
    _require(step, drop=None, min_frequency=None, max_categories=None)
    return _encode(step, index, column, "one-hot")


def _ordinal(step, index, column):
    return _encode(step, index, column, "ordinal")


def _encode(step, index, column, encoding):
    values = tuple(step.categories_[index])
    if not all(isinstance(value, str) for value in values):
        raise Unsupported(f"{column.name}: categories must be texts; impute missing ones and turn numbers into texts.")
    # What stands for a missing category can be unseen where none was missing in training: then none may be missing.
    missing = column.missing if column.missing in values else None
    return replace(column, values=values, encoding=encoding, missing=missing)


_STEPS = {SimpleImputer: _impute, StandardScaler: _standardise, OneHotEncoder: _one_hot, OrdinalEncoder: _ordinal}


def _require(step, **expected):
    for name, value in expected.items():
        found = getattr(step, name, value)
        if found != value:
            raise Unsupported(f"{type(step).__name__}({name}={found!r}) has no words in the format.")


def _preprocessing(numbers, categories):
    document = {"num": [column.name for column in numbers]}
    if any(column.missing is not None for column in numbers):
        document["median"] = [None if column.missing is None else float(column.missing) for column in numbers]
    if any(column.mean is not None for column in numbers):
        document["mean"] = [column.mean or 0.0 for column in numbers]
        document["scale"] = [1.0 if column.scale is None else column.scale for column in numbers]
    document["cat"] = [_category(column) for column in categories]
    return document


def _category(column):
    document = {"name": column.name, "values": list(column.values), "encoding": column.encoding}
    return document if column.missing is None else {**document, "missing": column.missing}


def _positions(columns, ordered):
    """Where each feature of the format (numbers, then categories) stands in scikit-learn's matrix."""
    starts = np.cumsum([0] + [column.width for column in columns])
    start = {column.name: starts[index] for index, column in enumerate(columns)}
    return [int(start[column.name]) + offset for column in ordered for offset in range(column.width)]


def _weights(estimator):
    for kind, export in _ESTIMATORS.items():
        if type(estimator) is kind:
            return export(estimator)
    raise Unsupported(f"{type(estimator).__name__} is no known model.")


def _logistic(estimator):
    _two_classes(estimator)
    # With two classes 'multinomial' answers the sigmoid of twice the margin.
    if getattr(estimator, "multi_class", "auto") == "multinomial":
        raise Unsupported("LogisticRegression(multi_class='multinomial') has no words in the format.")
    return {"task": "binary-classification", "layers": [_layer(estimator.coef_.T, estimator.intercept_)]}


def _linear(estimator):
    weights, bias = np.reshape(estimator.coef_, (-1, 1)), np.atleast_1d(estimator.intercept_)
    if bias.size != 1 or weights.shape[0] != estimator.n_features_in_:
        raise Unsupported(f"{type(estimator).__name__} with more than one target has no words in the format.")
    return {"task": "regression", "layers": [_layer(weights, bias)]}


def _mlp(estimator):
    task, out = "regression", "identity"
    if isinstance(estimator, MLPClassifier):
        _two_classes(estimator)
        task, out = "binary-classification", "logistic"
    if estimator.n_outputs_ != 1 or estimator.out_activation_ != out:
        raise Unsupported(f"{type(estimator).__name__} with more than one output has no words in the format.")
    layers = [_layer(weights, bias) for weights, bias in zip(estimator.coefs_, estimator.intercepts_)]
    return {"task": task, "layers": layers, "activation": estimator.activation}


def _layer(weights, bias):
    return {"W": weights.tolist(), "b": bias.tolist()}


def _forest(estimator):
    if estimator.n_outputs_ != 1:
        raise Unsupported(f"{type(estimator).__name__} with more than one output has no words in the format.")
    classifies = isinstance(estimator, RandomForestClassifier)
    if classifies:
        _two_classes(estimator)
    trees = [_tree(member.tree_, classifies) for member in estimator.estimators_]
    return {"task": "binary-classification" if classifies else "regression", "trees": trees}


def _tree(tree, classifies):
    value = tree.value[:, 0, :]
    answer = value[:, 1] / value.sum(axis=1) if classifies else value[:, 0]
    leaf = tree.children_left < 0
    return {
        "feature": np.where(leaf, -1, tree.feature).tolist(),
        "threshold": np.where(leaf, 0, tree.threshold).tolist(),
        "left": tree.children_left.tolist(),
        "right": tree.children_right.tolist(),
        "value": answer.tolist(),
        "cover": tree.weighted_n_node_samples.tolist(),
    }


_ESTIMATORS = {
    LogisticRegression: _logistic,
    LinearRegression: _linear,
    Ridge: _linear,
    MLPClassifier: _mlp,
    MLPRegressor: _mlp,
    RandomForestClassifier: _forest,
    RandomForestRegressor: _forest,
}


def _two_classes(estimator):
    if len(estimator.classes_) != 2:
        raise Unsupported(f"{type(estimator).__name__} has {len(estimator.classes_)} classes; the format has two.")


def _reorder(weights, order):
    """The same weights for features in another order: `order[i]` is where feature i stood."""
    if "layers" in weights:
        first, *others = weights["layers"]
        return {**weights, "layers": [{**first, "W": [first["W"][position] for position in order]}, *others]}
    place = {position: index for index, position in enumerate(order)}
    trees = [{**tree, "feature": [place.get(index, -1) for index in tree["feature"]]} for tree in weights["trees"]]
    return {**weights, "trees": trees}
