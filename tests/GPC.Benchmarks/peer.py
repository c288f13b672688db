"""The peer's side of the benchmarks: python3 peer.py NAME THREADS prints the median time of one go in microseconds."""

import statistics
import sys
import time

import torch

ROUNDS = 7


def microseconds(goes, go):
    def one_round():
        start = time.perf_counter()
        for _ in range(goes):
            go()
        return (time.perf_counter() - start) * 1e6 / goes

    return statistics.median([one_round() for _ in range(ROUNDS + 1)][1:])


def matmul():
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    return microseconds(10, lambda: a.matmul(b))


BENCHMARKS = {
    "matmul-1024": matmul,
}

torch.set_num_threads(int(sys.argv[2]))
print(BENCHMARKS[sys.argv[1]]())
