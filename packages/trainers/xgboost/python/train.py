"""Trains what it reads from standard input, JSON, as Python's XGBoost does, and writes that model and the one that it was given."""

import base64
import json
import sys

import numpy
import xgboost

request = json.load(sys.stdin)


def matrix(part):
    values = numpy.frombuffer(base64.b64decode(part["values"]), dtype=numpy.float32).reshape(part["rows"], -1)
    weights = part.get("weights")
    return xgboost.DMatrix(
        values,
        label=numpy.array(part["labels"], dtype=numpy.float32),
        weight=None if weights is None else numpy.array(weights, dtype=numpy.float32),
        feature_names=request["names"],
        feature_types=request["types"],
        enable_categorical=True,
    )


learnt = matrix(request["learnt"])
watched = [(learnt, "train")]
if request.get("validation"):
    watched.append((matrix(request["validation"]), "validation"))
booster = xgboost.train(
    request["parameters"],
    learnt,
    num_boost_round=request["rounds"],
    evals=watched,
    early_stopping_rounds=request.get("earlyStoppingRounds") or None,
    verbose_eval=False,
)


def learner(model):
    """All that XGBoost saves of a model, but for the attributes, of which Python adds some: the best round alone."""
    saved = json.loads(bytes(model.save_raw("json")))["learner"]
    attributes = saved.pop("attributes")
    return dict(saved, bestRound=attributes.get("best_iteration") if request.get("earlyStoppingRounds") else None)


given = xgboost.Booster()
given.load_model(bytearray(base64.b64decode(request["model"])))
# Nodes that are not used hold NaN, which is no JSON.
print(json.dumps(dict(trained=learner(booster), given=learner(given))).replace("NaN", '"NaN"'))
