"""Reads the data of this package as its TypeScript does: the same rows, names and split. Standard library and numpy."""

import csv
import datetime
import json
import pathlib

import numpy

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


class Part:
    """One side of the split.

    rows: dicts of the inputs, None where missing. matrix: the same as float64, see `matrix`. labels: 1 = positive.
    records: the lines of the file, for what is no input, such as the day that folds keep together.
    """

    def __init__(self, name, records, labels):
        self.records = records
        self.labels = numpy.array(labels)
        self.rows = [{c["name"]: _value(record[c["column"]], c) for c in _inputs(name)} for record in records]
        self.matrix = matrix(name, self.rows)


def training(name):
    return _part(name, held_out=False)


def holdout(name):
    return _part(name, held_out=True)


def columns(name):
    """The column descriptions, in the order of the file."""
    return json.loads((DATA / f"{name}.columns.json").read_text())


def inputs(name):
    """The descriptions of the model inputs, numbers first, then categories: the order of a matrix's columns."""
    return sorted(_inputs(name), key=lambda column: categories(column) is not None)


def categories(column):
    """The categories of an input in the order of their index, or None for a number."""
    values = column["schema"].get("enum")
    return values and [value for value in values if value is not None]


def matrix(name, rows):
    """Rows as float64 [rows, inputs]: a category as its index, a missing value as NaN."""
    described = inputs(name)
    return numpy.array([[_number(row[column["name"]], column) for column in described] for row in rows], dtype=float)


def records(name):
    """The file as it is: a dict of texts for each row."""
    with open(DATA / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def labels(name):
    """The label of every row of the file, 1 = positive."""
    (target,) = (column for column in columns(name) if column["role"] == "target")
    return [int(record[target["column"]] == target["value"]) for record in records(name)]


def _part(name, held_out):
    indices = set(json.loads((DATA / f"{name}.split.json").read_text())["holdout"])
    chosen = [(index in indices) == held_out for index in range(len(labels(name)))]
    return Part(
        name,
        [record for record, belongs in zip(records(name), chosen) if belongs],
        [label for label, belongs in zip(labels(name), chosen) if belongs],
    )


def _inputs(name):
    return [column for column in columns(name) if column["role"] == "input"]


def _value(text, column):
    if text == "":
        return None
    if column.get("derive") == "weekday":
        day = datetime.datetime.strptime(text, "%Y/%m/%d %H:%M").weekday()
        return categories(column)[day]
    if categories(column):
        return text
    number = float(text)
    return int(number) if number.is_integer() else number


def _number(value, column):
    if value is None:
        return numpy.nan
    known = categories(column)
    return known.index(value) if known else value
