"""The page on time expressions lists the rules as their files have them, and its example runs."""

import runpy
from pathlib import Path

from dateline.extract.dates.grammar import grammar

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "dates.md").read_text(encoding="utf-8")


def test_the_page_lists_the_rules_as_their_files_have_them():
    written = runpy.run_path(str(ROOT / "tools" / "date_rules.py"))
    assert written["page"](PAGE) == PAGE, "run python tools/date_rules.py"


def test_every_rule_is_on_the_page():
    rules = [rule for level in (*grammar().levels, grammar().ranges) for rule in level.rules]
    assert [rule.name for rule in rules if rule.makes != "holiday" and f"`{rule.name}`" not in PAGE] == []


def test_the_example_of_the_page_says_what_it_prints(capsys):
    code = PAGE.split("```python\n")[1].split("```")[0]
    exec(compile(code, "docs/dates.md", "exec"), {})  # noqa: S102 - the page is the project's own
    printed = capsys.readouterr().out.splitlines()
    assert printed == [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]
