"""Phrases that give a name: the surest sieves."""

from collections.abc import Sequence

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.phrase_heads import head, head_name, is_person_noun, segments
from tui.analysis.speakers.referent import Referent
from tui.analysis.speakers.roles import is_role, learn
from tui.analysis.statements.records import Range

FEW = 3
"""Words that may stand between a comma and the name behind it: a title, a nationality."""
LONGEST_LABEL = 4
"""Words before the colon of a transcript's line that may be a name without looking like one."""


def named(scene: Discourse, phrase: Range) -> Resolution | None:
    """A phrase that is about a name: "US envoy Ann Lee", "Ann Lee, a baker, 43"."""
    first = segments(scene, phrase)[0]
    name = head_name(scene, first)
    character = scene.character_of(name) if name else None
    return Resolution(character, "named there", 0.97) if character else None


def named_behind(scene: Discourse, phrase: Range) -> Resolution | None:
    """A description with the name behind a comma: "The operator, Tollgate Buses"."""
    first, *others = segments(scene, phrase)
    if not others:
        return None
    name = head_name(scene, others[0])
    character = scene.character_of(name) if name else None
    noun = head(scene, first)
    if name is None or character is None or name.first - others[0][0] > FEW:
        return None
    one_of = scene.words.lowers[first[0]] == "one"
    lower = scene.words.lowers[noun] if noun is not None else ""
    person = is_person_noun(lower)
    group = lower in word_set("group_nouns") or lower in word_set("organisation_nouns")
    clash = person if name.type != "PERSON" else group
    if not one_of and (noun is None or is_plural(lower) or clash):
        return None
    role = _without_article(scene, first)
    if person and is_role(scene, role):
        learn(scene, character, role)
    return Resolution(character, "named behind the comma", 0.95)


def _without_article(scene: Discourse, segment: Range) -> Range:
    first, end = segment
    return (
        (first + 1, end) if end - first > 1 and scene.words.lowers[first] in ("the", "a", "an") else segment
    )


def line_label(scene: Discourse, phrase: Range) -> Resolution | None:
    """The label of a transcript's line, "LEE:", when somebody's name ends so."""
    findings = scene.sources.get(phrase, ())
    if not any(finding.construct == "colon" for finding in findings) or phrase[1] - phrase[0] > LONGEST_LABEL:
        return None
    last = scene.words.lowers[phrase[1] - 1]
    persons = [c for c in scene.by_last_word.get(last, ()) if c.type == "PERSON"]
    if len(persons) != 1:
        return None
    return Resolution(persons[0], "the only one of this name", 0.95)


def joint(scene: Discourse, phrase: Range) -> Resolution | None:
    """Several who speak together: "Ann Lee and Peter Holt", "Moe and other residents"."""
    parts = _joined(scene, phrase)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    members: list[Referent] = []
    labels: list[str] = []
    for part in parts:
        name = head_name(scene, segments(scene, part)[0])
        character = scene.character_of(name) if name else None
        if character is not None:
            members.append(character)
            labels.append(character.name)
        elif (part is parts[-1] and members) or _plain(scene, parts):
            labels.append(scene.written(_without_article(scene, part)))
        else:
            return None
    return Resolution(together(scene, listing(labels), members), "named there together", 0.93)


def listing(names: Sequence[str]) -> str:
    """Names in a row: "Ann Lee, Al Moe and Peter Holt"."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _plain(scene: Discourse, parts: list[Range]) -> bool:
    """Whether the parts are two that are described, and nothing else: "the union and the council"."""
    return len(parts) == 2 and all(  # noqa: PLR2004
        scene.words.lowers[first] == "the"
        and not any(scene.words.lowers[place] in word_set("prepositions") for place in range(first, end))
        for first, end in parts
    )


def together(scene: Discourse, name: str, members: list[Referent]) -> Referent:
    """The character of several who speak together, the same one each time."""
    found = scene.of_words.get(name.lower())
    if found is None:
        kind = members[0].type if members else "ORG"
        found = Referent(name, kind, plural=True)
        for member in members:
            found.modifiers |= member.modifiers
            for noun in member.nouns:
                scene.call(found, noun + "s")
        scene.of_words[name.lower()] = found
    return found


def _joined(scene: Discourse, phrase: Range) -> list[Range]:
    """The parts between commas and "and", each with a name or the last one; one part if it is no list."""
    first, end = phrase
    ands = [
        index
        for index in range(first + 1, end - 1)
        if scene.words.lowers[index] in ("and", "&") and not _within_name(scene, phrase, index)
    ]
    if not ands:
        return [phrase]
    joint_at = ands[-1]
    behind = (joint_at + 1, end)
    left = segments(scene, (first, joint_at))
    every = all(_names_somebody(scene, part) for part in left)
    serial = scene.words.forms[joint_at - 1] == ","
    if len(left) == 1 and _plain(scene, [left[0], behind]):
        return [left[0], behind]
    role = scene.words.lowers[behind[0]] in ("a", "an", "former") and not _names_somebody(scene, behind)
    if role or not (every or serial):
        return [phrase]
    if not _names_somebody(scene, left[0]):
        return [phrase]
    people = [part for part in left if _names_somebody(scene, part)]
    return [*people, behind] if every or _names_somebody(scene, behind) else [phrase]


def _names_somebody(scene: Discourse, part: Range) -> bool:
    return head_name(scene, part) is not None


def _within_name(scene: Discourse, phrase: Range, index: int) -> bool:
    return any(name.first <= index < name.end for name in scene.names.within(phrase[0], index + 1))
