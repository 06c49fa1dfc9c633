"""Which language a text is in."""

import pytest

from dateline.extract.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia invaded Ukraine on February 24, 2022.", "en"),
        ("Rwanda said on Monday it would send doctors to Malawi.", "en"),
        ("Belarus expelled two Polish diplomats.", "en"),
        ("Der Minister sagte am Montag, er werde nach Berlin reisen und dort mit Beamten sprechen.", "de"),
        ("El ministro dijo el lunes que viajará a Chile para hablar con los dirigentes del país.", "es"),
        ("Le ministre a dit lundi que la France enverrait de l'aide aux habitants de la région.", "fr"),
        ("Министр сказал в понедельник, что поедет в Берлин.", "ru"),
        ("وقال الوزير يوم الاثنين إنه سيسافر إلى برلين", "ar"),
        ("...", "und"),
    ],
)
def test_a_text_is_in_the_language_that_a_reader_would_say(text: str, language: str) -> None:
    assert language_of(text) == language
