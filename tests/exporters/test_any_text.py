"""From bytes on a disk to every format, with the real loaders and the real engine."""

import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui import workflow
from tui.control_characters import HARMFUL
from tui.exporters.formats import FORMATS
from tui.model.statement import Document
from tui.model.statement_filter import EVERYTHING

WORDS = st.sampled_from(
    [
        "“We",
        "will”",
        '"Yes,"',
        "said",
        "Ms. Ana Lee",
        "according to",
        "he",
        "that",
        "‘no’",
        ".",
        ":",
        "—",
        "\n",
        "\n\n",
        "#",
        "- ",
    ]
)
TEXT = st.one_of(
    st.lists(WORDS, max_size=30).map(" ".join), st.text(st.characters(codec="utf-8"), max_size=80)
)


def extracted(text: str, suffix: str) -> list[Document]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"article{suffix}"
        file.write_bytes(text.encode())
        outcomes = list(workflow.extract([str(file)], EVERYTHING))
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def written(documents: list[Document], name: str) -> str:
    stream = io.StringIO(newline="\n")
    workflow.export(documents, name, stream)
    return stream.getvalue()


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXT)
def test_any_text_is_exported_harmless_and_every_offset_holds(suffix, text):
    documents = extracted(text, suffix)
    for name in FORMATS:
        assert set(HARMFUL.findall(written(documents, name))) <= {"\n"}
    for article in map(json.loads, written(documents, "jsonl").splitlines()):
        spans = [
            span for one in article["statements"] for span in (*one["content"], one["cue"], one["source"])
        ]
        assert all(
            span is None or span["text"] == article["text"][span["start"] : span["end"]] for span in spans
        )
        assert all(span is None or 0 <= span["start"] < span["end"] for span in spans)
