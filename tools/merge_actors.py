#!/usr/bin/env python3
"""Compare records of persons with those of actors.jsonl, and add what is new; what stands there always wins."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml
from wikidata_persons import NEAR, shared

Record = dict[str, Any]
Verdict = Literal["new", "known", "end", "contradicts"]
Span = tuple[date | None, date | None]
Holders = dict[tuple[str, str], list[tuple[str, Record]]]

KNOWN_TO = date(2026, 1, 31)  # what the project's own terms without an end are sure of
IMPORTED = "Wikidata "
_FIRST: tuple[Verdict, ...] = ("known", "end", "contradicts")
_WORDS = Path(__file__).resolve().parent / "codes" / "words.yaml"


@dataclass(frozen=True, slots=True)
class Found:
    """A term of an imported person, what it is to the project, and the own term that it meets."""

    person: Record
    role: Record
    verdict: Verdict
    holder: str | None = None
    own: Record | None = None


def main() -> int:
    """Compare two files, or merge the first into the second; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, help="what import_wikidata.py wrote")
    add_options(parser, required=True)
    given = parser.parse_args()
    return run(given.records, given.into, write=given.write)


def add_options(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Add the options that say where to merge."""
    parser.add_argument("--into", type=Path, required=required, help="actors.jsonl to compare with")
    parser.add_argument("--write", action="store_true", help="add what is new to that file")


def run(source: Path, into: Path, *, write: bool) -> int:
    """Print what a merge would do, and do it where asked to; give the exit code."""
    before, imported = read(into), read(source)
    own = [stripped(record) for record in before if not is_imported(record)]
    found = list(compare(own, imported))
    sys.stdout.writelines(report(before, imported, found))
    if write:
        after = merged(own, found)
        into.write_text(text_of(after), encoding="utf-8")
        _mark_unsure(into.with_name("ambiguous.tsv"), after)
    return 0


def read(path: Path) -> list[Record]:
    """Give the records of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def text_of(records: Iterable[Record]) -> str:
    """Give the text of a file of these records."""
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


def is_imported(record: Record) -> bool:
    """Whether a record is an earlier import's, which a later one replaces."""
    return str(record["source"]).startswith(IMPORTED)


def stripped(record: Record) -> Record:
    """Give a record of the project's own without the terms and ends that an earlier import added."""
    return record | {"roles": [_own_role(role) for role in record["roles"] if "source" not in role]}


def compare(own: list[Record], imported: list[Record]) -> Iterator[Found]:
    """Say of each imported term what it is to the project's own terms."""
    holders = _holders(own)
    for person in imported:
        for role in person["roles"]:
            yield _judged(person, role, holders.get((role["country"], role["title"]), []))


def report(before: list[Record], imported: list[Record], found: list[Found]) -> Iterator[str]:
    """Yield the lines that tell what is new, known and contradictory, and how many there are of each."""
    ids = {record["id"] for record in before}
    fresh = [person for person in imported if person["id"] not in ids]
    there = {(record["id"], _days(role)) for record in before for role in record["roles"]}
    told = [one for one in found if one.verdict != "known" and (one.person["id"], _days(one.role)) not in there]
    yield from map(_introduced, fresh)
    yield from (f"known person {person['id']} {person['name']}\n" for person in imported if person["id"] in ids)
    yield from map(_told, told)
    yield _counted(fresh, imported, found, told)


def _introduced(person: Record) -> str:
    return f"new person {person['id']} {person['name']} ({person['wikidata']})\n"


def _counted(fresh: list[Record], imported: list[Record], found: list[Found], told: list[Found]) -> str:
    counts = {verdict: sum(one.verdict == verdict for one in told) for verdict in ("new", "end", "contradicts")}
    return (
        f"{len(fresh)} persons new, {len(imported) - len(fresh)} known; {counts['new']} terms new, "
        f"{counts['end']} ends new, {counts['contradicts']} contradict, {len(found) - len(told)} known\n"
    )


def merged(own: list[Record], found: list[Found]) -> list[Record]:
    """Give the project's records with the new terms, ends and persons, ordered by id."""
    by_id = {record["id"]: dict(record) for record in own}
    forms = {form for record in own for form in (record["name"], *record["aliases"])} | _words()
    for one in found:
        if one.verdict == "new":
            _add(by_id, one, forms)
        elif one.verdict == "end":
            _end(by_id[one.person["id"]], one)
    return sorted(by_id.values(), key=lambda record: record["id"])


def _holders(own: list[Record]) -> Holders:
    holders: Holders = {}
    for record in own:
        for role in record["roles"]:
            if role["country"] and record["kind"] == "person":
                holders.setdefault((role["country"], role["title"]), []).append((record["id"], role))
    return holders


def _judged(person: Record, role: Record, holders: list[tuple[str, Record]]) -> Found:
    """Compare a term with the own terms of the same office: first the person's, then all others'."""
    mine = [own for holder, own in holders if holder == person["id"]]
    verdicts = [(_verdict(role, own), own) for own in mine if _agrees(role, own) or _overlap(role, _span(own))]
    for verdict, own in sorted(verdicts, key=lambda pair: _FIRST.index(pair[0])):
        return Found(person, role, verdict, person["id"], own)
    for holder, own in holders:
        if holder != person["id"] and _overlap(role, _sure(own)):
            return Found(person, role, "contradicts", holder, own)
    return Found(person, role, "new")


def _verdict(role: Record, own: Record) -> Verdict:
    return "known" if _agrees(role, own) else "end" if _ends(role, own) else "contradicts"


def _agrees(role: Record, own: Record) -> bool:
    """Whether the days differ by no more than a month where both are stated; an open end may be any day to come."""
    starts, ends = (role["start"], own["start"]), (role["end"], own["end"])
    return _near(*starts) and (_near(*ends) if own["end"] else role["end"] is None)


def _ends(role: Record, own: Record) -> bool:
    """Whether the term tells when an own term ended that goes on as far as the project knows."""
    return _near(role["start"], own["start"]) and not own["end"] and _day(role["end"], date.min) >= KNOWN_TO


def _near(one: str | None, other: str | None) -> bool:
    """Whether two days are a month apart at most; a day that is not stated is near any."""
    if one is None or other is None:
        return True
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= NEAR


def _overlap(role: Record, days: Span) -> bool:
    return shared(_span(role), days) > NEAR


def _span(role: Record) -> Span:
    return _parsed(role["start"]), _parsed(role["end"])


def _sure(own: Record) -> Span:
    """The days of an own term; one without an end is sure to the day to which the project's knowledge goes."""
    return _parsed(own["start"]), _day(own["end"], KNOWN_TO)


def _parsed(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _day(day: str | None, other: date) -> date:
    return date.fromisoformat(day) if day else other


def _days(role: Record) -> tuple[str, str, str | None, str | None]:
    return role["country"], role["title"], role["start"], role["end"]


def _told(one: Found) -> str:
    term = f"{one.person['id']} {one.role['title']} of {one.role['country']} {_run(one.role)}"
    other = f", here {one.holder} {_run(one.own)}" if one.own else ""
    return f"{'new end' if one.verdict == 'end' else one.verdict} {term}{other}\n"


def _run(role: Record) -> str:
    return f"{role['start'] or '..'}/{role['end'] or '..'}"


def _add(by_id: dict[str, Record], one: Found, forms: set[str]) -> None:
    """Add a term to its person; a person whom the project does not know comes without forms that mean another."""
    person = one.person
    if person["id"] not in by_id:
        aliases = [form for form in person["aliases"] if form not in forms]
        by_id[person["id"]] = person | {"aliases": aliases, "roles": []}
    record = by_id[person["id"]]
    role = one.role if is_imported(record) else one.role | {"source": person["source"]}
    record["roles"] = [*record["roles"], role]
    record.update(_with_item(record, person))


def _end(record: Record, one: Found) -> None:
    """Give the open term its end, and say whence that is known."""
    ended = {"end": one.role["end"], "ended_by": one.person["source"]}
    record["roles"] = [role | ended if role == one.own else role for role in record["roles"]]
    record.update(_with_item(record, one.person))


def _with_item(record: Record, person: Record) -> Record:
    return {} if "wikidata" in record else {"wikidata": person["wikidata"]}


def _own_role(role: Record) -> Record:
    """A role as the project wrote it: without an end that an import gave."""
    if "ended_by" not in role:
        return role
    return {key: value for key, value in role.items() if key != "ended_by"} | {"end": None}


def _words() -> set[str]:
    return set(yaml.safe_load(_WORDS.read_text(encoding="utf-8")))


def _mark_unsure(path: Path, records: list[Record]) -> None:
    """Add the new persons' surnames to the forms that need something near: nobody looked which are also words."""
    if path.exists():
        head, *lines = path.read_text(encoding="utf-8").splitlines()
        short = {form for record in records if is_imported(record) for form in record["aliases"] if " " not in form}
        path.write_text("\n".join([head, *sorted({*lines} | short), ""]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
