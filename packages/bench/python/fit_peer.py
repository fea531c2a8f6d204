"""Fits trees to what is in a folder, writes them beside it, and says what that took: the Python side of fit-child.ts."""

import json
import resource
import sys
import time

try:
    import numpy
    import xgboost
except ImportError as error:
    print(json.dumps(dict(reason=f"{sys.executable}: {error}")))
    sys.exit()

folder, types, rounds, threads = sys.argv[1], sys.argv[2].split(","), int(sys.argv[3]), int(sys.argv[4])
values = numpy.fromfile(f"{folder}/values.bin", dtype=numpy.float32).reshape(-1, len(types))
labels = numpy.fromfile(f"{folder}/labels.bin", dtype=numpy.float32)
# What the trainer has by default, and XGBoost has not, or not in every version.
parameters = {"objective": "binary:logistic", "tree_method": "hist", "base_score": 0.5, "nthread": threads}
start, used = time.perf_counter(), time.process_time()
matrix = xgboost.DMatrix(values, label=labels, feature_types=types, enable_categorical=True, nthread=threads)
model = xgboost.train(parameters, matrix, num_boost_round=rounds).save_raw("ubj")
milliseconds, processor = (time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000
with open(f"{folder}/theirs.ubj", "wb") as file:
    file.write(model)
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
print(json.dumps(dict(milliseconds=milliseconds, processor=processor, peak=peak, version=xgboost.__version__)))
