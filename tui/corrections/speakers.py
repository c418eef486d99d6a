"""Who speaks in an article, as a reader names them."""

from dataclasses import dataclass, replace
from hashlib import sha256

from tui.model.correction import SpeakerName
from tui.model.statement import Entity, Mention, Speaker


@dataclass(frozen=True, slots=True)
class SpeakerTable:
    """The speakers while corrections are laid over an analysis; some may speak no more."""

    speakers: tuple[Speaker, ...]
    """The speakers there are, each with an id of its own."""
    entities: tuple[Entity, ...]
    """What the article names, from which speakers can be made."""
    same: tuple[tuple[str, str], ...] = ()
    """Names of speakers that were merged into others, and the ids of those; the latest first."""

    def known(self, named: SpeakerName) -> Speaker | None:
        """The speaker of that name, whatever its case: of several, the one of that role, of that type."""
        name = folded(named.name)
        fitting = [speaker for speaker in self.speakers if folded(speaker.name) == name]
        if fitting:
            return max(fitting, key=lambda each: (each.role == named.role, each.type == named.type))
        merged = [into for other, into in self.same if other == name][:1]
        entities = [entity.id for entity in self._entities(named)][:1]
        return next((each for each in self.speakers if each.id in merged), None) or next(
            (each for each in self.speakers if each.entity in entities), None
        )

    def with_speaker(self, named: SpeakerName) -> tuple["SpeakerTable", Speaker]:
        """The cast with that speaker, and the speaker: one there is, or an entity, or somebody new."""
        if speaker := self.known(named):
            return self, speaker
        made = self._made(named)
        return replace(self, speakers=(*self.speakers, made)), made

    def merged(self, one: Speaker, into: Speaker) -> "SpeakerTable":
        """The cast without the one, whose mentions and names the other has from now on."""
        kept = [each for each in self.speakers if each.id not in (one.id, into.id)]
        same = tuple((name, into.id if who == one.id else who) for name, who in self.same)
        both = replace(
            into,
            role=into.role or one.role,
            entity=into.entity or one.entity,
            mentions=_in_order(*into.mentions, *one.mentions),
        )
        return replace(self, speakers=(*kept, both), same=((folded(one.name), into.id), *same))

    def apart(self, named: SpeakerName) -> "SpeakerTable":
        """The cast in which that name means nobody it was merged into."""
        name = folded(named.name)
        return replace(self, same=tuple(pair for pair in self.same if pair[0] != name))

    def handed_over(
        self, mentions: tuple[Mention, ...], one: Speaker, into: Speaker | None
    ) -> "SpeakerTable":
        """The cast in which those mentions of the one are the other's, or nobody's."""
        left = replace(one, mentions=tuple(each for each in one.mentions if each not in mentions))
        more = [replace(into, mentions=_in_order(*into.mentions, *mentions))] if into else []
        kept = [each for each in self.speakers if each.id not in (one.id, into.id if into else None)]
        return replace(self, speakers=(*kept, left, *more))

    def _entities(self, named: SpeakerName) -> list[Entity]:
        """The entities of that name, those of its type first."""
        fitting = [entity for entity in self.entities if folded(entity.name) == folded(named.name)]
        return sorted(fitting, key=lambda entity: entity.type != named.type)

    def _made(self, named: SpeakerName) -> Speaker:
        # Made of the name, the id is the same whatever other corrections there are.
        name = folded(named.name)
        key = f"r{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        for entity in self._entities(named)[:1]:
            names = tuple(mention for mention in entity.mentions if mention.kind == "name")
            return Speaker(key, entity.name, entity.type, named.role, entity.id, names)
        return Speaker(key, named.name, named.type, named.role, None, ())


def folded(name: str) -> str:
    """The name as names are compared: white space and case aside."""
    return " ".join(name.split()).casefold()


def _in_order(*mentions: Mention) -> tuple[Mention, ...]:
    return tuple(sorted(dict.fromkeys(mentions), key=lambda mention: mention.span))
