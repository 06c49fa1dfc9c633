"""The dashboard as a reader meets it: a real browser, the real API, a real store."""

import re

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

USUAL = ["agreed", "exercise", "partnership", "bias", "oil", "invaded", "shelling"]  # asserted and planned


def names(page, ids):
    known = {event_id: name for name, event_id in ids.items()}
    return [known[row] for row in page.rows]


def link(page, event_id):
    return page.one(f"#event-{event_id} a.open")


def mark(page, event_id):
    return page.one(f'#timeline [data-id="{event_id}"]')


def test_the_list_shows_the_asserted_and_planned_events_of_the_store_latest_first(page, ids):
    page.visit("/", rows=len(USUAL))
    assert sorted(names(page, ids)) == sorted(USUAL)
    assert names(page, ids)[:4] == ["oil", "exercise", "bias", "agreed"]  # the undated end the ascending order
    assert page.status == "7 events"


def test_a_row_says_when_who_did_what_to_whom_and_where(page, ids):
    page.visit("/", rows=7)
    row = page.one(f"#event-{ids['agreed']}").text
    for words in ("17 Aug 2022", "2022-08-17", "“Wednesday”", "the day of the report", "1 mention · 1 article"):
        assert words in row
    assert link(page, ids["agreed"]).text == "China → AGREE → Russia"
    assert page.one(f"#event-{ids['agreed']} .place").text == "Russia"


def test_a_quote_marks_its_trigger_though_letters_outside_the_basic_plane_stand_before_it(page, ids):
    page.visit("/", rows=7)
    quote = page.one(f"#event-{ids['agreed']} blockquote")
    assert quote.text == "🎖 China’s ministry agreed on Wednesday to send troops to Russia."
    assert quote.find_element(By.TAG_NAME, "mark").text == "agreed"


def test_an_article_on_the_web_is_linked_and_any_other_address_is_not(page, ids):
    page.visit("/", rows=7)
    web = page.one(f"#event-{ids['agreed']} a.article")
    assert web.get_attribute("href") == "https://news.example/east-2022"
    assert web.get_attribute("rel") == "noopener noreferrer"
    own = page.one(f"#event-{ids['invaded']} a.article").get_attribute("href")
    assert re.fullmatch(re.escape(page.site) + r"/v1/articles/[0-9a-f]{32}\?include=text", own)


def test_markup_in_a_title_stays_text(page, ids):
    page.visit("/", rows=7)
    title = page.one(f"#event-{ids['invaded']} a.article")
    assert title.text == "<script>window.broken = true</script><b>What is known</b>"
    assert title.find_elements(By.CSS_SELECTOR, "*") == []
    assert page.run("return window.broken === undefined")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/?country=UKR", ["shelling", "invaded"]),
        ("/?country=CHN&from=2022-08-17&to=2022-08-17", ["agreed"]),
        ("/?type=SUPPORT,ACCUSE", ["bias", "partnership"]),
        ("/?modality=negated,alleged", ["not armed", "village"]),
        ("/?from=2022-02&to=2022-02&match=certain&type=ASSAULT,SUPPORT", ["invaded", "shelling", "partnership"]),
        ("/?source=CHN&target=RUS", ["exercise", "agreed", "partnership", "oil"]),
    ],
)
def test_the_address_filters_as_the_api_does(page, ids, address, expected):
    page.visit(address, rows=len(expected))
    assert sorted(names(page, ids)) == sorted(expected)


def test_filters_of_the_address_stand_in_the_form(page):
    page.visit("/?country=CHN&from=2022&type=AGREE,SUPPORT&modality=any&source=CHN")
    assert page.one("#country").get_attribute("value") == "CHN"
    assert page.one("#from").get_attribute("value") == "2022"
    assert page.one("#source").is_displayed()
    page.until(lambda: page.one("[data-parameter=type] .value").text == "AGREE, SUPPORT")
    assert page.one("[data-parameter=modality] .value").text == "Any"


def test_typing_a_country_narrows_the_list_and_stands_in_the_address(page, ids):
    page.visit("/", rows=7)
    page.one("#country").send_keys("Ukraine")
    page.until(lambda: len(page.rows) == 2)
    assert page.address == "/?country=Ukraine"
    assert set(names(page, ids)) == {"shelling", "invaded"}


def test_ticking_a_type_filters_by_it(page, ids):
    page.visit("/", rows=7)
    page.until(lambda: page.all("[data-choice=type] input"))
    page.one("[data-parameter=type] summary").click()
    page.one("[data-choice=type] input[value=ASSAULT]").click()
    page.until(lambda: len(page.rows) == 2)
    assert page.address == "/?type=ASSAULT"


def test_ticking_every_modality_asks_for_any(page):
    page.visit("/", rows=7)
    page.one("[data-parameter=modality] summary").click()
    for value in ("alleged", "hypothetical", "negated"):
        page.one(f"[data-choice=modality] input[value={value}]").click()
    page.until(lambda: len(page.rows) == 10)
    assert page.address == "/?modality=any"


def test_a_filter_without_a_field_is_named_and_can_be_taken_away(page):
    page.visit("/?target_country=UKR&country=RUS", rows=2)
    assert page.one("#extras li").text.startswith("target_country=UKR")
    page.one("#extras a").click()
    page.until(lambda: len(page.rows) > 2)
    assert page.address == "/?country=RUS"


def test_back_and_forward_walk_through_the_filters(page):
    page.visit("/", rows=7)
    page.one("#country").send_keys("UKR", Keys.ENTER)
    page.until(lambda: len(page.rows) == 2)
    page.browser.back()
    page.until(lambda: len(page.rows) == 7)
    assert page.one("#country").get_attribute("value") == ""
    page.browser.forward()
    page.until(lambda: len(page.rows) == 2)
    assert page.one("#country").get_attribute("value") == "UKR"


def test_a_deep_link_opens_its_event(page, ids):
    page.visit(f"/?country=CHN&event={ids['partnership']}", rows=5)
    page.until(lambda: page.all(f"#event-{ids['partnership']} .details"))
    assert len(page.all(".details")) == 1
    assert "opened" in mark(page, ids["partnership"]).get_attribute("class")
    assert link(page, ids["partnership"]).get_attribute("aria-expanded") == "true"


def test_a_deep_link_opens_its_event_though_the_filters_leave_it_out(page, ids):
    page.visit(f"/?country=UKR&event={ids['agreed']}", rows=2)
    page.until(lambda: page.all("#linked .details"))
    assert "China → AGREE → Russia" in page.one("#linked").text


def test_a_deep_link_to_no_event_says_so(page):
    page.visit(f"/?event={'0' * 32}", rows=7)
    page.until(lambda: page.status.startswith("The event of this link:"))
    assert not page.one("#linked").is_displayed()


def test_opening_and_closing_an_event_stands_in_the_address(page, ids):
    page.visit("/", rows=7)
    link(page, ids["agreed"]).click()
    page.until(lambda: page.all(".details"))
    assert page.address == f"/?event={ids['agreed']}"
    link(page, ids["agreed"]).click()
    page.until(lambda: not page.all(".details"))
    assert page.address == "/"


def test_a_country_that_is_none_is_shown_beside_its_field_with_a_suggestion(page):
    page.visit("/?country=Rusia")
    fault = page.until(lambda: page.all("[data-parameter=country] .fault"))[0]
    assert "Rusia" in fault.text
    assert page.one("#country").get_attribute("aria-invalid") == "true"
    assert page.one("#country").get_attribute("aria-describedby") == fault.get_attribute("id")
    fault.find_elements(By.CSS_SELECTOR, ".suggestion")[0].click()
    page.until(lambda: len(page.rows) > 0)
    assert page.all(".fault") == []
    assert page.one("#country").get_attribute("aria-invalid") is None


def test_a_suggestion_replaces_only_the_name_at_fault(page, ids):
    page.visit("/?country=UKR,Rusia")
    page.until(lambda: page.all(".fault .suggestion"))[0].click()
    page.until(lambda: not page.all(".fault"))
    assert page.one("#country").get_attribute("value").startswith("UKR,R")


def test_what_is_being_typed_is_not_taken_from_under_the_fingers(page):
    page.visit("/", rows=7)
    page.one("#country").send_keys("Ukraine ")
    page.until(lambda: len(page.rows) == 2)
    assert page.one("#country").get_attribute("value") == "Ukraine "
    assert page.address == "/?country=Ukraine"


def test_every_fault_is_shown_at_once_and_an_unknown_parameter_above_the_list(page):
    page.visit("/?country=Rusia&from=2022-13&type=WAR&contry=RUS")
    page.until(lambda: page.all("#notice li"))
    for parameter in ("country", "from", "type"):
        assert page.one(f"[data-parameter={parameter}] .fault").text
    assert "contry" in page.one("#notice").text


def test_an_answer_without_events_offers_what_may_be_tried(page):
    page.visit("/?country=FIN&from=2022")
    assert page.status == "No events"
    offers = [offer.text for offer in page.all(".empty a")]
    assert offers == ["Look at every modality", "All dates", "Clear all filters"]
    assert not page.one("#charts").is_displayed()


def test_an_empty_store_says_how_to_fill_it(empty_page):
    empty_page.visit("/")
    assert "dateline ingest" in empty_page.one(".empty").text


def test_a_server_out_of_reach_is_said_and_asked_again(page):
    page.visit("/", rows=7)
    page.offline(True)
    page.one("#country").send_keys("UKR", Keys.ENTER)
    page.until(lambda: page.one("#notice").is_displayed())
    assert "cannot be reached" in page.one("#notice").text
    assert len(page.rows) == 7
    page.offline(False)
    page.until(lambda: len(page.rows) == 2)
    assert not page.one("#notice").is_displayed()


def test_more_events_follow_the_next_link_until_there_are_none(page, ids):
    page.visit("/?limit=4", rows=4)
    assert page.status == "4 events, and more to load"
    page.one("#next").click()
    page.until(lambda: len(page.rows) == 7)
    assert len(set(page.rows)) == 7
    assert not page.one("#next").is_displayed()
    assert len(page.all("#timeline .mark")) == 6


@pytest.mark.parametrize(
    ("name", "classes", "strange"),
    [
        ("agreed", {"day", "asserted"}, {"uncertain", "planned", "span"}),
        ("exercise", {"uncertain", "future", "planned"}, {"day", "span"}),
        ("partnership", {"uncertain", "asserted"}, {"day", "planned"}),
        ("bias", {"uncertain"}, {"day", "span"}),
        ("shelling", {"span", "asserted"}, {"uncertain", "planned"}),
        ("not armed", {"span", "negated"}, {"planned"}),
        ("village", {"uncertain", "alleged"}, {"planned"}),
        ("punish", {"uncertain", "hypothetical"}, {"planned"}),
    ],
)
def test_a_mark_tells_how_well_the_day_is_known_and_the_modality(page, ids, name, classes, strange):
    page.visit("/?modality=any", rows=10)
    found = set(mark(page, ids[name]).get_attribute("class").split())
    assert classes <= found
    assert not strange & found


def test_an_uncertain_day_has_no_hard_end_and_an_open_end_fades(page, ids):
    page.visit("/", rows=7)
    band = mark(page, ids["partnership"]).find_element(By.CSS_SELECTOR, ".band")
    assert band.get_attribute("fill") == "url(#soft-verbal_cooperation)"
    bar = mark(page, ids["shelling"])
    assert [piece.get_attribute("fill") for piece in bar.find_elements(By.CSS_SELECTOR, ".fade")] == [
        "url(#out-material_conflict)"
    ]
    assert len(bar.find_elements(By.CSS_SELECTOR, ".core")) == 1


def test_a_half_open_day_fades_soon_and_an_event_without_a_day_is_only_listed(page, ids):
    page.visit("/", rows=7)
    band = mark(page, ids["bias"]).find_element(By.CSS_SELECTOR, ".band")
    assert 0 < band.size["width"] < 100
    assert page.all(f'#timeline [data-id="{ids["oil"]}"]') == []
    assert page.one(".outside").text == "Not drawn, but in the list: 1 without any date."
    assert "no known date" in page.one(f"#event-{ids['oil']}").text


def test_each_mark_lies_in_the_lane_of_its_quad_class(page, ids):
    page.visit("/?modality=any", rows=10)
    lanes = page.run(
        "return [...document.querySelectorAll('.lane')].map((lane) => lane.querySelectorAll('.mark').length)"
    )
    assert lanes == [3, 1, 1, 4]
    assert mark(page, ids["invaded"]).find_element(By.XPATH, "..").get_attribute("aria-label") == "Material conflict: 4"


def test_a_click_on_a_mark_opens_its_row(page, ids):
    page.visit("/", rows=7)
    ActionChains(page.browser).move_to_element(mark(page, ids["invaded"])).perform()
    assert "24 Feb 2022" in page.one("#tip").text
    mark(page, ids["invaded"]).click()
    page.until(lambda: page.all(f"#event-{ids['invaded']} .details"))
    assert page.focused == link(page, ids["invaded"])


def test_brushing_the_histogram_sets_the_date_range(page):
    page.visit("/", rows=7)
    chart = page.one("#histogram svg")
    third = chart.size["width"] // 3
    ActionChains(page.browser).move_to_element_with_offset(chart, -third, 0).click_and_hold().move_by_offset(
        third, 0
    ).release().perform()
    page.until(lambda: "from=" in page.address)
    first, last = page.one("#from").get_attribute("value"), page.one("#to").get_attribute("value")
    assert "2022-02-01" < first < last < "2022-09-30"
    page.until(lambda: page.all("#tools a"))
    assert [tool.text for tool in page.all("#tools a")] == ["Zoom out", "All dates", "Clear filters"]


def test_opening_a_row_leaves_the_charts_alone_and_a_new_width_redraws_them(page, ids):
    page.visit("/", rows=7)
    drawn = page.one("#timeline svg")
    link(page, ids["agreed"]).click()
    page.until(lambda: page.all(".details"))
    assert page.one("#timeline svg") == drawn
    page.resize(700)
    page.until(lambda: page.one("#timeline svg") != drawn)
    assert page.one("#timeline svg").size["width"] < 700


def test_how_an_actor_was_understood_is_said_beside_its_field(page):
    page.visit("/?actor=Russia", rows=6)
    assert page.one("[data-parameter=actor] .read").text == "Russia: rus"


def test_the_keyboard_reaches_an_event_and_opens_it(page, ids):
    page.visit("/", rows=7)
    for _ in range(60):
        page.focused.send_keys(Keys.TAB)
        if page.focused.get_attribute("class") == "open":
            break
    assert page.focused == link(page, page.rows[0])
    page.focused.send_keys(Keys.ENTER)
    page.until(lambda: page.all(f"#event-{page.rows[0]} .details"))


def test_arrow_keys_walk_the_timeline_and_enter_opens(page, ids):
    page.visit("/", rows=7)
    page.run("document.querySelector('#timeline .mark[tabindex=\"0\"]').focus()")
    first = page.focused.get_attribute("data-id")
    page.focused.send_keys(Keys.ARROW_RIGHT)
    second = page.focused.get_attribute("data-id")
    assert first != second
    assert len(page.all('#timeline .mark[tabindex="0"]')) == 1
    page.focused.send_keys(Keys.ENTER)
    page.until(lambda: page.all(f"#event-{second} .details"))


def test_escape_closes_a_menu_and_gives_the_keyboard_back(page):
    page.visit("/", rows=7)
    page.one("[data-parameter=modality] summary").click()
    box = page.one("[data-choice=modality] input[value=negated]")
    assert box.is_displayed()
    box.send_keys(Keys.ESCAPE)
    assert not box.is_displayed()
    assert page.focused.tag_name == "summary"


SIDEWAYS = """
const room = document.documentElement.clientWidth;
const seen = [...document.querySelectorAll("body *")].filter((node) => !node.ownerSVGElement && node.checkVisibility());
const wide = seen.filter((node) => node.getBoundingClientRect().right > room + 0.5).map((node) => node.outerHTML);
return document.documentElement.scrollWidth > room ? ["the page scrolls", ...wide] : wide;
"""


@pytest.mark.parametrize("width", [360, 768, 1600])
@pytest.mark.parametrize("address", ["/?modality=any", "/?country=Rusia&from=2022-13&contry=RUS"])
def test_nothing_scrolls_sideways(page, width, address):
    page.resize(width)
    page.visit(address)
    assert page.run(SIDEWAYS) == []


@pytest.mark.parametrize("width", [360, 1600])
def test_open_menus_and_details_stay_within_the_window(page, ids, width):
    page.resize(width)
    page.visit(f"/?modality=any&event={ids['agreed']}", rows=10)
    page.until(lambda: page.all("[data-choice=type] input"))
    for menu in ("type", "modality"):
        page.one(f"[data-parameter={menu}] summary").click()
        assert page.run(
            "const { left, right } = document.querySelector(`[data-choice=${given[0]}]`).getBoundingClientRect();"
            "return left >= 0 && right <= innerWidth",
            menu,
        )
    assert page.run(SIDEWAYS) == []


def test_the_console_stays_silent(page, ids):
    page.visit(f"/?modality=any&event={ids['agreed']}", rows=10)
    page.until(lambda: page.all("[data-choice=type] input"))
    page.one("[data-parameter=type] summary").click()
    mark(page, ids["invaded"]).click()
    page.until(lambda: page.all(f"#event-{ids['invaded']} .details"))
    assert page.browser.get_log("browser") == []


CONTRAST = """
const light = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const luminance = (colour) => {
  const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => light(part / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const probe = document.body.appendChild(document.createElement("i"));
const computed = (name) => {
  probe.style.color = `var(${name})`;
  return luminance(getComputedStyle(probe).color);
};
const [high, low] = given.map(computed).sort((a, b) => b - a);
probe.remove();
return (high + 0.05) / (low + 0.05);
"""
INKS = [
    "ink",
    "soft",
    "accent",
    "fault",
    "verbal-cooperation",
    "material-cooperation",
    "verbal-conflict",
    "material-conflict",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", ["paper", "sheet", "hover"])
def test_words_stand_out_from_their_ground(page, scheme, ink, ground):
    page.resize(800, scheme=scheme)
    if page.address != "/":
        page.visit("/", rows=7)
    assert page.run(CONTRAST, f"--{ink}", f"--{ground}") >= 4.5
