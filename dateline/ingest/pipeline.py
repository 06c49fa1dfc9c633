"""The pipeline that joins the readers to extraction and to the store; one bad article never stops it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.extract import Extraction
from dateline.ingest.attempts import attempt
from dateline.ingest.parallel import extractor, in_turn
from dateline.ingest.readers import read
from dateline.ingest.source import Defaults, Found, Rejection, Source
from dateline.ingest.streams import Told
from dateline.model import Article
from dateline.store.base import Store


@dataclass(slots=True)
class Tally:
    """What became of the articles: ``read`` is always the sum of the others."""

    stored: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def read(self) -> int:
        """How many articles, or broken pieces that should have been articles, were read."""
        return self.stored + self.duplicate + self.rejected

    def count(self, *, new: bool) -> None:
        """Count an article that was read well."""
        if new:
            self.stored += 1
        else:
            self.duplicate += 1

    def __str__(self) -> str:
        """The line that ends an ingest."""
        return f"read={self.read} stored={self.stored} duplicate={self.duplicate} rejected={self.rejected}"


def articles(files: Iterable[str], defaults: Defaults, told: Told) -> Iterator[Found | Rejection]:
    """Yield the articles of files in order, and a rejection for each that is broken."""
    for name in files:
        items = read(name, defaults, told)
        while item := attempt("read", Source(name), lambda: next(items, None)):  # noqa: B023 - called at once
            yield item


def extractions(items: Iterable[Found | Rejection]) -> Iterator[tuple[Article, Extraction] | Rejection]:
    """Yield each article with all that is found in it."""
    for outcome in in_turn(items):
        yield outcome if isinstance(outcome, Rejection) else (outcome[0].article, outcome[1])


def ingest(
    items: Iterable[Found | Rejection],
    store: Store,
    rejected: Callable[[Rejection], object],
    workers: int = 1,
    tally: Tally | None = None,
) -> Tally:
    """Extract articles and store what they report, in order; ``rejected`` hears of each that failed.

    With more than one worker so many processes extract, and this one alone writes. ``tally`` is counted up as they are
    done, so that it holds when the store fails. Raises StoreError.
    """
    tally = tally or Tally()
    with extractor(workers) as extracted:
        for read in extracted(_unknown(items, store, tally)):
            outcome = read if isinstance(read, Rejection) else _stored(*read, store)
            if isinstance(outcome, Rejection):
                tally.rejected += 1
                rejected(outcome)
            else:
                tally.count(new=outcome)
    return tally


def _unknown(items: Iterable[Found | Rejection], store: Store, tally: Tally) -> Iterator[Found | Rejection]:
    """Leave out the articles that the store holds already, and count them."""
    for item in items:
        if isinstance(item, Found) and store.known([item.article.key]):
            tally.count(new=False)
        else:
            yield item


def _stored(item: Found, found: Extraction, store: Store) -> bool | Rejection:
    """Whether the article was new, or why it could not be stored."""
    return attempt("store", item.source, lambda: store.add(item.article, found.events))
