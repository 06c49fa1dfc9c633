"""``dateline keys``: who may write to the API, and read where reading is not public."""

from typing import get_args

import click

from dateline.cli.options import opened, store_option
from dateline.errors import DatelineError
from dateline.settings import Settings
from dateline.store.base import Scope


@click.group()
def keys() -> None:
    """Make, list and revoke keys of the API."""


@keys.command()
@click.option(
    "--scope",
    type=click.Choice(get_args(Scope)),
    required=True,
    help="What the key may do; each includes the one before.",
)
@click.option("--name", help="What to call it in lists.")
@store_option
@click.pass_obj
def create(settings: Settings, scope: Scope, name: str | None, store: str | None) -> None:
    """Make a key and print it; it is shown this once.

    \b
    dateline keys create --scope ingest --name "wire feed"
    """  # noqa: D301 - click's own mark
    with opened(store or settings.store) as timeline:
        click.echo(timeline.create_key(scope, name))


@keys.command("list")
@store_option
@click.pass_obj
def list_keys(settings: Settings, store: str | None) -> None:
    """List keys: id, scope, creation, revocation and name, with tabs between."""
    with opened(store or settings.store, create=False) as timeline:
        held = timeline.keys()
        for key in held:
            click.echo("\t".join((key.id, key.scope, key.created, key.revoked or "-", key.name or "-")))


@keys.command()
@click.argument("key_id", metavar="ID")
@store_option
@click.pass_obj
def revoke(settings: Settings, key_id: str, store: str | None) -> None:
    """End a key at once."""
    with opened(store or settings.store, create=False) as timeline:
        if not timeline.revoke_key(key_id):
            raise DatelineError(f"no live key has the id {key_id!r}")
