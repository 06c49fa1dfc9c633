from dateline import __version__


def test_the_description_is_printed_written_and_checked(run, tmp_path):
    printed = run("openapi").stdout
    assert printed.startswith("openapi: ")
    assert run("openapi", "--write").returncode == 0
    file = tmp_path / "openapi.yaml"
    assert file.read_text(encoding="utf-8") == printed
    assert run("openapi", "--check").returncode == 0
    file.write_text(printed + "\n", encoding="utf-8")
    done = run("openapi", "--check")
    assert done.returncode == 1
    assert done.stderr == "dateline: openapi.yaml differs from the code; `dateline openapi --write` mends it\n"


def test_a_check_without_a_file_says_so(run):
    done = run("openapi", "--check")
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: there is no openapi.yaml here")


def test_write_and_check_exclude_each_other(run):
    assert run("openapi", "--write", "--check").returncode == 2


def test_the_version_is_that_of_the_package(run):
    assert run("--version").stdout == f"dateline {__version__}\n"


def test_the_version_and_help_need_no_reader(run):
    done = run("--help")
    assert done.returncode == 0
    assert "articles" in done.stdout
