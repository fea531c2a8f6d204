"""Answers batches by XGBoost in one thread: a line says what to do, and a line comes back when it is done."""

import sys

import numpy
import xgboost

folder, columns = sys.argv[1], int(sys.argv[2])
booster = xgboost.Booster({"nthread": 1})
booster.load_model(f"{folder}/model.json")
booster.set_param({"nthread": 1})
read = None
matrix = answers = numpy.empty((0, columns), dtype=numpy.float32)
print(xgboost.__version__, flush=True)
for line in sys.stdin:
    command = line.strip()
    if command == "load":
        matrix = numpy.fromfile(f"{folder}/rows.bin", dtype=numpy.float32).reshape(-1, columns)
    elif command == "run":
        answers = booster.inplace_predict(matrix)
    elif command == "read":
        read = xgboost.DMatrix(matrix, feature_names=booster.feature_names, nthread=1)
    elif command == "explain":
        answers = booster.predict(read, pred_contribs=True)
    elif command == "save":
        answers.astype(numpy.float32).tofile(f"{folder}/answers.bin")
    print("done", flush=True)
