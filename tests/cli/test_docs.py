import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from dateline.cli import cli
from dateline.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
ALWAYS = {"--help", "--version"}


def commands(group: click.Group, path: str = "dateline") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def options(command: click.Command) -> set[str]:
    return {
        name for one in command.params if isinstance(one, click.Option) for name in one.opts if name.startswith("--")
    }


def section(path: str) -> str:
    """The part of the page on a command: that of its group, where it has one."""
    heading = " ".join(path.split()[:2])
    [part] = [
        part for part in re.split(r"^## ", (DOCS / "cli.md").read_text(), flags=re.M) if part.startswith(f"`{heading}")
    ]
    return part


@pytest.mark.parametrize("path", [path for path, _ in commands(cli)])
def test_each_command_is_documented(path):
    assert f"`{path}" in section(path)


@pytest.mark.parametrize("group", sorted({" ".join(path.split()[:2]) for path, _ in commands(cli)}))
def test_the_options_of_a_command_and_those_of_its_documentation_are_the_same(group):
    known = {name for path, command in commands(cli) if path.startswith(group) for name in options(command)}
    told = set(re.findall(r"--[a-z][a-z-]+", section(group)))
    assert known - told == set()
    assert told - known - ALWAYS == set()


def test_only_commands_that_exist_are_documented():
    known = {path for path, _ in commands(cli)} | {f"dateline {name}" for name in cli.commands}
    told = re.findall(r"`(dateline [a-z]+)(?: ([a-z]+))?", (DOCS / "cli.md").read_text())
    assert {path for path, _ in told} <= known
    assert {f"{path} {name}" for path, name in told if name} <= known


@pytest.mark.parametrize("path", [path for path, _ in commands(cli)])
def test_each_command_and_option_has_a_help_text(path):
    command = dict(commands(cli))[path]
    assert command.help
    assert all(one.help for one in command.params if isinstance(one, click.Option))


def test_the_settings_and_their_documentation_are_the_same():
    rows = re.findall(r"^\| `(DATELINE_[A-Z_]+)` \| `([^`]*)` \|", (DOCS / "settings.md").read_text(), flags=re.M)
    known = {f"DATELINE_{field.name.upper()}": field.default for field in fields(Settings)}
    assert [name for name, _ in rows] == list(known)
    assert Settings.from_env(dict(rows)) == Settings()
