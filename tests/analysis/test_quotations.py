"""Quotations: every stretch in quotation marks, the marks included."""

import pytest

from .building import analysed, reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and "never".', ['"no"', '"never"']),
        ("He said “no” and left.", ["“no”"]),
        ("Er sagte „nein“ und ging.", ["„nein“"]),
        ("Il dit «non» et «oui».", ["«non»", "«oui»"]),
        ("He said ''no'' and ``never''.", ["''no''", "``never''"]),
        ("‘I don’t know,’ she said.", ["‘I don’t know,’"]),
        ("'I don't know,' she said.", ["'I don't know,'"]),
        ("the boys' and girls' rooms", []),
        ("rock 'n' roll in the '90s", []),
        ('a 6\'2" man said "yes" twice', ['"yes"']),
        ("“He told me ‘go home’ and left,” she said.", ["“He told me ‘go home’ and left,”", "‘go home’"]),
        ('“Mixed marks" are closed all the same.', ['“Mixed marks"']),
        ("She said “never again and left.", ["“never again and left."]),
        ("“One. “Two,” he said.", ["“One. ", "“Two,”"]),
        ("stray” mark", []),
    ],
)
def test_quotations(text, expected):
    found = [span.of(text) for span in analysed(text).quotations]
    assert [entry.strip() for entry in found] == [entry.strip() for entry in expected]


def test_a_quotation_goes_on_in_the_next_paragraph():
    quotations = reading("“First part.\n\n“Second part,” she said.\n\n“Other.”").quotations
    assert [(q.closed, q.reopens) for q in quotations] == [(False, False), (True, True), (True, False)]


def test_depth_counts_the_quotations_around():
    assert [q.depth for q in reading("“a ‘b’ c” and “d”").quotations] == [0, 1, 0]
