"""Write the list of rules in docs/dates.md from the rules' own files: python tools/date_rules.py."""

from collections.abc import Iterator
from pathlib import Path

from dateline.extract.dates import languages
from dateline.extract.dates.grammar import Rule, grammar
from dateline.extract.dates.holidays import names

PAGE = Path(__file__).parents[1] / "docs" / "dates.md"
BEGIN, END = "<!-- rules: begin -->\n", "<!-- rules: end -->\n"


def main() -> None:
    """Rewrite the list in the page."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def page(text: str) -> str:
    """Give the page with the list as the rules' files have it now. Raises ValueError where it has no place for one."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}{listing()}{END}{after}"


def listing() -> str:
    """Give the list: a table of the rules of each level, the holidays, and the forms of each language."""
    return "\n".join((*_levels(), *_holidays(), *_languages(), ""))


def _levels() -> Iterator[str]:
    rules = grammar()
    for level in (*rules.levels, rules.ranges):
        shown = [rule for rule in level.rules if rule.makes != "holiday"]
        yield f"\n### {level.name.capitalize()}\n"
        yield "| rule | sentence | expression | value | EDTF |\n|---|---|---|---|---|"
        for rule in shown:
            yield from _rows(rule)


def _rows(rule: Rule) -> Iterator[str]:
    for sentence, told in rule.examples.items():
        words, value, edtf = told.replace("'-'", "–").split(" | ")
        yield f"| `{rule.name}` | {sentence} | {words} | `{value}` | {edtf if edtf == '–' else f'`{edtf}`'} |"
    if not rule.examples:
        yield f"| `{rule.name}` | keeps its words from being a time | | | |"


def _holidays() -> Iterator[str]:
    yield "\n### Holidays\n"
    yield "Each is a rule `holiday-` and its name, with `-approximate` where the moon has to be seen: "
    yield ", ".join(sorted(names())) + "."


def _languages() -> Iterator[str]:
    yield "\n### Other languages\n"
    yield "A rule is named by the language and the form, such as `es-date`.\n"
    yield "| language | forms |\n|---|---|"
    for code in sorted(languages.codes()):
        yield f"| `{code}` | {', '.join(f'`{form}`' for form in languages.language(code).forms)} |"


if __name__ == "__main__":
    main()
