"""The library as others see it: SQL nowhere else, one connection behind it, transactions, undo."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui
from tests.library.building import document, filled
from tui.errors import LibraryError
from tui.library.library import Library
from tui.model.article import Span
from tui.model.mark import Anchor, Mark

PACKAGE = Path(tui.__file__).parent
SQL = re.compile(
    r"\b(?:SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+TABLE|PRAGMA\s+\w+"
    r"|(?:LEFT|CROSS|INNER)\s+JOIN|ORDER\s+BY|GROUP\s+BY)\b",
    re.DOTALL,
)
MARK = Mark("", (Anchor(Span(0, 3), "One", "", ""),), on_statement=False)


def literals(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def has_sql(file: Path) -> bool:
    return any(SQL.search(literal) for literal in literals(file))


def test_no_module_but_those_of_the_library_has_sql():
    modules = [file for file in PACKAGE.rglob("*.py") if PACKAGE / "library" not in file.parents]
    assert [str(file.relative_to(PACKAGE)) for file in modules if has_sql(file)] == []


def test_sql_is_recognised_where_there_is_some():
    found = {file.stem for file in (PACKAGE / "library").rglob("*.py") if has_sql(file)}
    assert {"articles", "badges", "marks", "search", "speakers", "database"} <= found


@pytest.fixture
def library() -> Iterator[Library]:
    with filled(document("One\n\nIt rains, Ada Moe said.", "one")) as opened:
        yield opened


def test_a_transaction_keeps_all_or_nothing(library):
    def fail() -> None:
        with library.transaction():
            library.marks.add(1, MARK)
            with library.transaction():
                library.positions.set_position(1, 2)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert library.marks.of(1) == ()
    assert library.positions.of(1).position == 0
    with library.transaction():
        library.marks.add(1, MARK)
    assert len(library.marks.of(1)) == 1


def test_what_is_undone_is_redone(library):
    library.marks.add(1, MARK)
    assert library.undo(1).done
    assert library.marks.of(1) == ()
    assert library.redo(1).done
    assert len(library.marks.of(1)) == 1


def test_the_same_file_is_opened_again_by_a_connection_of_its_own(tmp_path):
    with Library(str(tmp_path / "library.db")) as library:
        before = library.data_version
        with library.reopen() as other:
            assert other is not library
            assert (other.path, other.session) == (library.path, library.session)
            other.articles.add(document("One\n\nIt rains.").article)
        assert library.data_version != before
        assert library.articles.ids() == [1]
    with pytest.raises(LibraryError):
        library.articles.ids()


def test_a_library_in_memory_has_one_connection(library):
    assert library.reopen() is library


def test_the_speakers_of_an_article_come_in_the_order_of_their_badges():
    said = "".join(f" It rains, Ada{n} Moe said." for n in range(11))
    with filled(document(f"One\n\nIt snows, Bo Lee hopes.{said}")) as library:
        names = [each.name for each in library.badges.speakers_of(1)]
    assert names == [*(f"Ada{n} Moe" for n in range(11)), "Bo Lee"]
