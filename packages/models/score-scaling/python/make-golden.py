"""Writes model/golden.json from the formula of the card, in Python, for the default parameters."""

import json
import math
import pathlib

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "model" / "golden.json"

probabilities = [0, 1e-9, 0.0005, 1 / 101, 1 / 51, 0.05, 0.1, 0.28, 0.5, 0.75, 0.99, 0.999999, 1]


def points(probability):
    odds = math.inf if probability == 0 else (1 - probability) / probability
    return 600 + 20 * math.log2(min(max(odds, 1e-6), 1e6) / 50)


golden = {
    "tolerance": 1e-6,
    "rows": [{"probability": probability} for probability in probabilities],
    "outputs": [{"points": points(probability)} for probability in probabilities],
}
GOLDEN.write_text(json.dumps(golden, indent=2) + "\n")
