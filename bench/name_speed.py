"""Megabytes of text a CPU-second of the resolver of names, places, persons and role nouns, and how its time grows.

python bench/name_speed.py [--shared ../shared]     the development news, else the bundled samples; then hostile texts
"""

import argparse
import itertools
import json
import statistics
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dateline.extract.entities import find_names
from dateline.extract.sentences import sentences
from dateline.model import Document

DAY = date(2022, 8, 18)
HOSTILE = {
    "places": "Springfield, London, Paris, Georgetown, Victoria. ",
    "countries": "Georgia met Jordan and Chad in Guinea. ",
    "role nouns": "the prime minister of the country told the police chief ",
    "persons": "Michael Jordan met George Washington and Paris Hilton. ",
    "capitals": "A B C D ",
    "words": "nothing is named here at all ",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--longest", type=int, default=1_000_000, help="characters of a hostile text")
    options = parser.parse_args()
    documents = [document(text) for text in news(options.shared)]
    size = sum(len(one.text.encode()) for one in documents)
    taken = [seconds(documents) for _ in range(6)][1:]  # the first loads the knowledge base
    print(f"{len(documents)} articles, {size / statistics.median(taken) / 1e6:.1f} MB a CPU-second, median of 5 passes")
    growth = max(growth_of(name, options.longest) for name in HOSTILE)
    print(f"largest growth {growth:.2f}")


def news(shared: Path) -> list[str]:
    corpus = shared / "corpora" / "tr-news" / "trnews.jsonl"
    if corpus.is_file():
        return [json.loads(line)["text"] for line in corpus.read_text(encoding="utf-8").splitlines()]
    return [file.read_text(encoding="utf-8") for file in (Path(__file__).parents[1] / "samples").glob("*.txt")]


def document(text: str) -> Document:
    return Document(text, DAY, "en", sentences(text))


def seconds(documents: Sequence[Document]) -> float:
    begun = time.process_time()
    for one in documents:
        find_names(one, ())
    return time.process_time() - begun


def growth_of(name: str, longest: int) -> float:
    """Print and give the largest time(2n)/time(n) of a hostile text from an eighth of the length up."""
    texts = [document((HOSTILE[name] * size)[:size]) for size in (longest // 8, longest // 4, longest // 2, longest)]
    taken = [min(seconds([text]) for _ in range(3)) for text in texts]
    ratios = [large / small for small, large in itertools.pairwise(taken)]
    print(f"{name:12} time(2n)/time(n) {', '.join(f'{ratio:.2f}' for ratio in ratios)}; {taken[-1]:.2f} s a megabyte")
    return max(ratios)


if __name__ == "__main__":
    main()
