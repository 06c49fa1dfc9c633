"""Who did what to whom, and whether it happened."""

from datetime import date

import pytest

from dateline.extract import extract
from dateline.model import Article
from tests.extract.coded import coded, events_of

CASES = {
    "a plain act has its actor and its target": (
        "Belarus expelled two Polish diplomats.",
        ["SANCTION/expel BLR>POL.GOV"],
    ),
    "a list of parties acts together": (
        "Japan, South Korea and Australia condemned North Korea.",
        ["ACCUSE/disapprove JPN+KOR+AUS>PRK"],
    ),
    "a passive names its agent last": (
        "Two soldiers were shot dead by gunmen in Mali.",
        ["ASSAULT/firearms MLI.UAF>MLI.MIL"],
    ),
    "who is sent acts where nobody says who sends": (
        "Kenyan police were deployed to Haiti.",
        ["MOBILIZE/troops KEN.COP>HTI"],
    ),
    "an agent may stand inside the trigger": (
        "Uganda was blamed by Kenya for the attack.",
        ["ACCUSE/allege KEN>UGA"],
    ),
    "whoever is not talked to is refused": ("Iran ruled out talks with Iraq.", ["REJECT IRN>IRQ"]),
    "a passive without an agent has no source": (
        "Three journalists were arrested in Minsk.",
        ["COERCE/arrest >BLR.JRN"],
    ),
    "a meeting is mutual": ("Macron met Scholz in Berlin.", ["CONSULT FRA.GOV&DEU.GOV"]),
    "talks with somebody are mutual": ("Egypt held talks with Ethiopia.", ["CONSULT EGY&ETH"]),
    "a visitor is the source and the host the target": (
        "Chinese officials visited Pakistan.",
        ["CONSULT/visit CHN.GOV>PAK"],
    ),
    "a host is the target": ("Qatar hosted Afghan officials.", ["CONSULT/visit AFG.GOV>QAT"]),
    "a role noun takes the country of its sentence": (
        "Kenyan police arrested protesters.",
        ["COERCE/arrest KEN.COP>KEN.CVL"],
    ),
    "a noun can name an act": ("Iran's attack on Israel lasted a night.", ["ASSAULT IRN>ISR"]),
    "verbs share a subject": (
        "Turkey condemned the coup and recalled its ambassador from Niger.",
        ["ACCUSE/disapprove TUR>", "SANCTION/withdraw TUR>NER"],
    ),
    "a pronoun stands for who was named": (
        "Chad closed its border with Sudan. It accused Sudan of an attack.",
        ["COERCE/restrict TCD>SDN", "ACCUSE/allege TCD>SDN"],
    ),
    "a future act of goodwill is a promise": ("Norway will send aid to Moldova.", ["AGREE future NOR>MDA"]),
    "a future withdrawal is a concession": ("France will withdraw its troops from Mali.", ["CONCEDE future FRA>MLI"]),
    "a future attack stays one": ("Azerbaijan will attack Armenia.", ["ASSAULT future AZE>ARM"]),
    "would after a report is the future": ("Rwanda said it would send doctors to Malawi.", ["AGREE future RWA>MWI"]),
    "a threat is no act": ("Iran threatened to attack Israel.", ["THREATEN/violence IRN>ISR"]),
    "a request is no act": ("China called on Israel to lift the siege.", ["REQUEST/yield CHN>ISR"]),
    "what must be done is asked for": ("France said that Niger must free the president.", ["REQUEST/change FRA>NER"]),
    "a denied act is kept as negated beside the denial": (
        "Rwanda denied that its troops had attacked Congolese soldiers.",
        ["REJECT RWA>COD.MIL", "ASSAULT negated RWA.MIL>COD.MIL"],
    ),
    "an accusation keeps the act as alleged": (
        "Armenia accused Azerbaijan of shelling Armenian villages.",
        ["ACCUSE/allege ARM>AZE", "ASSAULT/heavy-weapons alleged AZE>ARM"],
    ),
    "what may happen is hypothetical": (
        "Canada may impose sanctions on Haiti.",
        ["SANCTION/discontinue hypothetical CAN>HTI"],
    ),
    "what hangs on a condition is hypothetical": (
        "If Kosovo attacked Serbia, nobody would win.",
        ["ASSAULT hypothetical XKX>SRB"],
    ),
    "not is negated": ("Hungary did not ratify the treaty with Sweden.", ["SUPPORT negated HUN>SWE"]),
    "what was not seen is negated": (
        "Officials say they have not seen India provide Myanmar with weapons.",
        ["AID negated IND>MMR"],
    ),
    "troops sent to train are sent to train": (
        "Britain will send troops to Estonia to train soldiers.",
        ["AGREE future GBR>EST"],
    ),
    "what nobody does is negated": ("No Chinese ship fired on Japan.", ["ASSAULT/firearms negated CHN>JPN"]),
    "no fewer than so many are some": ("No fewer than 20 soldiers attacked Chad.", ["ASSAULT TCD.MIL>TCD"]),
    "neither of two is both": (
        "Neither Egypt nor Sudan signed the treaty with Ethiopia.",
        ["SUPPORT negated EGY&SDN&ETH"],
    ),
    "what is planned is to come": ("Fiji and Samoa plan to hold talks with Tonga.", ["AGREE future FJI&WSM&TON"]),
    "what is not being done is negated": ("Laos is not cooperating with Nepal.", ["COOPERATE negated LAO&NPL"]),
    "an organisation's name tells whose act a noun is": (
        "EU sanctions on Belarus took effect.",
        ["SANCTION/discontinue EUR>BLR"],
    ),
    "never is negated": ("Ghana never attacked Togo.", ["ASSAULT negated GHA>TGO"]),
    "an adverb before the verb leaves the subject alone": ("Iran secretly attacked Iraq.", ["ASSAULT IRN>IRQ"]),
    "after a clause between commas the subject is the one before it": (
        "Brazil, which borders Bolivia, condemned Peru.",
        ["ACCUSE/disapprove BRA>PER"],
    ),
    "what is announced after something is announced": (
        "Yemen announced a ceasefire after rebels attacked Aden.",
        ["CONCEDE YEM>", "ASSAULT YEM.REB>YEM"],
    ),
    "where it happened does not hide whom it was done to": (
        "Rebels killed 12 soldiers in Mali.",
        ["ASSAULT MLI.REB>MLI.MIL"],
    ),
    "a list after a preposition is no subject": (
        "Officials from Peru and Chile condemned Bolivia.",
        ["ACCUSE/disapprove PER.GOV>BOL"],
    ),
    "the trigger's own preposition brings the target": (
        "Protesters in Iraq set fire to the Turkish consulate.",
        ["PROTEST/riot IRQ.CVL>TUR.GOV"],
    ),
    "a country whose name ends in s meets nobody alone": ("Honduras met the deadline.", []),
    "sport is no event": ("Chile attacked Peru in the second half of the semi-final.", []),
    "a statement without an act is no event": ("Chile is a country in South America.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_sentence_is_coded_as_an_expert_would(text: str, expected: list[str]) -> None:
    assert [coded(event) for event in events_of(text)] == expected


def test_who_says_so_is_kept_apart_from_who_acts() -> None:
    [event] = events_of("Colombian rebels said government forces bombed a camp.")
    assert (event.attribution[0].country, event.attribution[0].sector) == ("COL", "REB")
    assert (event.source[0].country, event.source[0].sector) == ("COL", "MIL")


def test_a_tail_names_who_says_so() -> None:
    [event] = events_of("Israel bombed a depot in Syria, Syrian officials said.")
    assert (event.attribution[0].country, event.source[0].country) == ("SYR", "ISR")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Rwanda said on Monday that it would send doctors to Malawi.", date(2022, 8, 15), date(2022, 8, 15)),
        ("Rwanda said this month it would send doctors to Malawi.", date(2022, 8, 1), date(2022, 8, 18)),
        ("Rwanda will say on 30 August that it will send doctors to Malawi.", date(2022, 8, 18), date(2022, 8, 18)),
    ],
)
def test_nothing_is_printed_before_it_is_said(text: str, first: date, last: date) -> None:
    [event] = events_of(text)
    assert event.said == (first, last)


def test_a_place_is_no_party() -> None:
    [event] = events_of("Macron met Scholz in Warsaw.")
    assert [place.name for place in event.places] == ["Warsaw"]
    assert event.countries == ("DEU", "FRA", "POL")


def test_the_quote_is_the_sentence_and_the_trigger_the_words_that_say_so() -> None:
    text = "It rained. Belarus expelled two Polish diplomats. It snowed."
    [event] = events_of(text)
    assert event.quote.text == text[event.quote.start : event.quote.end] == "Belarus expelled two Polish diplomats."
    assert text[slice(*event.quote.trigger)].startswith("expelled")


def test_reported_numbers_have_bounds() -> None:
    [event] = events_of("Gunmen killed at least 12 people in Nigeria.")
    assert [(number.what, number.low, number.high) for number in event.numbers] == [("dead", 12, None)]


def test_whoever_flees_from_an_attack_is_counted() -> None:
    [event] = events_of("Saudi jets bombed Yemen and 20,000 people fled.")
    assert [(number.what, number.low) for number in event.numbers] == [("displaced", 20000)]


def test_a_country_has_one_name_as_a_place() -> None:
    [event] = events_of("Macron met Scholz in the U.S. on Friday.")
    assert [(place.name, place.text) for place in event.places] == [("United States", "the U.S.")]


def test_what_one_party_does_alone_is_not_mutual() -> None:
    [event] = events_of("Zambia reached an accord with its creditors.")
    assert (event.mutual, [party.country for party in event.source]) == (False, ["ZMB"])


def test_one_act_told_twice_in_a_text_is_one_event() -> None:
    text = "Belarus expelled a Polish envoy on 3 August 2022. On 3 August 2022 Belarus expelled a Polish envoy."
    assert len(events_of(text)) == 1


def test_nothing_is_read_from_nothing() -> None:
    extraction = extract(Article("..."))
    assert (extraction.timexes, extraction.entities, extraction.events) == ((), (), ())
