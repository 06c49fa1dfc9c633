import contextlib
import time

import pytest

from dateline.errors import BadFileError
from dateline.ingest.markup import MOST_ATTRIBUTES, MOST_TAGS, check_page

MANY = " ".join(f"a{n}=1" for n in range(2 * MOST_ATTRIBUTES))


@pytest.mark.parametrize(
    "page",
    [
        f"<p {MANY}>x</p>",
        "<p " + MANY.replace("=1", "") + ">x</p>",
        "<p " + MANY.replace("=1 ", "/") + ">x</p>",
        f"</p {MANY}>",
        f"<p title='>' {MANY}>",
        f'<p title=">" {MANY}>',
        f"<!--><p {MANY}>-->",
        f"<!-- x --!><p {MANY}>",
        f"<script>a<b</SCRIPT ><p {MANY}>",
        f"<style>x</styles></style><p {MANY}>",
        f"<! x><p {MANY}>",
    ],
)
def test_a_tag_of_very_many_attributes_is_refused_wherever_it_hides(page):
    with pytest.raises(BadFileError, match="attributes"):
        check_page(page)


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- <p {MANY}> --><p>x</p>",
        f"<script>if (a<b && {MANY.replace('=', '<')}) {{}}</script>",
        f"<title>a <b {MANY}</title><p>x</p>",
        f"<p>{MANY}</p>",
        f"<p title='{MANY}'>x</p>",
        "<p>" * MOST_TAGS,
        "no tags at all < 3",
        "",
    ],
)
def test_what_only_looks_like_attributes_passes(page):
    check_page(page)


def test_a_page_of_very_many_tags_is_refused():
    with pytest.raises(BadFileError, match="20,000 tags"):
        check_page("<br>" * (MOST_TAGS + 1))


@pytest.mark.parametrize("piece", ["<a<a", "<p a='", '<p a="', "<!--", "<script", "<title>", "< p", "</a b='>", "a=b "])
def test_the_check_takes_linear_time(piece):
    def seconds(size: int) -> float:
        page = piece * (size // len(piece))
        start = time.process_time()
        with contextlib.suppress(BadFileError):
            check_page(page)
        return time.process_time() - start

    small, large = (min(seconds(size) for _ in range(3)) for size in (1_000_000, 4_000_000))
    assert large < 8 * small + 0.5  # four times the text; a square would be sixteen times the time
