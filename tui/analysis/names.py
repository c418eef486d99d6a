"""Names by rule: runs of capitalised words, parted and given a type by titles, head words and short lists.

A capital says little at the beginning of a sentence and nothing in a heading: there a word counts as a name
only if the article, or a list, has it as one elsewhere.
"""

from collections import defaultdict
from collections.abc import Mapping

from tui.analysis.dates import dates_and_money
from tui.analysis.heading_names import names_in_headings
from tui.analysis.lexicon import words as listed
from tui.analysis.name_lists import Name, function_words, heads, known_names, single_names
from tui.analysis.spelling import alike, skeleton
from tui.analysis.verbs import reporting_verbs
from tui.analysis.words import Reading, Sentence
from tui.model import EntityType

LONGEST_PERSON = 4
"""Words a person's name may have where nothing but capitals shows it to be one."""
ACRONYM = 2
OPENERS = frozenset({'"', "“", "‘", "'", "''", "``", "«", "„", ":", "(", "[", "-", "–", "—", "•"})


def find_names(reading: Reading) -> list[Name]:
    """The names, dates and sums of money, in order of the text; none overlap."""
    dates = dates_and_money(reading.words)
    taken = {index for first, end, _ in dates for index in range(first, end)}
    found = [Name(first, end, kind, True) for first, end, kind in dates]
    for first, end in _runs(reading, taken):
        found += _parts(reading, first, end)
    return sorted(found + names_in_headings(reading, found))


def _runs(reading: Reading, taken: set[int]) -> list[tuple[int, int]]:
    """Stretches of capitalised words with the small words that link them."""
    known = _mid_sentence(reading)
    runs: list[tuple[int, int]] = []
    index, count = 0, len(reading.words)
    while index < count:
        heading = reading.sentences[reading.sentence_of[index]].kind == "heading"
        if heading or index in taken or not _capital(reading, index) or not _counts(reading, index, known):
            index += 1
            continue
        end = _run_end(reading, index, taken)
        runs.append((index, end))
        index = end
    return runs


def _capital(reading: Reading, index: int) -> bool:
    form = reading.words.forms[index]
    if form[0].isupper():
        return reading.words.lowers[index] not in function_words() or form in ("US", "IT")
    return form.startswith("al-") and form[3:4].isupper()


def _mid_sentence(reading: Reading) -> Mapping[str, frozenset[str]]:
    """The words that are capitalised within a sentence that is no heading, by their consonants."""
    forms = reading.words.forms
    capitals = frozenset(
        forms[index]
        for sentence in reading.sentences
        if sentence.kind != "heading"
        for index in range(sentence.first + 1, sentence.end)
        if forms[index][0].isupper() and forms[index - 1] not in OPENERS
    )
    table: dict[str, set[str]] = defaultdict(set)
    for form in capitals:
        table[skeleton(form)].add(form)
    return {consonants: frozenset(alike_ones) for consonants, alike_ones in table.items()}


def _counts(reading: Reading, index: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a capital at the word means a name: not merely a sentence's beginning or a heading."""
    sentence = reading.sentences[reading.sentence_of[index]]
    form = reading.words.forms[index]
    if sentence.kind != "heading" and not _begins(reading, sentence, index):
        return True
    if form in known.get(skeleton(form), ()) or form in single_names() or _respelt(reading, index, known):
        return True
    if sentence.kind == "heading" or index + 1 >= sentence.end:
        return form in listed("male_names") or form in listed("female_names")
    return _capital(reading, index + 1) or reading.words.lowers[index] in listed("person_titles")


def _respelt(reading: Reading, index: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the word is another spelling of a name, right before a verb of saying."""
    following = reading.words.lowers[index + 1] if index + 1 < len(reading.words) else ""
    form = reading.words.forms[index]
    return following in reporting_verbs() and any(alike(form, name) for name in known.get(skeleton(form), ()))


def _begins(reading: Reading, sentence: Sentence, index: int) -> bool:
    return index == sentence.first or reading.words.forms[index - 1] in OPENERS


def _run_end(reading: Reading, first: int, taken: set[int]) -> int:
    limit = reading.sentences[reading.sentence_of[first]].end
    end = first + 1
    while end < limit and end not in taken and reading.quoted[end] == reading.quoted[first]:
        step = _link(reading, end, limit)
        if not step:
            break
        end += step
    return end


def _link(reading: Reading, index: int, limit: int) -> int:
    """How many words from `index` on go on with a run of capitals; 0 if it ends there."""
    words = reading.words
    if _capital(reading, index):
        return 1
    lower = words.lowers[index]
    if index + 1 >= limit:
        return 0
    if lower == ".":
        short = words.lowers[index - 1]
        return int((len(short) == 1 or short in listed("abbreviations")) and _capital(reading, index + 1))
    if lower in listed("name_particles"):
        return 2 if _capital(reading, index + 1) else 0
    if lower == "of":
        return _of(reading, index, limit)
    return 0


def _of(reading: Reading, index: int, limit: int) -> int:
    before = reading.words.forms[index - 1]
    if before not in heads() and before.lower() not in ("secretary", "house", "state", "states", "bank"):
        return 0
    article = reading.words.lowers[index + 1] == "the"
    behind = index + 1 + article
    return behind + 1 - index if behind < limit and _capital(reading, behind) else 0


def _parts(reading: Reading, first: int, end: int) -> list[Name]:
    """The names in a run: a title parts what is before it from the person behind it."""
    forms = reading.words.forms
    if first >= end:
        return []
    kind = _type_of(forms, first, end)
    if kind:
        return [Name(first, end, kind, True)]
    title = _last_title(reading, first, end)
    if title is not None:
        person = _behind_title(reading, title, end)
        named = [Name(person, end, "PERSON", True)] if person < end else []
        return [name for name in _parts(reading, first, title) if name.sure] + named
    prefix = _known_prefix(forms, first, end)
    if prefix:
        return [
            Name(first, prefix, known_names()[tuple(forms[first:prefix])], True),
            *_parts(reading, prefix, end),
        ]
    return _by_shape(reading, first, end)


def _type_of(forms: list[str], first: int, end: int) -> EntityType | None:
    """The type that a list or a head word gives the whole run."""
    listed_type = known_names().get(tuple(forms[first:end]))
    if listed_type or end - first == 1:
        return listed_type
    if "of" in forms[first:end]:
        head = forms[forms.index("of", first, end) - 1]
        return heads().get(head)
    return heads().get(forms[end - 1])


def _last_title(reading: Reading, first: int, end: int) -> int | None:
    titles = listed("person_titles")
    return next((i for i in range(end - 1, first - 1, -1) if reading.words.lowers[i] in titles), None)


def _behind_title(reading: Reading, title: int, end: int) -> int:
    """Where the name behind a title starts: past its full stop, past "of Defense"."""
    words = reading.words
    index = title + 1
    if index < end and words.forms[index] == ".":
        index += 1
    if index < end and words.lowers[index] == "of":
        index += 2
    return index


def _known_prefix(forms: list[str], first: int, end: int) -> int:
    """The end of the longest listed name the run starts with, 0 without one."""
    names = known_names()
    longest = min(end - 1, first + 4)
    return next((stop for stop in range(longest, first, -1) if tuple(forms[first:stop]) in names), 0)


def _by_shape(reading: Reading, first: int, end: int) -> list[Name]:
    """The likeliest type by the look of the words."""
    words = reading.words
    form = words.forms[first]
    if form in listed("male_names") or form in listed("female_names"):
        return [Name(first, end, "PERSON", end - first > 1)]
    if end - first > 1:
        shouted = all(word.isupper() for word in words.forms[first:end])
        kind: EntityType = "ORG" if shouted or end - first > LONGEST_PERSON else "PERSON"
        return [Name(first, end, kind, False)]
    if form.isupper() and len(form) >= ACRONYM:
        return [Name(first, end, "ORG", False)]
    if words.lowers[first] in listed("group_nouns") or words.lowers[first] in listed("person_nouns"):
        return []
    before = words.lowers[first - 1] if first else ""
    return [Name(first, end, "LOC" if before in ("in", "near", "at") else "MISC", False)]
