"""Score event coding on the development half of the PLOVER gold: python bench/events.py [--shared ../shared]."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from dateline import wire
from dateline.extract import extract
from dateline.records import article_from_record


def extracted(lines: Iterator[str]) -> Iterator[str]:
    """Give `dateline extract`'s line of each article's line."""
    for line in lines:
        article = article_from_record(json.loads(line))
        found = extract(article)
        said = wire.extract_object(article, found.document.language, found.timexes, found.entities, found.events)
        yield json.dumps(said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    shared = parser.parse_args().shared
    gold = shared / "corpora" / "plover-gsr" / "plover-gsr-dev.jsonl"
    adapt = [sys.executable, str(shared / "eval" / "adapt.py")]
    articles = subprocess.run([*adapt, "articles", str(gold)], check=True, capture_output=True, text=True).stdout
    begun = time.process_time()
    output = "\n".join(extracted(iter(articles.splitlines())))
    spent = time.process_time() - begun
    events = subprocess.run([*adapt, "events", "-"], input=output, check=True, capture_output=True, text=True).stdout
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as predictions:
        predictions.write(events)
        predictions.flush()
        scorer = [sys.executable, str(shared / "eval" / "score_events.py"), str(gold), predictions.name]
        subprocess.run(scorer, check=True)
    print(f"{len(output.splitlines()) / spent:.0f} sentences per CPU-second, loading included")


if __name__ == "__main__":
    main()
