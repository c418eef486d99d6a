"""One statement as plain text, for pasting."""

from tui.app.reading import Reading
from tui.exporters import wording
from tui.grouping import Group
from tui.model import Statement


def quote(reading: Reading, statement: Statement) -> str:
    """What was said, then who said it, then where it was read; the words exactly as they stand."""
    article = reading.article
    speaker = wording.speaker_line(Group(reading.speaker(statement), (statement,)))
    said = "\n\n".join(wording.paragraphs(statement, article))
    return f"{said}\n— {speaker}\n{article.title} ({wording.particulars(article)})\n"
