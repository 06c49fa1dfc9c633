import codecs

import pytest

from dateline.errors import BadFileError
from dateline.ingest.decode import decode

SAMPLE = "China’s minister said “no” on Wednesday.\r\nSão Paulo, Zürich — 5 €."


@pytest.mark.parametrize(
    "data",
    [
        SAMPLE.encode("utf-8"),
        SAMPLE.encode("utf-8-sig"),
        SAMPLE.encode("utf-16"),
        codecs.BOM_UTF16_BE + SAMPLE.encode("utf-16-be"),
        SAMPLE.encode("utf-32"),
        codecs.BOM_UTF32_BE + SAMPLE.encode("utf-32-be"),
        SAMPLE.encode("utf-16-le"),
        SAMPLE.encode("utf-16-be"),
        SAMPLE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "utf-16-be", "utf-32", "utf-32-be", "bare-16-le", "bare-16-be", "cp1252"],
)
def test_text_is_the_characters_of_the_file_line_ends_too(data):
    assert decode(data) == SAMPLE


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1251", "Президент России заявил в среду, что учения начнутся в августе. "),
        ("koi8-r", "Президент России заявил в среду, что учения начнутся в августе. "),
        ("cp932", "首相は水曜日、東京で記者会見を開き、侵攻を非難した。"),
        ("gb18030", "外交部发言人星期三在北京表示,中方反对单方面制裁。"),
    ],
)
def test_a_charset_is_guessed_where_nothing_declares_it(charset, text):
    assert decode((text * 4).encode(charset)) == text * 4


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("windows-1254", "cp1254"), ("iso-8859-9", "cp1254"), ("ISO-8859-1", "cp1252"), ("iso-8859-2", "iso8859-2")],
)
def test_a_declared_charset_is_believed_as_browsers_read_it(declared, codec):
    text = "Cumhurbaşkanı görüştü" if codec == "cp1254" else "Zażółć" if codec == "iso8859-2" else "“Zürich”"
    assert decode(text.encode(codec), declared) == text


@pytest.mark.parametrize("declared", ["utf-8", "rot13", "punycode", "no-such-charset", "\0", ""])
def test_a_useless_declaration_is_ignored(declared):
    assert decode("Café in Zürich".encode("cp1252"), declared) == "Café in Zürich"


@pytest.mark.parametrize(
    "data",
    [
        b"text with a \0 in it",
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200),
        b"\x01\x02\x03\x04 few words",
        b"\0" * 100,
    ],
)
def test_binary_data_are_no_text(data):
    with pytest.raises(BadFileError, match="binary file, not text"):
        decode(data)


@pytest.mark.parametrize("data", [b"Russia invaded Ukraine.\0", b"Russia\0invaded Ukraine, and more.\0", b"no\0"])
def test_a_stray_nul_does_not_make_utf_16_of_a_text(data):
    with pytest.raises(BadFileError, match="binary"):
        decode(data)
