"""From raw statements to the records of `tui.model`: spans, kinds, confidences, speakers and evidence."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.analysis.output.evidence import evidence_of
from tui.analysis.speakers.discourse import Resolution
from tui.analysis.speakers.referent import Referent, mention_kind
from tui.analysis.statements.confidence import confidence_of
from tui.analysis.statements.records import RawStatement
from tui.analysis.text.tokens import TokenisedArticle, TokenRange
from tui.model.statement import Analysis, Entity, Mention, Speaker, Statement, StatementKind, kind_by_quoting


def make_analysis(
    tokenised: TokenisedArticle,
    raw_statements: Sequence[RawStatement],
    resolutions: Mapping[TokenRange, Resolution],
    entities: Sequence[Entity],
) -> Analysis:
    """Return the statements in order of their content, and their speakers by first appearance as a source."""
    ids = _speaker_ids(raw_statements, resolutions)
    statements = tuple(
        _statement(tokenised, number, raw, resolutions, ids) for number, raw in enumerate(raw_statements, 1)
    )
    referring = _mentions_by_referent(tokenised, resolutions)
    speakers = tuple(_speaker(referent, key, referring[id(referent)]) for referent, key in ids.values())
    words = tokenised.words
    quotations = tuple(words.span(quotation.first, quotation.end) for quotation in tokenised.quotations)
    return Analysis(statements, speakers, tuple(entities), quotations)


def _speaker_ids(
    raw_statements: Sequence[RawStatement], resolutions: Mapping[TokenRange, Resolution]
) -> dict[int, tuple[Referent, str]]:
    """Return, by identity, the referents that speak with their ids, numbered in the order of their first
    source."""
    ids: dict[int, tuple[Referent, str]] = {}
    for phrase in sorted({raw.source.words for raw in raw_statements if raw.source}):
        if phrase in resolutions:
            referent = resolutions[phrase].referent
            ids.setdefault(id(referent), (referent, f"p{len(ids) + 1}"))
    return ids


def _mentions_by_referent(
    tokenised: TokenisedArticle, resolutions: Mapping[TokenRange, Resolution]
) -> dict[int, list[Mention]]:
    """Return, by the identity of each referent, the phrases that were resolved to it."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for (first, end), resolution in resolutions.items():
        mention = Mention(tokenised.words.span(first, end), mention_kind(tokenised.words, first, end))
        found[id(resolution.referent)].append(mention)
    return found


def _speaker(referent: Referent, key: str, referring: Sequence[Mention]) -> Speaker:
    named = referent.entity.mentions if referent.entity else ()
    role = max(referent.roles, key=len) if referent.roles else None
    return Speaker(
        id=key,
        name=referent.name,
        type=referent.type,
        role=role,
        entity=referent.entity.id if referent.entity else None,
        mentions=_mentions(named, referring),
    )


def _mentions(named: Sequence[Mention], referring: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names, and the nominals and pronouns that contain none of them."""
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
    raw: RawStatement,
    resolutions: Mapping[TokenRange, Resolution],
    ids: Mapping[int, tuple[Referent, str]],
) -> Statement:
    words = tokenised.words
    resolution = resolutions.get(raw.source.words) if raw.source else None
    kind = quotation_kind(tokenised, raw)
    return Statement(
        id=f"s{number}",
        kind=kind,
        attribution=raw.attribution,
        confidence=confidence_of(raw, kind),
        content=tuple(words.span(first, end) for first, end in raw.content),
        cue=words.span(*raw.cue) if raw.cue else None,
        source=words.span(*raw.source.words) if raw.source else None,
        speaker=ids[id(resolution.referent)][1] if resolution else None,
        evidence=evidence_of(words, raw, kind, resolution),
    )


def quotation_kind(tokenised: TokenisedArticle, raw: RawStatement) -> StatementKind:
    """Return direct if all words but a leading "that" are in quotation marks, indirect if none are, else
    mixed."""
    words = tokenised.words
    flags: set[bool] = set()
    for piece, (first, end) in enumerate(raw.content):
        start = first + (piece == 0 and words.lowers[first] == "that")
        flags |= {tokenised.quoted[i] >= 0 for i in range(start, end) if words.forms[i][0].isalnum()}
    return kind_by_quoting(flags)
