"""``dateline openapi``: the description of the API, from its code."""

from importlib import import_module
from pathlib import Path

import click

from dateline.errors import DatelineError

FILE = Path("openapi.yaml")


@click.command()
@click.option("--write", is_flag=True, help="Write it to openapi.yaml.")
@click.option("--check", is_flag=True, help="Fail if openapi.yaml differs from it by a byte.")
def openapi(write: bool, check: bool) -> None:
    """Print the OpenAPI description of the HTTP API.

    \b
    dateline openapi > openapi.yaml
    dateline openapi --check
    """  # noqa: D301 - click's own mark
    if write and check:
        raise click.UsageError("--write and --check exclude each other")
    text: str = import_module("api.openapi").document()
    if write:
        FILE.write_text(text, encoding="utf-8")
    elif check:
        _check(text)
    else:
        click.echo(text, nl=False)


def _check(text: str) -> None:
    if not FILE.is_file():
        raise DatelineError(f"there is no {FILE} here; `dateline openapi --write` makes it")
    if FILE.read_bytes() != text.encode():
        raise DatelineError(f"{FILE} differs from the code; `dateline openapi --write` mends it")
