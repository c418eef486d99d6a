from pathlib import Path

import pytest

from tui import resources


def test_the_checkout_has_seeds_and_styles():
    assert [file.suffix for file in sorted(resources.seeds().iterdir())] == [".txt"] * 3
    assert any(resources.styles().rglob("*.tcss"))


@pytest.mark.parametrize(
    ("laid_out", "found"),
    {
        "a wheel": (["package/styles"], "package/styles"),
        "a checkout": (["styles"], "styles"),
        "both, as in a build": (["package/styles", "styles"], "package/styles"),
    }.values(),
)
def test_folders_lie_in_the_package_or_beside_it(tmp_path: Path, monkeypatch, laid_out, found):
    for name in laid_out:
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "package")
    assert resources.styles() == tmp_path / found


def test_a_broken_installation_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "package")
    with pytest.raises(FileNotFoundError, match="reinstall onrecord"):
        resources.folder("styles")
