"""Whom the names and role nouns of a text stand for."""

import pytest

from dateline.extract import extract
from dateline.model import Article, Entity
from dateline.when import parse_published


def entities(text: str, published: str = "2022-08-18") -> dict[str, Entity]:
    found = extract(Article(text, published=parse_published(published)[0], language="en")).entities
    return {entity.text: entity for entity in found}


@pytest.mark.parametrize(
    ("text", "name", "country", "sector", "role"),
    [
        ("Chile praised Peru.", "Chile", "CHL", None, "actor"),
        ("Chilean police met Peruvian judges.", "Chilean", "CHL", None, "modifier"),
        ("Chilean police met Peruvian judges.", "police", "CHL", "COP", "actor"),
        ("China’s Defense Ministry spoke.", "Defense Ministry", "CHN", "MIL", "actor"),
        ("Macron met Scholz in Warsaw.", "Warsaw", "POL", None, "location"),
        ("The Kremlin attacked Kyiv.", "Kremlin", "RUS", "GOV", "actor"),
        ("Rebels in northern Mali shelled a camp.", "Rebels", "MLI", "REB", "actor"),
    ],
)
def test_a_mention_has_a_country_a_sector_and_a_part(text, name, country, sector, role) -> None:
    entity = entities(text)[name]
    assert (entity.country, entity.sector, entity.role) == (country, sector, role)


@pytest.mark.parametrize(
    ("published", "actor"),
    [("2009-05-01", "rus.medvedev"), ("2022-05-01", "rus.putin")],
)
def test_an_office_is_the_person_who_held_it_on_the_day(published: str, actor: str) -> None:
    day = parse_published(published)[0]
    [event] = extract(Article("The Russian president condemned Georgia.", published=day, language="en")).events
    assert event.source[0].actor == actor


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Michael Jordan flew home.", "Jordan"),
        ("Leaders of Latin America met.", "America"),
        ("He will come on Friday to speak.", "Friday"),
        ("The theory of chadors is long.", "chad"),
    ],
)
def test_a_name_inside_another_word_or_name_is_none(text: str, absent: str) -> None:
    assert absent not in entities(text)


def test_a_country_has_a_code_only_within_its_days() -> None:
    assert entities("Zaire closed the border.", "1996-01-01")["Zaire"].country == "ZAR"
    assert entities("The Soviet Union spoke.", "1985-01-01")["Soviet Union"].country == "SUN"


def test_a_surname_stands_for_the_officer_named_before() -> None:
    text = "Foreign Minister Karim Ousmane of Niger spoke. Ousmane condemned France."
    event = extract(Article(text, published=parse_published("2023-08-01")[0], language="en")).events[-1]
    assert (event.source[0].country, event.source[0].sector) == ("NER", "GOV")
