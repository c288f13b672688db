"""Finds arguments on which an operator can be compared: tries plans for its tensors and numbers until the operator accepts them.

`find(name, overload, wishes)` returns (arguments by name, outputs). What the plans below can't reach has an entry in OVERRIDES.
"""

import itertools
import math

import torch


def uniform(shape, dtype=torch.float64, low=0.1, high=0.9, salt=0):
    """Deterministic numbers, all different, spread over (low, high)."""
    count = math.prod(shape)
    i = torch.arange(count, dtype=torch.float64)
    part = ((i + 1 + 0.37 * salt) * 0.6180339887498949) % 1.0
    values = low + (high - low) * part
    if dtype == torch.bool:
        return (part > 0.5).reshape(shape)
    if dtype.is_complex:
        return torch.complex(values, values.flip(0)).to(dtype).reshape(shape)
    if not dtype.is_floating_point:
        return (1 + (part * 4).floor()).to(dtype).reshape(shape)
    return values.to(dtype).reshape(shape)


def definite(n, salt=0):
    a = uniform((n, n), salt=salt)
    return a @ a.T + n * torch.eye(n, dtype=a.dtype)


def same(*shape, dtype=torch.float64, **kw):
    return lambda i, name: uniform(shape, dtype, salt=i, **kw)


def shapes(*list_of_shapes):
    return lambda i, name: uniform(list_of_shapes[min(i, len(list_of_shapes) - 1)], salt=i)


PLANS = [
    same(3, 4),
    lambda i, name: definite(3, i),
    shapes((3, 4), (4, 5), (5,)),
    shapes((3, 5), (3, 4), (4, 5)),
    shapes((2, 3, 4), (2, 4, 5)),
    shapes((2, 3, 5), (2, 3, 4), (2, 4, 5)),
    shapes((3, 5), (2, 3, 4), (2, 4, 5)),
    shapes((3, 4), (4,)),
    shapes((3,), (3, 4), (4,)),
    shapes((3, 4), (3,), (4,)),
    same(4),
    same(2, 3, 3),
    same(3, 4, dtype=torch.int64),
    same(3, 4, dtype=torch.bool),
    same(3, 4, low=1.1, high=3.0),
    same(2, 3, 6, 6),
    same(2, 3, 8),
    same(2, 3, 4, 4, 4),
    same(6),
    same(3, 4, dtype=torch.complex128),
    same(3, 4, dtype=torch.float32),
    lambda i, name: uniform((), salt=i),
    same(4, dtype=torch.int64),
    shapes((2, 6, 4), (5, 6, 2), (5,)),
    shapes((1, 4), (3,), (3,)),
    shapes((3, 4), (5, 4), (5,)),
    shapes((3, 4), (3, 5), (6, 4), (6, 5)),
    shapes((2, 3, 6), (3,), (3,), (3,), (3,)),
    shapes((3,), (1,)),
    shapes((3, 3), (3, 1)),
]

TENSOR_NAMES = {  # tensors that are not just numbers
    "mask": [lambda shape: uniform(shape, torch.bool)],
    "condition": [lambda shape: uniform(shape, torch.bool)],
    "index": [lambda shape: torch.zeros(shape, dtype=torch.int64), lambda shape: torch.tensor([2, 0, 1])],
    "indices": [lambda shape: torch.tensor([2, 0, 1]), lambda shape: torch.zeros(shape, dtype=torch.int64)],
}

INTS = {
    "dim": [0, 1, -1], "dim0": [0], "dim1": [1], "dim2": [-1], "axis": [0], "axis0": [0], "axis1": [1], "k": [2, 1],
    "n": [3, 1], "m": [4], "N": [3], "steps": [5], "chunks": [2], "groups": [1, 3, 2], "split_size": [2], "sections": [2],
    "size": [2, 3], "step": [1, 2], "start": [0, 1], "end": [2], "length": [2], "index": [1], "num_classes": [6, -1],
    "diagonal": [0, 1], "offset": [0, 1], "bins": [4], "minlength": [0], "upscale_factor": [2], "downscale_factor": [2],
    "window_length": [6], "repeats": [2], "correction": [1], "reduction": [1, 0], "decimals": [2], "times": [1], "low": [0], "high": [9],
    "q": [0], "num_samples": [2], "row": [3], "col": [4], "start_dim": [0, 1], "end_dim": [-1, 1], "src": [0], "source": [0], "destination": [1],
    "dtype": [7, 4], "r": [2], "ignore_index": [-100], "padding_idx": [-1], "num_groups": [3], "n_fft": [4], "p": [1], "other": [2, 1],
}

LISTS = {
    "dim": [[0], [1], [0, 1], [-1]], "dims": [[0, 1], [1, 0], [2, 0, 1], [0], [1, 0, 2]], "size": [[2, 3], [4, 3], [3, 4], [3], [2, 6], [12]],
    "shape": [[4, 3], [2, 6], [3, 4], [12]], "sizes": [[2, 2], [3, 1], [1, 2, 1], [2, 4]], "kernel_size": [[2, 2], [2], [2, 2, 2]],
    "stride": [[1, 1], [1], [2, 2], [1, 1, 1], []], "padding": [[0, 0], [0], [1, 1], [0, 0, 0]], "dilation": [[1, 1], [1], [1, 1, 1]],
    "output_size": [[3, 3], [4], [3, 3, 3], [8, 8]], "output_padding": [[0, 0], [0], [0, 0, 0]], "repeats": [[2, 1], [2, 1, 1], [2]],
    "shifts": [[1], [1, 2]], "normalized_shape": [[4], [3, 4]], "pad": [[1, 1], [1, 0, 1, 0], [1, 1, 1, 1]], "split_sizes": [[1, 2], [2, 2], [1, 1, 1]],
    "indices": [[1], [1, 2]], "dims_self": [[1], [0]], "dims_other": [[1], [0]], "tensor_indices_or_sections": [[1]],
    "indices_or_sections": [[1]], "source": [[0], [0, 1]], "destination": [[1], [1, 0]], "scale_factors": [[2.0, 2.0], [2.0]], "stride_": [[1]],
    "s": [[3], [3, 4]], "bins": [[3, 3]],
}

STRINGS = {
    "rounding_mode": ["floor", "trunc"], "indexing": ["ij"], "reduce": ["sum", "mean"], "interpolation": ["linear"], "approximate": ["none", "tanh"],
    "UPLO": ["L"], "mode": ["constant", "complete", "reduced"], "norm": ["backward"], "driver": ["gelsd"], "side": ["left"], "ord": ["fro", "nuc"],
    "equation": ["ij,jk->ik", "ij->ji"], "p": ["fro"],
}

# Operators that no plan reaches: (shape of every tensor or a value) by argument name. An int tensor is given as a value.
OVERRIDES = {
    "sparse_coo_tensor.indices_size": dict(indices=[[0, 1, 2], [1, 0, 3]], values=(3,), size=[3, 4]),
    "clamp": dict(self=(3, 4), min=0.3, max=0.6), "clamp_": dict(self=(3, 4), min=0.3, max=0.6), "clip": dict(self=(3, 4), min=0.3, max=0.6),
    "clamp.Tensor": dict(self=(3, 4), min=(4,), max=(3, 1)), "clamp_.Tensor": dict(self=(3, 4), min=(4,), max=(3, 1)),
    "view_as_complex": dict(self=(3, 2)),
    "orgqr": dict(self=(4, 3), input2=(3,)), "linalg_householder_product": dict(input=(4, 3), tau=(3,)),
    "ormqr": dict(self=(4, 3), input2=(3,), input3=(4, 2)),
    "lu_solve": dict(self=(3, 2), LU_data=(3, 3), LU_pivots=torch.tensor([2, 2, 3], dtype=torch.int32)),
    "linalg_lu_solve": dict(LU=(3, 3), pivots=torch.tensor([2, 2, 3], dtype=torch.int32), B=(3, 2)),
    "lu_unpack": dict(LU_data=(3, 3), LU_pivots=torch.tensor([2, 2, 3], dtype=torch.int32)),
    "linalg_ldl_solve": dict(LD=(3, 3), pivots=torch.tensor([1, 2, 3], dtype=torch.int32), B=(3, 2)),
    "index.Tensor": dict(self=(3, 4), indices=[torch.tensor([0, 2]), torch.tensor([3, 1])]),
    "index_put_": dict(self=(3, 4), indices=[torch.tensor([0, 2]), torch.tensor([3, 1])], values=(2,)),
    "conv_transpose1d": dict(input=(2, 4, 5), weight=(4, 3, 3), bias=(3,), stride=[2], padding=[1], output_padding=[1], groups=1, dilation=[1]),
    "conv_transpose2d.input": dict(
        input=(2, 4, 5, 5), weight=(4, 3, 3, 3), bias=(3,), stride=[2, 1], padding=[1, 0], output_padding=[1, 0], groups=1, dilation=[1, 1]),
    "conv_transpose3d.input": dict(
        input=(1, 2, 3, 3, 3), weight=(2, 2, 2, 2, 2), bias=(2,), stride=[2, 1, 1], padding=[1, 0, 0], output_padding=[1, 0, 0], groups=1, dilation=[1, 1, 1]),
    "conv1d": dict(input=(2, 4, 6), weight=(6, 2, 3), bias=(6,), stride=[2], padding=[1], dilation=[1], groups=2),
    "conv2d": dict(input=(2, 4, 6, 6), weight=(6, 2, 3, 2), bias=(6,), stride=[2, 1], padding=[1, 0], dilation=[1, 2], groups=2),
    "conv3d": dict(input=(1, 4, 4, 4, 4), weight=(2, 2, 2, 2, 2), bias=(2,), stride=[2, 1, 1], padding=[1, 0, 0], dilation=[1, 1, 1], groups=2),
    "batch_norm": dict(
        input=(4, 3, 5), weight=(3,), bias=(3,), running_mean=(3,), running_var=(3,), training=True, momentum=0.1, eps=1e-5, cudnn_enabled=False),
    "instance_norm": dict(
        input=(4, 3, 5), weight=(3,), bias=(3,), running_mean=(3,), running_var=(3,), use_input_stats=True, momentum=0.1, eps=1e-5, cudnn_enabled=False),
    "group_norm": dict(input=(2, 6, 5), num_groups=3, weight=(6,), bias=(6,), eps=1e-3),
    "layer_norm": dict(input=(2, 3, 4), normalized_shape=[3, 4], weight=(3, 4), bias=(3, 4), eps=1e-3),
    "embedding": dict(weight=(5, 3), indices=torch.tensor([[1, 4], [0, 2]])),
    "grid_sampler": dict(input=(1, 2, 5, 5), grid=(1, 3, 3, 2), interpolation_mode=0, padding_mode=0, align_corners=True),
    "affine_grid_generator": dict(theta=(2, 2, 3), size=[2, 1, 4, 5], align_corners=True),
    "im2col": dict(self=(2, 3, 6, 6), kernel_size=[2, 3], dilation=[1, 1], padding=[1, 0], stride=[2, 1]),
    "col2im": dict(self=(2, 12, 9), output_size=[4, 4], kernel_size=[2, 2], dilation=[1, 1], padding=[0, 0], stride=[1, 1]),
    "reflection_pad2d": dict(self=(2, 3, 4, 4), padding=[1, 2, 0, 1]), "replication_pad2d": dict(self=(2, 3, 4, 4), padding=[1, 2, 0, 1]),
    "reflection_pad3d": dict(self=(1, 2, 4, 4, 4), padding=[1, 2, 0, 1, 1, 1]), "replication_pad3d": dict(self=(1, 2, 4, 4, 4), padding=[1, 2, 0, 1, 1, 1]),
    "nll_loss_nd": dict(self=(3, 4), target=torch.tensor([1, 0, 3]), weight=(4,), reduction=1, ignore_index=0),
    "cross_entropy_loss": dict(self=(3, 4), target=torch.tensor([1, 0, 3]), weight=(4,), reduction=1, ignore_index=0, label_smoothing=0.1),
    "multi_margin_loss": dict(self=(3, 4), target=torch.tensor([1, 0, 3]), p=1, margin=1.0, weight=(4,), reduction=1),
    "multilabel_margin_loss": dict(self=(2, 4), target=torch.tensor([[1, 0, -1, 2], [3, -1, 0, 1]]), reduction=1),
    "cosine_embedding_loss": dict(input1=(3, 4), input2=(3, 4), target=(3,), margin=0.1, reduction=1),
    "ctc_loss.Tensor": dict(
        log_probs=(5, 2, 4), targets=torch.tensor([[1, 2], [3, 1]]), input_lengths=torch.tensor([5, 4]), target_lengths=torch.tensor([2, 1]),
        blank=0, reduction=1, zero_infinity=False),
    "conv1d.padding": dict(input=(2, 4, 6), weight=(6, 2, 3), bias=(6,), stride=[2], dilation=[1], groups=2),
    "conv2d.padding": dict(input=(2, 4, 6, 6), weight=(6, 2, 3, 2), bias=(6,), stride=[2, 1], dilation=[1, 2], groups=2),
    "conv3d.padding": dict(input=(1, 4, 4, 4, 4), weight=(2, 2, 2, 2, 2), bias=(2,), stride=[2, 1, 1], dilation=[1, 1, 1], groups=2),
    "avg_pool3d": dict(
        self=(1, 2, 4, 4, 4), kernel_size=[2, 2, 1], stride=[1, 2, 1], padding=[1, 0, 0], ceil_mode=True, count_include_pad=False, divisor_override=3),
    "linalg_matrix_norm": dict(self=(3, 4), ord=1.0, dim=[0, 1], keepdim=True),
    "linalg_lstsq": dict(self=definite(3), b=(3, 2), rcond=1e-5),  # of full rank: LAPACK's pivots are not the same every time
    "searchsorted.Tensor": dict(  # libtorch does not check the sorter: a bad one reads beyond the sequence
        sorted_sequence=torch.tensor([3.0, 1, 4, 2]), self=torch.tensor([2.5, 4]), out_int32=False, right=True, sorter=torch.tensor([1, 3, 0, 2])),
    "searchsorted.Scalar": dict(
        sorted_sequence=torch.tensor([3.0, 1, 4, 2]), self=2.5, out_int32=False, right=False, sorter=torch.tensor([1, 3, 0, 2])),
    "bilinear": dict(input1=(4, 3), input2=(4, 2), weight=(5, 3, 2), bias=(5,)),
    "diagonal_scatter": dict(self=(3, 4), src=(3,), offset=1, dim1=0, dim2=1),
    "repeat_interleave.self_Tensor": dict(self=(3, 4), repeats=torch.tensor([1, 2, 0]), dim=0, output_size=3),
    "cov": dict(self=(3, 4), correction=0, fweights=torch.tensor([1, 2, 1, 3]), aweights=(4,)),
    "poisson_nll_loss": dict(input=(3, 4), target=(3, 4), log_input=False, full=True, eps=0.5, reduction=1),
    "randperm.generator_out": dict(n=3, out=torch.tensor([0, 0, 0])),
    "to.device": dict(self=(3, 4), device=torch.device("cpu"), dtype=torch.float32),
}
for upsample, shape in [("1d", (1, 2, 4)), ("2d", (1, 2, 4, 4)), ("3d", (1, 2, 3, 3, 3))]:
    for kind in ["upsample_nearest", "_upsample_nearest_exact", "upsample_linear", "upsample_bilinear", "upsample_bicubic", "upsample_trilinear"]:
        OVERRIDES[f"{kind}{upsample}.vec"] = dict(input=shape, output_size=[6] * (len(shape) - 2), align_corners=False, scale_factors=None)
    OVERRIDES[f"_upsample_bilinear{upsample}_aa.vec"] = OVERRIDES[f"_upsample_bicubic{upsample}_aa.vec"] = OVERRIDES[f"upsample_linear{upsample}.vec"]


def overridden(name):
    return {key: uniform(value, salt=i) if isinstance(value, tuple) else torch.tensor(value) if key == "indices" and isinstance(value[0], list) else value
            for i, (key, value) in enumerate(OVERRIDES[name].items())}


def choices(argument, wish, plan, position):
    """The values to try for one argument; [] leaves it to its default."""
    kind, name, length, number = str(argument.type), argument.name, wish.get("length"), wish.get("number")
    if kind == "Optional[Tensor]" or kind == "Tensor":
        tensor = plan(position, name)
        return [make(tensor.shape) for make in TENSOR_NAMES[name]] if name in TENSOR_NAMES else [tensor]
    if kind in ("List[Tensor]", "List[Optional[Tensor]]"):
        return [[plan(i, name) for i in range(length or 2)]]
    if "number" in kind or kind == "Scalar" or "Scalar" in kind:
        return {"int": [2, 0], "float": [0.5, 1.5, 1.0], None: [0.5, 2]}[number]
    if kind in ("int", "Optional[int]"):
        return INTS.get(name, [1, 2, 0])
    if kind in ("float", "Optional[float]"):
        return [2, 1] if number == "int" else [0.5, 1e-5]
    if kind in ("bool", "Optional[bool]"):
        return [argument.default_value if isinstance(argument.default_value, bool) else True, False]
    if kind in ("str", "Optional[str]"):
        return STRINGS.get(name, ["sum"])
    if kind in ("List[int]", "Optional[List[int]]"):
        lists = [value for value in LISTS.get(name, [[1], [1, 1], [2, 2], [1, 1, 1]]) if length is None or len(value) == length]
        if wish.get("equal"):
            return [value for value in lists if len(set(value)) == 1] or [[2] * length, [1] * length]
        return lists or [[1 + i for i in range(length)]]
    if kind in ("List[float]", "Optional[List[float]]"):
        return [value for value in [[2.0, 2.0], [0.5], [2.0, 2.0, 2.0]] if length is None or len(value) == length]
    if kind in ("List[bool]",):
        return [[True] * (length or 3)]
    raise LookupError(f"no plan for an argument of type {kind}")


def copy(value):
    if torch.is_tensor(value):
        return value.clone()
    return [copy(item) for item in value] if isinstance(value, list) else value


def finite(value):
    if torch.is_tensor(value):
        return value.layout != torch.strided or value.numel() > 0 and (not (value.is_floating_point() or value.is_complex()) or bool(torch.isfinite(value).all()))
    if isinstance(value, (list, tuple)):
        return len(value) > 0 and all(finite(item) for item in value if item is not None)
    return True


def attempts(schema, wishes):
    wanted = [argument for argument in schema.arguments if argument.name in wishes]
    for plan in PLANS:
        options, position = [], 0
        for argument in wanted:
            options.append(choices(argument, wishes[argument.name], plan, position))
            if "Tensor" in str(argument.type):
                position += 1
        for values in itertools.islice(itertools.product(*options), 200):
            yield {argument.name: value for argument, value in zip(wanted, values)}


def call(operator, arguments):
    """Calls the operator with copies of the arguments, the others at their defaults."""
    torch.manual_seed(5)
    arguments = {name: copy(value) for name, value in arguments.items()}
    positional = [a for a in operator._schema.arguments if not a.kwarg_only]
    # Without a value and without a default: the mean for a reduction, None for a rounding mode or a generator.
    missing = {a.name: None for a in operator._schema.arguments if a.kwarg_only and a.name not in arguments and not a.has_default_value()}
    return operator(
        *[arguments.get(a.name, 1 if a.name == "reduction" else a.default_value) for a in positional],
        **missing, **{name: value for name, value in arguments.items() if name not in {a.name for a in positional}})


def find(name, overload, wishes, constants):
    """Arguments by name that the operator accepts, with finite results if any are; raises LookupError when all plans fail."""
    operator = getattr(getattr(torch.ops.aten, name), overload or "default")
    full = f"{name}.{overload}" if overload else name
    tries = [overridden(full)] if full in OVERRIDES else attempts(operator._schema, wishes)
    fallback, why = None, "no plans"
    for arguments in tries:
        arguments = {key: value for key, value in arguments.items() if key in wishes}
        try:
            results = call(operator, {**arguments, **constants})
        except Exception as error:  # not this plan
            why = f"{type(error).__name__}: {str(error).splitlines()[0]}"
            continue
        if results is None or finite(results):
            return arguments
        fallback = fallback or arguments
    if fallback is None:
        raise LookupError(f"no sample for {full}: {why}")
    return fallback
