"""Judges scores as evaluation does, by scikit-learn and SciPy: a line names a figure, and a line comes back with its numbers."""

import json
import sys

import numpy
import scipy
import sklearn
from scipy import special, stats
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

folder = sys.argv[1]
labels = numpy.fromfile(f"{folder}/labels.bin", dtype=numpy.uint8)
scores = numpy.fromfile(f"{folder}/scores.bin", dtype=numpy.float64)


def auc():
    """DeLong's variance by ranks, as in Sun & Xu 2014, which neither library has; the AUC comes with it."""
    positive, negative = scores[labels == 1], scores[labels == 0]
    ranks = stats.rankdata(scores)
    of_positive = (ranks[labels == 1] - stats.rankdata(positive)) / len(negative)
    of_negative = 1 - (ranks[labels == 0] - stats.rankdata(negative)) / len(positive)
    variance = of_positive.var(ddof=1) / len(positive) + of_negative.var(ddof=1) / len(negative)
    return [of_positive.mean(), numpy.sqrt(variance)]


def ks():
    return [stats.ks_2samp(scores[labels == 1], scores[labels == 0], method="asymp").statistic]


def calibration():
    logits = special.logit(scores)
    intercept = 0
    while abs(step := intercept_step(logits, intercept)) > 1e-11:
        intercept += step
    line = LogisticRegression(penalty=None, solver="newton-cholesky", tol=1e-9).fit(logits[:, None], labels)
    return [intercept, line.coef_[0, 0]]


def intercept_step(logits, intercept):
    """One of Newton's; scikit-learn fits no intercept to a slope that is given."""
    fitted = special.expit(intercept + logits)
    return (labels - fitted).sum() / (fitted * (1 - fitted)).sum()


def reliability():
    rates, means = calibration_curve(labels, scores, n_bins=10, strategy="quantile")
    return [*means, *rates]


figures = {
    "auc": auc,
    "ks": ks,
    "brierScore": lambda: [brier_score_loss(labels, scores)],
    "logLoss": lambda: [log_loss(labels, scores)],
    "calibration": calibration,
    "reliability": reliability,
}
print(f"scikit-learn {sklearn.__version__} and SciPy {scipy.__version__}", flush=True)
for line in sys.stdin:
    name = line.strip()
    if name == "rocAuc":
        found = [roc_auc_score(labels, scores)]
    else:
        found = [number for of in (figures if name == "evaluate" else [name]) for number in figures[of]()]
    print(json.dumps(found), flush=True)
