"""Roles: what an article says a person is, beside the name.

"Ann Lee, a spokeswoman for the union", "a spokeswoman for the union, Ann Lee", "union spokeswoman Ann Lee"
and "Ann Lee is a spokeswoman" all give her role. A role found anywhere holds in the whole article, so that
"the spokeswoman" can refer to her.
"""

from functools import cache

from tui.analysis.entities.gender_and_number import gender_of_word
from tui.analysis.entities.name import Name
from tui.analysis.lexicon import rows, word_set
from tui.analysis.punctuation import PHRASE_DASHES
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.speakers.phrase_heads import NOUN, head_noun, is_person_noun
from tui.analysis.speakers.referent import Referent
from tui.analysis.text.abbreviations import is_abbreviation
from tui.analysis.text.parts_of_speech import FINITE
from tui.analysis.text.tokens import TokenRange

PARTIES = {"d": "democrat", "democrat": "democrat", "r": "republican", "republican": "republican"}
"""The parties of the US by the words and letters for them beside a name."""


def learn_party_and_state(discourse: Discourse, referent: Referent, name: Name) -> None:
    """Learn the party and state beside a name: "(D-Mont.)", ", D-Mont.,", ", Democrat of Ohio,"."""
    words = discourse.words
    if name.end >= len(words) or words.forms[name.end] not in "(,":
        return
    for index in range(name.end + 1, min(name.end + 6, discourse.sentence_end(name.first))):
        for part in words.forms[index].replace(".", "").split("-"):
            if not part[:1].isupper():
                continue
            referent.modifiers.update(_states().get(part.lower(), "").split())
            if party := PARTIES.get(part.lower()):
                discourse.add_noun(referent, party)
        if words.forms[index] in "),":
            return


@cache
def _states() -> dict[str, str]:
    """Return the names of the states of the US by their abbreviations in newspapers, in lower case."""
    table = {}
    for row in rows("state_abbreviations"):
        short, _, full = row.partition(" ")
        table[short] = full
    return table


MAX_ROLE_WORDS = 14
"""Tokens of a role at most; what is longer is none, or one that nobody wants beside a name."""
ATTACHING_PREPOSITIONS = frozenset({"to", "of", "for", "in", "at", "on", "from"})
"""Prepositions that attach to an office, before the name, where it is held: "envoy to Kenya Ann Lee"."""


def learn_roles(discourse: Discourse) -> None:
    """Learn the roles beside the names of all persons in the article."""
    for name in discourse.names.all:
        referent = discourse.referent_of(name)
        if referent is None or name.type != "PERSON":
            continue
        found = (
            role_before(discourse, name),
            role_behind_comma(discourse, name),
            role_before_comma(discourse, name),
        )
        for role in found:
            if role:
                learn_role(discourse, referent, role)
        predicate = _predicate(discourse, name)
        if predicate:
            learn_role(discourse, referent, predicate, shown=not referent.roles)
        learn_party_and_state(discourse, referent, name)


def learn_role(discourse: Discourse, referent: Referent, role: TokenRange, *, shown: bool = True) -> None:
    """Give the referent a role; one that is not `shown` serves to recognise it only."""
    words = discourse.words
    discourse.roles.append(role)
    lowers = words.lowers[role[0] : role[1]]
    if shown and not all(lower in word_set("honorifics") or lower == "." for lower in lowers):
        referent.roles.append(discourse.text_of(role))
    referent.modifiers.update(lowers)
    for lower in lowers:
        if referent.type == "PERSON":
            referent.gender = referent.gender or gender_of_word(lower)
        if is_person_noun(lower):
            discourse.add_noun(referent, lower)
    noun = head_noun(discourse, role)
    if noun is not None:
        discourse.add_noun(referent, words.lowers[noun])


def role_before(discourse: Discourse, name: Name) -> TokenRange | None:
    """Return the role immediately before a name: "union spokeswoman Ann Lee", "the envoy to Kenya Ann
    Lee"."""
    start = max(discourse.sentence_start(name.first), name.first - MAX_ROLE_WORDS)
    end = _before_honorific(discourse, name.first, start)
    for noun in range(end - 1, start - 1, -1):
        lower = discourse.words.lowers[noun]
        if is_person_noun(lower) and _reaches_name(discourse, noun + 1, end):
            return _role_start(discourse, noun, start), end
        if not (discourse.has_tag(noun, NOUN, "JJ", "IN", "TO", "DT", "POS", "CD") or lower == "."):
            return None
    return None


def _before_honorific(discourse: Discourse, end: int, start: int) -> int:
    """Return the end of what precedes "Mr." and the like, which are no roles."""
    last = end - 1 - (end - 1 > start and discourse.words.forms[end - 1] == ".")
    return last if last >= start and discourse.words.lowers[last] in word_set("honorifics") else end


def _reaches_name(discourse: Discourse, first: int, end: int) -> bool:
    """Return whether only what attaches to the office separates it from the name: "to Kenya"."""
    if first < end and discourse.words.forms[first] == ".":
        first += 1
    if first == end:
        return True
    last = discourse.words.lowers[end - 1]
    return (
        discourse.words.lowers[first] in ATTACHING_PREPOSITIONS
        and end - first > 1
        and discourse.has_tag(end - 1, NOUN)
        and last not in word_set("months")
    )


def _role_start(discourse: Discourse, noun: int, start: int) -> int:
    """Return where the role begins: before its adjectives and the names and nouns that modify it."""
    first = noun
    while first > start and (
        discourse.has_tag(first - 1, NOUN, "JJ", "POS", "VBN") or discourse.words.forms[first - 1] == "."
    ):
        first -= 1
    while first < noun and (
        discourse.words.forms[first] in (".", "'s") or discourse.words.lowers[first] == "s"
    ):
        first += 1
    infinitive = (
        0 < first < noun
        and discourse.words.lowers[first - 1] == "to"
        and discourse.words.forms[first].islower()
    )
    return first + infinitive


def role_behind_comma(discourse: Discourse, name: Name) -> TokenRange | None:
    """Return the role after a name and a comma: "Ann Lee, 43, a spokeswoman for the union,"."""
    limit = discourse.sentence_end(name.first)
    first = _skip_bracket(discourse, name.end, limit)
    for _ in range(2):
        if first >= limit or discourse.words.forms[first] != ",":
            return None
        end = _next_mark(discourse, first + 1, limit)
        role = _trim_role(discourse, (first + 1, end))
        if role and is_role(discourse, role):
            return role
        if end - first > 3 or discourse.has_tag(first + 1, "VB", "WP"):  # noqa: PLR2004 - an age or a party
            return None
        first = end
    return None


def role_before_comma(discourse: Discourse, name: Name) -> TokenRange | None:
    """Return the role before a comma and a name that a comma or a verb follows: "The mayor, Ann Lee,
    said"."""
    comma = name.first - 1
    start = discourse.sentence_start(name.first)
    if comma <= start or discourse.words.forms[comma] != ",":
        return None
    if (
        name.end < len(discourse.words)
        and discourse.words.forms[name.end] not in ",.)"
        and not discourse.has_tag(name.end, "VB", "MD")
    ):
        return None
    first = comma
    while (
        first > start
        and comma - first < MAX_ROLE_WORDS
        and discourse.words.forms[first - 1] not in (",", "(", '"')
    ):
        first -= 1
        opens = discourse.words.lowers[first] in ("the", "a", "an", "its", "his", "her", "their")
        if opens and (role := _trim_role(discourse, (first, comma))) and is_role(discourse, role):
            return role
        if discourse.has_tag(first, "VB", "MD", "PRP") and not is_person_noun(discourse.words.lowers[first]):
            return None
    return None


def is_role(discourse: Discourse, segment: TokenRange) -> bool:
    """Return whether the words describe an office, a trade or a kinship, and name no person themselves."""
    noun = head_noun(discourse, segment)
    if noun is None or not is_person_noun(discourse.words.lowers[noun]):
        return False
    return not any(
        name.type == "PERSON" and name.first == segment[0] and name.end > noun
        for name in discourse.names.within(*segment)
    )


def _predicate(discourse: Discourse, name: Name) -> TokenRange | None:
    """Return the role that a form of "be" gives: "Ann Lee is the first mayor"."""
    if name.end + 1 >= len(discourse.words) or discourse.words.lowers[name.end] not in (
        "is",
        "was",
        "became",
    ):
        return None
    limit = discourse.sentence_end(name.first)
    first = name.end + 1
    if discourse.words.lowers[first] not in ("a", "an", "the"):
        return None
    role = _trim_role(discourse, (first, min(_next_mark(discourse, first, limit), first + MAX_ROLE_WORDS)))
    return role if role and is_role(discourse, role) else None


def _skip_bracket(discourse: Discourse, first: int, limit: int) -> int:
    """Return the index after a bracket such as "(D-Mont.)"."""
    if first < limit and discourse.words.forms[first] == "(":
        close = next(
            (i for i in range(first, min(limit, first + 8)) if discourse.words.forms[i] == ")"), first
        )
        return close + 1 if close > first else first
    return first


def _next_mark(discourse: Discourse, first: int, limit: int) -> int:
    """Return the index of the next comma, dash, bracket or full stop, or `limit`."""
    marks = (",", ";", "(", ".", ":", *PHRASE_DASHES)
    return next(
        (
            index
            for index in range(first, limit)
            if discourse.words.forms[index] in marks
            and (
                discourse.words.forms[index] == "("
                or index + 1 == limit
                or discourse.words.follows_space(index + 1)
            )
            and not _ends_abbreviation(discourse, index)
        ),
        limit,
    )


def _ends_abbreviation(discourse: Discourse, index: int) -> bool:
    return discourse.words.forms[index] == "." and (
        len(discourse.words.forms[index - 1]) == 1 or is_abbreviation(discourse.words.lowers[index - 1])
    )


def _trim_role(discourse: Discourse, segment: TokenRange) -> TokenRange | None:
    """Return the role without what introduces it, up to a clause or a second role, or None: "teacher | and a
    mother"."""
    first, end = segment
    while first < end and _leads_to(discourse, first):
        first += 1
    if discourse.words.lowers[first - 1] == "has":
        return None
    end = next((index for index in range(first, end) if _ends_role(discourse, index, end)), end)
    while first < end and not _may_end(discourse, end - 1):
        end -= 1
    return (first, end) if first < end and end - first <= MAX_ROLE_WORDS else None


def _leads_to(discourse: Discourse, index: int) -> bool:
    lower = discourse.words.lowers[index]
    return lower in word_set("role_openers") or not lower[0].isalnum()


def _ends_role(discourse: Discourse, index: int, end: int) -> bool:
    lower = discourse.words.lowers[index]
    joined = lower == "and" and index + 1 < end and discourse.words.lowers[index + 1] in ("a", "an", "the")
    clause = lower in ("who", "whom", "whose", "which", "that") or discourse.has_tag(index, *FINITE)
    return joined or (clause and not is_person_noun(lower))


def _may_end(discourse: Discourse, index: int) -> bool:
    return discourse.words.forms[index][0].isalnum() and discourse.words.lowers[index] != "and"
