"""Quotations: every stretch in quotation marks, the marks included."""

import pytest

from tests.analysis.building import tokenised
from tests.corpus.annotated_texts import names, piece, read
from tests.corpus.marks import GLYPHS, Glyphs, exchanged, words
from tui.analysis.text.tokenise import tokenise_article


def quotations(text: str) -> list[str]:
    found = tokenised(text)
    return [found.words.span(q.first, q.end).of(text) for q in found.quotations]


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
        ("“One. “Two,” he said.", ["“One.", "“Two,”"]),
        ("stray” mark", []),
        ("stray” mark and “another” one", ["“another”"]),
        ('stray" mark and "another" one', ['"another"']),
        ("left open”, then «begun\n\nand “closed”", ["«begun", "“closed”"]),
    ],
)
def test_quotations(text, expected):
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # white space within the marks
        ("« Yes », he said. « No. »", ["« Yes »", "« No. »"]),
        ("«\u00a0Yes\u00a0», «\u202fno\u202f».", ["«\u00a0Yes\u00a0»", "«\u202fno\u202f»"]),
        ("The « big ».", ["« big »"]),
        ("C’est l’« ami » («\u202fun ami\u202f»).", ["« ami »", "«\u202fun ami\u202f»"]),
        ('He said " yes ", then " no ".', ['" yes "', '" no "']),
        ("“ Yes , ” he said . “ No . ”", ["“ Yes , ”", "“ No . ”"]),
        # the same glyph opens here and closes there
        ("»Ja«, sagte er. »Nein.«", ["»Ja«", "»Nein.«"]),
        ("(»Ja«) – »nein«: »doch!«", ["»Ja«", "»nein«", "»doch!«"]),
        ("»Er sagte ›nein‹«, sagte sie.", ["»Er sagte ›nein‹«", "›nein‹"]),
        ("«Il dit ‹non›», dit-elle.", ["«Il dit ‹non›»", "‹non›"]),
        ("»Ja», sa han. »Nej.»", ["»Ja»", "»Nej.»"]),
        ("”Ja”, sa han. ”Nej.”", ["”Ja”", "”Nej.”"]),
        ("’Ja’, sa han. ’Nej.’", ["’Ja’", "’Nej.’"]),
        ("„Tak”, powiedział. „Nie”.", ["„Tak”", "„Nie”"]),
        ("„Er sagte ‚nein‘“, sagte sie.", ["„Er sagte ‚nein‘“", "‚nein‘"]),
        ("„He said “no” and left,” she said.", ["„He said “no” and left,”", "“no”"]),
        ("`Yes,' he said.", ["`Yes,'"]),
        # the wrong glyph
        ("“Yes“ and “no“.", ["“Yes“", "“no“"]),
        ("”Yes,“ he said. ”No.“", ["”Yes,“", "”No.“"]),
        ("”Yes,” and “no”.", ["”Yes,”", "“no”"]),
        ("‘Yes' and 'no’.", ["‘Yes'", "'no’"]),
        # pairs within pairs of the same glyphs, or of others
        ("“He said “no” and left,” she said.", ["“He said “no” and left,”", "“no”"]),
        ("“He said “no””", ["“He said “no””", "“no”"]),
        ('“He said "no" and left,” she said.', ['“He said "no" and left,”', '"no"']),
        ('"He said “no” and left," she said.', ['"He said “no” and left,"', "“no”"]),
        ("“‘Yes’ it is,” he said. “‘Yes.’”", ["“‘Yes’ it is,”", "‘Yes’", "“‘Yes.’”", "‘Yes.’"]),
        # marks set twice
        ("““Yes,”” he said. “No.”", ["““Yes,””", "“No.”"]),
        ('""Yes,"" he said. """No.""" "Oh."', ['""Yes,""', '"""No."""', '"Oh."']),
        ("‹‹Yes,›› he said. ‹‹No.››", ["‹‹Yes,››", "‹‹No.››"]),
        # dashes and stops at the marks
        ('"I was—" he began. "I was"—he wept—"there."', ['"I was—"', '"I was"', '"there."']),
        ('He wrote ".", "!", "..." and ".com".', ['"."', '"!"', '"..."', '".com"']),
        # no marks of quotations
        ('He is 6\'2" tall, she 5\'4", "and so on"', ['"and so on"']),
        ('"The 6\'2" man," he said. "Yes."', ['"The 6\'2" man,"', '"Yes."']),
        ("“The 6’2” man,” he said. “Yes.”", ["“The 6’2” man,”", "“Yes.”"]),
        ('"I am 6\'2"." "Yes."', ['"I am 6\'2"."', '"Yes."']),
        ("the '90s, the ‘60s and the class of ’84, the workers' year", []),
        ("'Tis the season, the boys' club said. ’Twas, said the girls’.", []),
        ("‘Tis the season.\n\n‘Yes,’ he said.", ["‘Yes,’"]),
        ("‘20 died in 1984,’ he said. ‘1984’ was ‘the end’.", ["‘20 died in 1984,’", "‘1984’", "‘the end’"]),
        ("‘The Workers’ Party is goin’ home,’ he said.", ["‘The Workers’ Party is goin’ home,’"]),
        ("‘Workers’ and ‘bosses’ met.", ["‘Workers’", "‘bosses’"]),
    ],
)
def test_whatever_the_glyph(text, expected):
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("opening", "again", "closing"),
    [
        ("“", "“", "”"),
        ('"', '"', '"'),
        ("''", "''", "''"),
        ("``", "``", "''"),
        ("‘", "‘", "’"),
        ("'", "'", "'"),
        ("«", "«", "»"),
        ("« ", "« ", " »"),
        ("»", "»", "«"),
        ("»", "»", "»"),
        ("”", "”", "”"),
        ("„", "„", "“"),
        ("„", "„", "”"),
        # the closing mark in front of each further paragraph
        ("«", "»", "»"),
        ("« ", "» ", " »"),
        ("“", "”", "”"),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph(opening, again, closing):
    text = (
        f"{opening}Yes,{closing} he said. {opening}First.\n\n{again}Second.\n\n{again}Third,{closing} he said"
        f".\n\n{opening}Other.{closing}"
    )
    found = tokenised(text).quotations
    assert [(q.closed, q.reopens) for q in found] == [
        (True, False),
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]
    assert {q.depth for q in found} == {0}


@pytest.mark.parametrize(
    "broken",
    [
        "She said “never.",
        "She said ”never.",
        "never” again",
        "‘never",
        "'never",
        '""never',
        "«never« ‹",
        "6' 2\"",
    ],
)
def test_a_broken_paragraph_leaves_the_next_as_it_is(broken):
    text = f"{broken}\n\nHe left. “I’m off,” he said, ‘really’ off. “Yes.”"
    assert quotations(text)[-3:] == ["“I’m off,”", "‘really’", "“Yes.”"]
    assert not any(q.reopens for q in tokenised(text).quotations)


def test_depth_counts_the_quotations_around():
    assert [q.depth for q in tokenised("“a ‘b’ c” and “d”").quotations] == [0, 1, 0]


STYLES = GLYPHS | {
    "narrow spaces": Glyphs("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
    "the same on both sides": Glyphs("”", "”", "’", "’"),
    "reversed, the same on both sides": Glyphs("»", "»", "’", "’"),
    "low and high": Glyphs("„", "”", "«", "»"),
    "low, double and single": Glyphs("„", "“", "‚", "‘"),
    "straight single": Glyphs("'", "'", '"', '"'),
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", names())
def test_the_corpus_is_read_alike_with_all_marks(name, style):
    """Blocks, sentences and quotations, as the places of their words."""
    text = piece(name).article.text
    assert places(exchanged(text, STYLES[style])) == places(text)


def places(text: str) -> tuple[object, ...]:
    article = read("test", text)
    found = tokenise_article(article)
    sentences = [words(text, [found.words.span(s.first, s.end)]) for s in found.sentences]
    quoted = [
        (words(text, [found.words.span(q.first, q.end)]), q.closed, q.depth, q.reopens)
        for q in found.quotations
    ]
    return [(block.kind, block.level) for block in article.blocks], sentences, quoted
