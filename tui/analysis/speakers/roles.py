"""Roles: what an article says somebody is, beside the name.

"Ann Lee, a spokeswoman for the union", "a spokeswoman for the union, Ann Lee", "union spokeswoman Ann Lee"
and "Ann Lee is a spokeswoman" all give her role. What is learnt anywhere holds everywhere, so that "the
spokeswoman" can be she.
"""

from functools import cache

from tui.analysis.entities.name import Name
from tui.analysis.lexicon import rows, word_set
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.speakers.phrase_heads import NOUN, head, is_person_noun
from tui.analysis.speakers.referent import Referent, gender_of_word
from tui.analysis.statements.records import Range

PARTIES = {"d": "democrat", "democrat": "democrat", "r": "republican", "republican": "republican"}
"""The parties of the US by what stands for them beside a name."""


def learn_seat(scene: Discourse, character: Referent, name: Name) -> None:
    """The party and state in brackets or between commas: "(D-Mont.)", ", D-Mont.,", ", Democrat of Ohio,"."""
    words = scene.words
    if name.end >= len(words) or words.forms[name.end] not in "(,":
        return
    for index in range(name.end + 1, min(name.end + 6, scene.sentence_end(name.first))):
        for part in words.forms[index].replace(".", "").split("-"):
            if not part[:1].isupper():
                continue
            character.modifiers.update(_states().get(part.lower(), "").split())
            if party := PARTIES.get(part.lower()):
                scene.call(character, party)
        if words.forms[index] in "),":
            return


@cache
def _states() -> dict[str, str]:
    """The names of the states of the US by the ways newspapers shorten them, in lower case."""
    table = {}
    for row in rows("state_abbreviations"):
        short, _, full = row.partition(" ")
        table[short] = full
    return table


LONGEST = 14
"""Words a role may have; what is longer is no role, or one nobody wants beside a name."""
ATTACHED = frozenset({"to", "of", "for", "in", "at", "on", "from"})
"""What joins an office with where it is held, between it and the name: "envoy to Kenya Ann Lee"."""


def learn_roles(scene: Discourse) -> None:
    """Gives all persons named in the article the roles that stand beside their names."""
    for name in scene.names.all:
        character = scene.character_of(name)
        if character is None or name.type != "PERSON":
            continue
        found = (role_before(scene, name), role_behind(scene, name), role_ahead(scene, name))
        for role in found:
            if role:
                learn(scene, character, role)
        predicate = _predicate(scene, name)
        if predicate:
            learn(scene, character, predicate, shown=not character.roles)
        learn_seat(scene, character, name)


def learn(scene: Discourse, character: Referent, role: Range, *, shown: bool = True) -> None:
    """Gives the character a role; one that is not `shown` serves to recognise it only."""
    words = scene.words
    scene.roles.append(role)
    lowers = words.lowers[role[0] : role[1]]
    if shown and not all(lower in word_set("honorifics") or lower == "." for lower in lowers):
        character.roles.append(scene.written(role))
    character.modifiers.update(lowers)
    for lower in lowers:
        if character.type == "PERSON":
            character.gender = character.gender or gender_of_word(lower)
        if is_person_noun(lower):
            scene.call(character, lower)
    noun = head(scene, role)
    if noun is not None:
        scene.call(character, words.lowers[noun])


def role_before(scene: Discourse, name: Name) -> Range | None:
    """The role right before a name: "union spokeswoman Ann Lee", "the envoy to Kenya Ann Lee"."""
    start = max(scene.sentence_start(name.first), name.first - LONGEST)
    end = _before_honorific(scene, name.first, start)
    for noun in range(end - 1, start - 1, -1):
        lower = scene.words.lowers[noun]
        if is_person_noun(lower) and _reaches(scene, noun + 1, end):
            return _left(scene, noun, start), end
        if not (scene.tagged(noun, NOUN, "JJ", "IN", "TO", "DT", "POS", "CD") or lower == "."):
            return None
    return None


def _before_honorific(scene: Discourse, end: int, start: int) -> int:
    """The end of what stands before "Mr." and the like, which say nothing of what somebody is."""
    last = end - 1 - (end - 1 > start and scene.words.forms[end - 1] == ".")
    return last if last >= start and scene.words.lowers[last] in word_set("honorifics") else end


def _reaches(scene: Discourse, first: int, end: int) -> bool:
    """Whether nothing stands between an office and a name but what the office goes with: "to Kenya"."""
    if first < end and scene.words.forms[first] == ".":
        first += 1
    if first == end:
        return True
    last = scene.words.lowers[end - 1]
    return (
        scene.words.lowers[first] in ATTACHED
        and end - first > 1
        and scene.tagged(end - 1, NOUN)
        and last not in word_set("months")
    )


def _left(scene: Discourse, noun: int, start: int) -> int:
    """Where the office begins: past its adjectives, the names and the nouns that describe it."""
    first = noun
    while first > start and (
        scene.tagged(first - 1, NOUN, "JJ", "POS", "VBN") or scene.words.forms[first - 1] == "."
    ):
        first -= 1
    while first < noun and (scene.words.forms[first] in (".", "'s") or scene.words.lowers[first] == "s"):
        first += 1
    infinitive = (
        0 < first < noun and scene.words.lowers[first - 1] == "to" and scene.words.forms[first].islower()
    )
    return first + infinitive


def role_behind(scene: Discourse, name: Name) -> Range | None:
    """The role behind a name and a comma: "Ann Lee, 43, a spokeswoman for the union,"."""
    limit = scene.sentence_end(name.first)
    first = _behind_bracket(scene, name.end, limit)
    for _ in range(2):
        if first >= limit or scene.words.forms[first] != ",":
            return None
        end = _comma(scene, first + 1, limit)
        role = _bare(scene, (first + 1, end))
        if role and is_role(scene, role):
            return role
        if end - first > 3 or scene.tagged(first + 1, "VB", "WP"):  # noqa: PLR2004 - an age or a party
            return None
        first = end
    return None


def role_ahead(scene: Discourse, name: Name) -> Range | None:
    """The role before a comma and a name that a comma, or a verb, follows: "The mayor, Ann Lee, said"."""
    comma = name.first - 1
    start = scene.sentence_start(name.first)
    if comma <= start or scene.words.forms[comma] != ",":
        return None
    if (
        name.end < len(scene.words)
        and scene.words.forms[name.end] not in ",.)"
        and not scene.tagged(name.end, "VB", "MD")
    ):
        return None
    first = comma
    while first > start and comma - first < LONGEST and scene.words.forms[first - 1] not in (",", "(", '"'):
        first -= 1
        opens = scene.words.lowers[first] in ("the", "a", "an", "its", "his", "her", "their")
        if opens and (role := _bare(scene, (first, comma))) and is_role(scene, role):
            return role
        if scene.tagged(first, "VB", "MD", "PRP") and not is_person_noun(scene.words.lowers[first]):
            return None
    return None


def is_role(scene: Discourse, segment: Range) -> bool:
    """Whether the words are about an office, a trade or a kin, and name nobody themselves."""
    noun = head(scene, segment)
    if noun is None or not is_person_noun(scene.words.lowers[noun]):
        return False
    return not any(
        name.type == "PERSON" and name.first == segment[0] and name.end > noun
        for name in scene.names.within(*segment)
    )


def _predicate(scene: Discourse, name: Name) -> Range | None:
    """What somebody is or was: "Ann Lee is the first mayor"."""
    if name.end + 1 >= len(scene.words) or scene.words.lowers[name.end] not in ("is", "was", "became"):
        return None
    limit = scene.sentence_end(name.first)
    first = name.end + 1
    if scene.words.lowers[first] not in ("a", "an", "the"):
        return None
    role = _bare(scene, (first, min(_comma(scene, first, limit), first + LONGEST)))
    return role if role and is_role(scene, role) else None


def _behind_bracket(scene: Discourse, first: int, limit: int) -> int:
    """Past a bracket such as "(D-Mont.)"."""
    if first < limit and scene.words.forms[first] == "(":
        close = next((i for i in range(first, min(limit, first + 8)) if scene.words.forms[i] == ")"), first)
        return close + 1 if close > first else first
    return first


def _comma(scene: Discourse, first: int, limit: int) -> int:
    """The next comma, dash, bracket or full stop, else `limit`."""
    marks = (",", ";", "(", "—", "–", "-", ".", ":")
    return next(
        (
            index
            for index in range(first, limit)
            if scene.words.forms[index] in marks
            and (scene.words.forms[index] == "(" or index + 1 == limit or scene.words.spaced(index + 1))
            and not _abbreviates(scene, index)
        ),
        limit,
    )


def _abbreviates(scene: Discourse, index: int) -> bool:
    return scene.words.forms[index] == "." and (
        len(scene.words.forms[index - 1]) == 1 or scene.words.lowers[index - 1] in word_set("abbreviations")
    )


def _bare(scene: Discourse, segment: Range) -> Range | None:
    """Without what leads to it, and up to a clause or a second role: "teacher | and a mother of two"."""
    first, end = segment
    while first < end and _leads_to(scene, first):
        first += 1
    if scene.words.lowers[first - 1] == "has":
        return None
    end = next((index for index in range(first, end) if _ends_role(scene, index, end)), end)
    while first < end and not _may_end(scene, end - 1):
        end -= 1
    return (first, end) if first < end and end - first <= LONGEST else None


def _leads_to(scene: Discourse, index: int) -> bool:
    lower = scene.words.lowers[index]
    return lower in word_set("role_openers") or not lower[0].isalnum()


def _ends_role(scene: Discourse, index: int, end: int) -> bool:
    lower = scene.words.lowers[index]
    joined = lower == "and" and index + 1 < end and scene.words.lowers[index + 1] in ("a", "an", "the")
    clause = lower in ("who", "whom", "whose", "which", "that") or scene.tagged(
        index, "VBD", "VBZ", "VBP", "MD"
    )
    return joined or (clause and not is_person_noun(lower))


def _may_end(scene: Discourse, index: int) -> bool:
    return scene.words.forms[index][0].isalnum() and scene.words.lowers[index] != "and"
