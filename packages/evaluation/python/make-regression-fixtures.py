"""Writes fixtures/regressors/: outcomes and predictions, and what scikit-learn, SciPy, NumPy and the textbook formulas make of them.

    python3 python/make-regression-fixtures.py

With Debian's python3-sklearn (1.2.1), python3-scipy (1.10.1) and python3-numpy (1.24.2).
"""

import csv
import json
import pathlib

import numpy
from scipy import stats
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.tree import DecisionTreeRegressor

PACKAGES = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = PACKAGES / 'evaluation' / 'fixtures' / 'regressors'


def real():
    """What goods cost, by a line and by a tree, on rows that neither has seen."""
    with (PACKAGES / 'datasets' / 'data' / 'credit-data.csv').open() as file:
        rows = list(csv.DictReader(file))
    inputs = numpy.array([[float(row[name]) for name in ('Amount', 'Time', 'Expenses')] for row in rows])
    prices = numpy.array([float(row['Price']) for row in rows])
    bands = numpy.array(['under 30' if int(row['Age']) < 30 else '30 and over' for row in rows])
    learnt = numpy.arange(len(rows)) % 4 != 0
    line = LinearRegression().fit(inputs[learnt], prices[learnt])
    tree = DecisionTreeRegressor(max_depth=4, random_state=0).fit(inputs[learnt], prices[learnt])
    held = inputs[~learnt]
    return prices[~learnt], line.predict(held), tree.predict(held), bands[~learnt]


def invented(seed, count):
    """Outcomes with heavy tails, some far from 0, and predictions of which the second are worse than the mean."""
    random = numpy.random.default_rng(seed)
    outcomes = 1e6 + 10 * random.standard_t(3, count)
    groups = random.choice(['a', 'b', 'c'], count, p=[0.6, 0.3, 0.1])
    return outcomes, outcomes + random.standard_t(4, count), numpy.full(count, 1e6 - 20.0), groups


def interval(value, error, low=-numpy.inf, high=numpy.inf):
    margin = stats.norm.ppf(0.975) * error
    return dict(value=value, low=max(low, value - margin), high=min(high, value + margin))


def mean(value, values, low=-numpy.inf):
    return interval(value, stats.sem(values), low)


def rmse(y, f):
    ends = mean(mean_squared_error(y, f), (y - f) ** 2, 0)
    return dict(value=mean_squared_error(y, f, squared=False), low=ends['low'] ** 0.5, high=ends['high'] ** 0.5)


def r_squared(y, f):
    """The delta method for a ratio of means, by its gradient and the covariance of the two."""
    squares, distances = (y - f) ** 2, (y - y.mean()) ** 2
    covariance = numpy.cov(squares, distances) / len(y)
    gradient = numpy.array([1 / distances.mean(), -squares.mean() / distances.mean() ** 2])
    return interval(r2_score(y, f), numpy.sqrt(gradient @ covariance @ gradient), high=1)


def evaluation(y, f):
    shares = [0.05, 0.25, 0.5, 0.75, 0.95]
    return dict(
        count=len(y),
        rmse=rmse(y, f),
        mae=mean(mean_absolute_error(y, f), numpy.abs(y - f), 0),
        rSquared=r_squared(y, f),
        meanResidual=mean((y - f).mean(), y - f),
        residualQuantiles=[dict(share=share, residual=numpy.quantile(y - f, share)) for share in shares],
    )


def group_errors(y, f, groups):
    for group in sorted(set(groups)):
        happened, said = y[groups == group], f[groups == group]
        figures = evaluation(happened, said)
        yield dict(
            group=str(group),
            count=len(happened),
            meanOutcome=happened.mean(),
            **{name: figures[name] for name in ('meanResidual', 'mae', 'rmse')},
        )


def comparison(loss_a, loss_b):
    z = stats.ttest_rel(loss_a, loss_b).statistic
    return dict(difference=mean((loss_a - loss_b).mean(), loss_a - loss_b), z=z, p=2 * stats.norm.sf(abs(z)))


def write(name, y, a, b, groups):
    fixture = dict(
        outcomes=y.tolist(),
        a=a.tolist(),
        b=b.tolist(),
        groups=groups.tolist(),
        evaluation=evaluation(y, a),
        groupErrors=list(group_errors(y, a, groups)),
        squared=comparison((y - a) ** 2, (y - b) ** 2),
        absolute=comparison(numpy.abs(y - a), numpy.abs(y - b)),
    )
    (FIXTURES / f'{name}.json').write_text(json.dumps(fixture, default=float) + '\n')


FIXTURES.mkdir(exist_ok=True)
write('credit-price', *real())
write('heavy-tails', *invented(seed=1, count=400))
