"""Run the finder of time expressions over a dump of TimeML texts: predictions on stdout, speed on stderr.

python3 ../shared/eval/score_timex.py --dump ../shared/corpora/timebank > texts.jsonl
python bench/dates.py texts.jsonl > predictions.jsonl
python3 ../shared/eval/score_timex.py ../shared/corpora/timebank predictions.jsonl
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.model import Document, Timex


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help='JSON Lines: {"doc", "dct", "text"}')
    parser.add_argument("--passes", type=int, default=3, help="passes over the texts; the best one counts")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.texts.read_text(encoding="utf-8").splitlines()]
    documents = [document_of(row["text"], row["dct"]) for row in rows]
    found = [find_timexes(document) for document in documents]
    for row, timexes in zip(rows, found, strict=True):
        print(json.dumps({"doc": row["doc"], "timexes": [wire(timex) for timex in timexes]}, ensure_ascii=False))
    best = min(seconds(documents) for _ in range(options.passes))
    print(f"{len(documents)} articles, {len(documents) / best:.0f} articles per CPU-second", file=sys.stderr)


def document_of(text: str, published: str) -> Document:
    return Document(text, date.fromisoformat(published[:10]) if published else None, "en", sentences(text))


def wire(timex: Timex) -> dict[str, Any]:
    return {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}


def seconds(documents: Iterable[Document]) -> float:
    start = time.process_time()
    for document in documents:
        find_timexes(document)
    return time.process_time() - start


if __name__ == "__main__":
    main()
