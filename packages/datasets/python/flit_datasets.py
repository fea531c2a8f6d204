"""Reads the data of this package as its TypeScript does: the same rows, names and split. Standard library and numpy."""

import csv
import datetime
import json
import pathlib

import numpy

DATA = pathlib.Path(__file__).resolve().parent.parent / 'data'


class Part:
    """One side of the split: rows (dicts of the inputs, None where missing) and labels (1 = positive)."""

    def __init__(self, rows, labels):
        self.rows = rows
        self.labels = numpy.array(labels)


def training(name):
    return _part(name, held_out=False)


def holdout(name):
    return _part(name, held_out=True)


def columns(name):
    """The column descriptions, in the order of the file."""
    return json.loads((DATA / f'{name}.columns.json').read_text())


def inputs(name):
    """The descriptions of the model inputs, in the order of a matrix's columns."""
    return [column for column in columns(name) if column['role'] == 'input']


def categories(column):
    """The categories of an input in the order of their index, or None for a number."""
    values = column['schema'].get('enum')
    return values and [value for value in values if value is not None]


def matrix(name, rows):
    """Rows as float64 [rows, inputs]: a category as its index, a missing value as NaN."""
    described = inputs(name)
    return numpy.array([[_number(row[c['name']], c) for c in described] for row in rows], dtype=float)


def records(name):
    """The file as it is: a dict of texts for each row."""
    with open(DATA / f'{name}.csv', newline='') as file:
        return list(csv.DictReader(file))


def labels(name):
    """The label of every row of the file, 1 = positive."""
    (target,) = (column for column in columns(name) if column['role'] == 'target')
    return [int(record[target['column']] == target['value']) for record in records(name)]


def _part(name, held_out):
    indices = set(json.loads((DATA / f'{name}.split.json').read_text())['holdout'])
    chosen = [
        (record, label)
        for index, (record, label) in enumerate(zip(records(name), labels(name)))
        if (index in indices) == held_out
    ]
    described = inputs(name)
    rows = [{c['name']: _value(record[c['column']], c) for c in described} for record, _ in chosen]
    return Part(rows, [label for _, label in chosen])


def _value(text, column):
    if text == '':
        return None
    if column.get('derive') == 'weekday':
        day = datetime.datetime.strptime(text, '%Y/%m/%d %H:%M').weekday()
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
