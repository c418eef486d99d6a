"""Sieve 1: phrases that contain a name, the surest."""

from collections.abc import Sequence

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head_name, head_noun, is_person_noun, phrase_segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.speakers.roles import is_role, learn_role
from tui.analysis.text.tokens import TokenRange

MAX_WORDS_BEFORE_NAME = 3
"""Tokens between a comma and the name after it at most: a title, a nationality."""
MAX_LABEL_WORDS = 4
"""Tokens before the colon of a transcript line that may be a name without looking like one."""


def resolve_name(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a phrase whose head is a name: "US envoy Ann Lee", "Ann Lee, a baker, 43"."""
    first = phrase_segments(discourse, phrase)[0]
    name = head_name(discourse, first)
    referent = discourse.referent_of(name) if name else None
    return Resolution(referent, "named there", 0.97) if referent else None


def resolve_name_behind_comma(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve a description with the name after a comma: "The operator, Tollgate Buses"."""
    first, *others = phrase_segments(discourse, phrase)
    if not others:
        return None
    name = head_name(discourse, others[0])
    referent = discourse.referent_of(name) if name else None
    noun = head_noun(discourse, first)
    if name is None or referent is None or name.first - others[0][0] > MAX_WORDS_BEFORE_NAME:
        return None
    one_of = discourse.words.lowers[first[0]] == "one"
    lower = discourse.words.lowers[noun] if noun is not None else ""
    person = is_person_noun(lower)
    group = lower in word_set("group_nouns") or lower in word_set("organisation_nouns")
    clash = person if name.type != "PERSON" else group
    if not one_of and (noun is None or is_plural(lower) or clash):
        return None
    role = _without_article(discourse, first)
    if person and is_role(discourse, role):
        learn_role(discourse, referent, role)
    return Resolution(referent, "named behind the comma", 0.95)


def _without_article(discourse: Discourse, segment: TokenRange) -> TokenRange:
    first, end = segment
    return (
        (first + 1, end)
        if end - first > 1 and discourse.words.lowers[first] in ("the", "a", "an")
        else segment
    )


def resolve_line_label(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve the label of a transcript line, "LEE:", if the name of one person ends so."""
    statements = discourse.sources.get(phrase, ())
    if (
        not any(statement.construct == "colon" for statement in statements)
        or phrase[1] - phrase[0] > MAX_LABEL_WORDS
    ):
        return None
    last = discourse.words.lowers[phrase[1] - 1]
    persons = [c for c in discourse.referents_by_last_word.get(last, ()) if c.type == "PERSON"]
    if len(persons) != 1:
        return None
    return Resolution(persons[0], "the only one of this name", 0.95)


def resolve_joint_speakers(discourse: Discourse, phrase: TokenRange) -> Resolution | None:
    """Resolve several who speak together: "Ann Lee and Peter Holt", "Moe and other residents"."""
    parts = _conjuncts(discourse, phrase)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    members: list[Referent] = []
    labels: list[str] = []
    for part in parts:
        name = head_name(discourse, phrase_segments(discourse, part)[0])
        referent = discourse.referent_of(name) if name else None
        if referent is not None:
            members.append(referent)
            labels.append(referent.name)
        elif (part is parts[-1] and members) or _are_two_descriptions(discourse, parts):
            labels.append(discourse.text_of(_without_article(discourse, part)))
        else:
            return None
    return Resolution(joint_referent(discourse, join_names(labels), members), "named there together", 0.93)


def join_names(names: Sequence[str]) -> str:
    """Return names as a list in words: "Ann Lee, Al Moe and Peter Holt"."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _are_two_descriptions(discourse: Discourse, parts: list[TokenRange]) -> bool:
    """Return whether the parts are two descriptions and nothing else: "the union and the council"."""
    return len(parts) == 2 and all(  # noqa: PLR2004
        discourse.words.lowers[first] == "the"
        and not any(discourse.words.lowers[place] in word_set("prepositions") for place in range(first, end))
        for first, end in parts
    )


def joint_referent(discourse: Discourse, name: str, members: list[Referent]) -> Referent:
    """Return the referent of several who speak together, the same one each time."""
    found = discourse.referents_by_description.get(name.lower())
    if found is None:
        kind = members[0].type if members else "ORG"
        found = Referent(name, kind, plural=True)
        for member in members:
            found.modifiers |= member.modifiers
            for noun in member.nouns:
                discourse.add_noun(found, noun + "s")
        discourse.referents_by_description[name.lower()] = found
    return found


def _conjuncts(discourse: Discourse, phrase: TokenRange) -> list[TokenRange]:
    """Return the parts between commas and "and", each with a name but perhaps the last; one part if it is no
    list."""
    first, end = phrase
    ands = [
        index
        for index in range(first + 1, end - 1)
        if discourse.words.lowers[index] in ("and", "&") and not _within_name(discourse, phrase, index)
    ]
    if not ands:
        return [phrase]
    joint_at = ands[-1]
    behind = (joint_at + 1, end)
    left = phrase_segments(discourse, (first, joint_at))
    every = all(_names_somebody(discourse, part) for part in left)
    serial = discourse.words.forms[joint_at - 1] == ","
    if len(left) == 1 and _are_two_descriptions(discourse, [left[0], behind]):
        return [left[0], behind]
    role = discourse.words.lowers[behind[0]] in ("a", "an", "former") and not _names_somebody(
        discourse, behind
    )
    if role or not (every or serial):
        return [phrase]
    if not _names_somebody(discourse, left[0]):
        return [phrase]
    people = [part for part in left if _names_somebody(discourse, part)]
    return [*people, behind] if every or _names_somebody(discourse, behind) else [phrase]


def _names_somebody(discourse: Discourse, part: TokenRange) -> bool:
    return head_name(discourse, part) is not None


def _within_name(discourse: Discourse, phrase: TokenRange, index: int) -> bool:
    return any(name.first <= index < name.end for name in discourse.names.within(phrase[0], index + 1))
