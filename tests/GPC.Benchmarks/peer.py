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


def sgld(network, buffer, batch_size, low, high, step_size, noise):
    """Five steps from the replay buffer, a twentieth of the chains from new points; their ends are written back."""
    entries = torch.randint(len(buffer), (batch_size,))
    kept = buffer[entries]
    fresh = torch.rand_like(kept) * (high - low) + low
    renewed = torch.rand(batch_size).lt(0.05).view(-1, *[1] * (kept.dim() - 1))
    points = torch.where(renewed, fresh, kept).requires_grad_()
    network.eval()
    for _ in range(5):
        score, = torch.autograd.grad(network(points).logsumexp(1).sum(), [points])
        with torch.no_grad():
            points += step_size * score + noise * torch.randn_like(points)
            points.clamp_(low, high)
    network.train()
    samples = points.detach()
    buffer[entries] = samples
    return samples


def training_step(network, data, view, batch_size, low, high, step_size, noise, weights):
    optimizer = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=1e-3)
    buffer = torch.rand(10_000, *data.shape[1:]) * (high - low) + low
    generative, invariance, uniformity = weights

    def go():
        batch = data[torch.randint(len(data), (batch_size,))]
        negatives = sgld(network, buffer, batch_size, low, high, step_size, noise)
        optimizer.zero_grad()
        z, other, model = network(torch.cat([batch, view(batch), negatives])).split(batch_size)
        loss = -invariance * (other.softmax(1) * z.log_softmax(1)).sum(1).mean()
        loss = loss - uniformity * z.softmax(1).mean(0).log().mean()
        loss = loss + generative * (model.logsumexp(1).mean() - z.logsumexp(1).mean())
        loss.backward()
        optimizer.step()

    return go


class ToyClusterer(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 16))
        self.prototypes = nn.Linear(16, 2, bias=False)
        nn.init.orthogonal_(self.prototypes.weight)
        self.prototypes.weight.requires_grad = False

    def forward(self, points):
        return self.prototypes(nn.functional.normalize(self.layers(points))) / 0.1


def training_moons():
    angle, side = torch.rand(1000) * math.pi, torch.arange(1000) % 2 * 2.0 - 1
    data = torch.stack([side * angle.cos() - 0.5 * side, -side * angle.sin() + 0.25 * side], 1) + 0.05 * torch.randn(1000, 2)
    go = training_step(ToyClusterer(), data, lambda batch: batch + 0.08 * torch.randn_like(batch), 400, -3, 3, 0.1, 0.05, (1, 5, 5))
    return lambda: microseconds(300, go)


def grey_image_clusterer():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, padding=1), nn.SiLU(inplace=True),
        nn.Conv2d(32, 64, 4, stride=2, padding=1), nn.SiLU(inplace=True),
        nn.Conv2d(64, 64, 4, stride=2, padding=1), nn.SiLU(inplace=True),
        nn.Conv2d(64, 128, 3, padding=1), nn.SiLU(inplace=True),
        nn.Flatten(), nn.Linear(128 * 7 * 7, 128), nn.SiLU(inplace=True), nn.Linear(128, 10))


def fashion_view(images):
    """Crop, affine map (bilinear), mirror, noise, clamp: draws for each image, the operations once for the batch."""
    count = len(images)
    rows, columns = (torch.randint(0, 7, (count, 1)) + torch.arange(28) for _ in range(2))
    padded = nn.functional.pad(images, [3, 3, 3, 3])[:, 0]
    cropped = padded[torch.arange(count)[:, None, None], rows[:, :, None], columns[:, None, :]].unsqueeze(1)
    angle = (torch.rand(count) * 2 - 1) * math.radians(10)
    scale, right, down = 1 + (torch.rand(count) * 2 - 1) * 0.1, (torch.rand(count) * 2 - 1) * 0.2, (torch.rand(count) * 2 - 1) * 0.2
    cos, sin = angle.cos() / scale, angle.sin() / scale
    mirror = torch.where(torch.rand(count) < 0.5, -1.0, 1.0)
    theta = torch.stack([
        torch.stack([cos * mirror, -sin, -cos * right - sin * down], 1),
        torch.stack([sin * mirror, cos, sin * right - cos * down], 1)], 1)
    moved = nn.functional.grid_sample(cropped, nn.functional.affine_grid(theta, images.shape, align_corners=False), align_corners=False)
    return (moved + 0.05 * torch.randn_like(moved)).clamp_(0, 1)


def training_fashion():
    data = torch.rand(1000, 1, 28, 28)
    go = training_step(grey_image_clusterer(), data, fashion_view, 64, 0, 1, 0.1, 0.01, (1, 1, 5))
    return lambda: microseconds(4, go) / 1000


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
    "training-moons-step": training_moons,
    "training-fashion-step": training_fashion,
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
