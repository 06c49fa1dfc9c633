"""Articles of the bundled sample a CPU-second, from file to stored events: python bench/ingest.py [--copies 20]."""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dateline import store
from dateline.extract import extract
from dateline.ingest.pipeline import articles, ingest
from dateline.ingest.source import Defaults, Found

SAMPLES = Path(__file__).parents[1] / "samples"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=20, help="of each article, each from another publisher")
    copies = parser.parse_args().copies
    files = sorted(str(file) for file in SAMPLES.iterdir() if file.name != "README.md")
    found = [one for one in articles(files, Defaults(), lambda _: None) if isinstance(one, Found)]
    extract(found[0].article)  # the knowledge base and the rules are loaded once
    many = list(copied(found, copies))
    speeds = [len(many) / seconds(many) for _ in range(5)]
    print(f"{statistics.median(speeds):.0f} articles per CPU-second ({min(speeds):.0f} to {max(speeds):.0f}, 5 runs)")


def copied(found: list[Found], copies: int) -> Iterator[Found]:
    for number in range(copies):
        for one in found:
            yield replace(one, article=replace(one.article, url=None, publisher=f"Publisher {number}"))


def seconds(many: list[Found]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        timeline = store.open(f"sqlite:///{folder}/timeline.db")
        begun = time.process_time()
        ingest(many, timeline, lambda rejection: None)
        spent = time.process_time() - begun
        timeline.close()
    return spent


if __name__ == "__main__":
    main()
