"""POST /decide as one writes it in Python: FastAPI on uvicorn, and XGBoost in one thread, without reasons.

Arguments: the folder of bnpl.xgboost-risk, whose model is fitted again; and `fast`, for uvloop and httptools, which Debian's uvicorn
does not bring along. The first line says where it listens and what it is; it ends with its standard input.
"""

import json
import pathlib
import socket
import sys
import threading
import uuid
from typing import Literal, Optional

import fastapi
import numpy
import pydantic
import uvicorn
import xgboost

PACKAGE = pathlib.Path(sys.argv[1])
ENGINE = {"loop": "uvloop", "http": "httptools"} if "fast" in sys.argv[2:] else {"loop": "asyncio", "http": "h11"}
sys.path.append(str(PACKAGE.parents[1] / "datasets" / "python"))
import flit_datasets

NUMBERS = {"number": float, "integer": int}
INPUTS = flit_datasets.inputs("credit-data")
# By the names of @flit-ml/trainer-xgboost.
PARAMETERS = {
    "maxDepth": "max_depth",
    "learningRate": "eta",
    "minChildWeight": "min_child_weight",
    "subsample": "subsample",
    "columnsByTree": "colsample_bytree",
    "l2": "lambda",
    "baseScore": "base_score",
    "seed": "seed",
}


def fit():
    """The model as `flit train` makes it, by the defaults of its signature."""
    schemas = json.loads((PACKAGE / "model" / "signature.json").read_text())["parameters"]["properties"]
    chosen = {name: schema["default"] for name, schema in schemas.items()}
    directions = [_direction(column["name"], chosen) for column in INPUTS]
    has_sets = [flit_datasets.categories(column) and not way for column, way in zip(INPUTS, directions)]
    part = flit_datasets.training("credit-data")
    matrix = xgboost.DMatrix(
        part.matrix, part.labels, feature_types=["c" if sets else "q" for sets in has_sets], enable_categorical=True
    )
    parameters = {native: chosen[name] for name, native in PARAMETERS.items()}
    fixed = {"objective": "binary:logistic", "tree_method": "hist", "nthread": 1, "monotone_constraints": tuple(directions)}
    return xgboost.train({**parameters, **fixed}, matrix, chosen["rounds"])


def _direction(name, chosen):
    rising, falling = ([each.strip() for each in chosen[key].split(",")] for key in ("rising", "falling"))
    return (name in rising) - (name in falling)


def field(column):
    """The type of an input, and what it may be."""
    schema, categories = column["schema"], flit_datasets.categories(column)
    if categories:
        kind, checks = Literal[tuple(categories)], {}
    else:
        kind = next(NUMBERS[name] for name in NUMBERS if name in schema["type"])
        limits = {"minimum": "ge", "maximum": "le", "exclusiveMinimum": "gt"}
        checks = {limit: schema[name] for name, limit in limits.items() if name in schema}
    if "null" in schema["type"]:
        return Optional[kind], pydantic.Field(None, **checks)
    return kind, pydantic.Field(..., **checks)


CODES = [{value: code for code, value in enumerate(flit_datasets.categories(column) or [])} for column in INPUTS]
Row = pydantic.create_model("Row", **{column["name"]: field(column) for column in INPUTS})


class Purchase(pydantic.BaseModel):
    id: Optional[str] = None
    unit: Optional[str] = None
    row: Row


class Decision(pydantic.BaseModel):
    id: str
    score: float
    outcome: str


def encode(row):
    matrix = numpy.full((1, len(INPUTS)), numpy.nan, dtype=numpy.float32)
    for at, (column, codes) in enumerate(zip(INPUTS, CODES)):
        value = getattr(row, column["name"])
        if value is not None:
            matrix[0, at] = codes[value] if codes else value
    return matrix


app = fastapi.FastAPI()
booster = fit()


# A coroutine, since a function would be handed to a thread for each request, which is slower.
@app.post("/decide", response_model=Decision)
async def decide(purchase: Purchase):
    score = float(booster.inplace_predict(encode(purchase.row))[0])
    return Decision(id=purchase.id or str(uuid.uuid4()), score=score, outcome="approve" if score < 0.25 else "decline")


def main():
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, **ENGINE))
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)

    def end_with_input():
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=end_with_input, daemon=True).start()
    about = f"FastAPI {fastapi.__version__}, uvicorn {uvicorn.__version__}, XGBoost {xgboost.__version__}"
    print(f"http://127.0.0.1:{listener.getsockname()[1]} {about}", flush=True)
    server.run(sockets=[listener])


main()
