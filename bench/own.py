"""Score event coding on the project's own sentences: python bench/own.py [--misses]."""

import argparse
from collections.abc import Sequence

from tests.extract.scoring import Coding, Pairs, by_type, cases, false_events, scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what was coded otherwise than expected")
    with_misses = parser.parse_args().misses
    pairs = [(case, case.found) for case in cases()]
    told = [pair for pair in pairs if pair[0].expected]
    if with_misses:
        print_misses(pairs)
    for name, value in scores(told).items():
        print(f"{name:10} {value:.3f}")
    for kind, score in by_type(told).items():
        print(f"{kind:10} {score.f1:.3f}  right {score.right} found {score.found} expected {score.expected}")
    print(f"{len(told)} sentences; {false_events(pairs)} false events in {len(pairs) - len(told)} without any")


def print_misses(pairs: Pairs) -> None:
    for case, found in pairs:
        if set(found) != set(case.expected):
            print(f"{case.id}: {case.text}\n  - {shown(case.expected)}\n  + {shown(found)}")


def shown(codings: Sequence[Coding]) -> str:
    return " | ".join(map(line_of, codings)) or "nothing"


def line_of(one: Coding) -> str:
    act = "/".join(filter(None, (one.type, one.mode)))
    sides = (
        "&".join(sorted(one.source)) if one.mutual else f"{'+'.join(sorted(one.source))}>{'+'.join(sorted(one.target))}"
    )
    return f"{act} {one.modality} {sides}"


if __name__ == "__main__":
    main()
