"""The speakers of an article while corrections are applied to its analysis."""

from dataclasses import dataclass, replace
from hashlib import sha256

from tui.model.correction import SpeakerName
from tui.model.statement import Entity, Mention, Speaker


@dataclass(frozen=True, slots=True)
class SpeakerTable:
    """The speakers of an analysis that is being corrected; some may have no statements left.

    It is never changed: each method returns a table of its own.
    """

    speakers: tuple[Speaker, ...]
    """The speakers, each with an id of its own."""
    entities: tuple[Entity, ...]
    """The entities of the article, from which speakers can be made."""
    same: tuple[tuple[str, str], ...] = ()
    """Folded names of speakers that were merged, each with the id of the other speaker; the latest first."""

    def find(self, named: SpeakerName) -> Speaker | None:
        """Return the speaker of a name, case aside; None if there is none.

        Of several, one with the same role is preferred, then one with the same type. If no speaker has the
        name, it is the one that a speaker of that name was merged into, or the speaker of an entity of that
        name.
        """
        name = fold_case(named.name)
        fitting = [speaker for speaker in self.speakers if fold_case(speaker.name) == name]
        if fitting:
            return max(fitting, key=lambda each: (each.role == named.role, each.type == named.type))
        merged = [into for other, into in self.same if other == name][:1]
        entities = [entity.id for entity in self._entities(named)][:1]
        return next((each for each in self.speakers if each.id in merged), None) or next(
            (each for each in self.speakers if each.entity in entities), None
        )

    def with_speaker(self, named: SpeakerName) -> tuple["SpeakerTable", Speaker]:
        """Return a table with a speaker of that name, and the speaker; if need be, it is made."""
        if speaker := self.find(named):
            return self, speaker
        made = self._make(named)
        return replace(self, speakers=(*self.speakers, made)), made

    def merge(self, one: Speaker, into: Speaker) -> "SpeakerTable":
        """Return the table without `one`, whose mentions and name now belong to `into`."""
        kept = [each for each in self.speakers if each.id not in (one.id, into.id)]
        same = tuple((name, into.id if who == one.id else who) for name, who in self.same)
        both = replace(
            into,
            role=into.role or one.role,
            entity=into.entity or one.entity,
            mentions=_in_order(*into.mentions, *one.mentions),
        )
        return replace(self, speakers=(*kept, both), same=((fold_case(one.name), into.id), *same))

    def unmerge(self, named: SpeakerName) -> "SpeakerTable":
        """Return the table in which the name no longer means the speaker it was merged into."""
        name = fold_case(named.name)
        return replace(self, same=tuple(pair for pair in self.same if pair[0] != name))

    def move_mentions(
        self, mentions: tuple[Mention, ...], one: Speaker, into: Speaker | None
    ) -> "SpeakerTable":
        """Return the table in which some mentions of `one` belong to `into`, or to nobody for None."""
        left = replace(one, mentions=tuple(each for each in one.mentions if each not in mentions))
        more = [replace(into, mentions=_in_order(*into.mentions, *mentions))] if into else []
        kept = [each for each in self.speakers if each.id not in (one.id, into.id if into else None)]
        return replace(self, speakers=(*kept, left, *more))

    def _entities(self, named: SpeakerName) -> list[Entity]:
        """Return the entities of that name, those of the same type first."""
        fitting = [entity for entity in self.entities if fold_case(entity.name) == fold_case(named.name)]
        return sorted(fitting, key=lambda entity: entity.type != named.type)

    def _make(self, named: SpeakerName) -> Speaker:
        # The id is made from the name, so that it does not depend on other corrections.
        name = fold_case(named.name)
        key = f"r{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        for entity in self._entities(named)[:1]:
            names = tuple(mention for mention in entity.mentions if mention.kind == "name")
            return Speaker(key, entity.name, entity.type, named.role, entity.id, names)
        return Speaker(key, named.name, named.type, named.role, None, ())


def fold_case(name: str) -> str:
    """Return a name for comparison: without case, with one space for each white space; accents are kept.

    To compare without accents, as searches do, use `tui.library.search.word_matching`.
    """
    return " ".join(name.split()).casefold()


def _in_order(*mentions: Mention) -> tuple[Mention, ...]:
    return tuple(sorted(dict.fromkeys(mentions), key=lambda mention: mention.span))
