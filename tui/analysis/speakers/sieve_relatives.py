"""Relative pronouns: "who", "which" and "that" stand for the words before them."""

from collections.abc import Callable

from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.statements.records import Range
from tui.analysis.text.noun_phrases import ending_at

RELATIVE = frozenset({"who", "which", "that"})
Sieve = Callable[[Discourse, Range], Resolution | None]


def relative(sieves: tuple[Sieve, ...]) -> Sieve:
    """The sieve for relative pronouns, whose antecedents the given sieves resolve."""

    def antecedent(scene: Discourse, phrase: Range) -> Resolution | None:
        """Whom a relative pronoun stands for: the phrase right before it."""
        first, end = phrase
        lower = scene.words.lowers[first]
        if end - first != 1 or lower not in RELATIVE:
            return None
        before = _before(scene, first)
        if before is None:
            return None
        found = scene.resolved.get(before)
        for sieve in sieves:
            found = found or sieve(scene, before)
        return found and Resolution(
            found.character, f"“{lower}” goes with “{scene.written(before)}”", found.confidence - 0.1
        )

    return antecedent


def _before(scene: Discourse, index: int) -> Range | None:
    """The noun phrase right before the word: a name with what is set between commas, else the last one."""
    start = scene.sentence_start(index)
    for name in reversed(scene.names.within(start, index)):
        if name.type == "PERSON" and _goes_on(scene, name.end, index):
            return name.first, name.end
    end = index
    if end > start and scene.words.forms[end - 1] == ",":
        end -= 1
    found = ending_at(scene.tokenised, end, start) if end > start else None
    return found and _behind_verb(scene, found)


def _behind_verb(scene: Discourse, phrase: Range) -> Range | None:
    """The words behind a verb that governs them: "met | two bakers"."""
    first, end = phrase
    verbs = [place for place in range(first, end) if scene.tagged(place, "VBD", "VBZ", "VBP", "MD", "TO")]
    first = verbs[-1] + 1 if verbs else first
    if first < end and verbs and scene.tagged(first, "VB"):
        first += 1
    return (first, end) if first < end else None


def _goes_on(scene: Discourse, first: int, index: int) -> bool:
    """Whether nothing but an age, a party or a role stands between a name and the relative pronoun."""
    if first == index:
        return True
    aside = scene.words.forms[first] in ",(" and scene.words.forms[index - 1] in ",)"
    clause = ("VBD", "VBZ", "VBP", "MD", "PRP")
    return aside and not any(scene.tagged(place, *clause) for place in range(first, index))
