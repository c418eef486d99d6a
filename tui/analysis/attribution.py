"""Attribution: from cues to statements with their content and source.

Each sentence is read once, its cues from left to right, so that a joined verb ("and stressed") finds the
source of the one before it, and content ends where the next statement of the sentence begins. What stands
in quotation marks without a cue is left to `orphans`.
"""

from tui.analysis.constructs import according, named_lines
from tui.analysis.contents import announced, find_content
from tui.analysis.cues import Cue
from tui.analysis.findings import Finding, Source
from tui.analysis.isolation import isolated
from tui.analysis.lexicon import words as listed
from tui.analysis.orphans import continue_quotations
from tui.analysis.sources import find_source
from tui.analysis.words import Reading


def find_statements(reading: Reading, cues: list[Cue]) -> list[Finding]:
    """The statements of the article, in order of their content.

    A cue that cannot be read costs its own statement, never the others.
    """
    found: list[Finding] = []
    for group in _by_sentence(cues):
        with isolated("reading a sentence"):
            found += _read_sentence(reading, group)
    found += according(reading)
    found += named_lines(reading)
    found = continue_quotations(reading, found)
    return sorted(found, key=lambda finding: finding.content[0])


def _by_sentence(cues: list[Cue]) -> list[list[Cue]]:
    groups: list[list[Cue]] = []
    for cue in cues:
        if groups and groups[-1][0].sentence == cue.sentence:
            groups[-1].append(cue)
        else:
            groups.append([cue])
    return groups


def _read_sentence(reading: Reading, cues: list[Cue]) -> list[Finding]:
    """The statements that the cues of one sentence report."""
    sources: list[Source | None] = []
    for cue in cues:
        sources.append(find_source(reading, cue, next((s for s in reversed(sources) if s), None)))
    found: list[Finding] = []
    for number, cue in enumerate(cues):
        stop = _stop(reading, cue, list(zip(cues, sources, strict=True))[number + 1 :])
        content, construct = find_content(reading, cue, sources[number], stop)
        if not content and cue is cues[-1]:
            content, construct = announced(reading, cue.sentence), "announced"
        source = sources[number]
        if content and not (source and _nobody(reading, source)):
            found.append(
                Finding(content, (cue.first, cue.end), source, cue.attribution, construct, cue.probability)
            )
    return found


def _ends_before(reading: Reading, cue: Cue, other: Cue, mark: int) -> bool:
    """Whether a verb joined without a comma leaves the content before it: "praised X and said …"."""
    plain = other.use in ("past", "present") and cue.frame not in ("that", "subject", "question")
    return plain or other.use == cue.use or reading.quoted[mark - 1] >= 0


def _nobody(reading: Reading, source: Source) -> bool:
    """Whether the source is nobody's voice: "experience shows"."""
    last = source.words[1] - 1
    return reading.words.forms[last] in listed("no_speakers") or (
        source.words[0] == last and reading.words.lowers[last] in listed("no_speakers")
    )


def _stop(reading: Reading, cue: Cue, later: list[tuple[Cue, Source | None]]) -> int:
    """Where the content behind a cue must end: before the next statement on the same level."""
    words = reading.words
    for other, source in later:
        start = other.first
        if source and words.lowers[source.words[0]] in listed("relative_pronouns"):
            continue
        if source and cue.end <= source.words[0] < other.first:
            start = source.words[0]
        mark = start
        while mark > cue.end and words.lowers[mark - 1] in ("and", "but", "while", "then", "also", "as"):
            mark -= 1
        if mark - 1 >= cue.end and words.forms[mark - 1] in (",", ";"):
            return mark - 1
        if mark - 2 > cue.end and reading.quoted[mark - 1] >= 0 and words.forms[mark - 2] == ",":
            return mark
        if mark < start == other.first and _ends_before(reading, cue, other, mark):
            return mark
    return reading.sentences[cue.sentence].end
