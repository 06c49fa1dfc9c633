"""Bytes as text: Unicode in its forms, else the charset that is declared or seems likely."""

import codecs
import re

from charset_normalizer import from_bytes

from dateline.errors import BadFileError

NOT_TEXT = "is a binary file, not text"
_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSETS = {  # what a declared charset is decoded as: the superset that the WHATWG encoding standard names
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_DECODABLE = re.compile(
    r"cp(125\d|874|932|949|866)|iso8859-\d+|koi8-[ru]|gb18030|big5(hkscs)?|euc_jp|mac-(roman|cyrillic)"
)
_WESTERN = re.compile("[\x00-\x7f\xa0¡£§©«®°·»¿À-ÏÑ-ÖØ-ÜßÀ-ïñ-öø-üÿ‘’‚“”„†•…–—€™ŒœŠšŽžŸ]+")
_SAMPLE = 2**16  # bytes that a guess looks at
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the characters of a text. Raises BadFileError if it is none: NUL, or control characters above one in 20.

    Unicode (by its byte order mark, as UTF-8, as UTF-16 by its pattern of NULs) comes before the declared charset,
    that before a guess, and Windows-1252 is the last resort.
    """
    text = unicode_text(data)
    if text is None:
        text = data.decode(_charset(declared) or _guess(data[:_SAMPLE]), errors="replace")
    if "\0" in text or 20 * sum(1 for _ in _CONTROL.finditer(text)) > len(text):
        raise BadFileError(NOT_TEXT)
    return text


def unicode_text(data: bytes) -> str | None:
    """Give the characters of bytes in a Unicode encoding, None if they are in none."""
    try:
        return data.decode(unicode_encoding(data))
    except UnicodeDecodeError:
        return None


def unicode_encoding(start: bytes) -> str:
    """Give the Unicode encoding that the first bytes of a text speak for: UTF-8 if nothing speaks for another."""
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
    return marked or _unmarked_utf16(start) or "utf-8"


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 text has NULs (of its spaces, at the least) on one side of its pairs of bytes, never on the other.

    Where they are few, the other bytes are letters of no Western script, which are no UTF-8: else a NUL is a stray one.
    """
    if b"\0" not in data or len(data) % 2:
        return None
    left, right = data[::2].count(0), data[1::2].count(0)
    if (left and right) or (4 * (left + right) < len(data) and _is_utf8(data)):
        return None
    return "utf-16-be" if left else "utf-16-le"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _charset(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _CHARSETS.get(name, name)
    return name if _DECODABLE.fullmatch(name) else None


def _guess(sample: bytes) -> str:
    western = sample.decode("cp1252", errors="replace")
    foreign = sum(1 for byte in sample if byte > 0x7F)
    if _WESTERN.fullmatch(western) and 4 * foreign < len(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"
