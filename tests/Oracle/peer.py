"""PyTorch as the reference of the conformance tests: computes values and gradients of the cases it is sent.

One JSON object per line comes in on standard input, one goes out on standard output, in order. The first line out is a
greeting: {"torch": "1.13.1"}.

A case:
    {"expression": "torch.softmax(x, 1)",     evaluated last; a tensor, a number, None, or a tuple, list or dict of these
     "setup": "m = nn.Linear(3, 4)",          optional statements, run first
     "seed": 7,                               optional, torch.manual_seed before the setup
     "inputs": {"x": ARRAY}}                  tensors by name; "grad": true in an array asks for its gradient

Its answer, with names in order; a tuple's outputs are called "0", "1", ...:
    {"outputs": {"0": ARRAY},
     "gradients": {"x": ARRAY, "m.weight": ARRAY},   of the weighted sum of the outputs, see `weights`
     "initial": {"m.weight": ARRAY},                 state of the setup's modules before the expression
     "state": {"m.weight": ARRAY}}                   and after it
or {"error": "..."} when the case raised.

A case for one operator asks for arguments too, see samples.py and operators.py:
    {"operator": "add", "overload": "Tensor", "wishes": {"self": {}, "other": {}}, "constants": {}, "public": ["Tensor", "add", ["self", "other"]]}

An ARRAY is {"dtype": "float32", "shape": [2, 3], "data": base64 of its little-endian bytes}.
"""

import base64
import json
import sys
import warnings

import torch
from torch import nn


def decode(array):
    dtype = getattr(torch, array["dtype"])
    data = bytearray(base64.b64decode(array["data"]))
    flat = torch.frombuffer(data, dtype=dtype) if data else torch.empty(0, dtype=dtype)
    return flat.reshape(array["shape"]).clone().requires_grad_(array.get("grad", False))


def encode(value):
    if value is None:
        return None
    if torch.is_tensor(value) and value.layout != torch.strided:
        value = value.to_dense()
    tensor = value.detach().resolve_conj() if torch.is_tensor(value) else torch.tensor(value, dtype=number_type(value))
    if tensor._is_zerotensor():  # has no memory to read
        tensor = tensor.clone()
    data = tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes() if tensor.numel() else b""
    return {"dtype": str(tensor.dtype).removeprefix("torch."), "shape": list(tensor.shape),
            "data": base64.b64encode(data).decode()}


def number_type(value):
    return {bool: torch.bool, int: torch.int64, torch.Size: torch.int64}.get(type(value), torch.float64)


def named(value):
    if isinstance(value, dict):
        return value
    if isinstance(value, (tuple, list)) and not isinstance(value, torch.Size):
        return {str(i): item for i, item in enumerate(value)}
    return {"0": value}


def weights(output, position):
    """Weight of element i (row-major) of the output at `position`: ((7 (i + position) + 3) mod 11 - 5.5) / 4.

    Exact in every floating type, never zero, and the same in any language.
    """
    i = torch.arange(output.numel(), dtype=torch.float64) + position
    return (((7 * i + 3) % 11 - 5.5) / 4).to(output.dtype).reshape(output.shape)


def state(modules):
    return {f"{name}.{key}": value.clone() for name, m in modules.items() for key, value in m.state_dict().items()}


def evaluate(case):
    inputs = {name: decode(array) for name, array in case["inputs"].items()}
    scope = {"torch": torch, "nn": nn, "F": nn.functional, **inputs}
    if case.get("seed") is not None:
        torch.manual_seed(case["seed"])
    exec(case.get("setup") or "", scope)
    modules = {name: value for name, value in scope.items() if isinstance(value, nn.Module)}
    initial = state(modules)
    outputs = named(eval(case["expression"], scope))

    leaves = {name: value for name, value in inputs.items() if value.requires_grad}
    leaves |= {f"{m}.{name}": value for m, module in modules.items()
               for name, value in module.named_parameters() if value.requires_grad}
    terms = [(output * weights(output, position)).sum() for position, output in enumerate(outputs.values())
             if torch.is_tensor(output) and output.requires_grad]
    gradients = torch.autograd.grad(sum(terms), list(leaves.values()), allow_unused=True) if terms and leaves else []
    return {"outputs": {name: encode(value) for name, value in outputs.items()},
            "gradients": {name: encode(value) for name, value in zip(leaves, gradients) if value is not None},
            "initial": {name: encode(value) for name, value in initial.items()},
            "state": {name: encode(value) for name, value in state(modules).items()}}


def main():
    answers, sys.stdout = sys.stdout, sys.stderr  # a case that prints must not disturb the answers
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    print(json.dumps({"torch": torch.__version__}), file=answers, flush=True)
    for line in sys.stdin:
        try:
            case = json.loads(line)
            answer = operators.evaluate(case) if "operator" in case else evaluate(case)
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


import operators  # at the end: it uses the functions above

if __name__ == "__main__":
    main()
