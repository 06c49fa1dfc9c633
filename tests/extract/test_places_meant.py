"""Which place a name means, by what stands beside it and what the document speaks of."""

from datetime import date

import pytest

from dateline.extract import extract
from dateline.model import Article


def entities(text, published=date(2022, 8, 18)):
    return extract(Article(text, published=published, language="en")).entities


def countries_of(text, words):
    return {one.country for one in entities(text) if one.text == words}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A bridge was closed in London on Monday.", "London", "GBR"),
        ("A bridge was closed in London, Ontario. London has two more.", "London", "CAN"),
        ("A barn burned in Paris, Tex. Nobody was hurt in Paris.", "Paris", "USA"),
        ("A fire broke out in Athens, Georgia, on Monday.", "Athens", "USA"),
        ("The mayor of Vancouver, Washington, resigned.", "Vancouver", "USA"),
        ("Ontario, Ottawa and Quebec argued. Buses in London stopped.", "London", "CAN"),
        ("Atlanta and Savannah in Georgia flooded.", "Georgia", "USA"),
        ("Tbilisi says that Georgia will vote.", "Georgia", "GEO"),
        ("A mine opened near Powderfield, Kentucky. Powderfield has no school.", "Powderfield", "USA"),
        ("Two hikers from Wyebridge, Ont., were found.", "Wyebridge", "CAN"),
        ("They were held in Little Grumby, Nigeria.", "Little Grumby", "NGA"),
        ("THE HAGUE — Judges met.", "THE HAGUE", "NLD"),
        ("N'DJAMENA, Chad — Traders closed their shops.", "N'DJAMENA", "TCD"),
    ],
)
def test_a_name_means_the_place_that_the_text_tells(text, words, country):
    assert countries_of(text, words) == {country}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Georgia Stevens trains at dawn. Georgia is nine.", "Georgia"),
        ("Most people stayed at home.", "Most"),
        ("Coach Bill Houston left early.", "Houston"),
        ("Also, Texas has more rain.", "Also"),
        ("The sprinter Ann Bolt, Jamaica, was second.", "Ann Bolt"),
    ],
)
def test_a_word_or_a_person_is_no_place(text, words):
    assert not [one for one in entities(text) if one.text == words and one.kind in ("place", "country")]


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Kigali denied the claim.", "Kigali", "actor"),
        ("Shells fell in Kigali.", "Kigali", "location"),
        ("GOMA, Congo — Shells fell.", "GOMA", "location"),
        ("Rebels took Goma on Friday.", "Goma", "location"),
        ("He flew to Nairobi.", "Nairobi", "location"),
        ("The envoy toured Bamako, Niamey and Lagos.", "Niamey", "location"),
        ("Ohio banned the pesticide.", "Ohio", "actor"),
        ("The price of Russian gas rose.", "Russian", "modifier"),
        ("Sudan's prime minister fled to Kenya.", "Kenya", "location"),
    ],
)
def test_a_place_acts_or_is_where_something_is(text, words, role):
    assert [one.role for one in entities(text) if one.text == words] == [role]


def test_a_capital_that_acts_is_its_government_and_brussels_the_union():
    acting = {one.text: (one.actor, one.sector, one.org) for one in entities("Warsaw and Brussels protested.")}
    assert acting == {"Warsaw": ("pol.gov", "GOV", None), "Brussels": ("eu", None, "EUR")}


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("LIMA — Justice Minister Rosa Quintana resigned.", "Rosa Quintana", "PER", "GOV"),
        ("The Ghanaian envoy praised Kofi Asante-Bonsu of the union.", "Kofi Asante-Bonsu", None, None),
        ("Uganda kept Kenya waiting, and its army stayed.", "army", "KEN", "MIL"),
        ("QUITO — The country borrowed more.", "country", "ECU", None),
        ("Abdul Rahim's militiamen left Sudan.", "militiamen", "SDN", "PRM"),
    ],
)
def test_whoever_has_no_country_takes_the_one_that_is_told(text, words, country, sector):
    assert {(one.country, one.sector) for one in entities(text) if one.text == words} == {(country, sector)}
