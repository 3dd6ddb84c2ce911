"""Measures of a graph given as a matrix: centrality, cores, communities, triads, reach.

Plain numpy, for graphs of some hundred states. Matrices are square; a cell (i, j) is the tie from i to j.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
P = ParamSpec("P")
R = TypeVar("R")


def on_one_thread(function: Callable[P, R]) -> Callable[P, R]:
    """Keep a function's matrix products on one thread: those of some hundred states are too small to be shared out."""

    @wraps(function)
    def run(*given: P.args, **named: P.kwargs) -> R:
        from threadpoolctl import threadpool_limits

        with threadpool_limits(1, user_api="blas"):
            return function(*given, **named)

    return run


def betweenness(ties: Bools) -> Matrix:
    """Share of the shortest paths between all other pairs that pass through each node (Freeman), of an undirected graph.

    >>> betweenness(np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)).tolist()
    [0.0, 1.0, 0.0]
    """
    size = ties.shape[0]
    if size < 3:
        return np.zeros(size)
    links = ties.astype(np.float64)
    paths, seen = np.eye(size), np.eye(size, dtype=bool)
    layers = [np.eye(size, dtype=bool)]
    front = paths.copy()
    while True:  # breadth first from every node at once: paths[s, v] counts the shortest paths from s to v
        reached = front @ links
        new = (reached > 0) & ~seen
        if not new.any():
            break
        front = np.where(new, reached, 0.0)
        paths += front
        seen |= new
        layers.append(new)
    leaning = np.zeros((size, size))
    for depth in range(len(layers) - 1, 0, -1):  # Brandes's accumulation, backwards by distance
        share = np.divide(1 + leaning, paths, out=np.zeros((size, size)), where=layers[depth] & (paths > 0))
        leaning += np.where(layers[depth - 1], (share @ links) * paths, 0.0)
    np.fill_diagonal(leaning, 0.0)
    return np.asarray(leaning.sum(0) / ((size - 1) * (size - 2)))


def eigenvector(weights: Matrix) -> Matrix:
    """Eigenvector centrality of an undirected weighted graph, the largest 1; 0 for all where there are no ties."""
    if not weights.any():
        return np.zeros(weights.shape[0])
    _, vectors = np.linalg.eigh(weights)
    leading = np.abs(vectors[:, -1])
    leading[leading < 1e-9] = 0.0
    return np.asarray(leading / leading.max())


def cores(ties: Bools) -> Ints:
    """The core of each node: the largest k such that it has k ties among nodes that have k ties among themselves.

    >>> cores(~np.eye(4, dtype=bool)).tolist()
    [3, 3, 3, 3]
    """
    core = np.zeros(ties.shape[0], dtype=np.int64)
    left = np.ones(ties.shape[0], dtype=bool)
    k = 0
    while left.any():
        degree = (ties & left[None, :]).sum(1)
        falling = left & (degree <= k)
        if falling.any():
            core[falling] = k
            left &= ~falling
        else:
            k += 1
    return core


def communities(weights: Matrix) -> Ints:
    """Communities by greedy modularity (Clauset, Newman and Moore 2004), numbered from 1 by size; 0 for nodes without ties.

    >>> two = np.kron(np.eye(2), np.ones((3, 3)))
    >>> communities(two - np.eye(6)).tolist()
    [1, 1, 1, 2, 2, 2]
    """
    size = weights.shape[0]
    total = weights.sum()
    label = np.zeros(size, dtype=np.int64)
    if not total:
        return label
    tied = np.flatnonzero(weights.sum(1) > 0)
    shares = weights[np.ix_(tied, tied)] / total
    ends = shares.sum(1)
    groups = [[node] for node in range(tied.size)]
    gain = np.where(shares > 0, 2 * (shares - np.outer(ends, ends)), -np.inf)
    np.fill_diagonal(gain, -np.inf)
    while gain.size:
        a, b = sorted(divmod(int(np.argmax(gain)), tied.size))
        if gain[a, b] <= 1e-12:
            break
        shares[a] += shares[b]
        shares[:, a] += shares[:, b]
        shares[b] = shares[:, b] = 0.0
        ends[a] += ends[b]
        ends[b] = 0.0
        groups[a] += groups[b]
        groups[b] = []
        gain[b] = gain[:, b] = -np.inf
        gain[a] = gain[:, a] = np.where(shares[a] > 0, 2 * (shares[a] - ends[a] * ends), -np.inf)
        gain[a, a] = -np.inf
    ordered = sorted((group for group in groups if group), key=lambda group: (-len(group), min(group)))
    for number, group in enumerate(ordered, start=1):
        label[tied[group]] = number
    return label


def modularity(weights: Matrix, label: Ints) -> float:
    """How much more tie weight lies inside the communities than their nodes' ties would give by chance."""
    total = weights.sum()
    if not total:
        return 0.0
    ends = weights.sum(1) / total
    same = label[:, None] == label[None, :]
    return float(((weights / total - np.outer(ends, ends)) * same).sum())


def transitivity(ties: Bools) -> float:
    """Share of the paths of two ties that are closed by a third; 0 where there are none."""
    links = ties.astype(np.float64)
    two = links @ links
    paths = two.sum() - np.trace(two)
    return float((two * links).sum() / paths) if paths else 0.0


def triads(friends: Bools, foes: Bools) -> dict[str, int]:
    """Closed triads of a signed graph by their number of foes: `+++`, `++-`, `+--`, `---`.

    A pair that is both counts as foes. Balanced are `+++` and `+--` (Cartwright and Harary 1956).

    >>> ally, enemy = np.zeros((3, 3), dtype=bool), np.zeros((3, 3), dtype=bool)
    >>> ally[0, 1] = ally[1, 0] = True
    >>> enemy[2, :2] = enemy[:2, 2] = True
    >>> triads(ally, enemy)
    {'+++': 0, '++-': 0, '+--': 1, '---': 0}
    """
    minus = foes.astype(np.float64)
    plus = (friends & ~foes).astype(np.float64)
    counts = {
        "+++": np.trace(plus @ plus @ plus) / 6,
        "++-": np.trace(plus @ plus @ minus) / 2,
        "+--": np.trace(plus @ minus @ minus) / 2,
        "---": np.trace(minus @ minus @ minus) / 6,
    }
    return {name: round(float(count)) for name, count in counts.items()}


def reach(owes: Bools) -> tuple[Ints, Ints]:
    """How many states must act if each is attacked: bound to it directly, and through chains of promises.

    `owes[i, j]` says that i owes j. A chain runs from the attacked state to those bound to it, to those bound to them.
    """
    size = owes.shape[0]
    links = owes.T.astype(np.float64)
    seen = np.eye(size, dtype=bool)
    front = seen.copy()
    while front.any():
        front = ((front.astype(np.float64) @ links) > 0) & ~seen
        seen |= front
    return owes.sum(0).astype(np.int64), (seen.sum(1) - 1).astype(np.int64)
