import io
import sys
from types import ModuleType

import pytest

from tui import workflow
from tui.errors import AnalysisError, ExportError, ExportExistsError, LoadError
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Statement
from tui.model.statement_filter import DEFAULT, EVERYTHING, StatementFilter

BROKEN = LoadError("b.txt", "it is empty", "remove it")


def article(name: str) -> Article:
    return Article(name, name.title(), f"{name}.txt", "Yes.", (Block(Span(0, 4), "paragraph"),))


def statement(identity: str, attribution: str, confidence: float) -> Statement:
    return Statement(identity, "indirect", attribution, confidence, (Span(0, 4),), None, None, None)


BOTH = Analysis((statement("s1", "communication", 0.5), statement("s2", "attitude", 0.8)))


@pytest.fixture(autouse=True)
def parts(monkeypatch):
    """Loaders that know four sources, and an engine that fails on one."""

    def articles(sources):
        return (BROKEN if name == "broken" else article(name) for name in sources)

    def analyse(loaded):
        if loaded.id == "knot":
            raise RecursionError("too deep")
        return BOTH

    for name, function in {"tui.loaders.files": articles, "tui.analysis.pipeline": analyse}.items():
        module = ModuleType(name)
        setattr(module, function.__name__, function)
        monkeypatch.setitem(sys.modules, name, module)


def test_a_broken_article_never_takes_the_others_down():
    outcomes = list(workflow.extract(["a", "broken", "knot", "c"]))
    assert [type(outcome) for outcome in outcomes] == [Document, LoadError, AnalysisError, Document]
    assert outcomes[1] is BROKEN
    assert str(outcomes[2]) == (
        "knot.txt: the analysis failed (RecursionError: too deep); "
        "its text can still be read; please report the file"
    )


SCOPES = [
    # what is asked for, statements
    (DEFAULT, ["s1"]),
    (EVERYTHING, ["s1", "s2"]),
    (StatementFilter(confidence=0.5), ["s1"]),
    (StatementFilter(confidence=0.6), []),
    (StatementFilter(attitudes=True, confidence=0.6), ["s2"]),
]


@pytest.mark.parametrize(("scope", "found"), SCOPES)
def test_extract_gives_what_is_asked_for(scope, found):
    (document,) = workflow.extract(["a"], scope)
    assert [one.id for one in document.analysis.statements] == found


def test_analysis_finds_everything_so_that_it_need_not_be_done_twice():
    assert workflow.analyse(article("a")) == BOTH


def test_sources_are_read_one_at_a_time():
    def sources():
        yield "a"
        pytest.fail("the second source was read before the first was handed out")

    assert next(workflow.extract(sources()))


def test_export_writes_the_named_format():
    stream = io.StringIO()
    workflow.export(workflow.extract(["a"]), "jsonl", stream)
    assert stream.getvalue().startswith('{"schema": "onrecord/1", "id": "a"')


def test_export_names_the_formats_there_are():
    with pytest.raises(ExportError, match="pdf: there is no such format; choose one of md, jsonl, txt"):
        workflow.export([], "pdf", io.StringIO())


def test_write_file_asks_before_it_overwrites(tmp_path):
    file = tmp_path / "a.md"
    workflow.write_file(str(file), workflow.extract(["a"]), "md", overwrite=False)
    assert file.read_text(encoding="utf-8").startswith("# A\n")
    with pytest.raises(ExportExistsError):
        workflow.write_file(str(file), workflow.extract(["c"]), "md", overwrite=False)
    assert file.read_text(encoding="utf-8").startswith("# A\n")
    workflow.write_file(str(file), workflow.extract(["c"]), "md", overwrite=True)
    assert file.read_text(encoding="utf-8").startswith("# C\n")


def test_write_file_of_an_unknown_format_leaves_nothing(tmp_path):
    with pytest.raises(ExportError):
        workflow.write_file(str(tmp_path / "a.pdf"), [], "pdf", overwrite=False)
    assert not list(tmp_path.iterdir())
