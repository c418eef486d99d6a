"""The engine's version is raised when the engine finds something else in a text, and only then.

The library analyses an article again when the version changes. After a change of the engine's findings, of a
lexicon or of a model:

1. give `ENGINE_VERSION` in tui/analysis/engine.py a value that it never had;
2. run `python -m tests.analysis.engine_fingerprint` at the root of the repository, which records the new
   fingerprint, and commit engine_fingerprint.json with the change.
"""

import json

import pytest

from tests.analysis import engine_fingerprint
from tests.analysis.engine_fingerprint import COMMAND, RECORDED, confidences_differ, differences, fingerprint
from tui.analysis.engine import ENGINE_VERSION, engine


@pytest.fixture(scope="module")
def recorded():
    return json.loads(RECORDED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found():
    return json.loads(json.dumps(fingerprint()))


def test_the_version_is_raised_when_the_engine_finds_something_else(recorded, found):
    differing = differences(recorded, found)
    raised = recorded["version"] != ENGINE_VERSION
    assert not (differing and not raised), (
        f"the engine finds something else: raise ENGINE_VERSION and run `{COMMAND}` to record the new "
        f"fingerprint. Different: {'; '.join(differing)}"
    )
    assert not raised, f"ENGINE_VERSION was raised: run `{COMMAND}` to record the fingerprint"


def test_analyses_are_kept_under_the_declared_version():
    assert engine() == ENGINE_VERSION


@pytest.mark.parametrize("group", ["lexicons", "models", "texts", "sentences"])
def test_any_difference_is_seen(recorded, group):
    name, value = next(iter(recorded[group].items()))
    other = {**value, next(iter(value)): "other"} if isinstance(value, dict) else "other"
    changed = {**recorded, group: {**recorded[group], name: other}}
    assert differences(recorded, changed) == differences(changed, recorded) == [f"{group}: {name}"]
    missing = {**recorded, group: {key: entry for key, entry in recorded[group].items() if key != name}}
    assert differences(recorded, missing) == differences(missing, recorded) == [f"{group}: {name}"]
    assert differences(recorded, recorded) == []


@pytest.mark.parametrize(
    ("now", "differ"),
    [
        pytest.param([50] * 100, False, id="the same"),
        pytest.param([51, 49, *[50] * 98], False, id="two rounded otherwise"),
        pytest.param([52, *[50] * 99], True, id="one by more than rounding"),
        pytest.param([51] * 10 + [50] * 90, True, id="many by a hundredth"),
        pytest.param([50] * 99, True, id="one less"),
    ],
)
def test_confidences_may_be_rounded_otherwise_on_another_processor(now, differ):
    assert confidences_differ([50] * 100, now) is differ


def test_nothing_is_recorded_before_the_version_is_raised(monkeypatch, tmp_path, recorded):
    path = tmp_path / "recorded.json"
    path.write_text(json.dumps({**recorded, "lexicons": {}}), encoding="utf-8")
    monkeypatch.setattr(engine_fingerprint, "RECORDED", path)
    monkeypatch.setattr(engine_fingerprint, "fingerprint", lambda: recorded)
    assert "ENGINE_VERSION" in (engine_fingerprint.record() or "")
    monkeypatch.setattr(engine_fingerprint, "ENGINE_VERSION", "newer")
    assert engine_fingerprint.record() is None
    assert json.loads(path.read_text(encoding="utf-8")) == recorded
