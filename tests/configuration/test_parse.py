"""The configuration file: what is right in it holds, what is not is told, and nothing is ever written."""

import pytest

from tui.app.ui.entity_types import LOOKS
from tui.app.ui.themes import themes
from tui.configuration.load import VARIABLE, load_settings
from tui.configuration.options import ENTITY_TYPES, SETTINGS
from tui.configuration.parse import parse
from tui.configuration.settings import DEFAULT_SETTINGS, THEMES

FILE = "any/config.toml"


def said(text: str):
    return parse(FILE, text.encode())


# ---- what is right ----

RIGHT = {
    'theme = "record-light"': ("theme", "record-light"),
    "measure = 40": ("measure", 40),
    "doubt = 0.5": ("doubt", 0.5),
    "doubt = 1": ("doubt", 1.0),
    'order = "by date"': ("order", "by date"),
    'panel_order = "as in the text"': ("panel_order", "as in the text"),
    'library = "/tmp/any.db"': ("library", "/tmp/any.db"),
    'signs = "ascii"': ("signs", "ascii"),
    "scroll_bar = true": ("scroll_bar", True),
    'layers.names = ["DATE"]': ("layers_names", frozenset({"DATE"})),
    "[layers]\nnames = []": ("layers_names", frozenset()),
    "[layers]\nstatements = false": ("layers", frozenset({"margins", "marks"})),
    "[layers]\nattitudes = true": ("layers_attitudes", True),
    "[layers]\nconfidence = 0.7": ("layers_confidence", 0.7),
    '[export]\nformat = "csv"': ("export_format", "csv"),
    '[export]\nformat = "template"': ("export_format", "template"),
    '[export]\nfolder = "/tmp"': ("export_folder", "/tmp"),
    "[export]\ntemplate = '{speaker}: {content}'": ("export_template", "{speaker}: {content}"),
    '[keys]\nmark = "x"': ("keys", {"mark": ("x",)}),
    '[keys]\nstatement.next = ["n", "down"]': ("keys", {"statement.next": ("n", "down")}),
    '[keys]\n"search.leave" = "escape"\nsearch = "/"': (
        "keys",
        {"search.leave": ("escape",), "search": ("/",)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), RIGHT.items(), ids=RIGHT)
def test_what_is_right_holds(text, expected):
    name, value = expected
    configuration = said(text)
    assert getattr(configuration, name) == value
    assert configuration.problems == ()


def test_without_a_value_the_defaults_are_in_force():
    for setting in SETTINGS:
        assert setting.value(parse(FILE, b"")) == setting.value(DEFAULT_SETTINGS)
    assert said("# nothing\r\n").given == frozenset()


def test_a_home_folder_is_found(monkeypatch):
    monkeypatch.setenv("HOME", "/home/reader")
    monkeypatch.setenv("USERPROFILE", "/home/reader")
    assert said('library = "~/a.db"').library == "/home/reader/a.db"


def test_a_byte_order_mark_and_other_line_ends_are_no_matter():
    assert parse(FILE, b"\xef\xbb\xbfmeasure = 50\r\ndoubt = 0.1\r\n").measure == 50


# ---- what is wrong ----

WRONG = {
    # what is written: what is named, and words of what is said
    "theme = record-light": ("line 1", "quotation marks"),
    'theme = "record-drak"': ("theme", 'did you mean "record-dark"?'),
    "theme = 3": ("theme", "3 should be one of"),
    "measure = 39": ("measure", "from 40 to 120"),
    "measure = 72.5": ("measure", "whole number"),
    "measure = true": ("measure", "true should be"),
    "doubt = 65": ("doubt", "from 0 to 1"),
    "doubt = nan": ("doubt", "from 0 to 1"),
    "scroll_bar = 'yes'": ("scroll_bar", "true or false"),
    "signs = 'utf-8'": ("signs", "ascii"),
    "library = ''": ("library", "path"),
    "mesure = 72": ("mesure", 'did you mean "measure"?'),
    "colour = 1": ("colour", "no such setting"),
    "layers.names = 'PERSON'": ("layers.names", "a list"),
    "layers.names = ['ORGA']": ("layers.names", 'did you mean "ORG"?'),
    "layers = 3": ("layers", "write [layers]"),
    "keys = 3": ("keys", "write [keys]"),
    "[layers]\nmark = true": ("layers.mark", 'did you mean "layers.marks"?'),
    "[layer]\nmarks = true": ("layer", 'did you mean "layers"?'),
    "[export]\nformat = 'pdf'": ("export.format", "should be one of"),
    "[export]\ntemplate = '{spaeker}'": ("export.template", "no field {spaeker}"),
    "[export]\ntemplate = '{speaker.name}'": ("export.template", "no field {speaker.name}"),
    "[export]\ntemplate = '{speaker!r}'": ("export.template", "no field {speaker!r}"),
    "[export]\ntemplate = '{speaker:>9}'": ("export.template", "no field {speaker:>9}"),
    "[export]\ntemplate = '{'": ("export.template", "brace"),
    "[keys]\nmark = 3": ("keys.mark", "a key in quotation marks"),
    "[keys]\nmark = []": ("keys.mark", "a key in quotation marks"),
    "\n\n[keys\n": ("line 3", "expected"),
    "measure = 50\nmeasure = 60": ("line 2", "overwrite"),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_is_named_with_what_to_do(text, expected):
    named, words = expected
    (problem,) = said(text).problems
    assert problem.resource == f"{FILE}, {named}"
    assert words in str(problem)
    assert problem.remedy


@pytest.mark.parametrize("text", WRONG, ids=WRONG)
def test_the_rest_of_the_file_still_holds(text):
    before = "attitudes = true\n" if text.startswith("[layers]") else "order = 'by title'\n"
    table, newline, rest = text.partition("\n") if text.startswith("[layers]") else ("", "", text)
    configuration = said(f"{table}{newline}{before}{rest}")
    assert configuration.layers_attitudes or configuration.order == "by title"
    assert len(configuration.problems) == 1


def test_every_wrong_line_is_told():
    configuration = said("theme = dark\nmeasure = 50\ndoubt = half\nwhat is this\n")
    assert configuration.measure == 50
    assert [problem.resource.rpartition(" ")[2] for problem in configuration.problems] == ["1", "3", "4"]


def test_a_file_of_something_else_is_given_up():
    configuration = said("\n".join(f"line {number}" for number in range(100)))
    assert configuration.problems[-1].resource == FILE
    assert configuration.given == frozenset()


def test_bytes_that_are_no_text_are_told():
    (problem,) = parse(FILE, b"measure = 50\ntheme = '\xff'").problems
    assert problem.resource == f"{FILE}, line 2"


DIGITS = "9" * 5000
TOO_MUCH = {
    "brackets": (f"theme = {'[' * 5000}{']' * 5000}", "too many nested brackets"),
    "tables": (f"theme = {'{a=' * 5000}1{'}' * 5000}", "too many nested brackets"),
    "dots in a setting": (f"theme{'.a' * 5000} = 1", "too many nested brackets or dots"),
    "dots in a key": (f"keys{'.a' * 5000} = 1", "too many nested brackets or dots"),
    "digits": (f"measure = {DIGITS}", "too many digits"),
    "digits of a share": (f"doubt = 0x{DIGITS}", "too many digits"),
    "digits of a theme": (f"theme = 0x{DIGITS}", "too many digits"),
    "digits of a key": (f"[keys]\nmark = 0x{DIGITS}", "too many digits"),
}


@pytest.mark.parametrize(("text", "words"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_what_is_too_much_for_python_is_told(text, words):
    configuration = said(f"{text}\nsigns = 'ascii'\n")
    (problem,) = configuration.problems
    assert configuration.path == FILE
    if problem.resource == FILE:
        assert words in str(problem)
        assert configuration.given == frozenset()
    else:  # some Pythons go deeper than others: then it is a wrong value like any other
        assert problem.resource == f"{FILE}, theme"
        assert len(str(problem)) < 400
        assert configuration.given == {"signs"}


def test_of_a_long_value_the_beginning_is_shown():
    (problem,) = said(f"theme = '{'x' * 5000}'").problems
    assert str(problem).count("x") < 100


# ---- which file ----


@pytest.fixture
def home(monkeypatch, tmp_path):
    monkeypatch.delenv("ONRECORD_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, appauthor: tmp_path / name)
    return tmp_path / "onrecord" / "config.toml"


def test_without_a_file_all_is_as_usual_and_none_is_made(home):
    configuration = load_settings()
    assert (configuration.path, configuration.problems) == (str(home), ())
    assert not home.parent.exists()


def test_the_platforms_folder_the_environment_and_the_command_line(home, monkeypatch, tmp_path):
    home.parent.mkdir()
    home.write_text("measure = 41")
    assert load_settings().measure == 41
    for number, name in enumerate(["environment", "given"], 42):
        (tmp_path / name).write_text(f"measure = {number}")
    monkeypatch.setenv("ONRECORD_CONFIG", str(tmp_path / "environment"))
    assert load_settings().measure == 42
    assert load_settings(str(tmp_path / "given")).measure == 43


def test_a_file_that_was_named_and_is_not_there_is_told(tmp_path):
    (problem,) = load_settings(str(tmp_path / "none.toml")).problems
    assert "no such file" in str(problem)


@pytest.mark.parametrize("name", ["~nosuchuser/config.toml", "~nosuchuser"])
def test_the_home_folder_of_nobody_is_told(name, monkeypatch):
    for configuration in (load_settings(name), monkeypatch.setenv(VARIABLE, name) or load_settings()):
        (problem,) = configuration.problems
        assert (problem.resource, "no such file" in str(problem)) == (name, True)


def test_what_is_no_file_is_told(tmp_path):
    (problem,) = load_settings(str(tmp_path)).problems
    assert "cannot be read" in str(problem)


# ---- the table of settings, beside what the program has ----


def test_every_setting_is_a_field_with_the_usual_value():
    for setting in SETTINGS:
        assert hasattr(DEFAULT_SETTINGS, setting.field)


def test_each_layer_is_a_setting_of_its_own():
    for setting in SETTINGS:
        if setting.layer:
            settings = said(f"{setting.name} = false")
            assert settings.layers == DEFAULT_SETTINGS.layers - {setting.layer}
            assert (setting.value(DEFAULT_SETTINGS), setting.value(settings)) == (True, False)


def test_every_example_is_right():
    for setting in SETTINGS:
        assert said(f"{setting.name} = {setting.example}").problems == ()


def test_names_are_those_of_the_app():
    assert tuple(theme.name for theme in themes()) == THEMES
    assert tuple(LOOKS) == ENTITY_TYPES
