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
    goes = min(max(5_000_000 // (rows * clusters), 1), 100)
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


def sgld(network, buffer, batch_size, low, high, step_size, noise, clamp=None):
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
            if clamp is not None:
                score.clamp_(-clamp, clamp)
            points += step_size * score + noise * torch.randn_like(points)
            points.clamp_(low, high)
    network.train()
    samples = points.detach()
    buffer[entries] = samples
    return samples


def training_step(network, data, view, batch_size, weights, sampler, buffer_size=10_000, input_noise=0):
    """A batch, a view of it, Langevin steps, the three terms with their weights, backward, Adam. sampler: low, high, step size, noise, and where there is one the clamp of the gradient."""
    optimizer = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=1e-3)
    low, high = sampler[:2]
    buffer = torch.rand(buffer_size, *data.shape[1:]) * (high - low) + low
    generative, invariance, uniformity = weights

    def go():
        clean = data[torch.randint(len(data), (batch_size,))]
        batch = clean + input_noise * torch.randn_like(clean) if input_noise else clean
        negatives = sgld(network, buffer, batch_size, *sampler)
        optimizer.zero_grad()
        z, other, model = network(torch.cat([batch, view(clean), negatives])).split(batch_size)
        loss = -invariance * (other.softmax(1) * z.log_softmax(1)).sum(1).mean()
        loss = loss - uniformity * z.softmax(1).mean(0).log().mean()
        loss = loss + generative * (model.logsumexp(1).mean() - z.logsumexp(1).mean())
        loss.backward()
        optimizer.step()

    return go


class Clusterer(nn.Module):
    """Unit embeddings, and prototypes that are fixed at right angles."""

    def __init__(self, encoder, embedding, clusters):
        super().__init__()
        self.encoder = encoder
        self.prototypes = nn.Linear(embedding, clusters, bias=False)
        nn.init.orthogonal_(self.prototypes.weight)
        self.prototypes.weight.requires_grad = False

    def forward(self, samples):
        return self.prototypes(nn.functional.normalize(self.encoder(samples))) / 0.1


def toy_clusterer():
    return Clusterer(nn.Sequential(nn.Linear(2, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 16)), 16, 2)


def training_moons():
    angle, side = torch.rand(1000) * math.pi, torch.arange(1000) % 2 * 2.0 - 1
    data = torch.stack([side * angle.cos() - 0.5 * side, -side * angle.sin() + 0.25 * side], 1) + 0.05 * torch.randn(1000, 2)
    go = training_step(toy_clusterer(), data, lambda batch: batch + 0.09 * torch.randn_like(batch), 400, (1, 5, 5), (-3, 3, 0.1, 0.05))
    return lambda: microseconds(60, go)


def grey_image_clusterer():
    return Clusterer(nn.Sequential(
        nn.Conv2d(1, 16, 4, stride=2, padding=1), nn.SiLU(inplace=True),
        nn.Conv2d(16, 32, 4, stride=2, padding=1), nn.SiLU(inplace=True),
        nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.SiLU(inplace=True),
        nn.Flatten(), nn.Linear(64 * 4 * 4, 128), nn.SiLU(inplace=True), nn.Linear(128, 64)), 64, 10)


def fashion_view(images):
    """Crop and resize (bilinear) with mirror, brightness and contrast in random order, noise, clamp: draws for each image, the operations once for the batch."""
    count, size = len(images), images.shape[-1]

    # torchvision's RandomResizedCrop: the first of ten tries that fits, else the whole image, which has a ratio that is allowed.
    area = (0.5 + 0.5 * torch.rand(count, 10)) * size * size
    ratio = torch.empty(count, 10).uniform_(math.log(3 / 4), math.log(4 / 3)).exp()
    widths, heights = (area * ratio).sqrt().round(), (area / ratio).sqrt().round()
    fits = (widths <= size) & (heights <= size)
    first, any_fits = fits.float().argmax(1, keepdim=True), fits.any(1)
    width, height = (torch.where(any_fits, tries.gather(1, first).squeeze(1), torch.tensor(float(size))) for tries in (widths, heights))
    left, top = (torch.floor(torch.rand(count) * (size - side + 1)) for side in (width, height))

    mirror = torch.where(torch.rand(count) < 0.5, -1.0, 1.0)
    zero = torch.zeros(count)
    theta = torch.stack([
        torch.stack([mirror * width / size, zero, (2 * left + width) / size - 1], 1),
        torch.stack([zero, height / size, (2 * top + height) / size - 1], 1)], 1)
    images = nn.functional.grid_sample(images, nn.functional.affine_grid(theta, images.shape, align_corners=False), padding_mode="border", align_corners=False)

    # A factor of 1 changes nothing: brightness comes before contrast for one half, after it for the other.
    brightness, contrast = (0.7 + 0.6 * torch.rand(count, 1, 1, 1) for _ in range(2))
    before = torch.rand(count, 1, 1, 1) < 0.5
    images = (images * torch.where(before, brightness, torch.ones(()))).clamp_(0, 1)
    mean = images.mean((1, 2, 3), keepdim=True)
    images = ((images - mean) * contrast + mean).clamp_(0, 1)
    images = (images * torch.where(before, torch.ones(()), brightness)).clamp_(0, 1)
    return (images + 0.05 * torch.randn_like(images)).clamp_(0, 1)


def training_fashion(batch=64, weights=(1, 1, 5)):
    data = torch.rand(1000, 1, 28, 28)
    go = training_step(grey_image_clusterer(), data, fashion_view, batch, weights, (0, 1, 1, 0.005, 0.5), buffer_size=2000, input_noise=0.03)
    return lambda: microseconds(1, go) / 1000


TRIAD_SIZES = [(400, 2), (256, 10), (1024, 128), (4096, 512), (4096, 2048), (16384, 2048)]

BENCHMARKS = {
    "training-moons-step": training_moons,
    "training-fashion-step": training_fashion,
    "training-fashion-shipped": lambda: training_fashion(200, (1, 2, 10)),
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
