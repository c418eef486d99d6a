import gzip

import pytest

from tui.training.corpora.files import CorpusError, files, lines, rows

NAMES = [
    # name, the kind it is of where it belongs to the training part
    ("train.jsonl", "jsonl"),
    ("train.jsonl.gz", "jsonl"),
    ("news-train.jsonl", "jsonl"),
    ("news_train-2.jsonl", "jsonl"),
    ("wire.v2-train.jsonl", "jsonl"),
    ("training.jsonl", None),
    ("dev.jsonl", None),
    ("train.json", None),
    ("train.corenlp.jsonl.gz", "corenlp.jsonl"),
    ("en-train.conllu", "conllu"),
    ("en-train.conllu.gz", "conllu"),
]


@pytest.mark.parametrize(("name", "kind"), NAMES, ids=[row[0] for row in NAMES])
def test_a_file_s_name_says_its_kind_and_part(write, name, kind):
    folder = write(name)
    found = {wanted for wanted in ("jsonl", "corenlp.jsonl", "conllu") if files(folder, "train", wanted)}
    assert found == ({kind} if kind else set())


def test_files_are_read_in_the_order_of_their_names_and_folders_passed_over(write, tmp_path):
    for name in ("b-train.jsonl", "a-train.jsonl", "c-train.jsonl"):
        write(name)
    (tmp_path / "train.jsonl").mkdir()
    names = [path.name for path in files(tmp_path, "train", "jsonl")]
    assert names == ["a-train.jsonl", "b-train.jsonl", "c-train.jsonl"]


def test_only_line_feeds_end_a_line(write):
    path = write("dev.jsonl", "one\u2028two\rthree", "four\r") / "dev.jsonl"
    assert [line.text for line in lines(path)] == ["one\u2028two\rthree", "four"]


def test_empty_lines_hold_no_row(write):
    path = write("dev.jsonl", {"id": "a"}, "", "  ", {"id": "b"}) / "dev.jsonl"
    assert [(row.place, row.values) for row in rows(path)] == [
        (f"{path}, line 1", {"id": "a"}),
        (f"{path}, line 4", {"id": "b"}),
    ]


@pytest.mark.parametrize(
    ("line", "problem"), [("{", "not valid JSON"), ("[1, 2]", "not a JSON object")], ids=["broken", "list"]
)
def test_a_line_that_is_no_object_is_named(write, line, problem):
    path = write("dev.jsonl", {"id": "a"}, line) / "dev.jsonl"
    with pytest.raises(CorpusError, match=problem) as raised:
        list(rows(path))
    assert raised.value.resource == f"{path}, line 2"
    assert "correct the line" in raised.value.remedy


UNREADABLE = [
    ("not UTF-8", "train.jsonl", b"\xff\xfe\n"),
    ("not compressed", "train.jsonl.gz", b"{}\n"),
    ("cut off", "train.jsonl.gz", gzip.compress(b"{}\n" * 100)[:-9]),
    ("damaged", "train.jsonl.gz", gzip.compress(b"{}\n")[:10] + b"\xff" * 20),
]


@pytest.mark.parametrize(
    ("name", "content"), [row[1:] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CorpusError, match="cannot be read") as raised:
        list(lines(path))
    assert raised.value.resource == str(path)


def test_a_folder_that_is_none_is_named(tmp_path):
    with pytest.raises(CorpusError, match="name a folder that holds a corpus") as raised:
        files(tmp_path / "nowhere", "dev", "jsonl")
    assert raised.value.resource == str(tmp_path / "nowhere")
