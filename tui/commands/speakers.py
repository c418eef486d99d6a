"""`onrecord speakers`: list the speakers in the library, or all that one of them said."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, FAILED, complain, report_nothing
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_filter, add_library, command_parser, parse_arguments
from tui.commands.output import print_with, say
from tui.exporters.jsonl import Record, line
from tui.library.search.word_matching import fold_case_and_accents
from tui.library.speakers.speakers import SpeakerStatement, SpeakerSummary
from tui.model.statement_filter import DIGITS, StatementFilter
from tui.wording import BETWEEN, kind

HELP = """\
List everybody who speaks by name in the library, those with the most statements first; or, with a NAME, all
that this speaker said in all articles, by date.

A full name is taken for the same person in all articles, unless something contradicts that; a surname alone
is not.

examples:
  onrecord speakers
  onrecord speakers kirby
  onrecord speakers "john kirby" --format jsonl | jq -r .words
"""
CANDIDATES = 20
"""The most speakers that are listed if a name matches several."""
INDENT = "    "


def run(given: list[str]) -> int:
    """Print the speakers, or what one said; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "speakers",
        "[NAME] [--format FORMAT] [--attitudes] [--confidence MIN]\n[--library FILE] [--config FILE]",
        HELP,
    )
    parser.add_argument("paths", metavar="NAME", nargs="*", help="a name, or a part that only one name has")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    add_filter(parser)
    options = parse_arguments(parser, given)
    name = " ".join(options.paths)
    with open_library(options.library, settings_with_warnings(options.config)) as library:
        speakers = library.speakers
        found = speakers.all(name)
        if not name and not found:
            return report_nothing("there are no speakers in the library")
        if not name:
            return _print_all(found, options.format)
        matches = _matches(found, name)
        if len(matches) != 1:
            return _refuse(name, matches)
        scope = StatementFilter(options.attitudes, options.confidence)
        said = [each for each in speakers.statements(matches[0].identity) if scope.holds(each)]
        if not said:
            return report_nothing()
        _print_one(matches[0], said, options.format)
    return DONE


def _matches(found: list[SpeakerSummary], name: str) -> list[SpeakerSummary]:
    """Return the speakers with exactly this name or, if there is none, all whose names have its words."""
    wanted = fold_case_and_accents(name)
    exact = [
        each
        for each in found
        if any(fold_case_and_accents(one.name) == wanted for one in each.identity.appearances)
    ]
    return exact or found


def _refuse(name: str, matches: list[SpeakerSummary]) -> int:
    """Report that the name matches nobody, or whom it matches; return the exit code."""
    if not matches:
        complain(f"{name}: no speaker in the library has this name; see: onrecord speakers")
        return FAILED
    complain(f"{name}: {len(matches)} speakers match; give the full name of one:")
    for each in matches[:CANDIDATES]:
        complain(f"  {_line(each)}")
    if len(matches) > CANDIDATES:
        complain(f"  and {len(matches) - CANDIDATES} more")
    return FAILED


def _print_all(found: list[SpeakerSummary], form: str) -> int:
    if form == "jsonl":
        print_with(lambda stream: stream.writelines(line(_speaker(each)) + "\n" for each in found))
    else:
        say(map(_line, found))
    return DONE


def _line(known: SpeakerSummary) -> str:
    """Return the speaker on one line: "   12  Ada Moe, mayor"."""
    return f"{known.statements:>6}  {', '.join((known.identity.name, *known.roles[:1]))}"


def _speaker(known: SpeakerSummary) -> Record:
    return {
        "name": known.identity.name,
        "type": known.identity.type,
        "roles": list(known.roles),
        "statements": known.statements,
        "articles": sorted({each.article for each in known.identity.appearances}),
    }


def _print_one(known: SpeakerSummary, said: list[SpeakerStatement], form: str) -> None:
    if form == "jsonl":
        print_with(lambda stream: stream.writelines(line(_statement(each, known)) + "\n" for each in said))
    else:
        say([", ".join((known.identity.name, *known.roles[:1])), *_by_article(said)])


def _by_article(said: Iterable[SpeakerStatement]) -> Iterator[str]:
    for article, statements in groupby(said, attrgetter("article", "title", "published")):
        number, title, published = article
        yield ""
        yield BETWEEN.join(fact for fact in (published, title, f"article {number}") if fact)
        for each in statements:
            yield f"{INDENT}{f'“{each.cue}” ' if each.cue else ''}({kind(each)}): {each.words}"


def _statement(said: SpeakerStatement, known: SpeakerSummary) -> Record:
    return {
        "article": said.article,
        "title": said.title,
        "published": said.published,
        "id": said.statement,
        "speaker": known.identity.name,
        "kind": said.kind,
        "attribution": said.attribution,
        "confidence": round(said.confidence, DIGITS),
        "start": said.first,
        "end": said.last,
        "cue": said.cue,
        "words": said.words,
    }
