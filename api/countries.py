"""Countries, and in how many events they stand."""

from flask import Response

from api.answers import answer, unless_unchanged
from api.blueprint import Blueprint
from api.current import timeline
from api.objects import country_object
from dateline.codes import countries as known
from schemas.actors import CountriesSchema

countries = Blueprint("countries", __name__, url_prefix="/v1/countries", description="Where they are from.")

_LINKS = {"self": "/v1/countries", "first": "/v1/countries"}


@countries.get("")
@countries.query()
@countries.gives(200, CountriesSchema, "All countries.", "ETag", "Link")
@countries.problems(401, 406, 422, 503)
def list_countries() -> Response:
    """List the countries.

    All of them, those without events too, in the order of their codes; withdrawn codes last.
    """
    return unless_unchanged(_all)


def _all() -> Response:
    tally = timeline().country_counts()
    items = [country_object(country, tally.counts.get(code)) for code, country in known.countries().items()]
    body = {"items": items, "links": _LINKS, "meta": {"revision": tally.revision}}
    return answer(body, tally.revision, links=_LINKS)
