"""`onrecord speakers`: who speaks in the articles of the library, and all that somebody said."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, add_scope, command_parser, parsed
from tui.commands.output import DONE, FAILED, complain, printed, report_nothing, say
from tui.exporters.jsonl import Record, line
from tui.library.search.word_matching import fold_case_and_accents
from tui.library.speakers.speakers import SpeakerStatement, SpeakerSummary
from tui.model.statement_filter import DIGITS
from tui.wording import BETWEEN

HELP = """\
List everybody who is named as a speaker in the library, those with the most statements first; or, with a
NAME, all that this one said in all articles, in order of time.

A full name is one person in all articles, unless something contradicts; a surname alone never is.

examples:
  onrecord speakers
  onrecord speakers kirby
  onrecord speakers "john kirby" --format jsonl | jq -r .words
"""
CANDIDATES = 20
"""Speakers that are named where a name may mean several."""
INDENT = "    "


def run(given: list[str]) -> int:
    """Print the speakers, or what one said; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "speakers",
        "[NAME] [--format FORMAT] [--attitudes] [--confidence MIN]\n[--library FILE] [--config FILE]",
        HELP,
    )
    parser.add_argument(
        "paths", metavar="NAME", nargs="*", help="part of a name is enough if no other has it"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    add_scope(parser)
    options = parsed(parser, given)
    name = " ".join(options.paths)
    with opened(options.library, in_force(options.config)) as library:
        speakers = library.speakers
        found = speakers.all(name)
        if not name and not found:
            return report_nothing("nobody speaks in the library")
        if not name:
            return _print_all(found, options.format)
        meant = _meant(found, name)
        if len(meant) != 1:
            return _refuse(name, meant)
        said = [each for each in speakers.statements(meant[0].identity) if options.scope.holds(each)]
        if not said:
            return report_nothing()
        _print_one(meant[0], said, options.format)
    return DONE


def _meant(found: list[SpeakerSummary], name: str) -> list[SpeakerSummary]:
    """Those of the very name, else all that have its words."""
    wanted = fold_case_and_accents(name)
    exact = [
        each
        for each in found
        if any(fold_case_and_accents(one.name) == wanted for one in each.identity.appearances)
    ]
    return exact or found


def _refuse(name: str, meant: list[SpeakerSummary]) -> int:
    """Say that nobody, or whoever else, is meant; the exit code."""
    if not meant:
        complain(f"{name}: nobody of that name speaks in the library; see: onrecord speakers")
        return FAILED
    complain(f"{name}: {len(meant)} speakers have that in their names; give all of one name:")
    for each in meant[:CANDIDATES]:
        complain(f"  {_line(each)}")
    if len(meant) > CANDIDATES:
        complain(f"  and {len(meant) - CANDIDATES} more")
    return FAILED


def _print_all(found: list[SpeakerSummary], form: str) -> int:
    if form == "jsonl":
        printed(lambda stream: stream.writelines(line(_speaker(each)) + "\n" for each in found))
    else:
        say(map(_line, found))
    return DONE


def _line(known: SpeakerSummary) -> str:
    """ "   12  Ada Moe, mayor"."""
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
        printed(lambda stream: stream.writelines(line(_statement(each, known)) + "\n" for each in said))
    else:
        say([", ".join((known.identity.name, *known.roles[:1])), *_by_article(said)])


def _by_article(said: Iterable[SpeakerStatement]) -> Iterator[str]:
    for article, statements in groupby(said, attrgetter("article", "title", "published")):
        number, title, published = article
        yield ""
        yield BETWEEN.join(fact for fact in (published, title, f"article {number}") if fact)
        for each in statements:
            yield f"{INDENT}{f'“{each.cue}” ' if each.cue else ''}({_kind(each)}): {each.words}"


def _kind(said: SpeakerStatement) -> str:
    return said.kind if said.attribution == "communication" else f"{said.kind} attitude"


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
