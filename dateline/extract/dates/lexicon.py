"""Words and the classes they belong to; each distinct set of classes is one letter, so patterns run on letters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dateline.extract.dates import shapes
from dateline.extract.dates.shapes import Values
from dateline.extract.rule_files import rules_file

_SHAPES = ("capital", "ed", "plural", "other", "mark")
_FIRST_LETTER = 0x4E00  # any run of characters without a meaning in a regular expression will do


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word's letter, and what it means in each of its classes."""

    letter: str
    values: Values


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Letters by set of classes."""

    letters: dict[frozenset[str], str] = field(default_factory=dict)

    def lexeme(self, values: Values) -> Lexeme:
        """Give the lexeme of a word with these meanings; a set of classes seen for the first time gets a new letter."""
        letter = self.letters.setdefault(frozenset(values), chr(_FIRST_LETTER + len(self.letters)))
        return Lexeme(letter, values)

    def having(self, name: str) -> str:
        """Give all letters of words that belong to the class. Raises LookupError for a class that has none."""
        found = "".join(letter for classes, letter in self.letters.items() if name in classes)
        if not found:
            raise LookupError(f"no word belongs to the class {name!r}")
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words by the way they are written, and the shapes of unknown words."""

    alphabet: Alphabet
    words: Mapping[str, Lexeme]
    unknown_words: Mapping[str, Lexeme]

    def word(self, text: str) -> Lexeme | None:
        """Give the lexeme of a known word."""
        return self.words.get(text)

    def spelled(self, classes: Iterable[str]) -> frozenset[str]:
        """Give the words of some classes, in small letters and without dots."""
        wanted = set(classes)
        return frozenset(text.lower().rstrip(".") for text, word in self.words.items() if wanted & set(word.values))

    @property
    def mark(self) -> Lexeme:
        """The lexeme of a mark that no rule names."""
        return self.unknown_words["mark"]

    def unknown(self, text: str) -> Lexeme:
        """Give the lexeme of a word of which only the shape is known."""
        if text[0].isupper():
            return self.unknown_words["capital"]
        if _verb_shape(text):
            return self.unknown_words["ed"]
        return self.unknown_words["plural" if text.endswith("s") and len(text) > 3 else "other"]

    def shaped(self, shape: str, text: str) -> Lexeme:
        """Give the lexeme of a number, time or date in digits; ``shape`` is one of those of ``shapes``."""
        return self.alphabet.lexeme(shapes.values(shape, text))

    def phrase(self, classes: Iterable[str], meaning: object) -> Lexeme:
        """Give the lexeme of a phrase that a rule made."""
        return self.alphabet.lexeme(dict.fromkeys(classes, meaning))


def build(phrases: Iterable[Iterable[str]], literals: Iterable[str]) -> Lexicon:
    """Build the lexicon of the words files for rules that make phrases of these classes and name these words."""
    alphabet = Alphabet()
    meanings = _meanings()
    for literal in literals:
        for written in _writings(literal, capital=False):
            meanings.setdefault(written, {}).update({"=" + literal: literal}, **_verb_shape(written))
    words = {text: alphabet.lexeme(values) for text, values in meanings.items()}
    unknown = {shape: alphabet.lexeme({"word": None, shape: None}) for shape in _SHAPES}
    for shape, sample in shapes.samples():
        alphabet.lexeme(shapes.values(shape, sample))
    for classes in phrases:
        alphabet.lexeme(dict.fromkeys(classes))
    return Lexicon(alphabet, words, unknown)


@cache
def tense_words(name: str) -> frozenset[str]:
    """Give one of the lists of words of the tense file that no pattern holds."""
    return frozenset(rules_file("dates_tense.yaml")[name])


def _verb_shape(text: str) -> dict[str, None]:
    """Give the class of words in -ed, which a rule may ask for even where another names the word."""
    return {"ed": None} if text.endswith("ed") and len(text) > 4 and text[-3] != "e" else {}


def _meanings() -> dict[str, dict[str, Any]]:
    meanings: dict[str, dict[str, Any]] = {}
    for name, entry in rules_file("dates_words.yaml").items():
        for word, value in entry["values"].items():
            _note(meanings, name, word, value, capital=entry.get("capital", False))
    for name, listed in rules_file("dates_tense.yaml")["words"].items():
        for word in listed:
            _note(meanings, name, word, word, capital=False)
    return meanings


def _note(meanings: dict[str, dict[str, Any]], name: str, word: str, value: object, *, capital: bool) -> None:
    for written in _writings(word, capital=capital):
        meanings.setdefault(written, {})[name] = value


def _writings(word: str, *, capital: bool) -> set[str]:
    """Give the ways to write a word: with a capital, all in capitals, and small unless it needs a capital."""
    forms = {word, word.rstrip(".")} if len(word) > 1 else {word}
    title = {form[0].upper() + form[1:] for form in forms}
    upper = {form.upper() for form in forms}
    return title | upper if capital else forms | title | upper
