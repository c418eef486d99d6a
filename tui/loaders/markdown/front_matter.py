"""What stands between "---" (YAML) or "+++" (TOML) lines at the top of a file, about the article."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tui.loaders.metadata import byline as bylines
from tui.loaders.metadata import title as titles
from tui.loaders.metadata.date import iso

# As elsewhere, a "---" that a blank line follows is a thematic break.
FENCED = re.compile(r"(---|\+\+\+)[ \t]*\n(?=\S)(.*?\n)?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"""["']?\w[\w -]*+["']?[ \t]*+[:=]""")
NOTHING = frozenset({"", "~", "null"})

TITLE = ("title", "headline")
BYLINE = ("byline", "author", "authors")
PUBLISHED = ("date", "published", "publishdate", "pubdate", "date_published", "datepublished")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article's front matter says of it; None for what it does not say."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    """ISO 8601 where the date could be read, else as written."""


def split(markdown: str) -> tuple[FrontMatter, str]:
    """The front matter and the Markdown below it.

    Broken front matter says nothing; lines that are none at all stay part of the article.
    """
    fenced = FENCED.match(markdown)
    fields = _fields(fenced[2] or "", _yaml if fenced[1] == "---" else _toml) if fenced else None
    if not fenced or fields is None:
        return FrontMatter(), markdown
    published = _first(fields, PUBLISHED)
    byline = _first(fields, BYLINE)
    said = FrontMatter(
        _first(fields, TITLE),
        byline and bylines.without_by(byline),
        published and (iso(published) or published),
    )
    return said, markdown[fenced.end() :]


def _fields(written: str, read: Callable[[str], object]) -> dict[str, object] | None:
    """The fields by name in lower case, none if they are broken; None for lines that are no fields."""
    try:
        fields = read(written)
    except Exception:
        # Both readers let other errors through than their own (a number too long, a nesting too deep), and
        # no mistake up here is worth the article below.
        return {} if FIELD.match(written) else None
    return {str(key).lower(): value for key, value in fields.items()} if isinstance(fields, Mapping) else None


def _yaml(written: str) -> object:
    import yaml  # noqa: PLC0415

    # The base loader makes nothing but strings, lists and mappings: the title "No" stays a title.
    return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506


def _toml(written: str) -> object:
    import tomllib  # noqa: PLC0415

    return tomllib.loads(written)


def _first(fields: Mapping[str, object], keys: Iterable[str]) -> str | None:
    values = (_line(fields.get(key)) for key in keys)
    return next((value for value in values if value), None)


def _line(value: object) -> str | None:
    """A field's value on one line: the values of a list joined, of a mapping its name."""
    if isinstance(value, list):
        return titles.from_heading(", ".join(filter(None, map(_name, value)))) or None
    return _name(value)


def _name(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, date):
        return value.isoformat()
    line = titles.from_heading(value) if isinstance(value, str) else ""
    return None if line in NOTHING else line
