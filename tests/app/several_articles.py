"""Three articles in which the same people speak, at different times; made by hand."""

import re
from collections.abc import Sequence

from tests.app.articles import BRIDGE, paragraphs
from tui.model.article import Article, Span
from tui.model.statement import Analysis, Document, Entity, Mention, Speaker, Statement, StatementKind

SAID = re.compile(
    r"(?P<said>[^.\n]+?),? (?P<who>Elna Brandt|Tomas Okello|Ada Moe|she|the report) "
    r"(?P<cue>[a-z ]*?)(?:~(?P<sure>\d+))?\."
)
"""A sentence "…, Elna Brandt warned again~55." is a statement; the figure says how sure it is."""
ROLES = {"Elna Brandt": "mayor", "Tomas Okello": "engineer", "Ada Moe": None}


def document(name: str, title: str, published: str | None, *sentences: str) -> Document:
    """An article of such sentences; "she" is whoever spoke last, "the report" nobody."""
    text = title + "\n\n" + " ".join(sentences)
    plain = re.sub(r"~\d+", "", text)
    article = paragraphs(plain, id=name, title=title, origin=f"news/{name}.txt")
    article = Article(*(getattr(article, slot) for slot in article.__slots__[:-1]), published)
    names = [n for n in ROLES if n in plain]
    speakers = tuple(_speaker(f"p{at}", each, plain) for at, each in enumerate(names, 1))
    entities = tuple(
        Entity(f"e{one.id[1:]}", one.name, "PERSON", _places(one.name, plain)) for one in speakers
    )
    return Document(article, Analysis(tuple(_statements(text, names)), speakers, entities))


def _statements(text: str, names: Sequence[str]) -> list[Statement]:
    made: list[Statement] = []
    last, shift = None, 0
    for found in SAID.finditer(text):
        at = {
            part: Span(found.start(part) - shift, found.end(part) - shift) for part in ("said", "who", "cue")
        }
        lead = len(found["said"]) - len(found["said"].lstrip())
        content = Span(at["said"].start + lead, at["said"].end)
        last = found["who"] if found["who"] in names else last if found["who"] == "she" else None
        sure = int(found["sure"]) / 100 if found["sure"] else 0.9
        shift += len(found["sure"]) + 1 if found["sure"] else 0
        who = f"p{names.index(last) + 1}" if last else None
        attribution = "attitude" if found["cue"] in {"hopes", "hoped"} else "communication"
        made.append(
            Statement(
                f"s{len(made) + 1}",
                _kind(found["said"]),
                attribution,
                sure,
                (content,),
                at["cue"],
                at["who"],
                who,
            )
        )
    return made


def _kind(said: str) -> StatementKind:
    said = said.strip()
    if '"' not in said:
        return "indirect"
    return "direct" if said.startswith('"') else "mixed"


def _places(name: str, text: str) -> tuple[Mention, ...]:
    return tuple(Mention(Span(*found.span()), "name") for found in re.finditer(name, text))


def _speaker(id: str, name: str, text: str) -> Speaker:  # noqa: A002
    return Speaker(id, name, "PERSON", ROLES[name], f"e{id[1:]}", _places(name, text))


STORM = document(
    "storm",
    "Storm closes the old pier",
    "2021-02-16",
    "The pier must close, Elna Brandt warned.",
    '"Nobody sails tonight," she said.',
    "Cracks are old, Tomas Okello admitted~55.",
    "Boats would be back by May, Elna Brandt hopes.",
)
FERRY = document(
    "ferry",
    "Ferries sail again",
    "2021-05-07",
    'Ferries "will run all night", Elna Brandt promised.',
    "The gauge failed twice, the report said.",
    "No ferry ran aground, Ada Moe insisted.",
)
LETTER = document(
    "letter",
    "A letter to the harbour",
    None,
    "The pier is older than the town, Elna Brandt wrote in her letter.",
)
DOCUMENTS = {each.article.id: each for each in (STORM, FERRY, LETTER, BRIDGE)}
