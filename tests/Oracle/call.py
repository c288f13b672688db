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


def probe(train, labels, penalty):
    """Coefficients and intercepts of scikit-learn's logistic regression, solved well."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=1 / penalty, solver="newton-cg", tol=1e-10, max_iter=10_000).fit(train, labels)
    return fitted.coef_, fitted.intercept_


def neighbours(train, labels, test, test_labels, count):
    from sklearn.neighbors import KNeighborsClassifier

    return KNeighborsClassifier(count).fit(train, labels).score(test, test_labels)


def lloyd(points, start):
    """Centres, labels and inertia of scikit-learn's k-means from given centres."""
    from sklearn.cluster import KMeans

    fitted = KMeans(len(start), init=start, n_init=1, tol=0, algorithm="lloyd").fit(points)
    return fitted.cluster_centers_, fitted.labels_, fitted.inertia_


def best_inertia(points, clusters):
    from sklearn.cluster import KMeans

    return KMeans(clusters, n_init=20, random_state=1).fit(points).inertia_


def save_fortran(path, values):
    numpy.save(path, numpy.asfortranarray(values))


def roc(labels, scores):
    """False and true positive rates at every threshold."""
    from sklearn.metrics import roc_curve

    return roc_curve(labels, scores, drop_intermediate=False)[:2]


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
