"""Chooses hyper-parameters by cross-validation on the training part."""

import csv

import numpy
from sklearn.metrics import log_loss, roc_auc_score, roc_curve
from sklearn.model_selection import RepeatedStratifiedKFold

FIGURES = {
    "log_loss": log_loss,
    "auc": roc_auc_score,
    "ks": lambda labels, answers: max(numpy.subtract(*roc_curve(labels, answers)[1::-1])),
}


def stratified_folds(part):
    """Five folds, three times over."""
    return list(RepeatedStratifiedKFold(n_splits=5, n_repeats=3, random_state=42).split(part.matrix, part.labels))


def tune(build, candidates, part, folds, report):
    """The candidate with the lowest mean log loss: it asks for good probabilities, not just for a good order.

    build(**candidate) gives a scikit-learn classifier. Every candidate's figures go into the CSV file `report`, the best
    first.
    """
    results = [{**candidate, **_cross_validate(build(**candidate), part, folds)} for candidate in candidates]
    results.sort(key=lambda result: result["log_loss"])
    with open(report, "w", newline="") as file:
        writer = csv.DictWriter(file, results[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(results)
    print(f"best of {len(results)}:", results[0])
    return {name: value for name, value in results[0].items() if name not in FIGURES}


def _cross_validate(classifier, part, folds):
    scores = []
    for learn, check in folds:
        classifier.fit(part.matrix[learn], part.labels[learn])
        answers = classifier.predict_proba(part.matrix[check])[:, 1]
        scores.append([figure(part.labels[check], answers) for figure in FIGURES.values()])
    return {name: round(mean, 5) for name, mean in zip(FIGURES, numpy.mean(scores, axis=0))}
