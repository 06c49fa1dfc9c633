"""``dateline export``: the timeline as lines, with the filters of the API."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import click

from dateline import filters
from dateline.cli.options import Bound, Filter, opened, store_option
from dateline.model import EventQuery, Sort, Undated
from dateline.settings import Settings
from dateline.when import Match, Window

_ACTORS = Filter("ACTOR", lambda text: filters.parties(text)[0])
_COUNTRIES = Filter("COUNTRY", filters.country_choice)

_FILTERS = (
    click.option("--actor", type=_ACTORS, help="A party on either side: id, name or alias."),
    click.option("--source", type=_ACTORS, help="Who acts."),
    click.option("--target", type=_ACTORS, help="Who is acted on."),
    click.option("--country", type=_COUNTRIES, help="Of source, target or place: alpha-3, alpha-2 or name."),
    click.option("--source-country", type=_COUNTRIES, help="Of a party that acts."),
    click.option("--target-country", type=_COUNTRIES, help="Of a party that is acted on."),
    click.option("--place-country", type=_COUNTRIES, help="Of a place."),
    click.option("--from", "first", type=Bound(end=False), help="First day; a month or year means its first."),
    click.option("--to", "last", type=Bound(end=True), help="Last day; a month or year means its last."),
    click.option(
        "--match",
        type=click.Choice(get_args(Match)),
        default="possible",
        show_default=True,
        help="Whether the event may have, or must have, met the days.",
    ),
    click.option("--type", type=Filter("TYPE", filters.event_types), help="PLOVER event type, such as AGREE."),
    click.option(
        "--modality", type=Filter("MODALITY", filters.modalities), help="asserted, future, alleged … (default: any)."
    ),
    click.option(
        "--undated",
        type=click.Choice(get_args(Undated)),
        default="exclude",
        show_default=True,
        help="Events with an open side, where days are asked for.",
    ),
    click.option("--article", type=Filter("ID", filters.article_keys), help="An article that reports the event."),
    click.option(
        "--sort",
        type=click.Choice(get_args(Sort)),
        default="when",
        show_default=True,
        help="Order of time, or its reverse.",
    ),
)


def _filtered(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.command()
@store_option
@click.option(
    "--format",
    type=click.Choice(["ndjson"]),
    default="ndjson",
    show_default=True,
    expose_value=False,
    help="Form of the output.",
)
@_filtered
@click.pass_obj
def export(
    settings: Settings,
    /,
    store: str | None,
    first: date | None,
    last: date | None,
    **asked: Any,  # noqa: ANN401 - filters, by their names in EventQuery
) -> None:
    """Print the events of the store, one JSON object a line.

    The same articles give the same bytes, in whatever order and however often they were ingested. Filters are those
    of the API: a comma is or, a leading dash is not, different filters all hold.

    \b
    dateline export > timeline.ndjson
    dateline export --country CHN --from 2022-08 --to 2022-08 --modality asserted,future
    dateline export --source Russia --target=-UKR,-USA
    """  # noqa: D301 - click's own mark
    try:
        window = Window(first, last)
    except ValueError as fault:
        raise click.UsageError(f"--from is after --to: {fault}") from fault
    with opened(store or settings.store, create=False) as timeline:
        for event in timeline.stream(EventQuery(window=window, limit=None, **asked)):
            sys.stdout.buffer.write(event.body.encode() + b"\n")
