"""Computes what tests expect of our code, with PyTorch, scikit-learn, SciPy and NumPy; the tests read the JSON files beside this script.

    python3 oracle.py             says where the files differ from what is computed now; exit code 1 if they do
    python3 oracle.py --accept    writes the files

./test.sh --oracles does the first, with the packages python3-torch and python3-sklearn of Debian.
"""

import base64
import gzip
import hashlib
import inspect
import io
import json
import math
import pathlib
import sys
import warnings

import numpy
import scipy.io
import sklearn.cluster
import sklearn.datasets
import sklearn.linear_model
import sklearn.metrics
import sklearn.neighbors
import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent
TOLERANCE = 1e-5  # relative to 1 + |value|: other versions round otherwise

MODULES = {
    "nn.utils.weight_norm(nn.Linear(5, 4))": [3, 5],
    "nn.utils.weight_norm(nn.Linear(5, 4, bias=False))": [3, 2, 5],
    "nn.utils.weight_norm(nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2))": [3, 4, 9],
    "nn.utils.weight_norm(nn.Conv2d(3, 4, (3, 2), padding=(1, 0)))": [2, 3, 5, 6],
    "nn.utils.spectral_norm(nn.Linear(5, 4))": [3, 5],
    "nn.utils.spectral_norm(nn.Conv1d(4, 6, 3, bias=False))": [3, 4, 9],
    "nn.utils.spectral_norm(nn.Conv2d(4, 6, 3, stride=2, padding=1, groups=2))": [2, 4, 5, 6],
    "nn.MultiheadAttention(8, 2, batch_first=True)": [3, 5, 8],
    "nn.MultiheadAttention(8, 4, bias=False, batch_first=True)": [3, 5, 8],
}
SEED = 20260

# The layers of GPC.Layers with the callables of PyTorch whose defaults they have.
LAYERS = {name: f"nn.{name}" for name in [
    "Linear", "Conv1d", "Conv2d", "ConvTranspose2d", "BatchNorm1d", "BatchNorm2d", "LayerNorm", "GroupNorm", "Embedding", "Dropout",
    "MaxPool2d", "AvgPool2d", "AdaptiveAvgPool2d", "Upsample", "Flatten", "LeakyReLU", "ELU", "Softplus"]}
LAYERS |= {"L2Normalize": "nn.functional.normalize", "MultiheadSelfAttention": "nn.MultiheadAttention"}

TYPES = ["float64", "float32", "float16", "int8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]


def rounded(value):
    """Plain numbers and lists with seven digits, which is what a float has."""
    if torch.is_tensor(value):
        return {"shape": list(value.shape), "values": rounded(value.detach().reshape(-1).numpy())}
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    if isinstance(value, (list, tuple, numpy.ndarray)):
        return [rounded(part) for part in (value.tolist() if isinstance(value, numpy.ndarray) else value)]
    if isinstance(value, (float, numpy.floating)):
        return float(f"{value:.7g}")
    return value.item() if isinstance(value, numpy.generic) else value


def text(data):
    return base64.b64encode(data).decode()


def state(module):
    return {name: value.clone() for name, value in module.state_dict().items()}


def weights(output):
    """Weight of element i: ((7 i + 3) mod 11 - 5.5) / 4. It is never zero, and the same in any language."""
    i = torch.arange(output.numel(), dtype=torch.float64)
    return (((7 * i + 3) % 11 - 5.5) / 4).to(output.dtype).reshape(output.shape)


def module(make, shape, index):
    """Its state when made after SEED, and in each mode: result, gradients of the result's weighted sum, and state afterwards."""
    values = numpy.random.RandomState(index).normal(size=shape).round(3)
    found = {"input": torch.tensor(values, dtype=torch.float32)}
    for mode in ["training", "evaluation"]:
        x = found["input"].clone().requires_grad_()
        torch.manual_seed(SEED)
        m = eval(make).train(mode == "training")
        found["initial"] = state(m)
        output = m(x, x, x)[0] if isinstance(m, nn.MultiheadAttention) else m(x)
        (output * weights(output)).sum().backward()
        gradients = {name: parameter.grad for name, parameter in m.named_parameters()} | {"input": x.grad}
        found[mode] = {"output": output, "gradients": gradients, "state": state(m)}
    return found


def modules():
    return {make: module(make, shape, index) for index, (make, shape) in enumerate(MODULES.items())}


def defaults():
    def of(function):
        parameters = inspect.signature(function).parameters.values()
        return {p.name: p.default for p in parameters if p.default is None or isinstance(p.default, (bool, int, float, str))}

    return {layer: of(eval(name)) for layer, name in LAYERS.items()}


def clustering():
    random = numpy.random.RandomState(1)

    def one():
        count, classes, groups = random.randint(1, 31), random.randint(1, 7), random.randint(1, 9)
        labels, clusters = random.randint(0, classes, count), random.randint(0, groups, count)
        return {
            "labels": labels, "clusters": clusters,
            "nmi": sklearn.metrics.normalized_mutual_info_score(labels, clusters),
            "ari": sklearn.metrics.adjusted_rand_score(labels, clusters),
        }

    return {str(index): one() for index in range(60)}


def detection():
    random = numpy.random.RandomState(2)

    def one():
        positives, negatives = (random.randint(-8, 9, random.randint(1, 41)) / 4 for _ in range(2))  # few values: ties are common
        labels, scores = [1] * len(positives) + [0] * len(negatives), numpy.concatenate([positives, negatives])
        alarms, hits, _ = sklearn.metrics.roc_curve(labels, scores, drop_intermediate=False)
        return {
            "positives": positives, "negatives": negatives,
            "auroc": sklearn.metrics.roc_auc_score(labels, scores),
            "aupr": sklearn.metrics.average_precision_score(labels, scores),
            "fpr95": alarms[numpy.argmax(hits >= 0.95)],
        }

    return {str(index): one() for index in range(60)}


def embeddings():
    """Four overlapping clouds in five dimensions."""
    random = numpy.random.RandomState(3)
    centres = 1.2 * random.normal(size=(4, 5))

    def points(count):
        labels = numpy.arange(count) % 4
        return (centres[labels] + random.normal(size=(count, 5))).round(2), labels

    (train, labels), (test, test_labels) = points(200), points(300)

    def accuracy(count):
        return sklearn.neighbors.KNeighborsClassifier(count).fit(train, labels).score(test, test_labels)

    def probe(penalty):
        fitted = sklearn.linear_model.LogisticRegression(C=1 / penalty, solver="newton-cg", tol=1e-10, max_iter=10_000).fit(train, labels)
        return {"coefficients": fitted.coef_, "accuracy": fitted.score(test, test_labels)}

    lloyd = sklearn.cluster.KMeans(7, init=train[:7], n_init=1, tol=0, algorithm="lloyd").fit(train)
    return {
        "train": train, "test": test,
        "neighbours": {str(count): accuracy(count) for count in [1, 5, 20]},
        "probe": {str(penalty): probe(penalty) for penalty in [1, 0.01]},
        "lloyd": {"clusters": lloyd.labels_, "inertia": lloyd.inertia_},
        "inertia": sklearn.cluster.KMeans(4, n_init=20, random_state=1).fit(train).inertia_,
    }


def toys():
    def of(make, count, **options):
        points, labels = make(n_samples=count, shuffle=False, **options)
        return {"points": points, "labels": labels}

    pentagon = [(2 * math.cos(2 * math.pi * i / 5), 2 * math.sin(2 * math.pi * i / 5)) for i in range(5)]
    return {f"moons {count}": of(sklearn.datasets.make_moons, count) for count in [100, 7, 2]} | \
        {f"circles {count}": of(sklearn.datasets.make_circles, count, factor=0.3) for count in [100, 7]} | \
        {f"blobs {count}": of(sklearn.datasets.make_blobs, count, centers=pentagon, cluster_std=0.0) for count in [100, 7]}


def files():
    """Content of files, in base64, that our readers are to understand."""
    numbers = (numpy.arange(24) * 5 % 24).reshape(4, 2, 3)

    def written(write, *arguments, **options):
        file = io.BytesIO()
        write(file, *arguments, **options)
        return file.getvalue()

    def matlab(labels, compressed):
        row, column, channel, image = numpy.ogrid[:32, :32, :3, :3]
        pixels = ((row * 5 + column * 3 + channel * 50 + image * 101) % 256).astype("uint8")
        content = written(scipy.io.savemat, {"X": pixels, "y": numpy.array([[1], [10], [9]], labels)}, do_compression=compressed)
        return "MATLAB 5.0 MAT-file, by SciPy".ljust(116).encode() + content[116:]  # the text has the time

    def digits(count):
        with gzip.open(pathlib.Path(sklearn.datasets.__file__).parent / "data" / "digits.csv.gz") as lines:
            content = b"".join(line for line, _ in zip(lines, range(count)))
        images, labels = sklearn.datasets.load_digits(return_X_y=True)
        return {
            "file": text(gzip.compress(content, mtime=0)), "sha256": hashlib.sha256(content).hexdigest(),
            "images": images[:count].astype(int), "labels": labels[:count],
        }

    arrays = {"images": numbers.astype("uint8").reshape(4, 6), "y": numpy.array([0, 2, 1, 2])}
    return {f"{type} in C's order": text(written(numpy.save, numbers.astype(type))) for type in TYPES} | \
        {f"{type} in Fortran's order": text(written(numpy.save, numpy.asfortranarray(numbers.astype(type)))) for type in TYPES} | \
        {write.__name__: text(written(write, **arrays)) for write in [numpy.savez, numpy.savez_compressed]} | \
        {"SVHN": text(matlab("uint8", False)), "SVHN compressed": text(matlab("uint8", True))} | \
        {"SVHN with float64": text(matlab("float64", True)), "digits": digits(12)}


def differences(path, old, new):
    """Sentences about where two values differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in old.keys() | new.keys():
            if name not in old or name not in new:
                yield f"{path}: {name} {'is new' if name in new else 'is gone'}"
            else:
                yield from differences(f"{path}: {name}", old[name], new[name])
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new)):
            yield from differences(f"{path}[{index}]", one, other)
    elif isinstance(old, float) and isinstance(new, (int, float)) or isinstance(new, float) and isinstance(old, (int, float)):
        if not abs(old - new) <= TOLERANCE * (1 + abs(old)):
            yield f"{path}: the file has {old}, computed now: {new}"
    elif old != new:
        yield f"{path}: the file has {str(old)[:60]}, computed now: {str(new)[:60]}"


def main():
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    differing = False
    for compute in [modules, defaults, clustering, detection, embeddings, toys, files]:
        file = FOLDER / f"{compute.__name__}.json"
        new = rounded(compute())
        if "--accept" in sys.argv:
            lines = [f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in new.items()]
            file.write_text("{\n" + ",\n".join(lines) + "\n}\n")
            continue
        found = list(differences(file.name, json.loads(file.read_text()) if file.exists() else {}, new))
        more = [f"{file.name}: and {len(found) - 20} more"] if len(found) > 20 else []
        print("\n".join(found[:20] + more or [f"{file.name}: as computed now."]))
        differing |= bool(found)
    if differing:
        sys.exit("If the new values are right, accept them: /usr/bin/python3 tests/Oracle/oracle.py --accept")


if __name__ == "__main__":
    main()
