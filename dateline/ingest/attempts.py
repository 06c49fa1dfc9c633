"""Work on one article that may fail without stopping the others."""

import logging
from collections.abc import Callable
from typing import TypeVar

from dateline.errors import StoreError
from dateline.extract import Extraction, extract
from dateline.ingest.source import Found, Rejection, Source, Stage

log = logging.getLogger(__name__)
T = TypeVar("T")

_LONGEST_REASON = 300  # characters


def extract_one(item: Found) -> Extraction | Rejection:
    """Give all that is found in an article, or why it could not be read."""
    return attempt("extract", item.source, lambda: extract(item.article))


def attempt(stage: Stage, source: Source, work: Callable[[], T]) -> T | Rejection:
    """Give what the work gives, or the rejection of an article that it fails on.

    Only a failing store goes through: it concerns every article.
    """
    try:
        return work()
    except StoreError:
        raise
    except Exception as fault:  # this loop must outlive any article
        log.debug("%s failed at %s", stage, source, exc_info=fault)
        reason = " ".join(f"{stage} failed with {type(fault).__name__}: {fault}".split())
        return Rejection(source, stage, reason[:_LONGEST_REASON])
