"""Which language a text is in."""

from resiliparse.parse.lang import detect_fast

# The languages that news is written in most; with fewer rivals short texts are told apart better.
_LANGUAGES = tuple(
    "en es fr de pt it nl ru uk ar fa zh ja ko tr pl sv da nb fi cs ro hu el he hi id vi th bg sr ur bn sw am".split()
)
_SAMPLE = 2_000  # characters: more adds cost and no certainty
_FARTHEST = 1_700  # the rank at which resiliparse's guess says nothing
_SHORT = 60  # characters under which names outweigh the language's own letters


def language_of(text: str) -> str:
    """Give the ISO 639-1 code of the text's language, "und" when there is nothing to go by.

    A short text without any accent is taken as English where English is among the likeliest: the profiles misjudge a
    single sentence full of names.
    """
    sample = text[:_SAMPLE]
    if not any(character.isalpha() for character in sample):
        return "und"
    ranked = detect_fast(sample, cutoff=_FARTHEST, n_results=12, langs=_LANGUAGES)
    likely = [str(code) for code, _ in ranked]  # type: ignore[misc, str-unpack]
    if len(text) < _SHORT and text.isascii() and "en" in likely:
        return "en"
    return likely[0] if likely else "und"
