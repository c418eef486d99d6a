"""What can be told of a statement that was missed from the words around it: its kind, its source, its cue.

Only what is obvious is proposed; a reader's own word is never made up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.corrections.speakers import folded
from tui.model.article import Article, Span
from tui.model.correction import SpeakerName
from tui.model.statement import Analysis, Content, Entity, Speaker, StatementKind

THAT = re.compile(r"\s*that\s+", re.IGNORECASE)
END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
"""Where a sentence may end; it does where a small letter does not follow."""
BEHIND = re.compile(r"(?:,[^,.;:]{1,80},)?\s+(?:(?:has|had|have|also|later|then|\w+ly)\s+)*(\w+)")
"""A verb behind its source, an apposition perhaps between the two: "Okello, an engineer, has also said"."""
BEFORE = re.compile(r"(\w+)\s+(?:the\s+)?$")
ACCORDING = re.compile(r"\baccording to\s+(?:the\s+)?$", re.IGNORECASE)
LEAD = 24
"""Characters before a source in which its verb is looked for."""


class ReportingWords(NamedTuple):
    """The words that report a statement."""

    cue: Span
    source: Span


def kind_of(article: Article, content: Sequence[Span], quotations: Sequence[Span]) -> StatementKind:
    """direct if all of it is in quotation marks, save a "that" before it; indirect if none is; else mixed."""
    lead = THAT.match(article.text, content[0].start, content[0].end)
    first = Span(lead.end() if lead else content[0].start, content[0].end)
    places = [
        at
        for span in (first, *content[1:])
        for at in range(span.start, span.end)
        if article.text[at].isalnum()
    ]
    quoted = [any(each.start <= at < each.end for each in quotations) for at in places]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"


def report_of(
    article: Article, found: Analysis, content: Content, speaker: SpeakerName
) -> ReportingWords | None:
    """Source and cue of the statement, if its sentence names the speaker beside one verb of saying."""
    around = _sentence(article, content)
    names = [
        span
        for span in _mentions(article.text, found, speaker, around)
        if around.contains(span) and not any(span.overlaps(each) for each in content)
    ]
    reports = {report for span in names for report in _reports(article.text, span, around)}
    outside = [each for each in reports if not any(each.cue.overlaps(piece) for piece in content)]
    return outside[0] if len(outside) == 1 else None


def _sentence(article: Article, content: Content) -> Span:
    """The sentences that the words stand in, within their paragraph."""
    blocks = [block.span for block in article.blocks if block.span.overlaps(content[0])]
    whole = blocks[0] if blocks else content[0]
    ends = [
        end.end()
        for end in END.finditer(article.text, whole.start, whole.end)
        if not article.text[end.end() : end.end() + 1].islower()
    ]
    start = max((end for end in ends if end <= content[0].start), default=whole.start)
    last = min(content[-1].end, whole.end)
    end = min((end for end in ends if end >= last and end > start), default=whole.end)
    return Span(start, end)


def _mentions(text: str, found: Analysis, speaker: SpeakerName, around: Span) -> Iterable[Span]:
    """Every place that means the speaker; of one the article does not know, where the name stands."""
    name = folded(speaker.name)
    known: Iterable[Speaker | Entity] = chain(found.speakers, found.entities)
    spans = {mention.span for each in known if folded(each.name) == name for mention in each.mentions}
    if not spans:
        words = re.compile(r"\s+".join(map(re.escape, speaker.name.split())))
        spans = {Span(*place.span()) for place in words.finditer(text, around.start, around.end)}
    return sorted(spans)


def _reports(text: str, source: Span, around: Span) -> Iterator[ReportingWords]:
    if (behind := BEHIND.match(text, source.end, around.end)) and _says(behind.group(1)):
        yield ReportingWords(Span(*behind.span(1)), source)
    lead = max(around.start, source.start - LEAD)
    before = text[lead : source.start]
    if according := ACCORDING.search(before):
        start = lead + according.start()
        yield ReportingWords(Span(start, start + len("according to")), source)
    elif (verb := BEFORE.search(before)) and _says(verb.group(1)):
        yield ReportingWords(Span(lead + verb.start(1), lead + verb.end(1)), source)


def _says(word: str) -> bool:
    from tui.analysis.verbs import reporting_verbs  # noqa: PLC0415 - not before a statement is missed

    verb = reporting_verbs().get(word.lower())
    return verb is not None and verb.attribution == "communication"
