"""Statements of a text by their words, for the tables of the measures."""

from tui.model.article import Article, Span
from tui.training.corpora.attributions import AnnotatedArticle, Attribution


def place(text: str, words: str) -> Span:
    """Where the words stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, content: str, source: str = "", cue: str = "") -> Attribution:
    """A statement; " … " parts pieces of its content, roles without words are empty."""
    pieces = tuple(place(text, piece) for piece in content.split(" … ") if piece)
    return Attribution(_role(text, source), _role(text, cue), pieces)


def article(text: str, *statements: Attribution) -> AnnotatedArticle:
    """An annotated article; its blocks are of no account."""
    return AnnotatedArticle(Article("test", "Test", "test", text, ()), statements)


def _role(text: str, words: str) -> tuple[Span, ...]:
    return (place(text, words),) if words else ()
