"""From a sentence to its phrases: the levels of the grammar, applied one after the other."""

from dateline.extract.dates.amounts import Spelled
from dateline.extract.dates.build import BUILDERS
from dateline.extract.dates.grammar import Found, Grammar, Level
from dateline.extract.dates.lexicon import Lexicon
from dateline.extract.dates.tokens import Token, Tokens, lex, replaced


def parse(text: str, start: int, end: int, grammar: Grammar) -> Tokens:
    """Cut a stretch of the text into tokens and put together what belongs together."""
    tokens = lex(text, start, end, grammar.seen)
    for level in grammar.levels:
        tokens = reduce(tokens, level, grammar.lexicon)
    return tokens


def reduce(tokens: Tokens, level: Level, lexicon: Lexicon) -> Tokens:
    """Apply one level: each place where a rule fits becomes one phrase. Gives the very same tokens if there is none."""
    phrases: list[tuple[int, int, Token]] = []
    match = level.match(tokens.letters, 0)
    while match:
        found = level.found(match, tokens)
        phrase = _phrase(found, tokens, lexicon)
        if phrase:
            phrases.append((found.first, found.last, phrase))
        match = level.match(tokens.letters, found.last if phrase else found.first + 1)
    return replaced(tokens, phrases) if phrases else tokens


def _phrase(found: Found, tokens: Tokens, lexicon: Lexicon) -> Token | None:
    made = BUILDERS[found.rule.makes](**found.meanings, **found.rule.fixed)
    if made is None:
        return None
    meaning = made.number if isinstance(made, Spelled) else made
    lexeme = lexicon.phrase(made.classes, meaning)
    start, end = tokens.starts[found.first], tokens.end(found.last - 1)
    words = tokens.text[start:end].lower()
    return Token(lexeme.letter, lexeme.values, end - start, words, found.rule.name, made)
