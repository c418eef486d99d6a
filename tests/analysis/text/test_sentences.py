"""Sentences, by the first and last words of each."""

import pytest

from tests.analysis.building import tokenised


def sentences(text: str) -> list[str]:
    found = tokenised(text)
    return [found.words.span(s.first, s.end).of(text) for s in found.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("Gen. Ada Moe spoke. She left.", ["Gen. Ada Moe spoke.", "She left."]),
        ("J. R. Moe and A. Lee met.", ["J. R. Moe and A. Lee met."]),
        ("They live in the U.S. and work.", ["They live in the U.S. and work."]),
        ("They left the U.S. The rest stayed.", ["They left the U.S.", "The rest stayed."]),
        ("The dam broke in 2001.The town was lost.", ["The dam broke in 2001.", "The town was lost."]),
        ("See example.com for more.", ["See example.com for more."]),
        ("“It is late. Go home.” She left.", ["“It is late.", "Go home.”", "She left."]),
        ('"Really?" he asked.', ['"Really?" he asked.']),
        ("« It is late. Go home. » She left.", ["« It is late.", "Go home. »", "She left."]),
        (
            "«\u00a0Go.\u00a0» «\u00a0No.\u00a0» He left.",
            ["«\u00a0Go.\u00a0»", "«\u00a0No.\u00a0»", "He left."],
        ),
        ("« Really\u202f? » he asked. « Yes ! »", ["« Really\u202f? » he asked.", "« Yes ! »"]),
        ("»It is late. Go home.« She left.", ["»It is late.", "Go home.«", "She left."]),
        ("»Go ›now.‹« »No.« He left.", ["»Go ›now.‹«", "»No.«", "He left."]),
        ("»Really?« he asked.", ["»Really?« he asked."]),
        ("»Go home.» »No.» He left.", ["»Go home.»", "»No.»", "He left."]),
        ("”Go home.” ”No.” He left.", ["”Go home.”", "”No.”", "He left."]),
        ("„Go home.“ „No.” He left.", ["„Go home.“", "„No.”", "He left."]),
        ("‚Go home.‘ ‘No.’ He left.", ["‚Go home.‘", "‘No.’", "He left."]),
        ("““Go home.”” He left.", ["““Go home.””", "He left."]),
        ('" Go home . " He left .', ['" Go home . "', "He left ."]),
        ("Astray.” He left. “No.", ["Astray.”", "He left.", "“No."]),
        ("Acme Inc. said so.", ["Acme Inc. said so."]),
        ("Wait… And then? Yes!", ["Wait…", "And then?", "Yes!"]),
        ("A heading\n\nA paragraph without end\n\nMore.", ["A heading", "A paragraph without end", "More."]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_a_sentence_without_end_is_cut():
    assert len(sentences("word " * 1000)) == 3
