"""The peer's side of the benchmarks: python3 peer.py THREADS, then for every line "NAME ROUND" on standard input one number on standard output."""

import math
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


def noisy(image):
    return image + 0.05 * torch.randn_like(image)


def views_of(view):
    images = torch.rand(256, 1, 28, 28)
    return lambda: microseconds(2, lambda: torch.stack([view(image) for image in images]))


def views():
    """Crop, affine map (bilinear) and noise for one image, in torch's operations as torchvision has them for tensors."""

    def uniform(low, high):
        return float(torch.empty(1).uniform_(low, high))

    def view(image):
        padded = nn.functional.pad(image, [3, 3, 3, 3])
        top, left = (int(torch.randint(0, 7, (1,))) for _ in range(2))
        cropped = padded[:, top:top + 28, left:left + 28]
        angle, scale = math.radians(uniform(-10, 10)), uniform(0.9, 1.1)
        right, down = uniform(-0.1, 0.1) * 2, uniform(-0.1, 0.1) * 2
        cos, sin = math.cos(angle) / scale, math.sin(angle) / scale
        theta = torch.tensor([[[cos, sin, -cos * right - sin * down], [-sin, cos, sin * right - cos * down]]])
        grid = nn.functional.affine_grid(theta, [1, 1, 28, 28], align_corners=False)
        return noisy(nn.functional.grid_sample(cropped.unsqueeze(0), grid, align_corners=False).squeeze(0))

    return views_of(view)


def views_torchvision():
    from torchvision import transforms

    return views_of(transforms.Compose([
        transforms.RandomCrop(28, padding=3),
        transforms.RandomAffine(10, translate=(0.1, 0.1), scale=(0.9, 1.1), interpolation=transforms.InterpolationMode.BILINEAR),
        noisy,
    ]))


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
    "views-per-sample": views,
    "views-torchvision": views_torchvision,
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
