"""Extraction in one process or in several, always in the order of the articles."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context

from dateline.extract import Extraction
from dateline.ingest.attempts import extract_one
from dateline.ingest.source import Found, Rejection

Read = tuple[Found, Extraction] | Rejection
Extractor = Callable[[Iterable[Found | Rejection]], Iterator[Read]]

_AHEAD = 4  # articles under way for each process: enough to keep it busy, and a bound on memory


@contextmanager
def extractor(workers: int) -> Iterator[Extractor]:
    """Give what extracts articles: here, or in so many processes that end with the block."""
    if workers == 1:
        yield in_turn
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield partial(_side_by_side, pool, workers * _AHEAD)


def in_turn(items: Iterable[Found | Rejection]) -> Iterator[Read]:
    """Extract one article after the other."""
    for item in items:
        yield item if isinstance(item, Rejection) else _read(item, extract_one(item))


def _side_by_side(pool: ProcessPoolExecutor, most: int, items: Iterable[Found | Rejection]) -> Iterator[Read]:
    waiting: deque[Rejection | tuple[Found, Future[Extraction | Rejection]]] = deque()
    for item in items:
        waiting.append(item if isinstance(item, Rejection) else (item, pool.submit(extract_one, item)))
        if len(waiting) >= most:
            yield _next(waiting)
    while waiting:
        yield _next(waiting)


def _next(waiting: deque[Rejection | tuple[Found, Future[Extraction | Rejection]]]) -> Read:
    first = waiting.popleft()
    return first if isinstance(first, Rejection) else _read(first[0], first[1].result())


def _read(item: Found, outcome: Extraction | Rejection) -> Read:
    return outcome if isinstance(outcome, Rejection) else (item, outcome)
