"""From a sentence to its phrases: the levels of the grammar, applied one after the other."""

from dateline.extract.dates.amounts import Spelled
from dateline.extract.dates.build import BUILDERS
from dateline.extract.dates.grammar import Found, Grammar, Level
from dateline.extract.dates.lexicon import Lexicon
from dateline.extract.dates.tokens import Token, lex


def parse(text: str, start: int, end: int, grammar: Grammar) -> list[Token]:
    """Cut a stretch of the text into tokens and put together what belongs together."""
    tokens = lex(text, start, end, grammar.lexicon)
    letters = letters_of(tokens)
    for level in grammar.levels:
        reduced = reduce(tokens, letters, level, grammar.lexicon)
        if reduced is not tokens:
            tokens, letters = reduced, letters_of(reduced)
    return tokens


def letters_of(tokens: list[Token]) -> str:
    """Give the letters of tokens, on which patterns run."""
    return "".join([token.letter for token in tokens])


def reduce(tokens: list[Token], letters: str, level: Level, lexicon: Lexicon) -> list[Token]:
    """Apply one level: each place where a rule fits becomes one phrase. Gives the very same list if there is none."""
    reduced: list[Token] = []
    done = place = 0
    while (found := level.search(tokens, letters, place)) is not None:
        phrase = _phrase(found, tokens, lexicon)
        place = found.first + 1
        if phrase:
            reduced += [*tokens[done : found.first], phrase]
            done = place = found.last
    return reduced + tokens[done:] if done else tokens


def _phrase(found: Found, tokens: list[Token], lexicon: Lexicon) -> Token | None:
    made = BUILDERS[found.rule.makes](**found.meanings, **found.rule.fixed)
    if made is None:
        return None
    meaning = made.number if isinstance(made, Spelled) else made
    lexeme = lexicon.phrase(made.classes, meaning)
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    return Token(start, end, lexeme.letter, lexeme.values, found.rule.name, made)
