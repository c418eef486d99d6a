"""The fingerprint of the engine: its data, and what it finds in texts that never change.

    python -m tests.analysis.engine_fingerprint

records it in engine_fingerprint.json, together with `ENGINE_VERSION`. It refuses to do so where the engine
finds something else and its version is the recorded one: raise the version first.

- A digest of each lexicon, comments aside, and of each model file.
- Of each seed and corpus text a digest of the whole analysis: spans, kinds, speakers, mentions, entities,
  quotations, evidence. Paragraphs are what empty lines separate, so that no loader has a part in it.
- Of each sentence in `SENTENCES` the analysis in words, so that a difference can be read.
- Confidences, of statements and evidence, in hundredths. Another processor, or another build of numpy, adds
  in another order, and then a confidence on the border of two hundredths is rounded to the other one.
  They are therefore compared by `confidences_differ` and are part of no digest.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path

from tests.analysis.building import article
from tui import resources
from tui.analysis import lexicon
from tui.analysis.engine import ENGINE_VERSION
from tui.analysis.networks import weights
from tui.analysis.pipeline import analyse
from tui.model.article import Span

RECORDED = Path(__file__).with_name("engine_fingerprint.json")
COMMAND = "python -m tests.analysis.engine_fingerprint"
CORPUS = Path(__file__).parents[1] / "corpus"
MOST_ROUNDED_OTHERWISE = 0.05
"""Share of confidences of a text that rounding may move by a hundredth; a handful in a short text may."""
FEW = 2
"""Confidences of a text that rounding may move in any case."""

SENTENCES = {
    "cue before content": "The mayor, Ada Moe, said that the bridge is safe.",
    "cue behind content": "The bridge is safe, Ada Moe said on Friday.",
    "cue within content": "The bridge, according to the council, is safe for buses.",
    "direct speech": "“We have mended the bridge and it is safe,” said Ada Moe, the mayor.",
    "mixed speech": "Ada Moe said the bridge was “as safe as any house” in the town.",
    "two pieces of one quotation": "“We listened,” Ada Moe told the council, “and we will listen again.”",
    "question reported behind it": "“Why was nobody told about this?” the mayor, Ada Moe, asked.",
    "exclamation, report and quotation": "“Never again!” Ada Moe, a baker, cried. “We have lost all we had.”",
    "attitude": "Ada Moe believes that the bridge will last. Residents hope it will.",
    "nominal cue": "Ada Moe's claim that the bridge is safe was disputed.",
    "joint reports": "Ada Moe said that it was safe and added, on Friday, that it was new.",
    "participle of the report before": "Ada Moe said the bridge was safe, adding that it was new.",
    "agent of a participle": "A group set up by the council said that the bridge was safe.",
    "object completed by a word": "He held the council responsible for the loss, Ada Moe said.",
    "impersonal cue": "It is expected that the bridge will open in May.",
    "nobody speaks": "Experience shows that bridges last. Photo: Ada Moe",
    "participle of naming": "The bridge, called “The Old Lady”, was closed.",
    "transcript": "MAYOR ADA MOE: The bridge is safe.\n\nMOE: It was mended in May.",
    "caption and heading": "Poll: most want a bridge\n\nMost residents want one, the council said.",
    "signature": "“A bridge is a promise between two banks.” — Ada Moe, poet",
    "announcement": "The council, in a letter: “The bridge is to be closed for a year.”",
    "next quotation": "“It is safe,” Ada Moe said. “Nobody has to fear that it might fall down.”",
    "uncued quotation": "The bridge closed. “Nobody asked us what we thought about any of it.”",
    "quotation over paragraphs": "Ada Moe said: “We lost it.\n\n“Then we found it.”",
    "quotation in a quotation": "“He said ‘never’ and left,” Ada Moe recalled.",
    "single marks": "'We have mended the bridge and it's safe,' said Ada Moe.",
    "other glyphs": "„Sie ist sicher“, said Ada Moe. « Elle est sûre », said Bo Lund.",
    "joint speakers": "Ada Moe and Bo Lund said the bridge was safe. They said it was new.",
    "personal pronouns": "Bo Lund met Ada Moe. She said it was safe. He said it was not.",
    "neuter pronoun": "The River Trust met on Friday. It said that the bridge was safe.",
    "plural pronoun": "Officials met on Friday. They said that the bridge was safe.",
    "relative pronoun": "Ada Moe, who said that the bridge was safe, left.",
    "role before a name": "Transport Minister Ada Moe left. The minister said it was safe.",
    "role behind a name": "Ada Moe, 43, a spokeswoman for the union, left. The spokeswoman said no.",
    "role before a comma": "The union's leader, Ada Moe, left. The leader said that it was safe.",
    "predicate": "Ada Moe is the first mayor. The mayor said that it was safe.",
    "party and state": "Sen. Ada Moe (D-Mont.) left. The Democrat said that it was safe.",
    "word of a name": "The River Committee met. The committee said that it was safe.",
    "noun for organisations": "The Daily Post was sold. The newspaper said that it would stay.",
    "name behind a comma": "The operator, Tollgate Buses, said that nine minutes were lost.",
    "unnamed speaker": "A senior official said it was safe. The official said it was new.",
    "epithet": "Ada Moe left. The 34-year-old mother said that it was safe.",
    "possessive": "Bo Lund left. His lawyer said that it was safe.",
    "for his part": "Ada Moe left. For his part, Bo Lund said that it was safe.",
    "continued speaker": "The movement said it was safe. And she added that it was new.",
    "headline": "Mayor says bridge is safe\n\nAda Moe said on Friday that the bridge was safe.",
    "first person": "“I think that it is safe,” Ada Moe said. I doubt that it is.",
    "surnames and spellings": "Muhammad Naim came. Naeem said it. Bill Moe and William Moe are one.",
    "two of one surname": "Ada Moe and Bo Moe came. Mrs. Moe said that it was safe.",
    "acronym": "The North Atlantic Treaty Organization (NATO) met. NATO said it was safe.",
    "short form": "Baylor University met. Baylor said that it was safe.",
    "compound names": "The US-led talks failed, the Nairobi-based River Trust said.",
    "dates and sums": "On 9 May 2021 the council paid $2,500 to Ada Moe, officials said.",
    "abbreviations": "Gen. Ada J. Moe of Acme Inc. said no. St. Ives is in the U.S. It is old.",
    "capitals": "COUNCIL SAYS BRIDGE IS SAFE\n\nThe council said so in Paris.",
}


def fingerprint() -> dict[str, object]:
    """Return the fingerprint of the engine as it is."""
    texts = {path.name: path for path in (*resources.seeds().glob("*.txt"), *CORPUS.glob("*.txt"))}
    return {
        "version": ENGINE_VERSION,
        "lexicons": {
            path.name: digest("\n".join(lexicon.rows(path.stem)).encode())
            for path in sorted(lexicon.FOLDER.glob("*.txt"))
        },
        "models": {path.name: digest(path.read_bytes()) for path in sorted(weights.FOLDER.glob("*.npz"))},
        "texts": {name: _text(path.read_text(encoding="utf-8")) for name, path in sorted(texts.items())},
        "sentences": {name: _sentence(text) for name, text in SENTENCES.items()},
    }


def differences(recorded: dict[str, object], found: dict[str, object]) -> list[str]:
    """Return what of the engine differs from the recorded fingerprint, the version aside."""
    differing = []
    for group in ("lexicons", "models", "texts", "sentences"):
        before, now = recorded[group], found[group]
        assert isinstance(before, dict)
        assert isinstance(now, dict)
        names = [name for name in {**before, **now} if _differ(before.get(name), now.get(name))]
        differing += [f"{group}: {name}" for name in names]
    return differing


def confidences_differ(before: Sequence[int], now: Sequence[int]) -> bool:
    """Return whether confidences in hundredths differ by more than rounding explains."""
    if len(before) != len(now):
        return True
    steps = [abs(one - other) for one, other in zip(before, now, strict=True)]
    return max(steps, default=0) > 1 or sum(steps) > max(FEW, MOST_ROUNDED_OTHERWISE * len(steps))


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


def record() -> str | None:
    """Write the fingerprint; return why not where the version has to be raised first."""
    found = fingerprint()
    if RECORDED.exists():
        recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
        if recorded["version"] == ENGINE_VERSION and differences(recorded, found):
            return "The engine finds something else: raise ENGINE_VERSION in tui/analysis/engine.py first."
    RECORDED.write_text(written(found), encoding="utf-8")
    return None


def written(found: dict[str, object]) -> str:
    """Return the fingerprint as JSON with each file, text and sentence on a line of its own."""
    lines = []
    for key, value in found.items():
        if isinstance(value, dict):
            entries = [
                f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}"
                for name, entry in value.items()
            ]
            lines.append(f"{json.dumps(key)}: {{\n" + ",\n".join(entries) + "\n}")
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _differ(before: object, now: object) -> bool:
    if not isinstance(before, dict) or not isinstance(now, dict):
        return before != now
    rest = [{key: value for key, value in one.items() if key != "confidences"} for one in (before, now)]
    return rest[0] != rest[1] or confidences_differ(before["confidences"], now["confidences"])


def _text(text: str) -> dict[str, object]:
    confidences: list[int] = []
    analysis = _plain(analyse(article(text)), confidences)
    return {"analysis": digest(json.dumps(analysis).encode()), "confidences": confidences}


def _sentence(text: str) -> dict[str, object]:
    confidences: list[int] = []
    analysis = _plain(analyse(article(text)), confidences, text)
    assert isinstance(analysis, dict)
    return {"text": text, **analysis, "confidences": confidences}


def _plain(value: object, confidences: list[int], text: str | None = None) -> object:
    """Return records as JSON has them, spans as words if `text` is given; move floats to `confidences`."""
    if isinstance(value, float):
        confidences.append(round(100 * value))
        return None
    if isinstance(value, Span):
        return f"{value.start}-{value.end} {value.of(text)}" if text is not None else [value.start, value.end]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), confidences, text) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(entry, confidences, text) for entry in value]
    return value


if __name__ == "__main__":
    sys.exit(record())
