"""Writes the files of a declarative model package: artifact, signature, golden rows, and the sha256 in its manifest."""

import hashlib
import json
import random
import re
import subprocess

import flit_datasets
from sklearn.metrics import roc_auc_score

from . import PACKAGES
from .reasons import REASONS

NODE = PACKAGES.parent / "node_modules" / ".bin" / "node"


def release(package, dataset, classifier, answer, background=0, parameters=None):
    """`classifier` is the fitted reference implementation; `answer` describes the probability that it gives.
    Explanations compare with so many rows of the training part; trees need none. `parameters` are the JSON Schemas of what
    its trainer takes.

    Its weights must stand in training/weights.json already: convert makes the artifact of them.
    """
    part = flit_datasets.training(dataset)
    rows = _golden_rows(dataset, part)
    answers = classifier.predict_proba(flit_datasets.matrix(dataset, rows))[:, 1]
    outputs = [{"probability": float(probability)} for probability in answers]
    _write(package / "model" / "golden.json", {"tolerance": 1e-6, "rows": rows, "outputs": outputs})
    example = {"input": rows[0], "output": outputs[0]}
    _write(package / "model" / "signature.json", _signature(dataset, answer, example, _sample(part.rows, background), parameters))
    artifact = package / "model" / "model.onnx"
    command = [NODE, PACKAGES / "cli" / "dist" / "main.js", "convert", package / "training" / "weights.json"]
    subprocess.run([*command, "--out", artifact], check=True)
    _seal(package / "package.json", artifact)
    held_out = flit_datasets.holdout(dataset)
    print("AUC on the holdout, by Python:", round(roc_auc_score(held_out.labels, classifier.predict_proba(held_out.matrix)[:, 1]), 4))


def _signature(dataset, answer, example, background, parameters):
    columns = [column for column in flit_datasets.columns(dataset) if column["role"] == "input"]
    required = [column["name"] for column in columns if "null" not in column["schema"]["type"]]
    probability = {"type": "number", "description": answer, "minimum": 0, "maximum": 1}
    return {
        "specVersion": 1,
        "input": _object({column["name"]: column["schema"] for column in columns}, required),
        "output": _object({"probability": probability}, ["probability"]),
        **({"parameters": _object(parameters, [])} if parameters else {}),
        "encoding": {
            "layout": "matrix",
            "tensor": "input",
            "columns": [_encoded(column) for column in flit_datasets.inputs(dataset)],
            "output": {"tensor": "probabilities", "columns": {"probability": 1}},
        },
        **({"reasons": REASONS[dataset]} if dataset in REASONS else {}),
        **({"background": background} if background else {}),
        "example": example,
    }


def _sample(rows, count):
    return random.Random(42).sample(rows, count)


def _object(properties, required):
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _encoded(column):
    categories = flit_datasets.categories(column)
    return {"name": column["name"], "categories": categories} if categories else {"name": column["name"]}


def _golden_rows(dataset, part):
    """Rows from all over the training part, two for each input that can be missing, and the two ends of what is allowed."""
    spread = part.rows[:: len(part.rows) // 15][:15]
    schemas = {column["name"]: column["schema"] for column in flit_datasets.inputs(dataset)}
    nullable = [name for name, schema in schemas.items() if "null" in schema["type"]]
    missing = [row for name in nullable for row in [row for row in part.rows if row[name] is None][:2]]
    everything_missing = {**spread[0], **{name: None for name in nullable}}
    largest = {**spread[0], **{name: schema["maximum"] for name, schema in schemas.items() if "maximum" in schema}}
    return [*spread, *missing, *([everything_missing] if nullable else []), largest]


def _seal(manifest, artifact):
    digest = hashlib.sha256(artifact.read_bytes()).hexdigest()
    text = manifest.read_text()
    manifest.write_text(re.sub(r'"sha256": "[0-9a-f]*"', f'"sha256": "{digest}"', text))


def _write(path, value):
    """JSON with each innermost object or list on a line of its own."""
    text = json.dumps(value, indent=2, allow_nan=False)
    path.write_text(re.sub(r"[{\[][^{}\[\]]*[}\]]", lambda found: " ".join(found[0].split()), text) + "\n")
