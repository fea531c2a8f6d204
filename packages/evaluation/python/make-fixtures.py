"""Writes fixtures/classifiers/: labels and scores, and what scikit-learn, SciPy and the textbook formulas make of them.

    python3 python/make-fixtures.py

With Debian's python3-sklearn (1.2.1) and python3-scipy (1.10.1). Real scores are those of @flit-ml/oracles.
"""

import csv
import json
import pathlib

import numpy
from scipy import optimize, special, stats
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, confusion_matrix, log_loss, roc_auc_score

PACKAGES = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = PACKAGES / 'evaluation' / 'fixtures' / 'classifiers'
Z = stats.norm.ppf(0.975)


def read(path):
    with path.open() as file:
        return list(csv.DictReader(file))


def real(model):
    data = read(PACKAGES / 'datasets' / 'data' / 'credit-data.csv')
    answers = read(PACKAGES / 'oracles' / 'fixtures' / 'credit_data' / f'{model}.pred.csv')
    rows = [data[int(answer['row'])] for answer in answers]
    bands = ['under 30' if int(row['Age']) < 30 else '30 and over' for row in rows]
    return (
        numpy.array([int(row['Status'] == 'bad') for row in rows]),
        numpy.array([float(answer['proba']) for answer in answers]),
        numpy.array(bands),
    )


def invented(seed, count, rate, spread, digits):
    """Scores of a model that is too sure of itself (spread above 1) or not sure enough, rounded so that some tie."""
    random = numpy.random.default_rng(seed)
    margins = special.logit(rate) + 1.5 * random.standard_normal(count)
    labels = (random.random(count) < special.expit(margins)).astype(int)
    groups = random.choice(['a', 'b', 'c'], count, p=[0.6, 0.3, 0.1])
    return labels, numpy.round(special.expit(spread * margins), digits), groups


def interval(value, error, low=-numpy.inf, high=numpy.inf):
    ends = [max(low, value - Z * error), min(high, value + Z * error)]
    return dict(value=value, low=ends[0], high=ends[1])


def wilson(part, count):
    found = stats.binomtest(int(part), int(count)).proportion_ci(method='wilson')
    return dict(value=part / count, low=found.low, high=found.high)


def auc(labels, scores):
    """DeLong's variance by its definition: every positive against every negative."""
    positive, negative = scores[labels == 1][:, None], scores[labels == 0][None, :]
    kernel = (positive > negative) + 0.5 * (positive == negative)
    of_positive, of_negative = kernel.mean(axis=1), kernel.mean(axis=0)
    variance = of_positive.var(ddof=1) / len(of_positive) + of_negative.var(ddof=1) / len(of_negative)
    return interval(roc_auc_score(labels, scores), numpy.sqrt(variance), 0, 1)


def ks(labels, scores):
    positive, negative = scores[labels == 1], scores[labels == 0]
    thresholds = numpy.unique(scores)
    shares = [((positive <= at).mean(), (negative <= at).mean()) for at in thresholds]
    f1, f0 = max(shares, key=lambda pair: abs(pair[0] - pair[1]))
    error = numpy.sqrt(f1 * (1 - f1) / len(positive) + f0 * (1 - f0) / len(negative))
    return interval(stats.ks_2samp(positive, negative).statistic, error, 0, 1)


def mean_loss(value, losses):
    return interval(value, losses.std(ddof=1) / numpy.sqrt(len(losses)), 0)


def calibration(labels, logits):
    intercept = optimize.brentq(lambda a: (labels - special.expit(a + logits)).sum(), -50, 50, xtol=1e-14)
    weights = special.expit(intercept + logits)
    in_the_large = interval(intercept, 1 / numpy.sqrt((weights * (1 - weights)).sum()))
    design = numpy.column_stack([numpy.ones(len(logits)), logits])
    line = LogisticRegression(penalty=None, solver='newton-cholesky', tol=1e-13, max_iter=1000).fit(logits[:, None], labels)
    fitted = line.predict_proba(logits[:, None])[:, 1]
    covariance = numpy.linalg.inv(design.T @ (design * (fitted * (1 - fitted))[:, None]))
    return dict(intercept=in_the_large, slope=interval(line.coef_[0, 0], numpy.sqrt(covariance[1, 1])))


def reliability(labels, scores):
    rates, means = calibration_curve(labels, scores, n_bins=10, strategy='quantile')
    edges = numpy.percentile(scores, numpy.linspace(0, 1, 11) * 100)
    counts = [int(n) for n in numpy.bincount(numpy.searchsorted(edges[1:-1], scores)) if n > 0]
    bins = [
        dict(count=count, meanProbability=mean, positiveRate=wilson(round(rate * count), count))
        for count, mean, rate in zip(counts, means, rates)
    ]
    return bins, (numpy.array(counts) * numpy.abs(rates - means)).sum() / len(labels)


def group_figures(labels, scores, groups, cut_off):
    for group in sorted(set(groups)):
        y, s = labels[groups == group], scores[groups == group]
        (kept, turned_away), (missed, caught) = confusion_matrix(y, s >= cut_off)
        yield dict(
            group=str(group),
            count=len(y),
            positiveRate=wilson(y.sum(), len(y)),
            meanScore=s.mean(),
            approvalRate=wilson(kept + missed, len(y)),
            truePositiveRate=wilson(caught, caught + missed),
            falsePositiveRate=wilson(turned_away, kept + turned_away),
            auc=auc(y, s),
        )


def evaluate(labels, scores):
    clipped = numpy.clip(scores, numpy.finfo(float).eps, 1 - numpy.finfo(float).eps)
    bins, error = reliability(labels, scores)
    return dict(
        count=len(labels),
        positives=int(labels.sum()),
        auc=auc(labels, scores),
        ks=ks(labels, scores),
        brierScore=mean_loss(brier_score_loss(labels, scores), (scores - labels) ** 2),
        logLoss=mean_loss(log_loss(labels, scores), -numpy.log(numpy.where(labels == 1, clipped, 1 - clipped))),
        calibration=calibration(labels, numpy.log(clipped / (1 - clipped))),
        calibrationError=error,
        reliability=bins,
    )


def write(name, labels, scores, groups):
    cut_off = 0.25
    fixture = dict(
        labels=labels.tolist(),
        scores=scores.tolist(),
        groups=groups.tolist(),
        cutOff=cut_off,
        evaluation=evaluate(labels, scores),
        groupFigures=list(group_figures(labels, scores, groups, cut_off)),
    )
    (FIXTURES / f'{name}.json').write_text(json.dumps(fixture, default=float) + '\n')


FIXTURES.mkdir(exist_ok=True)
write('credit-logistic', *real('logistic'))
write('credit-xgboost', *real('xgb100_missing'))
write('rare-and-tied', *invented(seed=1, count=2003, rate=0.05, spread=0.7, digits=3))
write('overconfident', *invented(seed=2, count=500, rate=0.4, spread=6, digits=17))
write('certain', *invented(seed=3, count=400, rate=0.3, spread=4, digits=2))
