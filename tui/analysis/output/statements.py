"""From findings to the records everybody else reads: spans, kinds, confidences, speakers and evidence."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.analysis.output.evidence import evidence_of
from tui.analysis.speakers.discourse import Resolution
from tui.analysis.speakers.referent import Referent, kind_of_mention
from tui.analysis.statements.confidence import confidence_of
from tui.analysis.statements.records import Range, RawStatement
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import Analysis, Entity, Mention, Speaker, Statement, StatementKind, kind_by_quoting


def make_analysis(
    tokenised: TokenisedArticle,
    findings: Sequence[RawStatement],
    resolved: Mapping[Range, Resolution],
    entities: Sequence[Entity],
) -> Analysis:
    """The findings as statements in order of their content, with their speakers by first appearance."""
    ids = _speaker_ids(findings, resolved)
    statements = tuple(
        _statement(tokenised, number, finding, resolved, ids) for number, finding in enumerate(findings, 1)
    )
    referring = _referring(tokenised, resolved)
    speakers = tuple(_speaker(character, key, referring[id(character)]) for character, key in ids.values())
    words = tokenised.words
    quotations = tuple(words.span(quotation.first, quotation.end) for quotation in tokenised.quotations)
    return Analysis(statements, speakers, tuple(entities), quotations)


def _speaker_ids(
    findings: Sequence[RawStatement], resolved: Mapping[Range, Resolution]
) -> dict[int, tuple[Referent, str]]:
    """The characters that speak, numbered in the order of their first source."""
    ids: dict[int, tuple[Referent, str]] = {}
    for phrase in sorted({finding.source.words for finding in findings if finding.source}):
        if phrase in resolved:
            character = resolved[phrase].character
            ids.setdefault(id(character), (character, f"p{len(ids) + 1}"))
    return ids


def _referring(tokenised: TokenisedArticle, resolved: Mapping[Range, Resolution]) -> dict[int, list[Mention]]:
    """By character, the phrases that were resolved to it."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for (first, end), resolution in resolved.items():
        mention = Mention(tokenised.words.span(first, end), kind_of_mention(tokenised.words, first, end))
        found[id(resolution.character)].append(mention)
    return found


def _speaker(character: Referent, key: str, referring: Sequence[Mention]) -> Speaker:
    named = character.entity.mentions if character.entity else ()
    role = max(character.roles, key=len) if character.roles else None
    return Speaker(
        id=key,
        name=character.name,
        type=character.type,
        role=role,
        entity=character.entity.id if character.entity else None,
        mentions=_mentions(named, referring),
    )


def _mentions(named: Sequence[Mention], referring: Sequence[Mention]) -> tuple[Mention, ...]:
    """Names, and the nominals and pronouns that hold none of them."""
    starts = sorted(mention.span.start for mention in named)
    others = [
        mention
        for mention in referring
        if bisect_left(starts, mention.span.start) == bisect_left(starts, mention.span.end)
    ]
    return tuple(sorted([*named, *others], key=lambda mention: mention.span))


def _statement(
    tokenised: TokenisedArticle,
    number: int,
    finding: RawStatement,
    resolved: Mapping[Range, Resolution],
    ids: Mapping[int, tuple[Referent, str]],
) -> Statement:
    words = tokenised.words
    resolution = resolved.get(finding.source.words) if finding.source else None
    kind = kind_of(tokenised, finding)
    return Statement(
        id=f"s{number}",
        kind=kind,
        attribution=finding.attribution,
        confidence=confidence_of(finding, kind),
        content=tuple(words.span(first, end) for first, end in finding.content),
        cue=words.span(*finding.cue) if finding.cue else None,
        source=words.span(*finding.source.words) if finding.source else None,
        speaker=ids[id(resolution.character)][1] if resolution else None,
        evidence=evidence_of(words, finding, kind, resolution),
    )


def kind_of(tokenised: TokenisedArticle, finding: RawStatement) -> StatementKind:
    """direct if all words but a leading "that" are in quotation marks, indirect if none are, else mixed."""
    words = tokenised.words
    flags: set[bool] = set()
    for piece, (first, end) in enumerate(finding.content):
        start = first + (piece == 0 and words.lowers[first] == "that")
        flags |= {tokenised.quoted[i] >= 0 for i in range(start, end) if words.forms[i][0].isalnum()}
    return kind_by_quoting(flags)
