"""Which language a text is in."""

from resiliparse.parse.lang import detect_fast

_SAMPLE = 2_000  # characters: more adds cost and no certainty
_UNSURE = 1_200  # resiliparse's own bound: a larger distance means that it does not know


def language_of(text: str) -> str:
    """Give the ISO 639-1 code of the text's language, "und" when unsure."""
    code, distance = detect_fast(text[:_SAMPLE], cutoff=_UNSURE)
    return "und" if code == "unknown" or distance > _UNSURE else str(code)
