"""Seats: the party and the state that newspapers put beside a politician's name."""

from functools import cache

from tui.analysis.entities.name import Name
from tui.analysis.lexicon import rows
from tui.analysis.speakers.discourse import Scene
from tui.analysis.speakers.referent import Character

PARTIES = {"d": "democrat", "democrat": "democrat", "r": "republican", "republican": "republican"}
"""The parties of the US by what stands for them beside a name."""


def learn_seat(scene: Scene, character: Character, name: Name) -> None:
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
