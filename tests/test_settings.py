import pytest

from dateline.errors import SettingError
from dateline.settings import Settings


def test_an_empty_environment_gives_the_defaults():
    assert Settings.from_env({}) == Settings("sqlite:///dateline.db", True, "127.0.0.1", 8000, 2)


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("DATELINE_STORE", "sqlite:////var/lib/t.db", "store", "sqlite:////var/lib/t.db"),
        ("DATELINE_PUBLIC_READ", "0", "public_read", False),
        ("DATELINE_PUBLIC_READ", "False", "public_read", False),
        ("DATELINE_PUBLIC_READ", "1", "public_read", True),
        ("DATELINE_HOST", "0.0.0.0", "host", "0.0.0.0"),  # noqa: S104
        ("DATELINE_PORT", "65535", "port", 65535),
        ("DATELINE_WORKERS", "1", "workers", 1),
        ("DATELINE_PORT", "", "port", 8000),
        ("DATELINE_STORE", "", "store", "sqlite:///dateline.db"),
    ],
)
def test_a_variable_sets_its_field_unless_it_is_empty(name, value, field, expected):
    assert getattr(Settings.from_env({name: value}), field) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATELINE_PUBLIC_READ", "maybe"),
        ("DATELINE_PORT", "0"),
        ("DATELINE_PORT", "65536"),
        ("DATELINE_PORT", "80.0"),
        ("DATELINE_PORT", "٨٠"),
        ("DATELINE_PORT", "9" * 5000),
        ("DATELINE_WORKERS", "-1"),
        ("DATELINE_WORKERS", "1000"),
    ],
)
def test_a_bad_value_names_its_variable_and_what_it_takes(name, value):
    with pytest.raises(SettingError, match=rf"^{name} must be .* not ") as caught:
        Settings.from_env({name: value})
    assert caught.value.name == name
    assert caught.value.allowed in str(caught.value)
