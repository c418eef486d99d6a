"""`onrecord search`: statements and other words in all articles of the library."""

import argparse
import re
import sys

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser, number
from tui.commands.output import DONE, at_terminal, complain, printed, report_nothing, say
from tui.exporters.jsonl import Record, line
from tui.library.search.hits import Hit, StatementHit
from tui.library.search.query import parse
from tui.library.search.search import Results
from tui.model.article import Span
from tui.wording import BETWEEN, UNATTRIBUTED, flowing, per_cent

HELP = """\
Search all articles of the library: statements first, then other words. All parts of the QUERY have to hold.

  words                  any order; case and accents make no difference
  '"a phrase"'           words that follow each other
  negotiat*              words that begin so
  -rain                  without that word
  speaker:kirby          said by somebody of that name, role or description
  entity:nato            of statements that mention it
  kind:direct            direct, indirect, mixed or attitude
  marked:yes             yes, no or a tag of yours
  title:harbour          in articles with such a title
  after:2023-06 before:2024-01-31

An argument that begins with a filter and has spaces is all that filter's value.

examples:
  onrecord search ceasefire speaker:"john kirby"
  onrecord search '"peace talks"' -qatar after:2021 --limit 5
  onrecord search speaker:kirby --format jsonl | jq -r .excerpt

Where nothing is found, nothing is printed, and the exit code is 1.
"""
LIMIT = 20
UNWANTED = re.compile("-[^-].")
INDENT = "    "


def run(given: list[str]) -> int:
    """Print what the query finds; the exit code. Raises QueryError, and SystemExit as argparse does."""
    parser = command_parser(
        "search", "QUERY [--limit N] [--format FORMAT]\n[--library FILE] [--config FILE]", HELP
    )
    parser.add_argument("query", metavar="QUERY", nargs="*", help="words and filters")
    parser.add_argument(
        "--limit", metavar="N", type=number, default=LIMIT, help=f"hits to print (default: {LIMIT})"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    options = with_query(parser, given)
    query = parse(options.query)
    with opened(options.library, in_force(options.config)) as library:
        results = library.search.find(query, options.limit)
    if not results.hits:
        return report_nothing()
    if options.format == "jsonl":
        printed(lambda stream: stream.writelines(line(record(hit)) + "\n" for hit in results.hits))
    else:
        say(text for hit in results.hits for text in _lines(hit))
    _tell(results)
    return DONE


def with_query(parser: argparse.ArgumentParser, given: list[str]) -> argparse.Namespace:
    """The options, and the parts of the query put together as `query`.

    What begins with one hyphen and is longer than a letter is a word that must not be found, no option.
    """
    end = given.index("--") if "--" in given else len(given)
    without = [each for each in given[:end] if UNWANTED.match(each)]
    options = parser.parse_intermixed_args([each for each in given[:end] if not UNWANTED.match(each)])
    options.query = " ".join(_quoted(part) for part in [*options.query, *without, *given[end + 1 :]])
    return options


def _quoted(part: str) -> str:
    """A part with the quotation marks that the shell has taken off: speaker:john kirby."""
    field, colon, value = part.partition(":")
    spaced = colon and field.isalpha() and " " in value and '"' not in value
    return f'{field}:"{value}"' if spaced else part


def record(hit: Hit) -> Record:
    """The hit for other programs; offsets in code points, of the excerpt but for `start`."""
    return {
        "article": hit.article,
        "title": hit.title,
        "published": hit.published,
        "excerpt": hit.excerpt,
        "start": hit.start,
        "found": [_span(span) for span in hit.found],
        "statement": _statement(hit.said) if hit.said else None,
    }


def _statement(said: StatementHit) -> Record:
    speaker = {"id": said.speaker, "name": said.name} if said.speaker else None
    return {
        "id": said.id,
        "kind": said.kind,
        "attribution": said.attribution,
        "confidence": round(said.confidence, 3),
        "speaker": speaker,
        **_span(said.span),
    }


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _lines(hit: Hit) -> list[str]:
    where = [hit.title, hit.published, f"article {hit.article}"]
    return [
        BETWEEN.join(fact for fact in (_who(hit.said), *where) if fact),
        INDENT + flowing(hit.excerpt),
        "",
    ]


def _who(said: StatementHit | None) -> str:
    if said is None:
        return ""
    kind = said.kind if said.attribution == "communication" else f"{said.kind} attitude"
    return f"{said.name or UNATTRIBUTED} ({kind}, {per_cent(said.confidence)})"


def _tell(results: Results) -> None:
    """Say how much was found, to whoever is there."""
    if at_terminal(sys.stderr) and len(results.hits) < results.total:
        more = " or more" if results.more else ""
        complain(f"{len(results.hits)} of {results.total}{more}; --limit shows others")
