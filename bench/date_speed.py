"""Speed of the finder of time expressions beside dateparser's on the same texts, and how its time grows with the text.

python bench/date_speed.py                                      the bundled samples
python bench/date_speed.py --timebank ../shared/corpora/timebank

Both read the same texts by turns in one run; the figures are medians of process CPU time. Ends with 1 when the finder
is less than 20 times as fast on newswire or 12 times on the samples, which name three times as many dates a line, or
when a text of twice the length takes more than 2.3 times as long.
"""

import argparse
import itertools
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from dateparser.search import search_dates
from lxml import etree

from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.ingest.pipeline import articles
from dateline.ingest.source import Defaults, Found
from dateline.model import Document

Text = tuple[str, date | None]
Read = Callable[[str, date | None], object]

SAMPLES = Path(__file__).parents[1] / "samples"
LEAST_RATIO, LEAST_ON_SAMPLES, MOST_GROWTH = 20, 12, 2.3
GROWTH_PASSES = 3  # over each hostile text: its ratios hardly vary
DAY = date(2022, 8, 18)
MONTHS = "January February March April May June July August September October November December "
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
HOSTILE = {
    "1 am": "1 am ",
    "digits": "1234567890",
    "digits with spaces": "1 2 30 2022 ",
    "dots": ".",
    "digits and dots": "1.",
    "month words": MONTHS,
    "weekday words": WEEKDAYS,
    "in": "in ",
    "combining marks": "e\u0301\u0302",
    "only combining marks": "\u0301",
    "spaces": " ",
    "from 3 to": "from 3 to ",
    "the": "the ",
    "from May 3 to": "from May 3 to ",
    "ago": "two years ago ",
    "hyphens": "twenty-",
    "said Monday,": "said Monday, ",
    "early": "early ",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timebank", type=Path, metavar="FOLDER", help="TimeML texts, instead of the bundled samples")
    parser.add_argument("--passes", type=int, default=5, help="of both over all texts")
    parser.add_argument("--longest", type=int, default=1_000_000, help="characters of a hostile text")
    options = parser.parse_args()
    texts = list(timeml(options.timebank) if options.timebank else bundled())
    find("They met on Monday.", DAY)  # the rules are loaded once
    least = LEAST_RATIO if options.timebank else LEAST_ON_SAMPLES
    ratio = compare(texts, options.passes, least)
    growth = max(growth_of(name, options.longest) for name in HOSTILE)
    print(f"largest growth {growth:.2f} (at most {MOST_GROWTH})")
    sys.exit(ratio < least or growth > MOST_GROWTH)


def bundled() -> Iterable[Text]:
    files = sorted(str(file) for file in SAMPLES.iterdir() if file.name != "README.md")
    found = (one for one in articles(files, Defaults(), lambda _: None) if isinstance(one, Found))
    return [(one.article.text, one.article.published) for one in found]


def timeml(folder: Path) -> Iterable[Text]:
    for file in sorted(folder.glob("*.tml")):
        root = etree.parse(file).getroot()
        published = root.find("DCT/TIMEX3").get("value")
        yield "".join(root.find(".//TEXT").itertext()), date.fromisoformat(published[:10])


def find(text: str, published: date | None) -> object:
    return find_timexes(Document(text, published, "en", sentences(text)))


def search(text: str, _: date | None) -> object:
    return search_dates(text, languages=["en"])


def compare(texts: Sequence[Text], passes: int, least: float) -> float:
    """Print articles per CPU-second of both, and give how many times as fast the finder is."""
    pairs = [(seconds(find, texts), seconds(search, texts)) for _ in range(passes)]
    ours, theirs = (len(texts) / statistics.median(taken) for taken in zip(*pairs, strict=True))
    ratio = ours / theirs
    length = sum(len(text) for text, _ in texts)
    print(f"{len(texts)} articles, {length} characters, median of {passes} passes by turns")
    print(f"dateline    {ours:8.1f} articles per CPU-second, sentences included")
    print(f"dateparser  {theirs:8.1f} articles per CPU-second")
    print(f"ratio       {ratio:8.1f} (at least {least})")
    return float(ratio)


def seconds(read: Read, texts: Iterable[Text]) -> float:
    begun = time.process_time()
    for text, published in texts:
        read(text, published)
    return time.process_time() - begun


def growth_of(name: str, longest: int) -> float:
    """Print and give the largest time(2n)/time(n) of a hostile text from an eighth of the length up."""
    sizes = [longest // 8, longest // 4, longest // 2, longest]
    texts = [[((HOSTILE[name] * size)[:size], DAY)] for size in sizes]
    taken = [[seconds(find, text) for text in texts] for _ in range(GROWTH_PASSES)]
    ratios = [[large / small for small, large in itertools.pairwise(run)] for run in taken]
    growths = [statistics.median(column) for column in zip(*ratios, strict=True)]
    spent = statistics.median(run[-1] for run in taken)
    told = ", ".join(f"{growth:.2f}" for growth in growths)
    print(f"{name:20}  time(2n)/time(n) {told}; {longest} characters in {spent:.2f} s", flush=True)
    return float(max(growths))


if __name__ == "__main__":
    main()
