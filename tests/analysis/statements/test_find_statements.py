"""Statements by construct: (source, cue, content, kind) for each."""

import pytest

from tests.analysis.building import rows

HE, SHE = "he", "she"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Moe said that the bridge was safe.",
            [("Ada Moe", "said", "that the bridge was safe", "indirect")],
            id="that",
        ),
        pytest.param(
            "Ada Moe said the bridge was safe.",
            [("Ada Moe", "said", "the bridge was safe", "indirect")],
            id="no that",
        ),
        pytest.param(
            "“The bridge is safe,” Ada Moe said.",
            [("Ada Moe", "said", "“The bridge is safe,”", "direct")],
            id="quotation before",
        ),
        pytest.param(
            "“The bridge is safe,” said Ada Moe, the director of roads.",
            [("Ada Moe, the director of roads", "said", "“The bridge is safe,”", "direct")],
            id="inverted, with a description",
        ),
        pytest.param(
            "“The bridge is safe,” Ada Moe told the Evening Star on Monday.",
            [("Ada Moe", "told", "“The bridge is safe,”", "direct")],
            id="quotation before, somebody told",
        ),
        pytest.param(
            "Ada Moe said: “The bridge is safe.”",
            [("Ada Moe", "said", "“The bridge is safe.”", "direct")],
            id="colon",
        ),
        pytest.param(
            "An advisory group set up by the council said that the bridge was safe.",
            [("An advisory group set up by the council", "said", "that the bridge was safe", "indirect")],
            id="a participle with its agent",
        ),
        pytest.param(
            "“The old bridge over the river is safe,” Ada Moe quips.",
            [("Ada Moe", "quips", "“The old bridge over the river is safe,”", "direct")],
            id="behind a whole quotation, any verb",
        ),
        pytest.param(
            "Ada Moe said that the bridge was safe.\n\n“We have tested every part of it.”",
            [
                ("Ada Moe", "said", "that the bridge was safe", "indirect"),
                ("Ada Moe", None, "“We have tested every part of it.”", "direct"),
            ],
            id="a quotation behind a report",
        ),
        pytest.param(
            "The bridge opened in May.\n\n“We have tested every part of it, twice.”\n\nIt rained.",
            [(None, None, "“We have tested every part of it, twice.”", "direct")],
            id="a quotation that nobody reports",
        ),
        pytest.param(
            "“What a day for the bridge and for us!” Ada Moe, a baker, shouted to the crowd. “It is safe.”",
            [
                (
                    "Ada Moe, a baker",
                    "shouted to the crowd",
                    "“What a day for the bridge and for us!” … “It is safe.”",
                    "direct",
                )
            ],
            id="an exclamation before its report",
        ),
        pytest.param(
            "The bridge opened in May.\n\n“The Bridges of Ford County”\n\nIt rained.",
            [],
            id="a title in quotation marks",
        ),
        pytest.param(
            "“The bridge is safe, and it always was.”―Ada Moe",
            [("Ada Moe", "―", "“The bridge is safe, and it always was.”", "direct")],
            id="signed without a space",
        ),
        pytest.param(
            "“The bridge,” she said, “is safe.”",
            [("she", "said", "“The bridge,” … “is safe.”", "direct")],
            id="around",
        ),
        pytest.param(
            "The bridge, she said, was safe.",
            [("she", "said", "The bridge … was safe", "indirect")],
            id="indirect around",
        ),
        pytest.param(
            "The bridge was safe, she said.",
            [("she", "said", "The bridge was safe", "indirect")],
            id="indirect before",
        ),
        pytest.param(
            "“The bridge is safe,” she said. “We tested it twice.”",
            [("she", "said", "“The bridge is safe,” … “We tested it twice.”", "direct")],
            id="goes on in the next sentence",
        ),
        pytest.param(
            "“The bridge is safe,” she said.\n\n“We tested it twice.”",
            [("she", "said", "“The bridge is safe,” … “We tested it twice.”", "direct")],
            id="goes on in the next paragraph",
        ),
        pytest.param(
            "She said: “The bridge is safe.\n\n“We tested it twice.”",
            [("She", "said", "“The bridge is safe. … “We tested it twice.”", "direct")],
            id="left open and re-opened",
        ),
        pytest.param(
            "The council responded:\n\n“The bridge is safe.”",
            [("The council", "responded", "“The bridge is safe.”", "direct")],
            id="announced for the next paragraph",
        ),
        pytest.param(
            "Moe said that the bridge was “perfectly safe” now.",
            [("Moe", "said", "that the bridge was “perfectly safe” now", "mixed")],
            id="mixed",
        ),
        pytest.param(
            "Moe said that “the bridge is safe.”",
            [("Moe", "said", "that “the bridge is safe.”", "direct")],
            id="that with a quotation",
        ),
        pytest.param(
            "Moe said that the bridge was safe, adding that it was new.",
            [
                ("Moe", "said", "that the bridge was safe", "indirect"),
                ("Moe", "adding", "that it was new", "indirect"),
            ],
            id="participle",
        ),
        pytest.param(
            "Moe said that the bridge was safe, and stressed that it was new.",
            [
                ("Moe", "said", "that the bridge was safe", "indirect"),
                ("Moe", "stressed", "that it was new", "indirect"),
            ],
            id="two cues of one source",
        ),
        pytest.param(
            "Moe added, in remarks to a local station, that the bridge was safe.",
            [("Moe", "added", "that the bridge was safe", "indirect")],
            id="insertion between commas",
        ),
        pytest.param(
            "Moe confirmed - on Friday - that the bridge was safe.",
            [("Moe", "confirmed", "that the bridge was safe", "indirect")],
            id="insertion between dashes",
        ),
        pytest.param(
            "A spokeswoman for the council, Ada Moe, confirmed that the bridge was safe.",
            [
                (
                    "A spokeswoman for the council, Ada Moe",
                    "confirmed",
                    "that the bridge was safe",
                    "indirect",
                )
            ],
            id="description before the name",
        ),
        pytest.param(
            "Ada Moe, an engineer who built it, said that the bridge was safe.",
            [("Ada Moe, an engineer who built it", "said", "that the bridge was safe", "indirect")],
            id="description behind the name",
        ),
        pytest.param(
            "According to the council, the bridge is safe.",
            [("the council", "According to", "the bridge is safe", "indirect")],
            id="according to, at the head",
        ),
        pytest.param(
            "The bridge is safe, according to the council.",
            [("the council", "according to", "The bridge is safe", "indirect")],
            id="according to, at the end",
        ),
        pytest.param(
            "The bridge, according to the council, is safe.",
            [("the council", "according to", "The bridge … is safe", "indirect")],
            id="according to, in the middle",
        ),
        pytest.param("All went according to plan for them.", [], id="according to plan"),
        pytest.param(
            "MOE: I think the bridge is safe. We tested it.",
            [("MOE", ":", "I think the bridge is safe. We tested it", "indirect")],
            id="transcript",
        ),
        pytest.param("Photo: The bridge at dusk.", [], id="label"),
        pytest.param("Limited Tools to Fight Floods: the dikes are old.", [], id="a heading of what follows"),
        pytest.param(
            "Ada Moe, the director, said it was safe and added, in remarks to Radio One, that it was new.",
            [
                ("Ada Moe, the director", "said", "it was safe", "indirect"),
                ("Ada Moe, the director", "added", "that it was new", "indirect"),
            ],
            id="words put in before that",
        ),
        pytest.param(
            "“We never saw the bridge move.” — Ada Moe, baker",
            [("Ada Moe, baker", "—", "“We never saw the bridge move.”", "direct")],
            id="signed",
        ),
        pytest.param("A bridge called “The Old Lady” was closed at noon.", [], id="a name"),
        pytest.param("Experience shows that bridges fall.", [], id="nobody's voice"),
        pytest.param(
            "They met a man who said that the bridge was safe.",
            [("who", "said", "that the bridge was safe", "indirect")],
            id="who said",
        ),
        pytest.param(
            "The bridge is safe, as Ada Moe said.",
            [("Ada Moe", "said", "The bridge is safe", "indirect")],
            id="as somebody said",
        ),
        pytest.param(
            "Moe praised the bridge and said it was safe.",
            [
                ("Moe", "praised", "the bridge", "indirect"),
                ("Moe", "said", "it was safe", "indirect"),
            ],
            id="joined without a comma",
        ),
        pytest.param(
            "The flood prompted engineers to call for a new bridge.",
            [("engineers", "to call for", "a new bridge", "indirect")],
            id="moved to say",
        ),
        pytest.param("The so-called “bridge” fell down.", [], id="scare quotes"),
        pytest.param("Her book “The Bridge” sold well.", [], id="a title"),
    ],
)
def test_constructs(text, expected):
    assert rows(text) == expected


def test_an_unclosed_mark_costs_nothing_behind_its_paragraph():
    text = "“The bridge is safe, she wrote.\n\nMoe said that the road was closed."
    assert ("Moe", "said", "that the road was closed", "indirect") in rows(text)
