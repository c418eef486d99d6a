"""The connections to the library: one for each thread of work, all on the same file."""

from tests.app.articles import BRIDGE
from tui.app.state.connections import LibraryConnections
from tui.library.library import Library


def test_each_kind_of_work_has_a_connection_of_its_own(tmp_path):
    connections = LibraryConnections()
    assert not connections.attached
    connections.attach(Library(str(tmp_path / "library.db")))
    assert connections.attached
    made = [connections.main, connections.background, connections.analysis]
    assert len({id(each) for each in made}) == 3
    assert [connections.main, connections.background, connections.analysis] == made
    key = connections.main.articles.add(BRIDGE.article).article
    assert [each.articles.ids() for each in made] == [[key]] * 3
    connections.close()


def test_an_analysis_under_way_is_still_stored_after_the_app_has_closed(tmp_path):
    connections = LibraryConnections()
    connections.attach(Library(str(tmp_path / "library.db")))
    key = connections.main.articles.add(BRIDGE.article).article
    analysing = connections.analysis
    connections.close()
    analysing.analyses.keep(key, BRIDGE.analysis, "by hand")
    analysing.close()
    with Library(str(tmp_path / "library.db")) as library:
        assert library.analyses.document(key).analysis == BRIDGE.analysis


def test_a_library_in_memory_has_one_connection():
    connections = LibraryConnections()
    connections.attach(Library())
    assert connections.background is connections.analysis is connections.main
    connections.close()
