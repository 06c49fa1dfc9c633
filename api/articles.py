"""Articles."""

from flask import Response, request
from werkzeug.exceptions import NotFound

from api.answers import answer, unless_unchanged
from api.blueprint import KEY, Blueprint
from api.current import timeline
from api.objects import article_object
from api.pages import links_of, start_of
from dateline.model import Article
from dateline.store.base import StoredArticle
from schemas.articles import ArticleSchema, NewArticleSchema
from schemas.pages import ArticlePageSchema
from schemas.queries import ArticleQuerySchema, ArticleShowSchema, ListRequest

articles = Blueprint("articles", __name__, url_prefix="/v1/articles", description="The texts that report events.")

_FILTERS = "articles"  # there is one list of them: its cursors are good for no other


@articles.get("")
@articles.query(ArticleQuerySchema)
@articles.gives(200, ArticlePageSchema, "A page of articles.", "ETag", "Link")
@articles.problems(401, 406, 422, 503)
def list_articles(asked: ListRequest) -> Response:
    """List articles.

    Newest publication first, those without a date last.
    """
    return unless_unchanged(lambda: _page(asked))


@articles.post("")
@articles.needs("ingest")
@articles.query()
@articles.body(NewArticleSchema)
@articles.gives(200, ArticleSchema, "The article was known already.")
@articles.gives(202, ArticleSchema, "The article is kept, and will be read.", "Location")
@articles.problems(400, 406, 413, 415, 422, 503)
def post_article(article: Article) -> Response:
    """Post an article.

    It is kept when the answer arrives; its events follow once it is read. The same article twice is kept once.
    """
    accepted = timeline().accept(article)
    stored = _stored(article.key)
    response = answer(article_object(stored), stored.revision, status=202 if accepted else 200)
    if accepted:
        response.headers["Location"] = f"/v1/articles/{article.key}"
    return response


@articles.get("/<id>", parameters=[KEY])
@articles.query(ArticleShowSchema)
@articles.gives(200, ArticleSchema, "The article.", "ETag")
@articles.problems(401, 404, 406, 422, 503)
def show_article(asked: dict[str, str], id: str) -> Response:  # noqa: A002 - the parameter’s name in the description
    """Show an article."""
    stored = _stored(id)
    return answer(article_object(stored, text="include" in asked), stored.revision)


def _stored(key: str) -> StoredArticle:
    stored = timeline().article(key)
    if stored is None:
        raise NotFound("There is no article with this id.")
    return stored


def _page(asked: ListRequest) -> Response:
    page = timeline().articles(limit=asked.limit, after=start_of(asked, _FILTERS))
    links = links_of(request.path, asked.given, page.next, _FILTERS)
    items = [article_object(stored) for stored in page.articles]
    meta = {"filters": {}, "revision": page.revision}
    return answer({"items": items, "links": links, "meta": meta}, page.revision, links=links)
