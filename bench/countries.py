"""Score the countries of mentions on annotated news: python bench/countries.py [--shared ../shared]."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from events import extracted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    shared = parser.parse_args().shared
    gold = shared / "corpora" / "tr-news" / "trnews.jsonl"
    adapt = [sys.executable, str(shared / "eval" / "adapt.py")]
    articles = subprocess.run([*adapt, "articles", str(gold)], check=True, capture_output=True, text=True).stdout
    output = "\n".join(extracted(iter(articles.splitlines())))
    mentions = subprocess.run([*adapt, "countries", "-"], input=output, check=True, capture_output=True, text=True)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as predictions:
        predictions.write(mentions.stdout)
        predictions.flush()
        subprocess.run(
            [sys.executable, str(shared / "eval" / "score_countries.py"), str(gold), predictions.name], check=True
        )


if __name__ == "__main__":
    main()
