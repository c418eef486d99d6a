"""A statement as plain text with its source, for the clipboard."""

from tui import wording
from tui.app.state.open_article import OpenArticle
from tui.exporters.template import Template
from tui.model.speaker_groups import SpeakerGroup
from tui.model.statement import Analysis, Document, Statement


def quote(open_article: OpenArticle, statement: Statement, template: str | None = None) -> str:
    """Return a statement as plain text: its content, its speaker, and the article.

    The cue and the kind of an attitude are added, so that it does not read as if it had been said. With
    `template`, the source of a reader's own export template, the statement is written by that instead.
    """
    article = open_article.article
    if template is not None:
        mark = open_article.marked.get(statement.id)
        document = Document(article, open_article.found or Analysis())
        return Template(template).statement(document, statement, [mark] if mark else [])
    facts = [wording.speaker_line(SpeakerGroup(open_article.speaker(statement), (statement,)))]
    if statement.attribution == "attitude":
        facts += [wording.quoted_cue(statement, article), wording.kind(statement)]
    speaker = wording.BETWEEN.join(filter(None, facts))
    said = "\n\n".join(wording.paragraphs(statement, article))
    return f"{said}\n— {speaker}\n{article.title} ({wording.particulars(article)})\n"
