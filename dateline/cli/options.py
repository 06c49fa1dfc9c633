"""Options and their types that several commands share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import click

from dateline import store
from dateline.errors import BadDateError, Fault, FilterError
from dateline.store.base import Store
from dateline.when import parse_bound, parse_published

store_option = click.option(
    "--store", metavar="URL", help="The store, such as sqlite:///FILE (default: DATELINE_STORE)."
)


@contextmanager
def opened(url: str, *, create: bool = True) -> Iterator[Store]:
    """Open a store, and close it. Raises StoreError, also for one that is not there and may not be made."""
    timeline = store.open(url, create=create)
    try:
        yield timeline
    finally:
        timeline.close()


class Bound(click.ParamType[date]):
    """A day, month or year of ISO 8601, or an instant, as its first or last day."""

    name = "DATE"

    def __init__(self, *, end: bool) -> None:
        self._end = end

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day."""
        try:
            return parse_bound(value, end=self._end)
        except BadDateError as fault:
            self.fail(str(fault), param, ctx)


class Published(click.ParamType[str]):
    """A full date, or an instant, kept as it is written."""

    name = "DATE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the text once it is known to be a date."""
        try:
            parse_published(value)
        except BadDateError as fault:
            self.fail(str(fault), param, ctx)
        return value


class Filter(click.ParamType[object]):
    """A filter of the API: a comma is or, a leading dash is not."""

    def __init__(self, name: str, read: Callable[[str], object]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> object:
        """Give what the filter asks for."""
        try:
            return self._read(value)
        except FilterError as fault:
            self.fail("; ".join(map(_told, fault.faults)), param, ctx)


def _told(fault: Fault) -> str:
    if fault.suggestions:
        return f"{fault.detail}, did you mean {' or '.join(fault.suggestions)}?"
    return f"{fault.detail}, choose from {', '.join(fault.allowed)}" if fault.allowed else fault.detail
