from pathlib import Path

from dateline.ingest.walk import walk


def plant(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def names(found, root):
    return [Path(name).relative_to(root).as_posix() for name in found.files]


def test_a_folder_gives_its_files_in_sorted_order(tmp_path):
    plant(tmp_path, "b/z.txt", "b/a.json.gz", "a.html", "c.jsonl", "b.txt")
    assert names(walk([str(tmp_path)]), tmp_path) == ["a.html", "b/a.json.gz", "b/z.txt", "b.txt", "c.jsonl"]


def test_paths_keep_the_order_in_which_they_are_given(tmp_path):
    plant(tmp_path, "b.txt", "a.txt")
    assert walk([str(tmp_path / "b.txt"), "-", str(tmp_path / "a.txt")]).files == (
        str(tmp_path / "b.txt"),
        "-",
        str(tmp_path / "a.txt"),
    )


def test_hidden_files_are_left_out_and_unknown_kinds_are_counted(tmp_path):
    plant(tmp_path, ".hidden.txt", ".git/a.txt", "notes.docx", "picture.png", "a.txt")
    found = walk([str(tmp_path)])
    assert names(found, tmp_path) == ["a.txt"]
    assert found.skipped == 2


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path):
    plant(tmp_path, ".hidden.docx")
    found = walk([str(tmp_path / ".hidden.docx")])
    assert found.files == (str(tmp_path / ".hidden.docx"),)
    assert found.skipped == 0


def test_a_link_to_a_folder_is_not_followed_but_one_to_a_file_is(tmp_path):
    plant(tmp_path, "deep/a.txt")
    (tmp_path / "deep/loop").symlink_to(tmp_path)
    (tmp_path / "deep/b.txt").symlink_to(tmp_path / "deep/a.txt")
    assert names(walk([str(tmp_path)]), tmp_path) == ["deep/a.txt", "deep/b.txt"]


def test_the_size_is_that_of_all_files(tmp_path):
    plant(tmp_path, "a.txt", "b.txt")
    assert walk([str(tmp_path), "-"]).size == 2
