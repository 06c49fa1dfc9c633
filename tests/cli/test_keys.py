import pytest

from dateline import store


def test_a_key_is_made_listed_and_revoked(run, tmp_path):
    secret = run("keys", "create", "--scope", "ingest", "--name", "wire feed").stdout.strip()
    timeline = store.open(f"sqlite:///{tmp_path}/dateline.db")
    assert timeline.scope_of(secret) == "ingest"

    [row] = run("keys", "list").stdout.splitlines()
    key_id, scope, _, revoked, name = row.split("\t")
    assert (scope, revoked, name) == ("ingest", "-", "wire feed")
    assert secret not in row

    done = run("keys", "revoke", key_id)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert timeline.scope_of(secret) is None
    timeline.close()


@pytest.mark.parametrize(
    ("words", "code"), [(["revoke", "nosuch"], 1), (["create"], 2), (["create", "--scope", "root"], 2), (["revoke"], 2)]
)
def test_wrong_use_of_keys_is_told(run, words, code):
    done = run("keys", *words)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stderr
