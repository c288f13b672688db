"""The peer's side of the benchmarks: python3 peer.py THREADS, then for every line "NAME ROUND" on standard input one number on standard output."""

import sys
import time

import torch
from torch import nn


def microseconds(goes, go):
    start = time.perf_counter()
    for _ in range(goes):
        go()
    return (time.perf_counter() - start) * 1e6 / goes


def add():
    a, b = torch.randn(1), torch.randn(1)
    return lambda: microseconds(50_000, lambda: a + b)


def add_in_place():
    a, b = torch.zeros(1), torch.zeros(1)
    return lambda: microseconds(50_000, lambda: a.add_(b))


def view():
    a = torch.randn(4)
    return lambda: microseconds(50_000, lambda: a.view(2, 2))


def add_backward():
    a, b = torch.randn(1, requires_grad=True), torch.randn(1)

    def go():
        (a + b).backward()
        a.grad = None

    return lambda: microseconds(10_000, go)


def matmul():
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    return lambda: microseconds(10, lambda: a.matmul(b))


def mlp_step():
    model = nn.Sequential(nn.Linear(2, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    points, labels = torch.randn(400, 2), torch.randint(0, 2, (400,))

    def go():
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(points), labels)
        loss.backward()
        optimizer.step()

    return lambda: microseconds(300, go)


def million_operators():
    a, b = torch.randn(1), torch.randn(1)

    def resident():
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * 4096 / 2**20

    def grow():
        for _ in range(100_000):
            a + b
        before = resident()
        for _ in range(1_000_000):
            a + b
        print(f"million-operators: resident memory of the peer {before:.1f} -> {resident():.1f} MiB", file=sys.stderr)
        return resident()

    return grow


def triad_step(rows, clusters):
    """The three terms of Triad as one would write them, on logits, forward and backward."""
    z, view, model = (torch.randn(rows, clusters, requires_grad=True) for _ in range(3))

    def go():
        invariance = -(view.softmax(1) * z.log_softmax(1)).sum(1).mean()
        uniformity = -z.softmax(1).mean(0).log().mean()
        generative = model.logsumexp(1).mean() - z.logsumexp(1).mean()
        (invariance + uniformity + generative).backward()
        z.grad = view.grad = model.grad = None

    return go


def triad(rows, clusters):
    go = triad_step(rows, clusters)
    goes = min(max(20_000_000 // (rows * clusters), 1), 400)
    return lambda: microseconds(goes, go)


def triad_memory(rows, clusters):
    go = triad_step(rows, clusters)

    def status(name):
        with open("/proc/self/status") as lines:
            return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))

    def extra():
        before = status("VmRSS:")
        with open("/proc/self/clear_refs", "w") as peak:
            peak.write("5")
        go()
        return status("VmHWM:") - before

    return extra


TRIAD_SIZES = [(400, 2), (256, 10), (1024, 128), (4096, 512), (4096, 2048), (16384, 2048)]

BENCHMARKS = {
    "add": add,
    "add-in-place": add_in_place,
    "view": view,
    "add-backward": add_backward,
    "mlp-step": mlp_step,
    "matmul-1024": matmul,
    "matmul-1024-2": matmul,
    "million-operators": million_operators,
}

for size in TRIAD_SIZES:
    text = "x".join(map(str, size))
    for threads in (1, 2):
        BENCHMARKS[f"triad-{text}-{threads}"] = lambda size=size: triad(*size)
    BENCHMARKS[f"triad-memory-{text}-1"] = lambda size=size: triad_memory(*size)

torch.set_num_threads(int(sys.argv[1]))
prepared = {}
for line in sys.stdin:
    name = line.strip()
    if name not in prepared:
        torch.manual_seed(1)
        prepared[name] = BENCHMARKS[name]()
    print(prepared[name](), flush=True)
