"""A small timeline: fifteen events that three articles report, by names of ours."""

from dataclasses import replace
from datetime import UTC, date, datetime

from dateline.model import Article, Event, Number, Party, Place, Quote
from dateline.when import When, calendar_unit, span, within

CHINA = Party("China", "China", "chn", "CHN")
CHINESE_ARMY = Party("China’s Defense Ministry", "Armed forces of China", "chn.mil", "CHN", sector="MIL")
RUSSIA = Party("Moscow", "Russia", "rus", "RUS")
KREMLIN = Party("the Kremlin", "Government of Russia", "rus.gov", "RUS", sector="GOV")
PUTIN = Party("Putin", "Vladimir Putin", "rus.putin", "RUS", sector="GOV")
RUSSIANS = Party("Russians", "Civilians of Russia", "rus.cvl", "RUS", sector="CVL")
UKRAINE = Party("Ukraine", "Ukraine", "ukr", "UKR")
USA = Party("Washington", "United States", "usa", "USA")
UN = Party("the U.N.", "United Nations", "un", org="UNO")
GUNMEN = Party("gunmen", "gunmen", sector="UAF")
INVASION = date(2022, 2, 24)

WIRE = Article(
    title="China to send troops to Russia",
    text="“East 2022” 🕊 begins. China’s Defense Ministry said on Wednesday that it will send troops to Russia.",
    published=date(2022, 8, 18),
    published_at=datetime(2022, 8, 18, 6, 30, tzinfo=UTC),
    publisher="Northern Wire",
    url="https://news.example/east-2022",
    language="en",
    rights="CC BY 4.0",
    external_id="wire-4711",
)
LOCAL = Article(text="Russia attacked Ukraine on February 24. China did not arm Russia.", published=date(2022, 8, 19))
POST = Article(
    title="Putin and Xi meet",
    text="Putin met Xi in Beijing. Washington punished Moscow.",
    published=date(2022, 3, 1),
    publisher="Southern Post",
)
UNDATED = Article(text="No news at all.", title="Nothing")


def _quote(article: Article, trigger: str) -> Quote:
    at = article.text.index(trigger)
    return Quote(article.text, 0, len(article.text), (at, at + len(trigger)))


_SAID, _WILL, _EAST = _quote(WIRE, "said"), _quote(WIRE, "will send"), _quote(WIRE, "begins")
_ATTACKED, _ARM = _quote(LOCAL, "attacked"), _quote(LOCAL, "arm")
_MET, _PUNISHED = _quote(POST, "met"), _quote(POST, "punished")

NAMED = {
    "agreed": Event(
        "AGREE",
        When(*[date(2022, 8, 17)] * 4, text="Wednesday", anchor="said", rule="weekday"),
        _SAID,
        (CHINESE_ARMY,),
        (RUSSIA,),
        contexts=("military",),
        said=(date(2022, 8, 17), date(2022, 8, 17)),
        attribution=(CHINESE_ARMY,),
        places=(Place("Russia", "Russia", "country", "RUS", 60.0, 100.0),),
        confidence=0.83,
    ),
    "exercise": Event(
        "AGREE",
        within(date(2022, 8, 21), date(2022, 8, 31), "third"),
        _WILL,
        (CHINA, RUSSIA),
        mutual=True,
        modality="future",
    ),
    "call": Event("CONSULT", calendar_unit(2022, 7), _EAST, (USA, CHINA), mode="phone", mutual=True),
    "criticism": Event(
        "ACCUSE",
        within(None, date(2022, 8, 18), "open"),
        _EAST,
        (USA,),
        (CHINA,),
        historical=True,
        contexts=("gender",),
    ),
    "partnership": Event(
        "SUPPORT", within(date(2022, 2, 17), date(2022, 2, 23), "week"), _EAST, (CHINA, RUSSIA), mutual=True
    ),
    "invasion": Event(
        "ASSAULT",
        calendar_unit(2022, 2, 24),
        _ATTACKED,
        (RUSSIA,),
        (UKRAINE,),
        mode="heavy-weapons",
        places=(Place("Kyiv", "Kyiv", "city", "UKR", 50.45, 30.52), Place("the front", "the front", "site", None)),
        numbers=(Number("dead", "at least three", 3, None), Number("money", "$5 million", 5e6, 5e6, "USD")),
    ),
    "war": Event(
        "ASSAULT", When(INVASION, INVASION, date(2022, 8, 19), None, "span", "open"), _ATTACKED, (RUSSIA,), (UKRAINE,)
    ),
    "no arms": Event("AID", span(INVASION, date(2022, 8, 18)), _ARM, (CHINA,), (RUSSIA,), modality="negated"),
    "village": Event("ASSAULT", calendar_unit(2022, 3), _ATTACKED, (UKRAINE,), (RUSSIA,), modality="alleged"),
    "threat": Event("SANCTION", calendar_unit(2022, 9), _ARM, (USA,), (CHINA,), modality="hypothetical"),
    "sanctions": Event("SANCTION", calendar_unit(2022, 2, 25), _PUNISHED, (USA,), (KREMLIN, PUTIN)),
    "summit": Event(
        "CONSULT",
        calendar_unit(2022, 2, 4),
        _MET,
        (PUTIN, CHINA),
        mutual=True,
        places=(Place("Beijing", "Beijing", "city", "CHN", 39.9, 116.4),),
    ),
    "protest": Event("PROTEST", calendar_unit(2022, 2, 24), _PUNISHED, (RUSSIANS,), (KREMLIN,)),
    "appeal": Event("REQUEST", calendar_unit(2022, 2, 25), _PUNISHED, (UN,), (RUSSIA,)),
    "shooting": Event("ASSAULT", calendar_unit(2021, 12, 31), _PUNISHED, (GUNMEN,), (UKRAINE,)),
}
_RETOLD = replace(NAMED["invasion"], quote=_SAID)
TOLD = {
    WIRE: [*(NAMED[name] for name in ("agreed", "exercise", "call", "criticism", "partnership")), _RETOLD],
    LOCAL: [NAMED[name] for name in ("invasion", "war", "no arms", "village", "threat")],
    POST: [NAMED[name] for name in ("sanctions", "summit", "protest", "appeal", "shooting")],
    UNDATED: [],
}
