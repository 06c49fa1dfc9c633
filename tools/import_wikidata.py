#!/usr/bin/env python3
"""Take heads of state and government and foreign, defence and interior ministers out of a Wikidata dump.

Reads latest-all.json, packed with gzip or bzip2 or not, from a file or the standard input, and writes records in the
form of dateline/codes/actors.jsonl. Nothing is fetched.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO

import merge_actors
import wikidata
import wikidata_ids
import wikidata_persons
from wikidata import Complain, Record
from wikidata_offices import PARTS, Offices
from wikidata_persons import Person

CODES = Path(__file__).resolve().parent.parent / "dateline" / "codes"
SINCE = date(1990, 1, 1)
_MISSHAPEN = "not of the form of an entity"
_FAULTS = (KeyError, TypeError, AttributeError, ValueError, IndexError)  # what an entity of another form gives


def main() -> int:
    """Write the records and, where asked to, compare and merge them; give the exit code."""
    given = _arguments()
    name = given.name or ("stdin" if given.dump == wikidata.STDIN else given.dump.name.split(".")[0])
    try:
        found = list(records(given.dump, given.facts, name, given.since, _complain))
    except (OSError, wikidata.BrokenDumpError) as error:
        sys.stderr.write(f"{given.dump}: {error}\n")
        return 1
    given.out.write_text(merge_actors.text_of(found), encoding="utf-8")
    sys.stdout.write(f"{len(found)} persons written\n")
    return merge_actors.run(given.out, given.into, write=given.write) if given.into else 0


def records(dump: Path, facts: Path, name: str, since: date, complain: Complain) -> Iterator[Record]:
    """Yield the records of all persons, ordered by id; ``name`` says in their source which dump it was."""
    offices = Offices(_codes(facts))
    with tempfile.TemporaryFile() as store:
        with wikidata.opened(dump) as lines:
            _sift(wikidata.entities(lines, is_wanted, complain), offices, store, complain)
        store.seek(0)
        closed = list(wikidata_persons.closed(_persons(store, offices, since, complain)))
    named = wikidata_ids.named(closed, _known(facts))
    for one, actor_id in sorted(named, key=lambda pair: pair[1]):
        yield wikidata_persons.record(one, actor_id, name)


def is_wanted(line: bytes) -> bool:
    """Whether a line may be of a person in office, a country or an office: only such are worth to be parsed."""
    return wikidata_persons.MARK in line or any(part in line for part in PARTS)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dump", type=Path, help="the dump; - for the standard input")
    parser.add_argument("out", type=Path, help="the file of records to write")
    parser.add_argument("--facts", type=Path, default=CODES, help="folder of the files that say what is known already")
    parser.add_argument("--name", help="what the records call the dump; the file's name if not given")
    parser.add_argument("--since", type=date.fromisoformat, default=SINCE, help="leave out terms that ended before")
    merge_actors.add_options(parser)
    return parser.parse_args()


def _complain(number: int, reason: str) -> None:
    sys.stderr.write(f"line {number} skipped: {reason}\n")


def _sift(found: Iterator[tuple[int, Record]], offices: Offices, store: IO[bytes], complain: Complain) -> None:
    """Gather countries and offices, and put the persons aside on disk: whose offices count is known at the end only."""
    with gzip.open(store, "wb", compresslevel=1) as kept:
        for number, item in found:
            try:
                kept.write(_sifted(number, item, offices))
            except _FAULTS:
                complain(number, _MISSHAPEN)


def _sifted(number: int, item: Record, offices: Offices) -> bytes:
    """Keep what the item says of offices; give what is to be put aside, nothing for what is no person."""
    person = wikidata_persons.cut(item, number) if "P39" in (item.get("claims") or ()) else None
    if person is None:
        offices.add(item)
    return json.dumps(person).encode() + b"\n" if person else b""


def _persons(store: IO[bytes], offices: Offices, since: date, complain: Complain) -> Iterator[Person]:
    with gzip.open(store) as lines:
        for item in map(json.loads, lines):
            try:
                one = wikidata_persons.person(item, offices, since)
            except _FAULTS:
                complain(item["line"], _MISSHAPEN)
            else:
                yield from [one] if one else []


def _codes(facts: Path) -> dict[str, str]:
    countries = merge_actors.read(facts / "countries.jsonl")
    current = {country["alpha2"]: country["alpha3"] for country in countries if country["last"] is None}
    return current | {country["alpha3"]: country["alpha3"] for country in countries}


def _known(facts: Path) -> wikidata_ids.Known:
    plover = json.loads((facts / "plover.json").read_text(encoding="utf-8"))
    codes = set(_codes(facts).values())
    reserved = (f"{code}.{sector}".lower() for code in codes for sector in plover["sectors"])
    return wikidata_ids.known(merge_actors.read(facts / "actors.jsonl"), reserved)


if __name__ == "__main__":
    sys.exit(main())
