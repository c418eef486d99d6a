import pytest

from tui.model.article import Block, Span
from tui.training.corpora.coreference import read_coreference_articles
from tui.training.corpora.files import CorpusError


def row(number, form, tag="_", entity="", governor="_", *, more=""):
    last = "|".join(part for part in (entity and f"Entity={entity}", more) if part) or "_"
    return "\t".join([number, form, "_", "_", tag, "_", governor, "_", "_", last])


TIGHT = "SpaceAfter=No"
BAKERS = [
    "# newdoc id = GUM_news_bakers",
    "# newpar",
    '# newpar_block = head rend:::"bold (2 s) | quote" (1 s)',
    row("1", "Bakers", "NNS", "(1-person-new-nnnnn-cf1-1-coref)"),
    row("2", "of", "IN"),
    row("3", "Brno", "NNP", "(2-place-new-nnnnn-cf2-1-coref-Brno)"),
    row("4", "strike", "VBP"),
    "",
    row("1", "Monday", "NNP", "(3-time-new-nnnnn-cf1-1-sgl)"),
    "",
    "# newpar",
    "# newpar_block = p (2 s)",
    row("1", "Eva", "NNP", "(4-person-new-nnnnn-cf1-1,2-coref-Eva_Mala", "5"),
    row("2", "Malá", "NNP", "", "1", more=TIGHT),
    row("3", ",", ","),
    row("4-5", "Brno's", more=TIGHT),
    row("4", "Brno", "NNP", "(5-person-giv-nnnnn-cf1-4-appos(2-place-giv-nnnnn-cf2-1-coref-Brno", "7"),
    row("5", "'s", "POS", "2)", "4"),
    row("6", "-", "HYPH", "", "4", more=TIGHT),
    row("7", "mayor", "NN", "5)4)", "8"),
    row("8", "smiled", "VBD", more=TIGHT),
    row("8.1", "and", "CC"),
    row("9", ".", "."),
    "",
    row("1", "She", "PRP", "(4-person-giv-nnnnn-cf1*-1-ana)"),
    row("2", "left", "VBD"),
    "",
    "# newpar",
    '# newpar_block = list type:::"ordered" (1 s) | item n:::"1" (1 s)',
    row("1", "Bread", "NN", "(6-substance-new-nnnnn-cf1-1-sgl)"),
    "",
]


def mentions(article, chain):
    return [mention.span.of(article.article.text) for mention in chain.mentions]


def test_an_article_has_the_paragraphs_of_the_treebank(write):
    (found,) = read_coreference_articles([write("gum-dev.conllu.gz", *BAKERS)], "dev")
    assert found.article.text == (
        "Bakers of Brno strike\n\nMonday\n\nEva Malá, Brno's-mayor smiled. She left\n\nBread"
    )
    assert found.article.blocks == (
        Block(Span(0, 21), "heading", 1),
        Block(Span(23, 29), "paragraph"),
        Block(Span(31, 70), "paragraph"),
        Block(Span(72, 77), "list-item", 1),
    )
    assert (found.article.id, found.article.title) == ("GUM_news_bakers", "GUM_news_bakers")


def test_chains_are_in_order_of_the_text_with_all_of_their_mentions(write):
    (found,) = read_coreference_articles([write("gum-dev.conllu", *BAKERS)], "dev")
    assert [(chain.type, mentions(found, chain)) for chain in found.chains] == [
        ("person", ["Bakers"]),
        ("place", ["Brno", "Brno's"]),
        ("time", ["Monday"]),
        ("person", ["Eva Malá, Brno's-mayor", "She"]),
        ("person", ["Brno's-mayor"]),
        ("substance", ["Bread"]),
    ]


def test_a_mention_tells_its_head_and_whether_that_is_a_name_or_a_pronoun(write):
    (found,) = read_coreference_articles([write("gum-dev.conllu", *BAKERS)], "dev")
    text = found.article.text
    told = [(one.head.of(text), one.named, one.pronoun) for chain in found.chains for one in chain.mentions]
    assert told == [
        ("Bakers", False, False),
        ("Brno", True, False),
        ("Brno", True, False),
        ("Monday", True, False),
        ("Eva Malá", True, False),
        ("She", False, True),
        ("mayor", False, False),
        ("Bread", False, False),
    ]


def rows(*words):
    """A sentence of words with their brackets."""
    return [row(str(number), form, "_", entity) for number, (form, entity) in enumerate(words, 1)]


ONE, TWO = "(1-event-x-x-x-1", "(2-event-x-x-x-1"
PIECE, PIECE_TOO = "(1[1/2]-event-x-x-x-1)", "(1[2/2]-event-x-x-x-1"
HEADER = "# global.Entity = minspan-GRP-etype"
BRACKETS = [
    (
        "brackets that cross",
        rows(("a", ONE), ("b", TWO), ("c", "1)"), ("d", "2)")),
        [["a b c"], ["b c d"]],
    ),
    (
        "a mention within another of its chain",
        rows(("a", ONE), ("b", ONE), ("c", "1)1)")),
        [["a b c", "b c"]],
    ),
    (
        "a mention in pieces is left out",
        rows(
            ("a", PIECE),
            ("b", f"{TWO})"),
            ("c", PIECE_TOO),
            ("d", "1[2/2])"),
        ),
        [["b"]],
    ),
    (
        "fields in another order, and hyphens in the last one",
        [
            "# global.Entity = minspan-GRP-etype",
            *rows(("a", "(1-7-of-some-kind)"), ("b", ""), ("c", "(1-7-it)")),
        ],
        [["a", "c"]],
    ),
    (
        "words that are not in the written form are all of it",
        [row("1-2", "du"), *rows(("de", ""), ("le", ONE), ("thé", "1)"))],
        [["du thé"]],
    ),
]


@pytest.mark.parametrize(
    ("rows", "expected"), [entry[1:] for entry in BRACKETS], ids=[entry[0] for entry in BRACKETS]
)
def test_brackets_make_mentions(write, rows, expected):
    (found,) = read_coreference_articles([write("gum-train.conllu", *rows)], "train")
    assert [mentions(found, chain) for chain in found.chains] == expected


NAMED = [
    ("a name", [("Harbour", "NNP", "0"), ("Hall", "NNP", "1")], "1,2", True),
    ("a name that modifies", [("Dover", "NNP", "2"), ("ferries", "NNS", "0")], "1,2", False),
    ("a name with a number", [("Act", "NNP", "0"), ("2", "CD", "1")], "1,2", True),
    ("two of one word's standing", [("tea", "NN", "9"), ("Ana", "NNP", "9")], "1,2", False),
    ("words in another order", [("Old", "JJ", "2"), ("Ana", "NNP", "0")], "2,1", True),
]


@pytest.mark.parametrize(
    ("words", "least", "named"), [entry[1:] for entry in NAMED], ids=[entry[0] for entry in NAMED]
)
def test_a_mention_is_named_by_the_word_it_hangs_from(write, words, least, named):
    brackets = [f"(1-person-x-x-x-{least}", "1)"]
    rows = [
        row(str(number), form, tag, bracket, governor)
        for number, ((form, tag, governor), bracket) in enumerate(zip(words, brackets, strict=True), 1)
    ]
    (found,) = read_coreference_articles([write("gum-train.conllu", *rows)], "train")
    (mention,) = found.chains[0].mentions
    assert mention.named is named
    assert mention.head == mention.span


@pytest.mark.parametrize(
    ("tag", "pronoun"), [("PRP", True), ("PRP$", True), ("WP", True), ("WDT", False), ("NN", False)]
)
def test_pronouns_are_told_by_their_tag(write, tag, pronoun):
    (found,) = read_coreference_articles(
        [write("gum-dev.conllu", row("1", "it", tag, "(1-object-x-x-x-1)"))], "dev"
    )
    assert found.chains[0].mentions[0].pronoun is pronoun


KINDS = [
    ("a heading", "# newpar_block = head (1 s)", "heading", 2),
    ("a quotation", "# newpar_block = p (1 s) | quote (1 s)", "quote", 1),
    ("an item of a list", "# newpar_block = table (9 s) | row (9 s) | item (4 s)", "list-item", 1),
    ("a speaker's turn", '# newpar_block = sp who:::"#A" whom:::"#B" (1 s) | p (1 s)', "paragraph", 0),
    ("no element", "# text = b", "paragraph", 0),
]


@pytest.mark.parametrize(
    ("remark", "kind", "level"), [entry[1:] for entry in KINDS], ids=[entry[0] for entry in KINDS]
)
@pytest.mark.parametrize("newpar", ["# newpar", "# newpar id = p2"])
def test_paragraphs_are_of_a_kind(write, newpar, remark, kind, level):
    before = [row("1", "a", "NN", "(1-object-x-x-x-1)"), ""]
    after = ["# newpar", row("1", "c"), ""]
    (found,) = read_coreference_articles(
        [write("gum-dev.conllu", *before, newpar, remark, row("1", "b"), "", *after)], "dev"
    )
    assert found.article.text == "a\n\nb\n\nc"
    assert found.article.blocks[1] == Block(Span(3, 4), kind, level)


def document(name, entity="(1-object-x-x-x-1)"):
    return [f"# newdoc id = {name}", row("1", "Tea", "NN", entity), ""]


def test_articles_are_in_order_and_those_without_mentions_left_out(write, tmp_path):
    write("a-train.conllu", *document("GUM_bio_one"), *document("GUM_news_two"), *document("mail", entity=""))
    write("b-train.conllu.gz", *document("other"), *document("GUM_newsreel_three"))
    write("c-dev.conllu", *document("GUM_news_four"))
    write("d-train.conllu", row("1", "Tea", "NN"))

    def names(genres):
        return [found.article.id for found in read_coreference_articles([tmp_path], "train", genres=genres)]

    assert names(None) == ["GUM_bio_one", "GUM_news_two", "other", "GUM_newsreel_three"]
    assert names({"news"}) == ["GUM_news_two"]
    assert names(["bio", "newsreel"]) == ["GUM_bio_one", "GUM_newsreel_three"]
    assert names(()) == []


def test_an_article_without_a_name_is_called_by_its_place(write):
    folder = write("gum-dev.conllu", "# newdoc", row("1", "Tea", "NN", "(1-object-x-x-x-1)"))
    (found,) = read_coreference_articles([folder], "dev")
    place = f"{folder / 'gum-dev.conllu'}, line 2"
    assert (found.article.id, found.article.title, found.article.origin) == (place, place, place)


WRONG = [
    ("columns", row("2", "tea")[:-2], "9 columns instead of 10"),
    ("number", row("two", "tea"), "a word's number and form"),
    ("form", row("2", ""), "a word's number and form"),
    ("a word too many", row("1", "tea"), "word 1 stands where word 2 should"),
    ("a word missing", row("3", "tea"), "word 3 stands where word 2 should"),
    ("no brackets", row("2", "tea", "NN", "1-object"), "not in brackets: 1-object"),
    ("an empty bracket", row("2", "tea", "NN", "()"), "not in brackets: ()"),
    ("too few fields", row("2", "tea", "NN", "(1-object)"), "the mention (1-object) has no minspan"),
    ("an end alone", row("2", "tea", "NN", "7)"), "the mention of 7 ends and has not begun"),
    ("a beginning alone", row("2", "tea", "NN", "(7-object-x-x-x-1"), "the mention of 7 does not end"),
    ("a head outside", row("2", "tea", "NN", "(7-object-x-x-x-1,2)"), "1,2 are no words of a mention of 1"),
    ("a head of nothing", row("2", "tea", "NN", "(7-object-x-x-x-)"), "no words of a mention of 1"),
    ("unknown fields", "# global.Entity = GRP-etype-head", "names no minspan among the fields"),
]


@pytest.mark.parametrize(
    ("line", "problem"), [entry[1:] for entry in WRONG], ids=[entry[0] for entry in WRONG]
)
def test_what_is_wrong_is_named_with_its_line(write, line, problem):
    folder = write("gum-dev.conllu", row("1", "Hot", "JJ"), line)
    with pytest.raises(CorpusError) as raised:
        read_coreference_articles([folder], "dev")
    assert raised.value.resource == f"{folder / 'gum-dev.conllu'}, line 2"
    assert problem in raised.value.problem


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(CorpusError, match="missing"):
        read_coreference_articles([tmp_path / "missing"], "train")
