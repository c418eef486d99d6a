"""Every statement of the seeds as a careful reader has it: speaker, kind, cue, first and last words.

A row that the engine does not meet yet says so and fails as soon as it does.
"""

from functools import cache

import pytest

from tui import resources, workflow
from tui.model.article import Article
from tui.model.statement import Analysis, Statement

TALIBAN, NAIM = "Taliban", "Muhammad Naim"
KHALILZAD, STANKZAI, TROIKA = "Zalmay Khalilzad", "Muhammad Masum Stankzai", "international troika"
HOUSE, AUSTIN, STOLTENBERG, KIRBY = "White House", "Lloyd Austin", "Jens Stoltenberg", "John Kirby"
NOT_YET = "not yet"

Row = tuple[str | None, str, str, str, str] | tuple[str | None, str, str, str, str, str]

SEED_000: tuple[Row, ...] = (
    (TALIBAN, "mixed", "warned", "the North Atlantic", '"continue the war" in Afghanistan'),
    (TALIBAN, "indirect", "confirmed", "its commitment", "Doha Agreement"),
    (TALIBAN, "direct", "said in a statement", '"Our message', 'our people,"'),
    (TALIBAN, "direct", "added", '"Whoever seeks', 'two decades."'),
    (NAIM, "indirect", "said", "that the recent escalation", "cities and villages"),
    (NAIM, "indirect", "indicated", "that the movement is", "stop the attacks", NOT_YET),
    (NAIM, "indirect", "said", "that the agreement was", "to violate it"),
    (NAIM, "indirect", "expressed", "his confidence", "the country, withdrew", NOT_YET),
    ("foreign forces", "indirect", "held", "him responsible", "the war in the country", NOT_YET),
    ("United States", "indirect", "agreed", "to leave", "government progressed"),
    (
        "administration of the new president, Joe Biden",
        "indirect",
        "announced",
        "that it was",
        "reviewing the agreement",
    ),
    ("Department of Defense", "indirect", "accused", "the movement of", "promises it made"),
    (TALIBAN, "indirect", "accused", "the United States of", "peace agreement"),
    (TALIBAN, "mixed", "insisted", "that it would", "by next May"),
)
SEED_003: tuple[Row, ...] = (
    (KHALILZAD, "indirect", "warned", "the Taliban against seizing", "forces from Afghanistan"),
    (STANKZAI, "indirect", "said", "that the Taliban movement", "areas of the country"),
    ("United States", "indirect", "announced", "the withdrawal of its", "forces from Afghanistan", NOT_YET),
    (STANKZAI, "indirect", "asked", "who was", "behind this war", NOT_YET),
    (STANKZAI, "indirect", "adding", "that the Taliban", "to save Afghanistan"),
    (NAIM, "indirect", "held", "the Afghan government", "of peace talks", NOT_YET),
    (NAIM, "indirect", "added", "that the Afghan", "by its commitments"),
    (KHALILZAD, "indirect", ":", "We will stand", "power by force"),
    (KHALILZAD, "indirect", "said", "that if the Taliban", "the Kabul government"),
    (KHALILZAD, "indirect", "added", "that it would", "through dialogue", NOT_YET),
    (KHALILZAD, "indirect", "also praised", "the role", "the Afghan talks"),
    (TROIKA, "direct", "warned", 'that "any Taliban', 'strong response."'),
    (TROIKA, "direct", "added", 'that "the withdrawal', 'peace negotiations."'),
    (
        HOUSE,
        "direct",
        "said in a press briefing on Thursday",
        "that \"Washington's",
        'withdrawal from Afghanistan,"',
    ),
    (HOUSE, "indirect", "stressed", "that the withdrawal", "by next September", NOT_YET),
    ("Joe Biden", "indirect", "said", "that the withdrawal", "by next September", NOT_YET),
    (AUSTIN, "indirect", "said", "that the withdrawal of his", "according to plan"),
    (AUSTIN, "indirect", "added", "that the US military", "the two sides"),
    (AUSTIN, "indirect", "described", "as common goals", "the two sides", NOT_YET),
    ("Mark Milley", "indirect", "said", "that the United States had", "process from Afghanistan"),
    ("Joe Biden", "indirect", "ordered last month", "the withdrawal of 2,500", "from this country"),
)
LAWMAKERS = "lawmakers in the US Congress and members of international rights groups"
SEED_004: tuple[Row, ...] = (
    (STOLTENBERG, "indirect", "has said", "that peace talks", "reduce violence"),
    (STOLTENBERG, "indirect", "added", "that the presence", "conditions on the ground"),
    (STOLTENBERG, "indirect", "welcomed", "the Doha Peace", "Agreement in Afghanistan"),
    (STOLTENBERG, "indirect", "said", "it opened an", "intra-Afghan dialogue"),
    (STOLTENBERG, "indirect", "stressed", "that the appropriate", "number of NATO forces"),
    (STOLTENBERG, "indirect", "indicated", "that the Taliban militants", "by next May"),
    (LAWMAKERS, "indirect", "to call for", "a delay", "Donald Trump"),
    ("US lawmakers", "indirect", "have warned", "that withdrawing", "civil war"),
    (None, "indirect", "calls", "to seek a 6-month", "in the withdrawal", NOT_YET),
    (
        "Four senior NATO officials",
        "indirect",
        "said",
        "that international forces",
        "complete withdrawal",
        NOT_YET,
    ),
    (TALIBAN, "indirect", "calls", "for a complete", "withdrawal", NOT_YET),
    (None, "indirect", "is expected", "that the new US", "former President Donald Trump", NOT_YET),
    (KIRBY, "mixed", "confirmed", "that Austin will", "Wednesday and Thursday"),
    (KIRBY, "mixed", "added", 'that Austin "wants', 'alliance,"'),
    (KIRBY, "mixed", "noting", "that his message", 'common interest."'),
    (KIRBY, "indirect", "said", "that the thorny", "to be announced"),
    (KIRBY, "direct", "reminded", 'that "the Supreme', 'decision,"'),
    (KIRBY, "mixed", "indicating", "that this ministerial", 'supreme leader."'),
    (KIRBY, "direct", "continued", '"As he told', 'with them."'),
    ("United States", "indirect", "pledged", "to withdraw all", "security guarantees"),
    ("advisory group set up by the US Congress", "indirect", "called", "to postpone", "early May"),
)
SEEDS = {"000": SEED_000, "003": SEED_003, "004": SEED_004}
ROLES = {
    ("000", NAIM): "spokesman for the political bureau",
    ("003", NAIM): "spokesman for the political bureau of the Taliban",
    ("003", STANKZAI): "head of the Afghan government negotiation delegation",
    ("003", KHALILZAD): "US envoy to Afghanistan",
    ("003", AUSTIN): "US Defense Secretary",
    ("003", "Mark Milley"): "Chairman of the US Joint Chiefs of Staff",
    ("004", STOLTENBERG): "NATO Secretary-General",
    ("004", KIRBY): "spokesman for the US Defense Department (Pentagon)",
}


@cache
def seed(number: str) -> tuple[Article, Analysis]:
    (path,) = resources.seeds().glob(f"{number}_*.txt")
    (article,) = workflow.load([str(path)])
    assert isinstance(article, Article)
    return article, workflow.analyse(article)


def cases() -> list[object]:
    return [
        pytest.param(
            number,
            row[:5],
            id=f"{number} {row[2]} {row[3]}",
            marks=[pytest.mark.xfail(reason=row[5], strict=True)] if len(row) > 5 else [],
        )
        for number, rows in SEEDS.items()
        for row in rows
    ]


def row_of(number: str, statement: Statement) -> tuple[str | None, str, str | None, str]:
    article, analysis = seed(number)
    speaker = analysis.speaker(statement)
    written = " … ".join(piece.of(article.text) for piece in statement.content)
    return speaker and speaker.name, statement.kind, statement.cue and statement.cue.of(article.text), written


@pytest.mark.parametrize(("number", "row"), cases())
def test_every_statement_read_by_hand_is_found(number, row):
    name, kind, cue, first, last = row
    found = [row_of(number, statement) for statement in seed(number)[1].statements]
    alike = [entry for entry in found if entry[:3] == (name, kind, cue) and entry[3].startswith(first)]
    assert any(entry[3].endswith(last) for entry in alike), [e for e in found if e[2] == cue]


@pytest.mark.parametrize("number", SEEDS)
def test_nothing_else_is_quoted(number):
    """No direct or mixed statement beside those read by hand."""
    by_hand = sorted(row[1] for row in SEEDS[number] if row[1] != "indirect")
    assert sorted(s.kind for s in seed(number)[1].statements if s.kind != "indirect") == by_hand


@pytest.mark.parametrize("number", SEEDS)
def test_every_quotation_lies_in_a_statement_of_a_known_speaker(number):
    analysis = seed(number)[1]
    for quotation in analysis.quotations:
        holding = [s for s in analysis.statements if any(piece.contains(quotation) for piece in s.content)]
        assert holding
        assert all(statement.speaker for statement in holding)


@pytest.mark.parametrize(("number", "name"), ROLES)
def test_roles(number, name):
    roles = {speaker.name: speaker.role for speaker in seed(number)[1].speakers}
    assert roles[name] == ROLES[number, name]


@pytest.mark.parametrize(
    ("number", "name", "count"),
    [
        ("000", TALIBAN, 6),
        ("000", NAIM, 5),
        ("003", KHALILZAD, 5),
        ("004", STOLTENBERG, 6),
        ("004", KIRBY, 7),
    ],
)
def test_each_main_speaker_is_one(number, name, count):
    analysis = seed(number)[1]
    said = [s for s in analysis.statements if (found := analysis.speaker(s)) and found.name == name]
    assert len(said) == count
    assert len({speaker.name for speaker in analysis.speakers}) == len(analysis.speakers)


SPEAKERS = {
    "000": (
        (TALIBAN, "ORG", ["Taliban", "she", "the movement"]),
        ("defense ministers of the alliance", "PERSON", ["the defense ministers of the alliance"]),
        (NAIM, "PERSON", ["his", "Muhammad Naim", "Naim", "the spokesman", "Naeem", "him"]),
        ("United States", "LOC", ["US", "United States"]),
        (
            "administration of the new president, Joe Biden",
            "ORG",
            ["The administration of the new president, Joe Biden"],
        ),
        ("Department of Defense", "ORG", ["Department of Defense", "Pentagon"]),
    ),
    "003": (
        ("Afghan government and Taliban", "ORG", ["The Afghan government and the Taliban"]),
        (
            KHALILZAD,
            "PERSON",
            [
                "Zalmay Khalilzad",
                "US envoy to Afghanistan",
                "the US special envoy to Afghanistan",
                "Khalilzad",
                "He",
            ],
        ),
        (STANKZAI, "PERSON", ["Muhammad Masum Stankzai", "Stankzai", "his"]),
        (NAIM, "PERSON", ["Muhammad Naim", "Naim"]),
        (
            TROIKA,
            "ORG",
            [
                "The so-called international troika, made up of Russia, China and the United States",
                "The troika",
            ],
        ),
        (HOUSE, "ORG", ["his", "White House"]),
        ("Joe Biden", "PERSON", ["Joe Biden", "Biden"]),
        (AUSTIN, "PERSON", ["Lloyd Austin", "his", "Austin", "he"]),
        ("Mark Milley", "PERSON", ["Mark Milley"]),
    ),
    "004": (
        (STOLTENBERG, "PERSON", ["Jens Stoltenberg", "He", "Stoltenberg", "he", "The Secretary-General"]),
        ("NATO's defense ministers", "PERSON", ["NATO's defense ministers"]),
        (LAWMAKERS, "PERSON", [LAWMAKERS]),
        ("Many", "PERSON", ["Many"]),
        ("US lawmakers", "PERSON", ["US lawmakers"]),
        ("Four senior NATO officials", "PERSON", ["Four senior NATO officials"]),
        (AUSTIN, "PERSON", ["Lloyd Austin", "he", "Austin"]),
        (KIRBY, "PERSON", ["John Kirby", "He", "his", "Kirby", "The spokesman", "he"]),
        ("United States", "LOC", ["United States", "US"]),
        (
            "advisory group set up by the US Congress",
            "ORG",
            ["an advisory group set up by the US Congress"],
        ),
    ),
}
"""Who speaks, by first appearance, with the ways each is referred to. Left out are those whom a reader would
not have: the speakers of statements that are none, or not theirs."""
WRONG = {"000": [], "003": [], "004": [TALIBAN]}


@pytest.mark.parametrize("number", SPEAKERS)
def test_who_speaks_and_how_each_is_called(number):
    article, analysis = seed(number)
    found = [
        (
            speaker.name,
            speaker.type,
            list(dict.fromkeys(mention.span.of(article.text) for mention in speaker.mentions)),
        )
        for speaker in analysis.speakers
        if speaker.name not in WRONG[number]
    ]
    assert found == list(SPEAKERS[number])


@pytest.mark.parametrize("number", SPEAKERS)
def test_nobody_has_anothers_words(number):
    mentions = [mention.span for speaker in seed(number)[1].speakers for mention in speaker.mentions]
    assert sorted(mentions) == sorted(set(mentions))
