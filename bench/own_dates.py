"""Score the finder of dates on the project's own sentences: python -m bench.own_dates [--misses]."""

import argparse
from collections import Counter
from collections.abc import Iterator

from dateline.model import Timex
from tests.extract.dates.edtf import valid
from tests.extract.dates.own_gold import Entry, Expected, entries, misses, resolved


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what was read otherwise than expected")
    with_misses = parser.parse_args().misses
    wrong = {entry: faults for entry in entries() if (faults := misses(entry))}
    if with_misses:
        print_misses(wrong)
    print_families(wrong)
    total = len(entries())
    print(f"exactly right in days and kind: {total - len(wrong)} of {total} ({1 - len(wrong) / total:.1%})")
    print_forms()


def print_misses(wrong: dict[Entry, list[str]]) -> None:
    for entry, faults in wrong.items():
        print(f"{entry.id} ({entry.published or 'undated'}): {entry.text}")
        for fault in faults:
            print(f"    {fault}")


def print_families(wrong: dict[Entry, list[str]]) -> None:
    lost = Counter(entry.family for entry in wrong)
    for family, count in Counter(entry.family for entry in entries()).items():
        print(f"{family:16} {count - lost[family]:3} of {count:3}")


def print_forms() -> None:
    forms = [timex.when.edtf for entry in entries() for timex in resolved(entry) if timex.when]
    print(f"valid EDTF: {sum(map(valid, forms))} of {len(forms)} forms")
    pairs = [pair for entry in entries() for pair in read_as(entry)]
    same = [timex.when is not None and timex.when.edtf == one.edtf for one, timex in pairs]
    precise = [timex.when is not None and timex.when.precision == one.precision for one, timex in pairs]
    print(f"of {len(pairs)} expressions found: the same EDTF form {sum(same)}, the same precision {sum(precise)}")


def read_as(entry: Entry) -> Iterator[tuple[Expected, Timex]]:
    """Give each expected date with the first resolved expression that meets its words."""
    for one in entry.expected:
        met = [timex for timex in resolved(entry) if timex.start < one.end and one.start < timex.end]
        if met:
            yield one, met[0]


if __name__ == "__main__":
    main()
