"""Cases for one operator each: arguments on which it works, its results and gradients, and whether the public function agrees."""

import torch
from torch import nn

import samples


def evaluate(case):
    import peer

    name, overload = case["operator"], case["overload"]
    arguments = samples.find(name, overload, case["wishes"], case["constants"])
    operator = getattr(getattr(torch.ops.aten, name), overload or "default")

    leaves = {}
    given = {key: recorded(value, key, leaves) for key, value in arguments.items()} | case["constants"]
    try:
        results = samples.call(operator, given)
        outputs = listed(results)
        terms = [(output * peer.weights(output, position)).sum() for position, output in enumerate(outputs)
                 if torch.is_tensor(output) and output.requires_grad]
        gradients = torch.autograd.grad(sum(terms), list(leaves.values()), allow_unused=True) if terms else []
    except Exception:  # not differentiable
        leaves, gradients = {}, []
        outputs = listed(samples.call(operator, arguments | case["constants"]))

    return {"arguments": {key: sent(value, peer) for key, value in arguments.items()},
            "outputs": [peer.encode(output) if torch.is_tensor(output) else output for output in outputs],
            "gradients": {key: peer.encode(value) for key, value in zip(leaves, gradients) if value is not None},
            "public": public(case, arguments, outputs)}


def recorded(value, key, leaves):
    """A copy that requires a gradient, where the type can."""
    if not torch.is_tensor(value) or not (value.is_floating_point() or value.is_complex()):
        return value
    leaves[key] = value.clone().requires_grad_()
    return leaves[key]


def listed(results):
    if results is None:
        return []
    return list(results) if isinstance(results, (list, tuple)) else [results]


def sent(value, peer):
    if torch.is_tensor(value):
        return peer.encode(value)
    if isinstance(value, (torch.dtype, torch.device)):
        return str(value)
    return [sent(item, peer) for item in value] if isinstance(value, list) else value


# Where PyTorch's function has other parameters in these places (a deprecated size_average), or another meaning that TorchSharp does not share.
OTHERS = {"smooth_l1_loss", "kl_div", "poisson_nll_loss", "equal"}

SPACES = {"torch": torch, "torch.nn.functional": nn.functional, "torch.linalg": torch.linalg, "torch.special": torch.special, "torch.fft": torch.fft}


def public(case, arguments, outputs):
    """Calls PyTorch's function of the C# member's name with the C# member's order of arguments: "agrees", "differs: ...", or "none"."""
    space, name, order = case["public"]
    if case["constants"] or name in OTHERS or name.startswith(("empty", "new_empty")) or any(key not in arguments for key in order):
        return "none"
    values = [samples.copy(arguments[key]) for key in order]
    function = getattr(values[0], name, None) if space == "Tensor" and torch.is_tensor(values[0]) else getattr(SPACES.get(space), name, None)
    if function is None:
        return "none"
    torch.manual_seed(5)
    try:
        found = listed(function(*(values[1:] if space == "Tensor" else values)))
    except Exception as error:
        return f"none: {type(error).__name__}: {str(error).splitlines()[0]}"
    same = len(found) == len(outputs) and all(alike(a, b) for a, b in zip(found, outputs))
    return "agrees" if same else "differs"


def alike(a, b):
    if torch.is_tensor(a) and torch.is_tensor(b):
        return a.dtype == b.dtype and a.shape == b.shape and (a.layout != torch.strided or torch.allclose(a, b, equal_nan=True))
    return not torch.is_tensor(a) and not torch.is_tensor(b) and a == b
