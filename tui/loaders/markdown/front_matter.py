"""Read front matter: YAML between "---" lines, or TOML between "+++" lines, at the top of a file."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import yaml

from tui.loaders.metadata.byline import strip_by
from tui.loaders.metadata.date import iso_date
from tui.loaders.metadata.title import title_from_heading

# A "---" before a blank line is a thematic break of CommonMark, not front matter.
FENCED = re.compile(r"(---|\+\+\+)[ \t]*\n(?=\S)(.*?\n)?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"""["']?\w[\w -]*+["']?[ \t]*+[:=]""")
NOTHING = frozenset({"", "~", "null"})
"""Values of YAML that mean no value."""

TITLE = ("title", "headline")
BYLINE = ("byline", "author", "authors")
PUBLISHED = ("date", "published", "publishdate", "pubdate", "date_published", "datepublished")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata in an article's front matter; None for each value it does not give."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    """The date in ISO 8601 if it could be read, else as written."""


def split(markdown: str) -> tuple[FrontMatter, str]:
    """Return the front matter, and the Markdown below it.

    Broken front matter is dropped and gives no metadata. Lines between fences that are not front matter at
    all stay part of the Markdown.
    """
    fenced = FENCED.match(markdown)
    fields = _fields(fenced[2] or "", _yaml if fenced[1] == "---" else tomllib.loads) if fenced else None
    if not fenced or fields is None:
        return FrontMatter(), markdown
    published = _first(fields, PUBLISHED)
    byline = _first(fields, BYLINE)
    front_matter = FrontMatter(
        _first(fields, TITLE),
        byline and strip_by(byline),
        published and (iso_date(published) or published),
    )
    return front_matter, markdown[fenced.end() :]


def _fields(written: str, parse: Callable[[str], object]) -> dict[str, object] | None:
    """Return the fields by name in lower case: none if they are broken, None if the lines are not fields."""
    try:
        fields = parse(written)
    except Exception:
        # Both parsers raise more than their own errors (for a number too long, or nesting too deep), and no
        # mistake in the front matter may cost the reader the article below it.
        return {} if FIELD.match(written) else None
    return {str(key).lower(): value for key, value in fields.items()} if isinstance(fields, Mapping) else None


def _yaml(written: str) -> object:
    # The base loader makes only strings, lists and mappings: the title "No" stays a title.
    return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506


def _first(fields: Mapping[str, object], keys: Iterable[str]) -> str | None:
    values = (_line(fields.get(key)) for key in keys)
    return next((value for value in values if value), None)


def _line(value: object) -> str | None:
    """Return a field's value on one line; the values of a list are joined by commas."""
    if isinstance(value, list):
        return title_from_heading(", ".join(filter(None, map(_name, value)))) or None
    return _name(value)


def _name(value: object) -> str | None:
    """Return a single value on one line; of a mapping, such as an author's, its "name"."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, date):
        return value.isoformat()
    line = title_from_heading(value) if isinstance(value, str) else ""
    return None if line in NOTHING else line
