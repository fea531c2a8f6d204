"""What the training scripts of the models share: tuning, piecewise-linear features, and writing a package's files."""

import os
import pathlib
import sys

# Sums come out the same on every machine only where one thread adds them up.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"

PACKAGES = pathlib.Path(__file__).resolve().parents[3]
sys.path += [str(PACKAGES / "datasets" / "python"), str(PACKAGES / "convert" / "python")]
