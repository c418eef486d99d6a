"""`onrecord search`: search statements and other text in all articles of the library."""

import sys

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, at_terminal, complain, report_nothing
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, number, parse_with_query
from tui.commands.output import print_with, say
from tui.exporters.jsonl import Record, line
from tui.library.search.hits import Hit, StatementHit
from tui.library.search.query import parse
from tui.library.search.search import Results
from tui.model.article import Span
from tui.wording import BETWEEN, UNATTRIBUTED, kind, one_line, per_cent

HELP = """\
Search all articles of the library: statements first, then other text. All parts of the QUERY must match.

  words                  in any order; case and accents are ignored
  '"a phrase"'           words in this order
  negotiat*              words that begin with these letters
  -rain                  without this word
  speaker:kirby          said by somebody with this name, role or description
  entity:nato            statements that mention it
  kind:direct            direct, indirect, mixed or attitude
  marked:yes             yes, no, or one of your tags
  title:harbour          in articles with this in the title
  after:2023-06 before:2024-01-31

In an argument that begins with a filter, all words belong to that filter.

examples:
  onrecord search ceasefire speaker:"john kirby"
  onrecord search '"peace talks"' -qatar after:2021 --limit 5
  onrecord search speaker:kirby --format jsonl | jq -r .excerpt

If nothing is found, nothing is printed and the exit code is 1.
"""
LIMIT = 20
INDENT = "    "


def run(given: list[str]) -> int:
    """Print the results; return the exit code. Raises QueryError, or SystemExit as argparse does."""
    parser = command_parser(
        "search", "QUERY [--limit N] [--format FORMAT]\n[--library FILE] [--config FILE]", HELP
    )
    parser.add_argument("query", metavar="QUERY", nargs="*", help="words and filters")
    parser.add_argument(
        "--limit", metavar="N", type=number, default=LIMIT, help=f"most results to print (default: {LIMIT})"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    options = parse_with_query(parser, given)
    query = parse(options.query)
    with open_library(options.library, settings_with_warnings(options.config)) as library:
        results = library.search.find(query, options.limit)
    if not results.hits:
        return report_nothing()
    if options.format == "jsonl":
        print_with(lambda stream: stream.writelines(line(record(hit)) + "\n" for hit in results.hits))
    else:
        say(text for hit in results.hits for text in _lines(hit))
    _report_more(results)
    return DONE


def record(hit: Hit) -> Record:
    """Return the hit as JSON. Offsets count code points of the excerpt; `start`, of the article."""
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
        INDENT + one_line(hit.excerpt),
        "",
    ]


def _who(said: StatementHit | None) -> str:
    if said is None:
        return ""
    return f"{said.name or UNATTRIBUTED} ({kind(said)}, {per_cent(said.confidence)})"


def _report_more(results: Results) -> None:
    """Print on standard error, if that is a terminal, that there are more results than were printed."""
    if at_terminal(sys.stderr) and len(results.hits) < results.total:
        more = " or more" if results.more else ""
        complain(f"{len(results.hits)} of {results.total}{more}; use --limit to see more")
