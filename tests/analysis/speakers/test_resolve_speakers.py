"""Speakers: who each source is, in order of the statements."""

import pytest

from tests.analysis.building import analysed, speakers

SAFE = "that the bridge was safe."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Ada Moe said {SAFE} Moe added that it was new.", ["Ada Moe", "Ada Moe"], id="surname"),
        pytest.param(
            f"Karim Naji said {SAFE} Najee added that it was new.",
            ["Karim Naji", "Karim Naji"],
            id="spelling",
        ),
        pytest.param(
            f"Mayor Ada Moe said {SAFE} The mayor added that it was new.", ["Ada Moe", "Ada Moe"], id="title"
        ),
        pytest.param(
            f"Ada Moe, a spokeswoman for the council, said {SAFE} The spokeswoman added that it was new.",
            ["Ada Moe", "Ada Moe"],
            id="role behind",
        ),
        pytest.param(
            f"A spokeswoman for the council, Ada Moe, said {SAFE} She added that it was new.",
            ["Ada Moe", "Ada Moe"],
            id="role before",
        ),
        pytest.param(
            f"Ada Moe said {SAFE} He added that it was new.",
            ["Ada Moe", None],
            id="the wrong gender stays open",
        ),
        pytest.param(
            f"Ada Moe said {SAFE}\n\nPeter Holt said that it was old. She added that it was new.",
            ["Ada Moe", "Peter Holt", "Ada Moe"],
            id="gender chooses",
        ),
        pytest.param(
            "The Taliban said that the war was over. And she added that peace would come.",
            ["Taliban", "Taliban"],
            id="a translated pronoun goes on",
        ),
        pytest.param(
            f"The so-called quartet warned {SAFE} The quartet added that it was new.",
            ["quartet", "quartet"],
            id="a group by its noun",
        ),
        pytest.param(
            f"Four senior officials said {SAFE} They added that it was new.",
            ["Four senior officials", "Four senior officials"],
            id="unnamed ones",
        ),
        pytest.param(
            f"A woman who saw it said {SAFE} “I stood there,” said Ada Moe, who saw it too.",
            ["woman who saw it", "Ada Moe"],
            id="described and named",
        ),
        pytest.param(f"I said {SAFE} We said that it was new.", ["author"] * 2, id="the author"),
        pytest.param(
            f"The head of the council, Ada Moe, said {SAFE} The head of the union, Peter Holt, said so. "
            "The head of the council said that it was new.",
            ["Ada Moe", "Peter Holt", "Ada Moe"],
            id="two of one role",
        ),
    ],
)
def test_who_it_is(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"Ada Moe, a spokeswoman for the council, said {SAFE}", "spokeswoman for the council"),
        (f"A spokeswoman for the council, Ada Moe, said {SAFE}", "spokeswoman for the council"),
        (f"Council spokeswoman Ada Moe said {SAFE}", "Council spokeswoman"),
        (f"US Trade Secretary Ada Moe said {SAFE}", "US Trade Secretary"),
        (f"Ada Moe, a teacher and a mother of two, said {SAFE}", "teacher"),
        (f"Gov. Ada Moe said {SAFE}", "Gov."),
        (f"The Rome council chief Ms. Ada Moe said {SAFE}", "Rome council chief"),
        (f"Ada Moe, who served as envoy to Kenya, said {SAFE}", "envoy to Kenya"),
        (f"Ada Moe, chief executive of Roe Media -, said {SAFE}", "chief executive of Roe Media"),
        (f"Ada Moe, head of the Rome Water Board (RWB), said {SAFE}", "head of the Rome Water Board"),
        (f"Ada Moe, also chief of the council, said {SAFE}", "chief of the council"),
        (f"Ada Moe, who has emerged as the mayor of Rome, said {SAFE}", None),
        (f"Of course Mr. Ada Moe said {SAFE}", None),
        (f"It was a year in which Ms. Ada Moe said {SAFE}", None),
        (f"Ms. Ada Moe said {SAFE}", None),
        (f"Ada Moe said {SAFE}", None),
    ],
)
def test_roles(text, role):
    (speaker,) = analysed(text).speakers
    assert (speaker.name, speaker.role) == ("Ada Moe", role)


def test_mentions_are_in_order_and_tell_their_kind():
    text = (
        f"Mayor Ada Moe said {SAFE} She added that it was new. The mayor said that it shone. Moe said so too."
    )
    (speaker,) = analysed(text).speakers
    assert [(m.span.of(text), m.kind) for m in speaker.mentions] == [
        ("Ada Moe", "name"),
        ("She", "pronoun"),
        ("The mayor", "nominal"),
        ("Moe", "name"),
    ]


def test_every_statement_says_why():
    text = f"Ada Moe said {SAFE} She added that it was new."
    for statement in analysed(text).statements:
        assert {row.about for row in statement.evidence} == {"cue", "source", "content", "kind"}
    first, last = analysed(text).statements
    assert "“Ada Moe” speaks 0.97: the words before “said” that name who speaks" in [
        str(row) for row in first.evidence
    ]
    assert "“She” is Ada Moe 0.95: the last to speak; nobody else fits" in [str(row) for row in last.evidence]
