"""Score actors and places on the project's own texts: python -m bench.own_actors [--misses MEASURE]."""

import argparse
from collections import Counter

from tests.extract.actors.actor_gold import MEASURES, answer, entries, found_in, right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=MEASURES, help="print the mentions that are wrong in it")
    asked = parser.parse_args().misses
    total: Counter[str] = Counter()
    good: Counter[tuple[str, str]] = Counter()
    for entry in entries():
        for marked in entry.mentions:
            verdict = right(entry, marked)
            total[entry.kind] += 1
            good.update((entry.kind, measure) for measure in MEASURES if verdict[measure])
            if asked and not verdict[asked]:
                one = answer(entry, marked)
                found = (one.text, one.kind, one.country, one.org, one.sector, one.role, one.actor) if one else None
                told = (marked.country, marked.org, marked.sector, marked.role, marked.person)
                print(f"{entry.id} {entry.published} {marked.words!r}: {told}, found {found}")
    for kind, count in total.items():
        print(f"{kind:12} {count:5}  " + "  ".join(f"{name} {good[kind, name] / count:.3f}" for name in MEASURES))
    everything = sum(total.values())
    for name in MEASURES:
        print(f"{name:8} {sum(good[kind, name] for kind in total) / everything:.3f} of {everything} mentions")
    taken = sum(a < one.end and one.start < b for entry in entries() for one in found_in(entry) for a, b in entry.none)
    print(f"words that are no mention: {taken} taken for one of {sum(len(entry.none) for entry in entries())}")


if __name__ == "__main__":
    main()
