"""Dates in other languages: absolute ones, weekdays on the side of the verb, and the days and units around today."""

from datetime import date

import pytest

from dateline.extract.dates import find_timexes
from dateline.extract.dates.languages import codes
from dateline.extract.sentences import sentences
from dateline.model import Document

# language, sentence as if published on Thursday 18 August 2022, words, TIMEX3 value, EDTF
CASES = [
    ("es", "El acuerdo se firmó el 17 de agosto de 2021.", "el 17 de agosto de 2021", "2021-08-17", "2021-08-17"),
    ("es", "La guerra empezó el 24 de febrero.", "el 24 de febrero", "2022-02-24", "2022-02-24"),
    ("es", "El presidente viajará a Lima el 3 de septiembre.", "el 3 de septiembre", "2022-09-03", "2022-09-03"),
    ("es", "Se reunieron el miércoles 17 de agosto.", "el miércoles 17 de agosto", "2022-08-17", "2022-08-17"),
    ("es", "Las elecciones de mayo de 2019 fueron anuladas.", "mayo de 2019", "2019-05", "2019-05"),
    ("es", "La frontera se cerró en julio.", "julio", "2022-07", "2022-07"),
    ("es", "La crisis estalló en 2008.", "2008", "2008", "2008"),
    ("es", "El ministro dijo el miércoles que no renunciará.", "el miércoles", "2022-08-17", "2022-08-17"),
    ("es", "El ministro viajará el miércoles a Quito.", "el miércoles", "2022-08-24", "2022-08-24"),
    ("es", "Los dos se vieron ayer.", "ayer", "2022-08-17", "2022-08-17"),
    ("es", "Mañana se reunirá el consejo.", "Mañana", "2022-08-19", "2022-08-19"),
    ("es", "Votaron la semana pasada.", "la semana pasada", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("es", "Gobierna desde 2015.", "2015", "2015", "2015/.."),
    ("es", "Votaron el domingo pasado.", "el domingo pasado", "2022-08-14", "2022-08-14"),
    ("fr", "Le traité a été signé le 17 août 2021.", "le 17 août 2021", "2021-08-17", "2021-08-17"),
    ("fr", "La guerre a commencé le 24 février.", "le 24 février", "2022-02-24", "2022-02-24"),
    ("fr", "Le président se rendra à Rome le 3 septembre.", "le 3 septembre", "2022-09-03", "2022-09-03"),
    ("fr", "Il est mort le 1er mai 1993.", "le 1er mai 1993", "1993-05-01", "1993-05-01"),
    ("fr", "Ils se sont vus mercredi 17 août.", "mercredi 17 août", "2022-08-17", "2022-08-17"),
    ("fr", "Le vote de mai 2019 a été annulé.", "mai 2019", "2019-05", "2019-05"),
    ("fr", "La frontière a fermé en juillet.", "juillet", "2022-07", "2022-07"),
    ("fr", "La crise a éclaté en 2008.", "2008", "2008", "2008"),
    ("fr", "Le ministre a déclaré mercredi que rien ne changera.", "mercredi", "2022-08-17", "2022-08-17"),
    ("fr", "Le ministre se rendra mercredi à Rome.", "mercredi", "2022-08-24", "2022-08-24"),
    ("fr", "Ils se sont vus hier.", "hier", "2022-08-17", "2022-08-17"),
    ("fr", "Le conseil se réunit aujourd’hui.", "aujourd’hui", "2022-08-18", "2022-08-18"),
    ("fr", "Demain, le conseil se réunira.", "Demain", "2022-08-19", "2022-08-19"),
    ("fr", "Ils ont voté la semaine dernière.", "la semaine dernière", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("de", "Der Vertrag wurde am 17. August 2021 unterzeichnet.", "17. August 2021", "2021-08-17", "2021-08-17"),
    ("de", "Der Krieg begann am 24. Februar.", "24. Februar", "2022-02-24", "2022-02-24"),
    ("de", "Die Kanzlerin wird am 3. September nach Rom reisen.", "3. September", "2022-09-03", "2022-09-03"),
    ("de", "Sie trafen sich am Mittwoch, den 17. August.", "Mittwoch, den 17. August", "2022-08-17", "2022-08-17"),
    ("de", "Die Wahl vom Mai 2019 wurde aufgehoben.", "Mai 2019", "2019-05", "2019-05"),
    ("de", "Die Grenze wurde im Juli geschlossen.", "Juli", "2022-07", "2022-07"),
    ("de", "Die Krise begann im Jahr 2008.", "2008", "2008", "2008"),
    ("de", "Der Minister sagte am Mittwoch, er bleibe.", "Mittwoch", "2022-08-17", "2022-08-17"),
    ("de", "Der Minister wird am Mittwoch in Rom erwartet.", "Mittwoch", "2022-08-24", "2022-08-24"),
    ("de", "Die beiden trafen sich gestern.", "gestern", "2022-08-17", "2022-08-17"),
    ("de", "Der Rat tagt morgen.", "morgen", "2022-08-19", "2022-08-19"),
    ("de", "Sie stimmten am 17.08.2021 ab.", "17.08.2021", "2021-08-17", "2021-08-17"),
    ("de", "Sie stimmten letzte Woche ab.", "letzte Woche", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("de", "Er regiert seit 2015.", "2015", "2015", "2015/.."),
    ("pt", "O tratado foi assinado em 17 de agosto de 2021.", "17 de agosto de 2021", "2021-08-17", "2021-08-17"),
    ("pt", "A guerra começou em 24 de fevereiro.", "24 de fevereiro", "2022-02-24", "2022-02-24"),
    ("pt", "O presidente viajará a Roma em 3 de setembro.", "3 de setembro", "2022-09-03", "2022-09-03"),
    ("pt", "Ele morreu em 1º de maio de 1994.", "1º de maio de 1994", "1994-05-01", "1994-05-01"),
    ("pt", "A eleição de maio de 2019 foi anulada.", "maio de 2019", "2019-05", "2019-05"),
    ("pt", "A fronteira fechou em julho.", "julho", "2022-07", "2022-07"),
    ("pt", "A crise começou em 2008.", "2008", "2008", "2008"),
    ("pt", "O ministro disse na quarta-feira que ficará.", "quarta-feira", "2022-08-17", "2022-08-17"),
    ("pt", "O ministro viajará na quarta-feira a Roma.", "quarta-feira", "2022-08-24", "2022-08-24"),
    ("pt", "Os dois se reuniram ontem.", "ontem", "2022-08-17", "2022-08-17"),
    ("pt", "O conselho vota hoje.", "hoje", "2022-08-18", "2022-08-18"),
    ("pt", "Amanhã o conselho votará.", "Amanhã", "2022-08-19", "2022-08-19"),
    ("pt", "Votaram na próxima semana.", "próxima semana", "2022-W34", "[2022-08-22..2022-08-28]"),
    ("it", "Il trattato è stato firmato il 17 agosto 2021.", "il 17 agosto 2021", "2021-08-17", "2021-08-17"),
    ("it", "La guerra è cominciata il 24 febbraio.", "il 24 febbraio", "2022-02-24", "2022-02-24"),
    ("it", "Il presidente andrà a Roma il 3 settembre.", "il 3 settembre", "2022-09-03", "2022-09-03"),
    ("it", "Si sono visti mercoledì 17 agosto.", "mercoledì 17 agosto", "2022-08-17", "2022-08-17"),
    ("it", "Il voto di maggio 2019 è stato annullato.", "maggio 2019", "2019-05", "2019-05"),
    ("it", "La frontiera è stata chiusa a luglio.", "luglio", "2022-07", "2022-07"),
    ("it", "La crisi è scoppiata nel 2008.", "2008", "2008", "2008"),
    ("it", "Il ministro ha detto mercoledì che resterà.", "mercoledì", "2022-08-17", "2022-08-17"),
    ("it", "Il ministro arriverà mercoledì a Roma.", "mercoledì", "2022-08-24", "2022-08-24"),
    ("it", "I due si sono visti ieri.", "ieri", "2022-08-17", "2022-08-17"),
    ("it", "Il consiglio vota oggi.", "oggi", "2022-08-18", "2022-08-18"),
    ("it", "Domani il consiglio voterà.", "Domani", "2022-08-19", "2022-08-19"),
    ("it", "Hanno votato la settimana scorsa.", "la settimana scorsa", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("ru", "Договор был подписан 17 августа 2021 года.", "17 августа 2021 года", "2021-08-17", "2021-08-17"),
    ("ru", "Война началась 24 февраля.", "24 февраля", "2022-02-24", "2022-02-24"),
    ("ru", "Президент прибудет в Рим 3 сентября.", "3 сентября", "2022-09-03", "2022-09-03"),
    ("ru", "Выборы в мае 2019 года отменили.", "мае 2019 года", "2019-05", "2019-05"),
    ("ru", "Границу закрыли в июле.", "июле", "2022-07", "2022-07"),
    ("ru", "Кризис начался в 2008 году.", "2008 году", "2008", "2008"),
    ("ru", "Министр сказал в среду, что останется.", "среду", "2022-08-17", "2022-08-17"),
    ("ru", "Встреча состоится в среду в Риме.", "среду", "2022-08-24", "2022-08-24"),
    ("ru", "Стороны встретились во вторник.", "вторник", "2022-08-16", "2022-08-16"),
    ("ru", "Стороны встретились вчера.", "вчера", "2022-08-17", "2022-08-17"),
    ("ru", "Совет заседает сегодня.", "сегодня", "2022-08-18", "2022-08-18"),
    ("ru", "Завтра совет будет голосовать.", "Завтра", "2022-08-19", "2022-08-19"),
    ("ru", "Они голосовали на прошлой неделе.", "прошлой неделе", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("ar", "وقعت الاتفاقية في 17 أغسطس 2021.", "17 أغسطس 2021", "2021-08-17", "2021-08-17"),
    ("ar", "بدأت الحرب في 24 شباط.", "24 شباط", "2022-02-24", "2022-02-24"),
    ("ar", "بدأت الحرب في ٢٤ فبراير ٢٠٢٢.", "٢٤ فبراير ٢٠٢٢", "2022-02-24", "2022-02-24"),
    ("ar", "سيزور الرئيس روما في 3 سبتمبر.", "3 سبتمبر", "2022-09-03", "2022-09-03"),
    ("ar", "ألغيت انتخابات مايو 2019.", "مايو 2019", "2019-05", "2019-05"),
    ("ar", "أغلقت الحدود في يوليو.", "يوليو", "2022-07", "2022-07"),
    ("ar", "بدأت الأزمة عام 2008.", "2008", "2008", "2008"),
    ("ar", "قال الوزير يوم الأربعاء إنه باق.", "يوم الأربعاء", "2022-08-17", "2022-08-17"),
    ("ar", "سيلتقي الوزيران الأربعاء في روما.", "الأربعاء", "2022-08-24", "2022-08-24"),
    ("ar", "التقى الوزيران أمس.", "أمس", "2022-08-17", "2022-08-17"),
    ("ar", "يجتمع المجلس اليوم.", "اليوم", "2022-08-18", "2022-08-18"),
    ("ar", "يجتمع المجلس غدا.", "غدا", "2022-08-19", "2022-08-19"),
    ("ar", "التقى الوزيران الأسبوع الماضي.", "الأسبوع الماضي", "2022-W32", "[2022-08-08..2022-08-14]"),
    ("zh", "双方于2021年8月17日签署了协议。", "2021年8月17日", "2021-08-17", "2021-08-17"),
    ("zh", "战争于2月24日爆发了。", "2月24日", "2022-02-24", "2022-02-24"),
    ("zh", "总统将于9月3日访问罗马。", "9月3日", "2022-09-03", "2022-09-03"),
    ("zh", "2019年5月的选举被取消了。", "2019年5月", "2019-05", "2019-05"),
    ("zh", "边境已在7月关闭。", "7月", "2022-07", "2022-07"),
    ("zh", "危机始于2008年。", "2008年", "2008", "2008"),
    ("zh", "部长周三表示他不会辞职。", "周三", "2022-08-17", "2022-08-17"),
    ("zh", "两国部长将于星期三会面。", "星期三", "2022-08-24", "2022-08-24"),
    ("zh", "两国部长上周三会面了。", "上周三", "2022-08-10", "2022-08-10"),
    ("zh", "两国部长昨天会面了。", "昨天", "2022-08-17", "2022-08-17"),
    ("zh", "理事会今天开会。", "今天", "2022-08-18", "2022-08-18"),
    ("zh", "理事会明天开会。", "明天", "2022-08-19", "2022-08-19"),
    ("zh", "去年他们投了票。", "去年", "2021", "2021"),
]


def read(code, text, published=date(2022, 8, 18)):
    return find_timexes(Document(text, published, code, sentences(text)))


@pytest.mark.parametrize(("code", "text", "words", "value", "edtf"), CASES)
def test_a_date_is_read_in_the_language_of_the_document(code, text, words, value, edtf):
    [timex] = read(code, text)
    assert (timex.text, timex.value, timex.when.edtf) == (words, value, edtf)
    assert text[timex.start : timex.end] == timex.when.text == words
    assert timex.rule.startswith(f"{code}-")


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_language_has_a_dozen_cases(code):
    assert sum(one == code for one, *_ in CASES) >= 12


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Por la mañana hubo 31 de ellos, y 30 de febrero no existe."),
        ("es", "La mañana fue tranquila en Irán."),
        ("fr", "Le 31 juin n’existe pas; la marche dura deux heures."),
        ("de", "Am Morgen war es ruhig."),
        ("pt", "Foi a segunda vez, em 31 de junho de 2021."),
        ("it", "Il 31 giugno 2021 non esiste."),
        ("ru", "Они берегут окружающую среду; 31 июня 2021 года нет."),
        ("zh", "他们等了5个月。"),
    ],
)
def test_other_words_and_impossible_days_are_no_time(code, text):
    assert read(code, text) == ()


def test_a_region_of_a_language_is_that_language():
    assert [timex.value for timex in read("es-MX", "Se vieron ayer.")] == ["2022-08-17"]


def test_without_publication_only_what_is_said_in_full_has_days():
    found = read("fr", "Le vote du 3 mai 2021 a été annulé mercredi.", None)
    assert [(timex.value, timex.when and timex.when.edtf) for timex in found] == [
        ("2021-05-03", "2021-05-03"),
        ("XXXX-WXX-3", None),
    ]
