"""The command line: ``dateline COMMAND``.

Exit codes: 0 all well, 1 failed, 2 used wrongly, 3 done but something was rejected.
"""

import errno
import logging
import os
from typing import Any

import click

from dateline import __version__
from dateline.cli.articles import extract, ingest
from dateline.cli.export import export
from dateline.cli.keys import keys
from dateline.cli.openapi import openapi
from dateline.cli.serve import serve
from dateline.errors import DatelineError, SettingError
from dateline.settings import Settings


class _Commands(click.Group):
    """Commands whose failures are one line for a person."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        try:
            return super().invoke(ctx)
        except DatelineError as fault:
            click.echo(f"dateline: {fault}", err=True)
        except OSError as fault:
            if fault.errno == errno.EPIPE:
                raise
            click.echo(f"dateline: {fault.strerror}", err=True)
        return ctx.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """News articles in, a dated and sourced timeline of events out.

    \b
    dateline ingest articles/          read articles into the timeline
    dateline serve                     ask it over HTTP, and see it at /
    dateline extract article.txt       look at what one article says

    Settings are DATELINE_* variables of the environment; options come before them.
    """  # noqa: D301 - click's own mark
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        ctx.obj = Settings.from_env(os.environ)
    except SettingError as fault:
        raise click.UsageError(str(fault)) from fault


for _command in (ingest, extract, serve, export, keys, openapi):
    cli.add_command(_command)


def main() -> None:
    """Run the command that the arguments name, and exit."""
    cli(prog_name="dateline")
