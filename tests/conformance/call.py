"""Calls functions of scikit-learn, SciPy and NumPy for the C# tests: reads a JSON call from each line, answers with a line of JSON.

A call is {"function": "sklearn.metrics.roc_auc_score", "arguments": [...], "named": {...}}.
"""

import importlib
import json
import sys

import numpy

import sklearn  # noqa: F401  fails here, at the start, where it is missing


def plain(value):
    """Arrays and tuples as lists, numbers as JSON has them."""
    if isinstance(value, (numpy.ndarray, numpy.generic)):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, float) and not numpy.isfinite(value) else value


def array(value):
    """{"array": [...], "type": "uint8", "shape": [...]} as an array, in any depth."""
    if isinstance(value, dict) and "array" in value:
        return numpy.array(value["array"], value["type"]).reshape(value.get("shape", [-1]))
    if isinstance(value, dict):
        return {name: array(part) for name, part in value.items()}
    return value


print("ready", flush=True)
for line in sys.stdin:
    call = json.loads(line)
    try:
        module, name = call["function"].rsplit(".", 1)
        function = getattr(importlib.import_module(module), name)
        result = function(*[array(a) for a in call["arguments"]], **{n: array(a) for n, a in call["named"].items()})
        print(json.dumps({"result": plain(result)}), flush=True)
    except Exception as error:  # the test shows it
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}), flush=True)
