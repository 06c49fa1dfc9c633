"""Small made-up dumps in the form of Wikidata's own."""

import json
from pathlib import Path

PRECISION = {4: 9, 7: 10, 10: 11}  # by the length of "2012", "2012-05", "2012-05-07"


def when(day):
    """A time as Wikidata writes it; what is not known is 00."""
    full = f"{day}-00-00"[:10] if len(day) == 4 else f"{day}-00"[:10]
    return {
        "time": f"+{full}T00:00:00Z",
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": PRECISION[len(day)],
        "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
    }


def snak(prop, value):
    """A value of a property: an item, a text, a time, or "somevalue" and "novalue"."""
    if value in ("somevalue", "novalue"):
        return {"snaktype": value, "property": prop}
    kinds = {"P298": "string", "P297": "string", "P580": "time", "P582": "time", "P570": "time"}
    kind = kinds.get(prop, "wikibase-entityid")
    if kind == "time":
        value = value if isinstance(value, dict) else when(value)
    elif kind != "string":
        value = {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
    return {"snaktype": "value", "property": prop, "datavalue": {"value": value, "type": kind}}


def claim(prop, value, rank="normal", **qualifiers):
    """A statement with its qualifiers."""
    made = {"mainsnak": snak(prop, value), "type": "statement", "id": f"{prop}$1", "rank": rank, "references": []}
    if qualifiers:
        made["qualifiers"] = {key: [snak(key, given)] for key, given in qualifiers.items()}
        made["qualifiers-order"] = list(qualifiers)
    return made


def item(qid, label, *claims, aliases=(), language="en"):
    """An entity; what is empty is a list, as in Wikidata's dumps."""
    by_prop = {}
    for one in claims:
        by_prop.setdefault(one["mainsnak"]["property"], []).append(one)
    return {
        "type": "item",
        "id": qid,
        "labels": {language: {"language": language, "value": label}} if label else [],
        "descriptions": [],
        "aliases": {"en": [{"language": "en", "value": form} for form in aliases]} if aliases else [],
        "claims": by_prop or [],
        "sitelinks": [],
    }


def person(qid, label, *terms, home="Q10", **more):
    """A human being with a citizenship and the offices held."""
    return item(qid, label, claim("P31", "Q5"), claim("P27", home), *terms, **more)


def held(office, start=None, end=None, rank="normal", **qualifiers):
    """A statement that an office was held."""
    days = {key: day for key, day in (("P580", start), ("P582", end)) if day}
    return claim("P39", office, rank, **days, **qualifiers)


def text(entities):
    """The dump: one entity a line, a bracket before and after."""
    return "[\n" + ",\n".join(json.dumps(one, separators=(",", ":")) for one in entities) + "\n]\n"


def world():
    """Two countries and a region, and offices that count and that do not."""
    return [
        item("Q10", "Norway", claim("P298", "NOR"), claim("P1906", "Q20"), claim("P1313", "Q21")),
        item("Q11", "Finland", claim("P298", "FIN"), claim("P1906", "Q22"), claim("P1906", "Q29", "deprecated")),
        item("Q12", "Lapland", claim("P17", "Q11")),
        item("Q20", "monarch of Norway", claim("P1001", "Q10")),
        item("Q21", "Prime Minister of Norway", claim("P1001", "Q10"), claim("P279", "Q49")),
        item("Q22", "President of Finland", claim("P1001", "Q11"), claim("P279", "Q48")),
        item("Q29", "President of the Ski Club", claim("P17", "Q11"), claim("P279", "Q48")),
        item("Q30", "foreign minister", claim("P279", "Q47")),
        item("Q31", "Minister of Foreign Affairs of Norway", claim("P1001", "Q10"), claim("P279", "Q47")),
        item("Q32", "minister of defence", claim("P279", "Q47")),
        item("Q33", "Chief of the Shield", claim("P1001", "Q10"), claim("P279", "Q32")),
        item("Q34", "Deputy Minister of Foreign Affairs", claim("P1001", "Q10"), claim("P279", "Q30")),
        item("Q35", "Minister of the Interior of Lapland", claim("P1001", "Q12"), claim("P17", "Q11")),
        item("Q36", "Minister of the Interior", claim("P17", "Q11"), claim("P279", "Q47")),
        item("Q37", "Minister of the Interior of Finland", claim("P17", "Q11"), claim("P279", "Q47")),
    ]


def own(actor_id, name, *terms, source="Dateline", country="NOR"):
    """A record of the project's own, with terms of (title, start, end)."""
    keys = ("title", "country", "org", "sector", "start", "end")
    roles = [dict(zip(keys, (title, country, None, "GOV", start, end), strict=True)) for title, start, end in terms]
    plain = {"id": actor_id, "name": name, "kind": "person", "country": country, "org": None, "sector": None}
    return {**plain, "aliases": [name.split()[-1]], "roles": roles, "source": source}


def write_jsonl(path: Path, records):
    """Write records as the project's data files are."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
