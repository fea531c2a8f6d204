"""POST /decide as one writes it in Python: FastAPI on uvicorn, and XGBoost in one thread, without reasons.

Arguments: the folder of bnpl.xgboost-risk, whose model is fitted again; and `fast`, for uvloop and httptools, which Debian's uvicorn
does not bring along. The first line says where it listens and what it is; it ends with its standard input.
"""

import csv
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
sys.path.append(str(PACKAGE / "training"))
import train
import flit_datasets

NUMBERS = {"number": float, "integer": int}


def fit():
    """The best of the candidates, which stands first."""
    with open(PACKAGE / "training" / "cross-validation.csv", newline="") as file:
        best = next(csv.DictReader(file))
    parameters = {name: type(values[0])(best[name]) for name, values in train.GRID.items()}
    part = flit_datasets.training(train.DATASET)
    return train.build(**parameters).fit(part.matrix, part.labels).get_booster()


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


INPUTS = flit_datasets.inputs(train.DATASET)
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
booster.set_param({"nthread": 1})


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
