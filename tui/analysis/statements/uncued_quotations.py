"""Quotations without a cue: signed, announced, continuing a statement, or attributed to nobody."""

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import DASHES, WORD_DASHES
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.noun_phrases import noun_phrase_before
from tui.analysis.text.quotations import in_single_marks
from tui.analysis.text.tokens import Sentence, TokenisedArticle, TokenRange

MIN_STATEMENT_WORDS = 8
"""Tokens from which on a quotation that nobody reports is a statement, its marks included."""
MAX_REPORT_SENTENCES = 2
"""Sentences after a question or an exclamation within which its report is looked for; the full stop of a
title ends one."""
MIN_QUOTED_SHARE = 0.7
"""Share of quoted tokens from which on a sentence is a quotation."""
MAX_SIGNATURE_WORDS = 14
"""Tokens of a signature after a dash at most, the dash included."""


def add_uncued_quotations(tokenised: TokenisedArticle, found: list[RawStatement]) -> list[RawStatement]:
    """Return the statements with the quoted sentences that no cue reports.

    A sentence that is signed, or announced by a name and a colon, is a statement of its own. Any other
    continues the quotation of the sentence before, or belongs to the report after its question or exclamation
    mark. Otherwise a whole quotation is a further statement of whoever speaks in the sentence before; if
    nobody does, it has no source.
    """
    found = sorted(found, key=lambda statement: statement.content[0])
    covered = _words_in_content(tokenised, found)
    last_of, announcing = _last_statement(tokenised, found), _statement_announcing(tokenised, found)
    extra: list[RawStatement] = []
    latest: int | None = None
    for number, sentence in enumerate(tokenised.sentences):
        piece = _uncued_quotation(tokenised, sentence, covered)
        if piece is None:
            latest = last_of.get(number)
            continue
        covered[piece[0] : piece[1]] = b"\1" * (piece[1] - piece[0])
        alone = _signed_quotation(tokenised, piece) or _announced_quotation(tokenised, piece)
        if alone:
            extra.append(alone)
        elif latest is not None and _continues(tokenised, found[latest], piece):
            found[latest] = found[latest]._replace(content=(*found[latest].content, piece))
        elif (behind := _report_behind(tokenised, piece, announcing)) is not None:
            found[behind] = found[behind]._replace(content=(piece, *found[behind].content))
        elif _is_whole(tokenised, piece):
            extra.append(_further_statement(found[latest] if latest is not None else None, piece))
    return found + extra


def _words_in_content(tokenised: TokenisedArticle, found: list[RawStatement]) -> bytearray:
    """Return for each token whether it is content of a statement, as bytes 0 and 1."""
    covered = bytearray(len(tokenised.words))
    for statement in found:
        for first, end in statement.content:
            covered[first:end] = b"\1" * (end - first)
    return covered


def _last_statement(tokenised: TokenisedArticle, found: list[RawStatement]) -> dict[int, int]:
    """Return, by sentence, the index of the last statement whose cue or content ends there."""
    last: dict[int, int] = {}
    for number, statement in enumerate(found):
        behind = max(statement.content[-1][1], statement.cue[1] if statement.cue else 0) - 1
        last[tokenised.sentence_of[behind]] = number
    return last


def _statement_announcing(tokenised: TokenisedArticle, found: list[RawStatement]) -> dict[int, int]:
    """Return, by sentence, the index of the statement whose source and cue precede a quotation there."""
    return {
        tokenised.sentence_of[statement.cue[0]]: number
        for number, statement in enumerate(found)
        if statement.source
        and statement.cue
        and statement.source.words[0] < statement.cue[0] < statement.content[0][0]
        and tokenised.quoted[statement.content[0][0]] >= 0
    }


def _report_behind(tokenised: TokenisedArticle, piece: TokenRange, announcing: dict[int, int]) -> int | None:
    """Return the index of the statement whose report follows the piece, a question or an exclamation, or
    None: “…!” Ann Lee, a baker, cried. “…”"""
    if tokenised.words.forms[piece[1] - 2] not in ("!", "?"):
        return None
    last = tokenised.sentence_of[piece[1] - 1]
    for number in range(last + 1, min(last + 1 + MAX_REPORT_SENTENCES, len(tokenised.sentences))):
        first = tokenised.sentences[number].first
        if (
            tokenised.sentences[number].block != tokenised.sentences[last].block
            or tokenised.quoted[first] >= 0
        ):
            return None
        if number in announcing:
            return announcing[number]
    return None


def _uncued_quotation(
    tokenised: TokenisedArticle, sentence: Sentence, covered: bytearray
) -> TokenRange | None:
    """Return the quotation that makes up a sentence nobody reports, or None."""
    inside = [i for i in range(sentence.first, sentence.end) if tokenised.quoted[i] >= 0]
    if not inside or covered[inside[0]]:
        return None
    signed = inside[0] == sentence.first and _signature(tokenised, inside[-1] + 1)
    if not signed and len(inside) < MIN_QUOTED_SHARE * (sentence.end - sentence.first):
        return None
    quotation = tokenised.quotations[tokenised.quoted[inside[0]]]
    return max(sentence.first, quotation.first), quotation.end


def _is_whole(tokenised: TokenisedArticle, piece: TokenRange) -> bool:
    """Return whether the piece is a quotation of whole sentences, not a title or part of a report."""
    quotation = tokenised.quotations[tokenised.quoted[piece[0]]]
    if not quotation.closed or quotation.first != piece[0] or piece[1] - piece[0] < MIN_STATEMENT_WORDS:
        return False
    first, ends = (
        tokenised.sentences[tokenised.sentence_of[piece[0]]].first,
        tokenised.words.forms[piece[1] - 2],
    )
    return first == piece[0] and ends in (".", "!", "?", "…")


def _continues(tokenised: TokenisedArticle, statement: RawStatement, piece: TokenRange) -> bool:
    """Return whether the piece continues the statement's quotation: no colon introduces it, and the marks are
    alike."""
    first, end = statement.content[-1]
    if end > piece[0] or tokenised.words.forms[piece[0] - 1] == ":":
        return False
    quoted = next((index for index in range(end - 1, first - 1, -1) if tokenised.quoted[index] >= 0), None)
    return quoted is not None and in_single_marks(tokenised, quoted) == in_single_marks(tokenised, piece[0])


def _further_statement(statement: RawStatement | None, piece: TokenRange) -> RawStatement:
    """Return the piece as a further statement of the source of the sentence before, if that has one."""
    if statement is None or statement.source is None or statement.attribution != "communication":
        return _statement_by_rule(piece, None, None, "unreported")
    return _statement_by_rule(
        piece, None, statement.source._replace(reason="named with the statement before"), "next"
    )


def _signed_quotation(tokenised: TokenisedArticle, piece: TokenRange) -> RawStatement | None:
    """Return the quotation as a statement of the person whom a dash after it names: “…” — Ann Lee, baker."""
    signature = _signature(tokenised, piece[1])
    if signature is None:
        return None
    source = RawSource((signature[0] + 1, signature[1]), "named behind the dash", 1.0)
    return _statement_by_rule(piece, (signature[0], signature[0] + 1), source, "dash")


def _signature(tokenised: TokenisedArticle, first: int) -> TokenRange | None:
    """Return the range of the dash at `first` and the name after it, up to the end of the block, or None."""
    words = tokenised.words
    if first >= len(words) - 1 or words.forms[first] not in DASHES:
        return None
    if words.forms[first] in WORD_DASHES and not words.follows_space(first):
        return None
    end = next(end for start, end in words.blocks if start <= first < end)
    end -= words.forms[end - 1] == "."
    short = 1 < end - first <= MAX_SIGNATURE_WORDS
    return (first, end) if short and words.forms[first + 1][0].isupper() else None


def _announced_quotation(tokenised: TokenisedArticle, piece: TokenRange) -> RawStatement | None:
    """Return the quotation as a statement of the person whom a colon before it names: the mayor, on Monday:
    “…”."""
    colon = piece[0] - 1
    if colon < 1 or tokenised.words.forms[colon] != ":":
        return None
    named = noun_phrase_before(tokenised, colon, tokenised.sentences[tokenised.sentence_of[colon]].first)
    if named is None or tokenised.words.lowers[named[1] - 1] in word_set("label_words"):
        return None
    return _statement_by_rule(
        piece, (colon, piece[0]), RawSource(named, "named before the colon", 1.0), "alone"
    )


def _statement_by_rule(
    piece: TokenRange, cue: TokenRange | None, source: RawSource | None, construct: str
) -> RawStatement:
    return RawStatement((piece,), cue, source, "communication", construct, 1.0, 1.0, 1.0)
