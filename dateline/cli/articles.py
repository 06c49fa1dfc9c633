"""``dateline ingest`` and ``dateline extract``: the same readers, with and without a store."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain

import click
import orjson

from dateline.cli.options import Published, opened, store_option
from dateline.ingest.source import Defaults, Found, Rejection
from dateline.ingest.streams import Told
from dateline.settings import Settings
from dateline.wire import extract_object

SOMETHING_REJECTED = 3

_CLEAR_LINE = "\r\x1b[K"


def _reading(command: Callable[..., None]) -> Callable[..., None]:
    """Add what both commands take."""
    for option in (
        click.option("--publisher", metavar="NAME", help="The publisher of articles that name none."),
        click.option("--published", type=Published(), help="The publication date of articles that state none."),
        click.argument(
            "paths",
            metavar="PATH...",
            nargs=-1,
            required=True,
            type=click.Path(exists=True, allow_dash=True, readable=False),
        ),
    ):
        command = option(command)
    return command


@click.command()
@_reading
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that extract; one more writes."
)
@store_option
@click.pass_context
def ingest(
    ctx: click.Context,
    paths: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    workers: int,
    store: str | None,
) -> None:
    """Read articles and keep the events that they report.

    PATH is a file or a folder: .txt, .html, .json (an article or an array of them), .jsonl, each also as .gz; a dash
    reads JSONL from standard input. An article that is in the store already is left alone. The last line of output
    counts what became of the articles; exit code 3 says that some were rejected.

    \b
    dateline ingest articles/
    dateline ingest report.txt --published 2022-08-18 --publisher "Northern Wire"
    zcat dump.jsonl.gz | dateline ingest - --store sqlite:///timeline.db
    """  # noqa: D301 - click's own mark
    from dateline.ingest import pipeline

    settings: Settings = ctx.obj
    tally = pipeline.Tally()
    try:
        with opened(store or settings.store) as timeline, _items(paths, Defaults(published, publisher)) as items:
            pipeline.ingest(items, timeline, _complain, workers, tally)
    finally:
        click.echo(str(tally))
    ctx.exit(SOMETHING_REJECTED if tally.rejected else 0)


@click.command()
@_reading
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], published: str | None, publisher: str | None) -> None:
    """Print what articles say, a line of JSON for each; nothing is stored.

    PATH is as for `dateline ingest`. A line holds the article's text and the time expressions, entities and events
    found in it, with offsets in characters.

    \b
    dateline extract article.txt --published 2022-08-18
    dateline extract page.html | python -m json.tool
    """  # noqa: D301 - click's own mark
    from dateline.ingest import pipeline

    code = 0
    with _items(paths, Defaults(published, publisher)) as items:
        for item in pipeline.extractions(items):
            if isinstance(item, Rejection):
                code = SOMETHING_REJECTED
                _complain(item)
            else:
                article, found = item
                line = extract_object(article, found.document.language, found.timexes, found.entities, found.events)
                click.echo(orjson.dumps(line))
    ctx.exit(code)


@contextmanager
def _items(paths: tuple[str, ...], defaults: Defaults) -> Iterator[Iterator[Found | Rejection]]:
    """Give the articles under the paths, with a progress bar while they are read."""
    from dateline.ingest.pipeline import articles
    from dateline.ingest.walk import walk

    found = walk(paths)
    if found.skipped:
        click.echo(f"dateline: files of unknown kinds that were skipped: {found.skipped}", err=True)
    with _progress(found.size) as told:
        yield chain(found.rejections, articles(found.files, defaults, told))


@contextmanager
def _progress(size: int) -> Iterator[Told]:
    """Show the bytes read on a terminal; standard input alone has no size to measure them by."""
    if size and sys.stderr.isatty():
        with click.progressbar(length=size, label="Reading", file=sys.stderr) as bar:
            yield bar.update
    else:
        yield lambda _: None


def _complain(rejection: Rejection) -> None:
    click.echo(f"{_CLEAR_LINE if sys.stderr.isatty() else ''}dateline: {rejection}", err=True)
