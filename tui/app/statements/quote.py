"""One statement as plain text, for pasting."""

from tui import wording
from tui.app.state.open_article import OpenArticle
from tui.app.ui.appearance import IN_FORCE
from tui.model.speaker_groups import SpeakerGroup
from tui.model.statement import Analysis, Document, Statement


def quote(open_article: OpenArticle, statement: Statement) -> str:
    """What was said, then who said it, then where it was read; the words exactly as they stand.

    What somebody only wants or believes is never passed off as said. A template of the reader's own comes
    first.
    """
    article = open_article.article
    if IN_FORCE.template is not None:
        from tui.exporters.template import Template  # noqa: PLC0415 - most readers have none

        mark = open_article.marked.get(statement.id)
        document = Document(article, open_article.found or Analysis())
        return Template(IN_FORCE.template).statement(document, statement, [mark] if mark else [])
    facts = [wording.speaker_line(SpeakerGroup(open_article.speaker(statement), (statement,)))]
    if statement.attribution == "attitude":
        facts += [wording.quoted_cue(statement, article), wording.kind(statement)]
    speaker = wording.BETWEEN.join(filter(None, facts))
    said = "\n\n".join(wording.paragraphs(statement, article))
    return f"{said}\n— {speaker}\n{article.title} ({wording.particulars(article)})\n"
